"""What to suggest where nothing was found: few shows, and only near ones."""

from __future__ import annotations

from showfacts.finding.narrowing import Narrowing
from showfacts.finding.parts import holding_all
from showfacts.finding.peeling import peelings
from showfacts.index.name import FEWEST as FEWEST_WORDS
from showfacts.text.fold import key, loose, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.index.name import Name
    from showfacts.index.names import IndexedNames
    from showfacts.model import ShowHeader

FEW = 3
NEAR = 70
"""Of a hundred: below it, names have little in common but letters."""
FEWEST, MOST = 4, 8
"""Letters of a word that is too short for its slips to be counted of a hundred."""
_ANY = Narrowing()
SHORT, LONG = 5, 10
"""Letters of a name up to which one slip, and two, leave enough of it."""
ALIKE = 25
"""Keys of each length that are compared: no suggestion needs them all."""
ENOUGH = 20
"""So many names are near enough to choose from."""
HIGHEST = 50
"""So many of the nearest are looked at for one that fits what else was asked for."""
LEADING = 10
"""So many of the first words may be a name that the query goes on from."""
HOLDING = 75
"""What a name that holds all the words is worth, however long it is."""


def suggestions(names: IndexedNames, query: str, narrowing: Narrowing = _ANY) -> list[tuple[ShowHeader, str]]:
    """At most three shows with their names that come near the query, nearest first.

    First those of the name without the year or country that they do not have, nearest in time; then titles
    with these initials; then names a few slips away, names that hold all the words or go on from them, and
    names that the query goes on from.
    """
    found: dict[str, str] = {}
    peeled = list(peelings(query, narrowing, names))
    for each in peeled:
        asked = each.narrowing
        named = [(names.header(name.show), name.text) for name in names.with_key(key(each.rest))]
        named.sort(key=lambda pair: (not asked.admits(pair[0]), _years_from(asked.year, pair[0])))
        for header, text in named:
            found.setdefault(header.id, text)
    folded = key(query)
    if len(folded) >= FEWEST_WORDS and " " not in words(query):
        for name in names.with_initials(folded, FEW):
            found.setdefault(name.show, name.text)
    texts = {query: narrowing} | {each.rest: each.narrowing for each in (*peeled[:1], *peeled[-1:])}
    for text, asked in texts.items():
        near = _near(names, text)
        if asked:
            near = {
                show: near[show]
                for show in sorted(near, key=lambda show: not asked.admits(names.header(show)))
            }
        found |= {show: near[show] for show in near if show not in found}
        found = found or _faintly(names, text)
        if found:
            break
    return [(names.header(show), text) for show, text in list(found.items())[:FEW]]


def _near(names: IndexedNames, query: str) -> dict[str, str]:
    """The shows with a name a few slips away, or that goes on from the words, or from which they go on."""
    from rapidfuzz import fuzz

    folded, wanted = key(query), _telling(words(query))
    scores: dict[str, tuple[float, str]] = {}
    for name in _pool(names, query) if len(folded) >= 2 else ():
        score = fuzz.ratio(folded, name.key)
        held = _telling(name.words)
        goes_on = wanted <= held or name.key.startswith(folded)
        if goes_on or (score > NEAR / 2 and held <= wanted):
            score = HOLDING + score * (100 - HOLDING) / 100
        if score >= max(NEAR, scores.get(name.show, (0, ""))[0]):
            scores[name.show] = (score, name.text)
    nearest = sorted(scores, key=lambda show: (-scores[show][0], show))
    return {show: scores[show][1] for show in nearest[:HIGHEST]}


def _years_from(year: int | None, header: ShowHeader) -> tuple[bool, int]:
    """How far a show's year is from the one asked for; one that had not begun by then is farther than any."""
    if not year or not header.year:
        return False, 0
    return header.year > year, abs(header.year - year)


def _faintly(names: IndexedNames, query: str) -> dict[str, str]:
    """The shows with a short name, some letters of which were left out, or that begins as the word does.

    "the gost" for "Ghosts", "happy" for "Happiness": too little in common to count as near, but more
    than nonsense has.
    """
    from rapidfuzz.distance import OSA

    found: dict[str, tuple[int, str]] = {}
    folded = loose(words(query)).replace(" ", "")
    if not FEWEST <= len(folded) <= MOST or not folded.isalpha():
        return {}
    stem = folded[:-1] if len(folded) > FEWEST else folded
    begun = [
        name
        for name in names.starting(stem, 20)
        if " " not in name.words and len(name.key) <= 2 * len(stem) + 1
    ]
    for name in (*names.with_keys(names.keys_with_letters(folded, 2)[:ENOUGH]), *begun):
        slips = OSA.distance(folded, name.key)
        found[name.show] = min(found.get(name.show, (slips, name.text)), (slips, name.text))
    return {show: found[show][1] for show in sorted(found, key=lambda show: (found[show][0], show))}


def _pool(names: IndexedNames, query: str) -> list[Name]:
    """The names that may be near: few, however many there are."""
    from rapidfuzz import fuzz, process

    folded = words(query)
    whole = key(query)
    slack = 1 if len(whole) < SHORT else 2 if len(whole) < LONG else 3
    alike = names.keys_alike(whole, slack, ALIKE)
    near = process.extract(whole, alike, scorer=fuzz.ratio, score_cutoff=NEAR / 2, limit=ENOUGH)
    typed = folded.split()
    leading = ["".join(typed[:count]) for count in range(min(len(typed) - 1, LEADING), 0, -1)]
    return [
        *names.with_keys([*leading, *(other for other, _, _ in near)]),
        *names.starting(whole, 20),
        *(name for form in dict.fromkeys((folded, loose(folded))) for name in holding_all(names, form, 50)),
    ]


def _telling(folded: str) -> set[str]:
    """The words of folded text, without what people leave out."""
    return set(loose(folded).split())
