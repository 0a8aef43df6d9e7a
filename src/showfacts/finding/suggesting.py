"""What to suggest where nothing was found: few shows, and only near ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.finding.narrowing import Narrowing
from showfacts.finding.peeling import peelings
from showfacts.index.name import FEWEST as FEWEST_WORDS
from showfacts.text.fold import key, loose, words

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
HOLDING = 75
"""What a name that holds all the words is worth, however long it is."""


def suggestions(names: IndexedNames, query: str, narrowing: Narrowing = _ANY) -> list[tuple[ShowHeader, str]]:
    """At most three shows with their names that come near the query, nearest first.

    First those of the name without the year or country that they do not have, nearest in time; then titles
    with these initials; then names a few slips away, names that hold all the words or go on from them, and
    names that the query goes on from.
    """
    from rapidfuzz import fuzz

    found: dict[str, str] = {}
    for peeled in peelings(query, narrowing, names):
        asked = peeled.narrowing
        named = [(names.header(name.show), name.text) for name in names.with_key(key(peeled.rest))]
        named.sort(key=lambda each: (not asked.admits(each[0]), _years_from(asked.year, each[0])))
        for header, text in named:
            found.setdefault(header.id, text)
    folded = key(query)
    if len(folded) >= FEWEST_WORDS and " " not in words(query):
        for name in names.with_initials(folded, FEW + 1):
            found.setdefault(name.show, name.text)
    scores: dict[str, tuple[float, str]] = {}
    for name in _pool(names, query) if len(folded) >= 2 else ():
        score = fuzz.ratio(folded, name.key)
        goes_on = name.key.startswith(folded) or _holds(name.words, query)
        if goes_on or (score > NEAR / 2 and _holds(query, name.words)):
            score = HOLDING + score * (100 - HOLDING) / 100
        if score >= max(NEAR, scores.get(name.show, (0, ""))[0]):
            scores[name.show] = (score, name.text)
    for show in sorted(scores, key=lambda show: (-scores[show][0], show)):
        found.setdefault(show, scores[show][1])
    found = found or _faintly(names, query)
    return [(names.header(show), text) for show, text in list(found.items())[:FEW]]


def _years_from(year: int | None, header: ShowHeader) -> tuple[bool, int]:
    """How far a show's year is from the one asked for; one that had not begun by then is farther than any."""
    if not year or not header.year:
        return False, 0
    return header.year > year, abs(header.year - year)


def _faintly(names: IndexedNames, query: str) -> dict[str, str]:
    """The shows with a short name of which letters were left out, or that begins as the word does.

    "the gost" for "Ghosts", "happy" for "Happiness": too little in common to count as near, but more
    than nonsense has.
    """
    from rapidfuzz.distance import OSA

    found: dict[str, tuple[int, str]] = {}
    folded = loose(words(query)).replace(" ", "")
    if not FEWEST <= len(folded) <= MOST or not folded.isalpha():
        return {}
    stem = folded[:-1] if len(folded) > FEWEST else folded
    for name in (*names.alike(folded, 3), *names.starting(stem, 20)):
        is_left_out = len(name.key) - len(folded) <= 2 and _leaves_out(folded, name.key)
        is_word = " " not in name.words and len(name.key) <= 2 * len(stem) + 1
        if is_left_out or (is_word and name.key.startswith(stem)):
            slips = OSA.distance(folded, name.key)
            found[name.show] = min(found.get(name.show, (slips, name.text)), (slips, name.text))
    return {show: found[show][1] for show in sorted(found, key=lambda show: (found[show][0], show))}


def _leaves_out(folded: str, whole: str) -> bool:
    """Whether ``folded`` is ``whole`` without some letters, but with the first."""
    rest = iter(whole)
    return folded[0] == whole[:1] and all(letter in rest for letter in folded)


def _pool(names: IndexedNames, query: str) -> list[Name]:
    folded = words(query)
    alike = names.alike(key(query), 3) if len(key(query)) >= 5 else names.alike(key(query), 1)
    typed = folded.split()
    leading = (" ".join(typed[:count]) for count in range(len(typed) - 1, 0, -1))
    return [
        *(name for lead in list(leading)[:10] for name in names.with_key(key(lead))),
        *alike,
        *names.starting(key(query), 20),
        *names.with_words(folded.split(), 50),
        *names.with_words(loose(folded).split(), 50),
    ]


def _holds(text: str, part: str) -> bool:
    """Whether a text has all the words of a part of it."""
    return set(loose(words(part)).split()) <= set(loose(words(text)).split())
