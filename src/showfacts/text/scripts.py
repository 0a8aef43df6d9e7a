"""Folding of text that is more than ASCII: accents, full-width forms, hidden characters, other scripts."""

from __future__ import annotations

import unicodedata

from showfacts.text.patterns import expression

_HIDDEN = expression(
    "[\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ud800-\udfff\ufeff\U000e0000-\U000e0fff]"
)
# Latin, Greek and Cyrillic accents, Hebrew and Arabic vowel points: written or left out at will.
# The marks of Thai, Indic and Japanese scripts are letters, and stay.
_ACCENTS = expression("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]+")
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
    | {"&": " and "}
    | dict.fromkeys("'`’‘ʼ´", "")
)


def words(text: str) -> str:
    """``fold.words`` of any text."""
    folded = plain(text)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    bare = unicodedata.normalize("NFC", bare).translate(_LETTERS)
    spaced = "".join(each if _is_letter(each) else " " for each in bare)
    return " ".join(spaced.split()) or plain("".join(folded.split()))


def letters(text: str) -> str:
    """``fold.letters`` of any text."""
    folded = plain(text).replace("&", "and")
    return "".join(filter(_is_letter, unicodedata.normalize("NFC", folded))) or "".join(folded.split())


def plain(text: str) -> str:
    """One form of every letter, in lower case; nothing that cannot be seen."""
    return unicodedata.normalize("NFKC", _HIDDEN.sub("", text)).casefold()


def _is_letter(each: str) -> bool:
    return each.isalnum() or unicodedata.category(each)[0] == "M"
