"""Words of short sayings: numbers, and sets of words."""

from __future__ import annotations

from showfacts.text.patterns import expression

_TOKEN = expression(r"\d+(?:\.\d+)?|[^\W\d_]+(?:['’.][^\W\d_]+)*|[^\w\s]")


def word_set(text: str) -> frozenset[str]:
    """The words of a text, in which spaces stand between them."""
    return frozenset(text.split())


SIGNS = frozenset(",.;:()\"'“”")
"""Signs that say nothing beside words."""
AROUND = word_set("about almost approximately around circa nearly roughly some")
"""Words before a number that is rounded."""

DIGITS = 9
"""No number that counts anything has more."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_IN_ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
NUMBERS = (
    {word: value for value, word in enumerate(_UNITS.split())}
    | {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
    | {"dozen": 12}
)
"""What each word of a number adds to it."""
ORDINALS = {word: value for value, word in enumerate(_IN_ORDER.split(), start=1)}
"""What each ordinal means."""
_DIGITS_ORDINAL = expression(r"(\d+)(?:st|nd|rd|th)\b")


def tokens(text: str) -> list[str]:
    """The words, numbers and signs of a text, in small letters: ``"Ten (10)"`` -> ten, (, 10, )."""
    return _TOKEN.findall(text.casefold())


def number_at(words: list[str], place: int) -> tuple[int, int] | None:
    """The whole number that begins at a place, and the place after it.

    ``4``, ``ten``, ``twenty-two``, ``a dozen``, ``one hundred and eighty``; None where no number begins.
    """
    word = words[place]
    if word.isascii() and word.isdecimal() and len(word) <= DIGITS:
        return int(word), place + 1
    if word in ("a", "half") and words[place + 1 : place + 2] == ["dozen"]:
        return (12 if word == "a" else 6), place + 2
    if word not in NUMBERS:
        return None
    value, place = _below_hundred(words, place)
    if words[place : place + 1] == ["hundred"]:
        value, place = 100 * value, place + 1
        after = place + (words[place : place + 1] == ["and"])
        if after < len(words) and words[after] in NUMBERS:
            rest, place = _below_hundred(words, after)
            value += rest
    return value, place


def _below_hundred(words: list[str], place: int) -> tuple[int, int]:
    """A number word, with the unit that follows a ten: ``twenty-two``."""
    value, place = NUMBERS[words[place]], place + 1
    after = place + (words[place : place + 1] == ["-"])
    if value >= 20 and after < len(words) and 0 < NUMBERS.get(words[after], 0) < 10:
        return value + NUMBERS[words[after]], after + 1
    return value, place


def ordinal(word: str) -> int | None:
    """``third`` -> 3, ``2nd`` -> 2; None for what is no ordinal."""
    found = _DIGITS_ORDINAL.fullmatch(word)
    return int(found[1]) if found else ORDINALS.get(word)
