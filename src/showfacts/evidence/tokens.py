"""Words of short sayings: numbers, seasons, and what adds nothing."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:['’.][^\W\d_]+)*|[^\w\s]")

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"dozen": 12}
)
ORDINALS = {
    word: value
    for value, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"], start=1
    )
}
_DIGITS_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b")


def tokens(text: str) -> list[str]:
    """The words, numbers and signs of a text, in small letters: ``"Ten (10)"`` -> ten, (, 10, )."""
    return _TOKEN.findall(text.casefold())


def number_at(words: list[str], place: int) -> tuple[int, int] | None:
    """The whole number that begins at a place, and the place after it.

    ``4``, ``ten``, ``twenty-two``, ``a dozen``, ``one hundred and eighty``; None where no number begins.
    """
    word = words[place]
    if word.isascii() and word.isdecimal():
        return int(word), place + 1
    if word in ("a", "half") and words[place + 1 : place + 2] == ["dozen"]:
        return (12 if word == "a" else 6), place + 2
    if word not in NUMBERS:
        return None
    value, place = NUMBERS[word], place + 1
    if value >= 20 and value % 10 == 0:
        after = place + (words[place : place + 1] == ["-"])
        if after < len(words) and 0 < NUMBERS.get(words[after], 0) < 10:
            value, place = value + NUMBERS[words[after]], after + 1
    if words[place : place + 1] == ["hundred"]:
        value, place = 100 * value, place + 1
        after = place + (words[place : place + 1] == ["and"])
        rest = number_at(words, after) if after < len(words) else None
        if rest is not None and rest[0] < 100:
            value, place = value + rest[0], rest[1]
    return value, place


def ordinal(word: str) -> int | None:
    """``third`` -> 3, ``2nd`` -> 2; None for what is no ordinal."""
    found = _DIGITS_ORDINAL.fullmatch(word)
    return int(found[1]) if found else ORDINALS.get(word)
