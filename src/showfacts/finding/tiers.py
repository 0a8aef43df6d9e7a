"""The tiers: what words may be taken for, from the firmest to the faintest.

1. the show's id
2. a title or original title
3. an alias or working title
4. a title or alias with year, country or platform among the words, or "tv series", "season 2"
5. a title without its article or tag, or its beginning, where only one show is meant by it
6. a likely slip of the fingers

Each tier has steps, and the first step with a hit decides. They come in the order of the tiers, but for
a title that all the words fit without an article or tag, which comes before one that leaves words over.
What a step accepts is said where it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from showfacts.finding.fold import article, key, letters, loose, spelling, words
from showfacts.finding.names import INITIALS, Name, NameKind

if TYPE_CHECKING:
    from showfacts.finding.asking import Names
    from showfacts.finding.narrowing import Narrowing
    from showfacts.finding.peeling import Peeled

MANY = 200
"""More names than a question back could list: beyond it, words are too few to mean anything."""


class Tier(IntEnum):
    """How a show was found; the lower, the firmer."""

    ID = 1
    TITLE = 2
    ALIAS = 3
    NARROWED = 4
    BEGINNING = 5
    MISSPELT = 6


class Step(NamedTuple):
    """The names that words are taken for in one step of a tier, and in a few words why.

    ``narrowing`` is what the words say besides the name, with what was asked for by options.
    """

    tier: Tier
    names: Sequence[Name]
    reason: str
    narrowing: Narrowing | None = None


def steps(names: Names, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """The steps of all tiers, firmest first. Nothing is looked up before its step is reached."""
    ident = query.strip().lower()
    if names.has_show(ident):
        yield _identified(names, ident)
    yield from _named(names, query, narrowing, (Tier.TITLE, Tier.ALIAS), letters)
    yield _loosely(names, query)
    from showfacts.finding.peeling import peelings

    peeled = list(peelings(query, narrowing, names))
    narrowed = [each for each in peeled if each.narrowing != narrowing]
    for each in narrowed:
        # Who adds a year has a list of namesakes in view, and copies the punctuation too
        for step in _named(names, each.rest, each.narrowing, _NARROWED, spelling):
            yield _admitted(names, step, each)
    for each in narrowed:
        yield _admitted(names, _loosely(names, each.rest), each)
    yield _beginning(names, query)
    yield _abbreviated(names, query)
    for each in peeled:
        if each not in narrowed:
            yield from _named(names, each.rest, narrowing, _NARROWED, letters)
            yield _loosely(names, each.rest)
    for each in narrowed:
        yield _admitted(names, _beginning(names, each.rest), each)
    yield _misspelt(names, query)
    for each in peeled:
        yield _admitted(names, _misspelt(names, each.rest), each)
    yield from _behind_platform(names, query, narrowing)


_NARROWED = (Tier.NARROWED, Tier.NARROWED)


def _behind_platform(names: Names, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """Whole names after a platform that carries the show.

    Such a word at the front is more often part of a title ("Disney Tangled"), so this comes last.
    """
    from showfacts.finding.peeling import without_platform

    behind = without_platform(query, narrowing, names)
    if behind is not None:
        for step in _named(names, behind.rest, behind.narrowing, _NARROWED, letters):
            yield _admitted(names, step, behind)


def _admitted(names: Names, step: Step, peeled: Peeled) -> Step:
    hits = [hit for hit in step.names if peeled.narrowing.admits(names.header(hit.show))]
    return Step(step.tier, hits, step.reason, peeled.narrowing)


def _identified(names: Names, ident: str) -> Step:
    """The show with this id. If other shows have it for a title, they are meant as much.

    A show whose title is its id has no more right to the words than its namesakes.
    """
    own = Name(ident, NameKind.TITLE, ident, ident)
    titles = [name for name in names.with_key(key(ident)) if name.kind is NameKind.TITLE]
    if all(name.show == ident for name in titles):
        return Step(Tier.ID, [own], "its id")
    is_titled = any(name.show == ident for name in titles)
    return Step(Tier.TITLE, () if is_titled else (own, *titles), "its id or title")


def _named(
    names: Names, query: str, narrowing: Narrowing, tiers: tuple[Tier, Tier], same: Callable[[str], str]
) -> Iterator[Step]:
    """Names that fold like the query: titles, then aliases; first one that is ``same`` beyond folding."""
    hits = names.with_key(key(query))
    wanted = same(query)
    kinds = ((NameKind.TITLE, "its title"), (NameKind.ALIAS, "another name of it"))
    for tier, (kind, reason) in zip(tiers, kinds, strict=True):
        of_kind = [hit for hit in hits if hit.kind is kind]
        exact = [
            hit for hit in of_kind if same(hit.text) == wanted and narrowing.admits(names.header(hit.show))
        ]
        if len({hit.show for hit in exact}) == 1:
            yield Step(tier, exact, reason)
        yield Step(tier, of_kind, reason)


def _loosely(names: Names, query: str) -> Step:
    """Whole names, but for a tag, a missing article, an "and" or the way of writing a number.

    The title of another show up to its subtitle is as good then.
    """
    hits = [hit for hit in _whole(names, query) if not _adds_article(query, hit)]
    if all(hit.kind is NameKind.HEAD for hit in hits):
        hits = []  # A title without its subtitle is a beginning among others
    return Step(Tier.BEGINNING, hits, "its title but for a small word")


def _whole(names: Names, query: str) -> list[Name]:
    """The names that are the query, be it with small words changed. A digit is too little for that."""
    folded = words(query)
    forms = dict.fromkeys(form.replace(" ", "") for form in (folded, loose(folded)))
    return [hit for form in forms if len(form) > 1 or folded.isalpha() for hit in names.with_key(form)]


def _adds_article(query: str, hit: Name) -> bool:
    """Whether the query has an article that the name lacks."""
    return article(words(query)) not in (None, article(words(hit.text)))


def _beginning(names: Names, query: str) -> Step:
    """Names that begin with the words of the query, perhaps after an article; else, but for a small word.

    One that ends with them is meant as likely, so it puts the only one that begins so into question.
    """
    folded = words(query)
    found: list[Name] = []
    for form in dict.fromkeys((folded, loose(folded))):
        found = found or _going_on(names, form)
    if len({hit.show for hit in found}) == 1 and not _says_enough(folded, found):
        found = []
    if len({hit.show for hit in found}) == 1:
        holding = names.with_words(folded.split(), MANY)
        found += [name for name in holding if name.words.endswith(f" {folded}")]
    found += [
        hit for hit in _whole(names, query) if hit.kind is not NameKind.HEAD and _adds_article(query, hit)
    ]
    return Step(Tier.BEGINNING, found, "the only title that begins so")


def _abbreviated(names: Names, query: str) -> Step:
    """Titles whose words begin with these letters: HIMYM. In capitals only, which say that it is no word.

    Four letters of nonsense are some title's initials too often: they are no more than a suggestion.
    """
    text = query.strip()
    is_meant = len(text) > INITIALS and text.isascii() and text.isalpha() and text.isupper()
    hits = names.with_initials(text.lower()) if is_meant else ()
    return Step(Tier.BEGINNING, hits, "the initials of its title")


def _going_on(names: Names, form: str) -> list[Name]:
    """Names that go on from these words, be it after an article.

    None, if more names begin with these letters than can be looked at, and not two of them so.
    """
    prefix = form.replace(" ", "")
    is_enough = len(prefix) > 1 and form != article(form)
    known = names.starting(prefix, MANY) if is_enough else ()
    hits = [hit for hit in known if _ends_word(hit.words, len(prefix))]
    return hits if len(known) < MANY or len({hit.show for hit in hits}) > 1 else []


def _says_enough(folded: str, hits: Sequence[Name]) -> bool:
    """Whether a beginning means something: two words, five letters, or all up to a subtitle."""
    letters_needed = 5 if folded.isascii() else 2
    return " " in folded or len(folded) >= letters_needed or any(hit.words == folded for hit in hits)


def _ends_word(folded: str, count: int) -> bool:
    """Whether a word ends after so many letters. Scripts without spaces have their words anywhere."""
    for place, letter in enumerate(folded):
        if count == 0:
            return letter == " " or not folded[:place].isascii()
        count -= letter != " "
    return True


def _misspelt(names: Names, query: str) -> Step:
    """The nearest names by slips: whole names, else those without an article, else those without subtitle."""
    from showfacts.finding.slips import slipped

    for kinds in (
        (NameKind.TITLE, NameKind.ALIAS),
        (NameKind.UNTAGGED, NameKind.LOOSE),
        (NameKind.HEAD,),
    ):
        hits = slipped(names, key(query), kinds)
        if hits:
            # A beginning too short to be an answer is still one to ask about
            return Step(Tier.MISSPELT, [*hits, *_going_on(names, words(query))], "the nearest name")
    return Step(Tier.MISSPELT, [], "")
