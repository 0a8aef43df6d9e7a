"""Whether two texts are one text: crediting a source with a text asks for more than finding it."""

from __future__ import annotations


def as_written(text: str) -> str:
    """A text without its case and its spacing, and in one Unicode normal form.

    Texts that are equal so are one text. Those that only fold alike (``text.fold``) may be two: "C", "C++".
    """
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFC", normalize("NFC", text).casefold())
    return " ".join(text.casefold().split())
