"""Folding: what two spellings of one name have in common.

Folding finds, it never decides: shows that fold alike stay apart (Backstrom and Bäckström), and
``letters`` tells them apart again.
"""

from __future__ import annotations

from functools import lru_cache

LONGEST = 300
"""Longer than any title: what is typed is cut here, so that folding takes no time."""

KEPT = 8192
"""Texts that are kept folded: a few names are asked about again and again."""

_ASCII: dict[int, str] = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | {
    ord("&"): " and ",
    ord("'"): "",
    ord("`"): "",
}
_ARTICLES = frozenset(
    # Those that are English words too, and start English titles, are in ``text.articles``
    {"the", "a", "an", "la", "le", "les", "el", "los", "las", "lo", "il", "gli", "der", "das"}
)
_SAME = {
    "dr": "doctor",
    "mr": "mister",
    "st": "saint",
    "vs": "versus",
    "til": "till",
    "until": "till",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
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
_SMALL = frozenset({"and", "no", "nr", "number", *_ARTICLES, *_SAME})
_LEFT_OUT = frozenset({"and", "the"})
"""Words that people leave out also between others."""
_NUMBER = frozenset({"no", "nr", "number"})


def typed(text: str) -> str:
    """What was typed, as text that can be looked up and shown: no half characters, not without end."""
    return text[: 10 * LONGEST].encode("utf-8", "replace").decode()


def words(text: str) -> str:
    """Lower-case words with single spaces between them: no accents, punctuation or hidden characters.

    A text of punctuation alone stays as it is, without its spaces.
    """
    return _words(text[:LONGEST])


@lru_cache(KEPT)
def _words(text: str) -> str:
    if text.isascii():
        return " ".join(text.translate(_ASCII).split()) or "".join(text.split())
    from showfacts.text import scripts

    return scripts.words(text)


def key(text: str) -> str:
    """``words`` without the spaces, so that ``Sound Track`` and ``soundtrack`` are one."""
    return words(text).replace(" ", "")


def loose(folded: str) -> str:
    """Folded words without what people leave out or write in two ways.

    That is the article at the beginning, "and" and "the" between words, "number" before a number, how a
    number is written, and words that mostly are written short: "the law and order number two" becomes
    "law order 2", "dr who" becomes "doctor who"; "til" and "until" become "till".
    """
    kept = folded.split()
    if _SMALL.isdisjoint(kept):
        return folded
    kept = [_SAME.get(word, word) for word in kept]
    if len(kept) > 1 and article(folded):
        del kept[0]
    kept[1:-1] = [word for word in kept[1:-1] if word not in _LEFT_OUT]
    if _NUMBER.isdisjoint(kept):
        return " ".join(kept)
    following = [*kept[1:], ""]
    is_sign = [word in _NUMBER and after[:1].isdecimal() for word, after in zip(kept, following, strict=True)]
    return " ".join(word for word, signs in zip(kept, is_sign, strict=True) if not signs)


def number(word: str) -> str | None:
    """The number that a folded word is, in digits: "three", "iii", "third"; None for any other word."""
    written = _SAME.get(word, word)
    digits = "".join(filter(str.isdecimal, written))
    return digits or None


def article(folded: str) -> str | None:
    """The article that folded words begin with, if any."""
    first = folded.split(" ", 1)[0]
    return first if first in _ARTICLES else None


def letters(text: str) -> str:
    """What is left to tell two names apart that fold alike: the letters with their accents, and digits.

    Case, spacing and punctuation are not told apart: people type them, or not, whatever they mean.
    """
    text = text[:LONGEST]
    if text.isascii():
        return text.translate(_ASCII).replace(" ", "") or "".join(text.split())
    from showfacts.text import scripts

    return scripts.letters(text)


def spelling(text: str) -> str:
    """What is left to tell two names apart that fold alike: all but case and spacing."""
    text = text[:LONGEST]
    if not text.isascii():
        from showfacts.text import scripts

        text = scripts.plain(text)
    return " ".join(text.casefold().split())


def concerns(query: str, *texts: str | None) -> bool:
    """Whether a text names what the words of ``query`` name: all words of one are words of the other."""
    wanted = set(words(query).split())
    for text in texts:
        named = set(words(text or "").split())
        if named and wanted and (wanted <= named or key(query) == key(text or "")):
            return True
    return False
