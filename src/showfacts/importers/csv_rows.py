"""Tables in text files: commas, semicolons or tabs between the values, a header in the first line."""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.names import name_of
from showfacts.model import Problem
from showfacts.model.records import record
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_DELIMITERS = ",;\t"
_NO_TABLE = ("", "{", "[", "<")
"""How no header begins: that is JSON or XML."""

_CHUNK = 64 * 1024
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@record
class CsvRow:
    """The values of a row by the folded words of the header: ``titletype``. ``line`` is 1-based."""

    values: Mapping[str, str]
    line: int

    def first(self, *columns: str) -> str | None:
        """The first value of these columns that is not empty, on one line."""
        texts = (name_of(self.values.get(column)) for column in columns)
        return next((text for text in texts if text is not None), None)


def columns_of(start: bytes) -> tuple[str, ...]:
    """The folded words of the header in the beginning of a file; empty where it is no text."""
    is_wide = start.startswith(_UTF_16)
    if not is_wide and b"\x00" in start:
        return ()
    lines = start.decode("utf-16" if is_wide else "utf-8-sig", "replace").splitlines()
    is_other = not lines or lines[0].lstrip()[:1] in _NO_TABLE
    return () if is_other else _folded(_split(lines[0]))


def csv_rows(path: Path) -> Iterator[CsvRow | Problem]:
    """The rows of a file after its header, each in turn; empty ones are passed over.

    The text is UTF-8, UTF-16 with a byte order mark, or what old spreadsheets write (Windows-1252).
    """
    try:
        with path.open(encoding=_encoding(path), errors="replace", newline="") as file:
            header = file.readline(_CHUNK)
            columns = _folded(_split(header))
            reader = csv.reader(file, delimiter=_delimiter(header))
            for values in reader:
                if any(values):
                    yield CsvRow(values=dict(zip(columns, values, strict=False)), line=reader.line_num + 1)
    except OSError as error:
        yield Problem(file=path_text(path), line=0, path="", message=f"cannot be read: {error.strerror}")
    except csv.Error as error:
        yield Problem(file=path_text(path), line=0, path="", message=f"not a table: {error}")


def _encoding(path: Path) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        data = file.read(_CHUNK)
        if data.startswith(_UTF_16):
            return "utf-16"
        try:
            while data:
                decoder.decode(data)
                data = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _delimiter(header: str) -> str:
    """What most parts a header; a comma where nothing does."""
    return max(_DELIMITERS, key=header.count)


def _split(header: str) -> list[str]:
    try:
        return next(csv.reader([header], delimiter=_delimiter(header)), [])
    except csv.Error:
        return []


def _folded(header: list[str]) -> tuple[str, ...]:
    return tuple(key(word) for word in header)
