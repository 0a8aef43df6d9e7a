"""A text in plain signs and small letters, character by character, so that offsets in it stay right."""

from __future__ import annotations

from showfacts.text.patterns import expression

_SIGNS = {
    **dict.fromkeys(
        "\u00a0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
    ),
    **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
    **dict.fromkeys("“”„‟″«»「」『』《》", '"'),
    **dict.fromkeys("‐‑‒−", "-"),
    **dict.fromkeys("–—―", "–"),
    "…": ".",
    "！": "!",
    "？": "?",
    "，": ",",
    "（": "(",
    "）": ")",
    "：": ":",
}
_PLAIN = str.maketrans(_SIGNS)
_WORD = expression(r"\w+")


def plain(text: str) -> str:
    """A text of the same length with one kind of space, quotation mark, apostrophe and hyphen.

    An ellipsis becomes a full stop, every dash the shorter one.
    """
    return text if text.isascii() and "\t" not in text else text.translate(_PLAIN)


def small(text: str) -> str:
    """A text of the same length in small letters; a letter whose small form is longer stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def words_in(text: str) -> frozenset[str]:
    r"""The words of a text as ``\b`` parts them: most patterns have some of which one must stand in it."""
    return frozenset(_WORD.findall(text))
