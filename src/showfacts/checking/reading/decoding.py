"""Bytes become characters."""

from __future__ import annotations

import codecs
import re

from showfacts.errors import NotReadableError
from showfacts.text.patterns import expression

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = expression(
    r"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE | re.ASCII
)
_SIGNS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_HEAD = 4096
LAST_RESORT = "cp1252"


def decoded(data: bytes) -> str:
    """The characters of a file, without its byte order mark and with its own line ends.

    UTF-8 and UTF-16 with a byte order mark, else UTF-8, else the encoding that an HTML page names, else
    Windows-1252.

    Raises:
        NotReadableError: it is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise NotReadableError(f"it begins as {encoding} and is not (byte {error.start})") from None
    if data.startswith(_SIGNS) or _is_binary(data[:_HEAD]):
        raise NotReadableError("it is no text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode(_named(data[:_HEAD]), "replace")
    if "\0" in text[:_HEAD]:
        raise NotReadableError("it is no text")
    return text


def _is_binary(head: bytes) -> bool:
    """Whether bytes hold what no text does: a null, or many other control characters."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return b"\0" in head or controls * 20 > len(head)


def _named(head: bytes) -> str:
    """The encoding that a page names and Python knows as one of characters."""
    found = _CHARSET.search(head.decode("latin-1"))
    if found:
        try:
            "".encode(name := codecs.lookup(found[1]).name)
        except (LookupError, UnicodeError):
            return LAST_RESORT
        if name != "utf-8":
            return name
    return LAST_RESORT
