"""Folding: what two spellings of one name have in common.

Folding finds, it never decides: shows that fold alike stay apart (Backstrom and Bäckström), and
``strict`` tells them apart again.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 300
"""Longer words than any title: what is typed is cut here, so that folding stays cheap."""

_MARKS = re.compile("[\u0300-\u036f]+")
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_AND = re.compile(r"\s*&\s*")
_GAPS = re.compile(r"[\W_]+")
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})


def words(text: str) -> str:
    """Lower-case words with single spaces between them: no accents, punctuation or hidden characters.

    Marks are dropped from alphabets where they are accents; in Korean, Japanese, Thai and Indic
    scripts they are letters and stay. A text of punctuation alone stays as it is.
    """
    plain = unicodedata.normalize("NFKC", _HIDDEN.sub("", text[:LONGEST])).casefold()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", plain))
    bare = _APOSTROPHES.sub("", unicodedata.normalize("NFC", bare)).translate(_LETTERS)
    return _GAPS.sub(" ", _AND.sub(" and ", bare)).strip() or "".join(plain.split())


def key(text: str) -> str:
    """``words`` without the spaces, so that ``Sound Track`` and ``soundtrack`` are one."""
    return words(text).replace(" ", "")


def strict(text: str) -> str:
    """Only what no keyboard tells apart is folded: case, spacing, Unicode form."""
    return " ".join(unicodedata.normalize("NFC", _HIDDEN.sub("", text[:LONGEST])).casefold().split())
