"""Small numbers in English words and in Roman letters, and places in a row."""

from __future__ import annotations

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
"""The numbers from one on, in words."""

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
"""The numbers from one on, in Roman letters."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """A place in a row as a sentence has it: "first", "eighth", "9th", "21st"."""
    return _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else short_ordinal(number)


def short_ordinal(number: int) -> str:
    """A place in a row in digits: "1st", "11th", "22nd"."""
    suffix = "th" if number // 10 % 10 == 1 else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"
