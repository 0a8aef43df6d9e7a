"""The XML of one NFO file, however it is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

LARGEST = 16 * 1024 * 1024
"""Bytes of one file; those of shows with thousands of pictures have less than two millions."""

_DECLARATION = re.compile(r"<\?xml.*?\?>", re.DOTALL)
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_JUNK_BEHIND = 9
"""The number that expat gives to what stands behind the root: another root, or an address."""


class BrokenNfoError(Exception):
    """A file that cannot be read as XML; the text says why."""


class NoXmlError(BrokenNfoError):
    """A file without any XML: an address or the notes of a release."""

    def __init__(self, text: str) -> None:
        super().__init__("no XML, only an address or notes")
        self.text = text


def roots_of(path: Path) -> list[Element]:
    """The root elements of a file: one, or several in a file of several episodes.

    An address behind them, as Kodi allows it, is left out.

    Raises:
        NoXmlError: there is no XML in it.
        BrokenNfoError: it is empty, too large, cannot be read or is not XML; entities are not expanded.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise BrokenNfoError(f"cannot be read: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise BrokenNfoError(f"larger than {LARGEST // 1024 // 1024} MB")
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise BrokenNfoError("empty")
    if b"<" not in data:
        raise NoXmlError(data.decode("utf-8-sig", "replace"))
    return _parsed(data)


def _parsed(data: bytes) -> list[Element]:
    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.ElementTree import ParseError, fromstring  # type: ignore[import-untyped]

    try:
        try:
            return [fromstring(data.lstrip())]
        except ParseError as error:
            if error.code != _JUNK_BEHIND:
                raise
        return list(fromstring(_in_one(data)))
    except DefusedXmlException:
        raise BrokenNfoError("declares entities; they are not expanded") from None
    except ParseError as error:
        raise _broken(data, error) from None
    except (ValueError, LookupError) as error:
        raise BrokenNfoError(f"not XML: {error}") from None


def _broken(data: bytes, error: Exception) -> BrokenNfoError:
    text = data.decode("utf-8-sig", "replace").lstrip()
    return BrokenNfoError(f"not XML: {error}") if text.startswith("<") else NoXmlError(text)


def _in_one(data: bytes) -> bytes:
    """All roots of a file in a single one, without what stands behind the last."""
    declared = _ENCODING.search(data[:200])
    text = data.decode(_encoding(data) or (declared[1].decode() if declared else "utf-8-sig"))
    roots = _DECLARATION.sub("", text[: text.rfind(">") + 1])
    return f"<nfo>{roots}</nfo>".encode()


def _encoding(data: bytes) -> str | None:
    """The encoding that the first bytes of a text give."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else None
