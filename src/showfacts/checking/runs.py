"""Runs of words with capital letters: where the names of a sentence stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.tuples import NamedTuple
from showfacts.text.patterns import expression

_TOKEN = expression(
    r"(?:[A-Z]\.)+(?=[\s,A-Z]|$)|(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Bros)\.|#\d+|No\.? ?\d+"
    r"|[^\W_]+(?:['.](?!s\b)(?!(?<=[a-z]\.)\d)[^\W_]+|-(?![A-Z][a-z]+ [A-Z][a-z]+-[a-z]|(?:starrer|starring|led|directed|penned|written|created|helmed|fronted)\b)[^\W_]+)*(?: ?\+(?!\w)|!)?"
)
_SMALL = word_set(
    "of the and on in to a an for my is & de da di del la le el y von van der den al at with from no vs"
)
"""Words in small letters that stand within names."""
GAPS = {" ": "", "'s ": "s", ": ": "", " & ": "and", "-": "", ' "': "", '" ': "", "' ": "", "'": ""}
"""What may stand between the words of a name, and what is left of it when that is folded (``fold.key``)."""
LONGEST = 7
"""Words of a name."""
_NICKNAME = expression(r'[^\W\d_][\w.-]* ["\'][^\W\d_][\w.-]*["\'] [^\W\d_a-z]')
_SEASON = expression(r"(?:season|series|episode|part|volume|chapter)s?$", re.IGNORECASE)


class Word(NamedTuple):
    """A word of a sentence; ``gap`` is what stands between it and the word before.

    ``is_name``: it may begin or end a name, as it has a capital letter or a digit, or a script without these.
    """

    text: str
    start: int
    end: int
    gap: str
    is_name: bool


def _may_be_of_name(word: str) -> bool:
    return not word[0].islower() or (not word.islower() and any(letter.isupper() for letter in word))


def words_of(text: str) -> list[Word]:
    """The words of a sentence in plain signs."""
    found: list[Word] = []
    place = 0
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        word = token[0]
        found.append(Word(word, start, end, text[place:start], _may_be_of_name(word)))
        place = end
    return found


def runs_of(text: str, words: list[Word]) -> Iterator[tuple[int, int]]:
    """The runs of words that may hold names, as places of ``words``: the first, and the one after the last.

    A run begins and ends with a word with a capital letter; small words may stand inside.
    """
    is_quoting = '"' in text or "'" in text
    nicknames = {found.start() for found in _NICKNAME.finditer(text)} if is_quoting else set()
    place = 0
    while place < len(words):
        if not words[place].is_name:
            place += 1
            continue
        last, after = place, place + 1
        in_nickname = 0
        while after < len(words) and after - last <= 3 and _goes_on(words[after]):
            gap = words[after].gap
            if '"' in gap or gap in ("' ", "'"):
                if words[after - 1].start in nicknames:
                    in_nickname = after
                if after - 1 > in_nickname or not in_nickname:
                    break
            if words[after].is_name:
                last = after
            elif words[after].text not in _SMALL:
                break
            after += 1
        yield place, last + 1
        place = last + 1


def _goes_on(word: Word) -> bool:
    """Whether what stands before a word lets a run go on to it."""
    return word.gap in GAPS or (word.gap == ", " and word.text in ("Jr.", "Sr.", "Jr", "Sr"))


def spans_of(words: list[Word], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a run that may be names by themselves, each from one capitalised word to another."""
    for first in range(begin, end):
        if not words[first].is_name:
            continue
        for last in range(first, min(end, first + LONGEST)):
            if words[last].is_name:
                yield first, last + 1


def is_part_word(word: Word) -> bool:
    """Whether a word counts parts of a show: season, episode, part."""
    return _SEASON.match(word.text) is not None
