"""Folding: what two spellings of one name have in common.

Folding finds, it never decides: shows that fold alike stay apart (Backstrom and Bäckström), and
``letters`` tells them apart again.
"""

from __future__ import annotations

import re
import string
import unicodedata

LONGEST = 300
"""Longer than any title: what is typed is cut here, so that folding takes no time."""

_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ud800-\udfff\ufeff\U000e0000-\U000e0fff]"
)
# Latin, Greek and Cyrillic accents, Hebrew and Arabic vowel points: written or left out at will.
# The marks of Thai, Indic and Japanese scripts are letters, and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]+")
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
    | {"&": " and "}
    | dict.fromkeys("'`’‘ʼ´", "")
)
_ASCII = str.maketrans(
    {chr(code): " " for code in range(128) if chr(code) not in string.ascii_letters + string.digits}
    | {"&": " and ", "'": "", "`": ""}
    | dict(zip(string.ascii_uppercase, string.ascii_lowercase, strict=True))
)
_ARTICLES = frozenset(
    # "die" and "o" are English words too, and start English titles
    {"the", "a", "an", "la", "le", "les", "el", "los", "las", "lo", "il", "gli", "der", "das"}
)
_NUMERALS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    # I, V and X are words and letters as often as numbers
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
}
_SMALL = frozenset({"and", "no", "nr", "number", *_ARTICLES, *_NUMERALS})
_NUMBERED = re.compile(r"\b(?:no|nr|number) (?=\d)")


def typed(text: str) -> str:
    """What was typed, as text that can be looked up and shown: no half characters, not without end."""
    return text[: 10 * LONGEST].encode("utf-8", "replace").decode()


def words(text: str) -> str:
    """Lower-case words with single spaces between them: no accents, punctuation or hidden characters.

    A text of punctuation alone stays as it is, without its spaces.
    """
    text = text[:LONGEST]
    if text.isascii():
        return " ".join(text.translate(_ASCII).split()) or "".join(text.split())
    plain = unicodedata.normalize("NFKC", _HIDDEN.sub("", text)).casefold()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    bare = unicodedata.normalize("NFC", bare).translate(_LETTERS)
    spaced = "".join(each if _is_letter(each) else " " for each in bare)
    return " ".join(spaced.split()) or "".join(plain.split())


def key(text: str) -> str:
    """``words`` without the spaces, so that ``Sound Track`` and ``soundtrack`` are one."""
    return words(text).replace(" ", "")


def loose(folded: str) -> str:
    """Folded words without what people leave out or write in two ways.

    That is the article at the beginning, "and" between words, "number" before a number, and how a
    number is written: "the law and order number two" becomes "law order 2".
    """
    kept = folded.split()
    if _SMALL.isdisjoint(kept):
        return folded
    kept = [_NUMERALS.get(word, word) for word in kept]
    if len(kept) > 1 and article(folded):
        del kept[0]
    kept[1:-1] = [word for word in kept[1:-1] if word != "and"]
    return _NUMBERED.sub("", " ".join(kept))


def article(folded: str) -> str | None:
    """The article that folded words begin with, if any."""
    first = folded.split(" ", 1)[0]
    return first if first in _ARTICLES else None


def letters(text: str) -> str:
    """What is left to tell two names apart that fold alike: the letters with their accents, and digits.

    Case, spacing and punctuation are not told apart: people type them, or not, whatever they mean.
    """
    plain = unicodedata.normalize("NFKC", _HIDDEN.sub("", text[:LONGEST])).casefold().replace("&", "and")
    return "".join(filter(_is_letter, unicodedata.normalize("NFC", plain))) or "".join(plain.split())


def spelling(text: str) -> str:
    """What is left to tell two names apart that fold alike: all but case and spacing."""
    return " ".join(unicodedata.normalize("NFKC", _HIDDEN.sub("", text[:LONGEST])).casefold().split())


def _is_letter(each: str) -> bool:
    return each.isalnum() or unicodedata.category(each)[0] == "M"
