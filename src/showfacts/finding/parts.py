"""Tier 5: names that words are a part of, or cut short."""

from __future__ import annotations

from functools import lru_cache

from showfacts.finding.likely import is_in_doubt, is_small
from showfacts.finding.steps import MANY, Step, Tier
from showfacts.finding.wholes import adds_article, whole
from showfacts.index.name import INITIALS, NameKind
from showfacts.text.fold import article, loose, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.index.name import Name
    from showfacts.index.names import IndexedNames

KEPT = 1000
"""Answers that are kept: a question back asks the same for each of its candidates."""
SHORTEST, LONGEST = 2, 5
"""Letters of initials, so few and so many."""
WORDS = 6
"""So many words of a query are looked for in names."""
_JOINING = frozenset({"and", "plus", "with"})
TELLING, MORE = 5, 2
"""Words of a title that tell which one it is, and words that may come after them."""


def steps(names: IndexedNames, query: str) -> Iterator[Step]:
    """The steps in which words are a part of a name or cut short, firmest first."""
    yield shown(names, query)
    yield beginning(names, query)
    yield subtitle(names, query)
    yield Step(Tier.BEGINNING, _initials(names, query), "the initials of its title")
    yield Step(Tier.BEGINNING, _cut_behind(names, query), "its title, cut to initials at the end")
    yield Step(Tier.BEGINNING, _spelled_behind(names, query), "its title, with initials spelled out")


def shown(names: IndexedNames, query: str) -> Step:
    """Titles that add no more than that they are a show: "graham norton" for The Graham Norton Show.

    One other show that is called so up to its subtitle is named beside it. Where there are more of them, or
    one goes on from the words otherwise, it may be meant as well.
    """
    forms = dict.fromkeys((words(query), loose(words(query))))
    keys = [f"{lead}{form}show".replace(" ", "") for form in forms if " " in form for lead in ("the ", "")]
    hits = [hit for hit in names.with_keys(keys) if hit.kind in (NameKind.TITLE, NameKind.LOOSE)]
    hits = [hit for hit in hits if hit.words.endswith(" show")]
    own = {hit.show for hit in hits}
    begun = [hit for form in forms for hit in going_on(names, form) if hit.show not in own] if hits else []
    rivals = [hit for hit in begun if not any(hit.words.startswith(f"{form} show") for form in forms)]
    headed = {hit.show for hit in rivals if hit.kind is NameKind.HEAD and hit.words in forms}
    is_plain = len(headed) <= 1 and all(hit.show in headed for hit in rivals)
    return Step(Tier.BEGINNING, hits if is_plain else (), "its title without the word show", also=rivals)


def beginning(names: IndexedNames, query: str) -> Step:
    """Names that begin with the words of the query, perhaps after an article; else, but for a small word.

    One that ends with them is meant as likely, so it puts the only one that begins so into question. And a
    whole name that lacks the article typed is as likely as a beginning that has it.
    """
    folded = words(query)
    found: list[Name] = []
    for form in dict.fromkeys((folded, loose(folded))):
        found = found or [hit for hit in going_on(names, form) if not adds_article(query, hit)]
    if len({hit.show for hit in found}) == 1 and not _says_enough(folded, found):
        found = []
    if len({hit.show for hit in found}) == 1:
        holding = holding_all(names, folded, MANY)
        found += [name for name in holding if name.words.endswith(f" {folded}")]
    reason = "the only name that begins so" if found else "its title but for an article"
    found += [
        hit for hit in whole(names, query) if hit.kind is not NameKind.HEAD and adds_article(query, hit)
    ]
    return Step(Tier.BEGINNING, found, reason, asks=is_in_doubt(query, found))


def subtitle(names: IndexedNames, query: str, at_least: int = 2) -> Step:
    """Titles by what stands behind a colon or a possessive: "deep space nine", "jessica jones".

    ``at_least``: how many words say enough. One does not by itself; names are indexed accordingly.
    """
    folded = words(query)
    forms = dict.fromkeys(form.replace(" ", "") for form in (folded, loose(folded)))
    hits = [hit for form in forms for hit in names.with_key(form) if hit.kind is NameKind.TAIL]
    hits = [hit for hit in hits if len(hit.words.split()) >= at_least]
    return Step(Tier.BEGINNING, hits, "the end of its title", asks=is_in_doubt(query, hits))


def _initials(names: IndexedNames, query: str) -> Sequence[Name]:
    """Titles whose words begin with these letters: HIMYM, TBBT. In capitals, which say that it is no word.

    Four letters of nonsense are some title's initials too often, unless there is no vowel to speak them by.
    """
    text = query.strip()
    is_meant = text.isascii() and text.isalpha() and text.isupper() and len(text) >= INITIALS
    if not is_meant or (len(text) == INITIALS and not set("AEIOUY").isdisjoint(text)):
        return ()
    return names.with_initials(text.lower())


def _cut_behind(names: IndexedNames, query: str) -> list[Name]:
    """Names that go on behind the first words with words of these initials: "batman tas", "ncis la".

    Of two letters, most are words too: they count in capitals only, or where the first words are the
    name of a show.
    """
    *first, last = words(query).split() or [""]
    if not first or not SHORTEST <= len(last) <= LONGEST or not last.isalnum():
        return []
    lead = " ".join(first)
    found = []
    for name in going_on(names, lead):
        rest = name.words.removeprefix(f"{lead} ").split() if name.words.startswith(f"{lead} ") else []
        forms = (rest, loose(" ".join(rest)).split())
        if any(len(form) > 1 and "".join([word[0] for word in form]) == last for form in forms):
            found.append(name)
    is_said = len(last) > SHORTEST or query.rstrip().endswith(last.upper())
    return found if is_said or any(hit.kind is NameKind.TITLE for hit in whole(names, lead)) else []


def _spelled_behind(names: IndexedNames, query: str) -> list[Name]:
    """Names that end with initials, in capitals, of the words that end the query: "csi new york" for NY.

    The words before them must say something: an article or a number would make "The OA" of most titles.
    """
    typed = words(query).split()
    telling = next((place for place, word in enumerate(typed) if _tells(word)), len(typed))
    found: list[Name] = []
    for count in range(SHORTEST, min(LONGEST, len(typed) - 1 - telling) + 1):
        letters = "".join([word[0] for word in typed[-count:]])
        short = " ".join([*typed[:-count], letters])
        hits = (hit for hit in whole(names, short) if hit.words.endswith(f" {letters}"))
        found += [hit for hit in hits if hit.text.endswith(letters.upper())]
    return found


def _tells(word: str) -> bool:
    return len(word) > 1 and not word.isdecimal() and article(f"{word} x") is None


def more_than(names: IndexedNames, query: str) -> Step:
    """Names that the query goes on from: "real time with bill maher plus overtime".

    So long a title, and so little more, is of that show or of one that belongs to it. After a shorter one
    a word tells a spin-off, and a number a sequel.
    """
    typed = words(query).split()
    for count in range(len(typed) - 1, max(TELLING, len(typed) - MORE) - 1, -1):
        hits = [hit for hit in names.with_key("".join(typed[:count])) if hit.kind <= NameKind.ALIAS]
        if hits:
            is_said = all(word.isalpha() for word in typed[count:])
            asks = typed[count] not in _JOINING
            return Step(Tier.BEGINNING, hits if is_said else (), "its title, with words added", asks=asks)
    return Step(Tier.BEGINNING, (), "")


def going_on(names: IndexedNames, form: str) -> list[Name]:
    """Names that go on from these words, also after an article.

    None, if more names begin with these letters than can be looked at, and not two of them so.
    """
    prefix = form.replace(" ", "")
    is_enough = len(prefix) > 1 and form != article(form)
    known = names.starting(prefix, MANY) if is_enough else ()
    hits = [hit for hit in known if hit.kind is not NameKind.TAIL and _ends_word(hit.words, len(prefix))]
    return hits if len(known) < MANY or len({hit.show for hit in hits}) > 1 else []


def holding_all(names: IndexedNames, folded: str, limit: int) -> list[Name]:
    """At most ``limit`` titles and aliases that hold every word that tells something, the last perhaps cut.

    Words such as "the" are in so many names that they are not looked for.
    """
    *_, last = typed = folded.split() or [""]
    telling = sorted({word for word in typed if _is_looked_for(word)}, key=len)[-WORDS:]
    if last in telling and len(last) > SHORTEST:
        telling.remove(last)
        telling.append(last)
    return names.with_words(telling, limit) if telling else []


def _is_looked_for(word: str) -> bool:
    return not is_small(word) and (len(word) > 1 or not word.isascii())


def _says_enough(folded: str, hits: Sequence[Name]) -> bool:
    """Whether a beginning means something: two words, five letters, or all up to a subtitle."""
    letters_needed = 5 if folded.isascii() else 2
    return " " in folded or len(folded) >= letters_needed or any(hit.words == folded for hit in hits)


@lru_cache(maxsize=KEPT)
def _ends_word(folded: str, count: int) -> bool:
    """Whether a word ends after so many letters. Scripts without spaces have their words anywhere."""
    for place, letter in enumerate(folded):
        if count == 0:
            return letter == " " or not folded[:place].isascii()
        count -= letter != " "
    return True
