"""Text from outside is only text: what may reach a terminal or a pipe, and what may not."""

from __future__ import annotations


def _span(first: int, last: int) -> frozenset[str]:
    return frozenset(map(chr, range(first, last + 1)))


_BREAKS = _span(0x09, 0x0D) | _span(0x1C, 0x1F) | {"\x85", "\u2028", "\u2029"}
_UNSEEN = (
    _span(0x7F, 0x9F)  # DEL and C1
    | {"\u061c", "\u200e", "\u200f", "\ufeff"}  # marks of direction, byte order
    | _span(0x202A, 0x202E)  # bidirectional embeddings and overrides
    | _span(0x2066, 0x2069)  # bidirectional isolates
    | _span(0xFFF9, 0xFFFB)  # interlinear annotation
    | _span(0xFDD0, 0xFDEF)  # never characters: HTML and XML
    | _span(0xFFFE, 0xFFFF)  # do not allow them
)
_CONTROLS = _span(0x00, 0x1F) | _UNSEEN
_JSON_UNSAFE = _UNSEEN | {"\u2028", "\u2029"}
_LONGEST = 60
"""What a message quotes."""


def clean(text: str) -> str:
    """One line with nothing in it that a terminal acts on.

    Line breaks and tabs become a space, several in a row one. Control characters (C0, C1, so every
    escape sequence loses its start), bidirectional controls, lone surrogates and what Unicode keeps free
    of characters become U+FFFD.
    """
    if text.isprintable():  # None of what is looked for is, and this is quick
        return text
    text = _without_surrogates(text)
    if not _BREAKS.isdisjoint(text):
        text = "".join(
            " " if char in _BREAKS else char
            for char, before in zip(text, "." + text[:-1], strict=True)
            if char not in _BREAKS or before not in _BREAKS
        )
    if not _CONTROLS.isdisjoint(text):
        text = "".join("\ufffd" if char in _CONTROLS else char for char in text)
    return text


def escaped(json_text: str) -> str:
    """JSON text with the characters that JSON allows raw and a terminal would act on as escapes."""
    if json_text.replace("\n", "").isprintable():
        return json_text
    if _JSON_UNSAFE.isdisjoint(json_text) and _without_surrogates(json_text) == json_text:
        return json_text
    return "".join(
        f"\\u{ord(char):04x}" if char in _JSON_UNSAFE or "\ud800" <= char <= "\udfff" else char
        for char in json_text
    )


def _without_surrogates(text: str) -> str:
    """Lone surrogates, which are no characters and no UTF-8, as U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def short(text: str) -> str:
    """The beginning of a text that is longer than 60 characters, with an ellipsis."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def short_query(query: str) -> str:
    """The beginning of what was typed, with single spaces."""
    return short(" ".join(query.split()))
