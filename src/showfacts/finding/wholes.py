"""Whole names that words are, to the letter or but for a small word."""

from __future__ import annotations

from showfacts.finding.steps import Step, Tier
from showfacts.index.name import PARTS, NameKind
from showfacts.text.fold import article, key, loose, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from showfacts.finding.narrowing import Narrowing
    from showfacts.index.name import Name
    from showfacts.index.names import IndexedNames
    from showfacts.model import ShowHeader

FIRM = (Tier.TITLE, Tier.ALIAS)
"""The tiers of titles and of other names that are all that was typed."""


def named(
    names: IndexedNames,
    query: str,
    narrowing: Narrowing,
    tiers: tuple[Tier, Tier],
    same: Callable[[str], str],
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


def spelt(names: IndexedNames, query: str, tier: Tier) -> Iterator[Step]:
    """Names that are the query in another spelling: "tuerkisch fuer anfaenger", "hyouka", "to nisi"."""
    from showfacts.text.spellings import latin_spelling, spellings

    folded = words(query)
    forms = [*spellings(query), latin_spelling(folded)] if len(folded) > 1 else []
    hits = names.with_keys(form.replace(" ", "") for form in (folded, *forms))
    for kinds in ((NameKind.TITLE,), (NameKind.ALIAS, NameKind.SPELT)):
        yield Step(tier, [hit for hit in hits if hit.kind in kinds], "its name in another spelling")


def loosely(names: IndexedNames, query: str) -> Step:
    """Whole names, but for a tag, a missing article, an "and" or the way of writing a number.

    The title of another show up to its subtitle is as good then.
    """
    from showfacts.finding.likely import is_in_doubt

    hits = [hit for hit in whole(names, query) if not adds_article(query, hit)]
    if all(hit.kind in PARTS for hit in hits):
        hits = []  # A title without its subtitle is a beginning among others
    reason = "its title but for a small word or its subtitle"
    return Step(Tier.BEGINNING, hits, reason, asks=is_in_doubt(query, hits))


def whole(names: IndexedNames, query: str) -> list[Name]:
    """The names that are the query, also with small words changed. A digit is too little for that."""
    folded = words(query)
    forms = dict.fromkeys(form.replace(" ", "") for form in (folded, loose(folded)))
    found = (hit for form in forms if len(form) > 1 or folded.isalpha() for hit in names.with_key(form))
    return [hit for hit in found if hit.kind is not NameKind.TAIL]


def continues(hit: Name, query: str, header: ShowHeader) -> bool:
    """Whether a title is the query but for its tag, or goes on from its words, which are two or more.

    From one word too many titles go on, and an alias goes on as it likes. ``header``: of the show.
    """
    folded = words(query)
    if hit.kind is NameKind.UNTAGGED:
        return hit.words == folded
    is_title = hit.text in (header.title, header.original_title)
    return is_title and " " in folded and hit.words.startswith(f"{folded} ")


def adds_article(query: str, hit: Name) -> bool:
    """Whether the query has an article that the name lacks."""
    return article(words(query)) not in (None, article(words(hit.text)))
