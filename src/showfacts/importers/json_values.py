"""The values of a JSON file one after the other: those of an array, of JSON lines, or a single one.

However long the file is, no more of it is in memory than one value and a little.
"""

from __future__ import annotations

import json
import re
from typing import IO, TYPE_CHECKING, Any

from showfacts.dataset.folders import name_of
from showfacts.model import Problem
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHUNK = 64 * 1024
LARGEST = 64 * 1024 * 1024
"""Letters of one value; a show with thousands of episodes has three millions."""

_LONGEST_WORD = 16
"""Letters of an escaped character or a word of JSON, which may be cut off."""

_OF_NUMBERS = ("", *"0123456789.eE+-")
"""What may stand in a number, or where the text is cut off."""

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


@record
class JsonValue:
    """A value and where it begins. ``line`` is 1-based."""

    value: Any
    line: int


def json_values(path: Path) -> Iterator[JsonValue | Problem]:
    """What a JSON file holds.

    Of an array each element; else one value after the other, as JSON lines have them. A line that is no JSON
    is a problem, and the next ones go on; an array that is broken ends there.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from _Values(file, name_of(path)).all()
    except UnicodeDecodeError:
        yield Problem(file=name_of(path), line=0, path="", message="not UTF-8 text; expected JSON")
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        yield Problem(file=name_of(path), line=0, path="", message=message)


class _BrokenError(Exception):
    """What is wrong at the place where the reader stands."""


class _Values:
    """A reader that holds what it has not used up yet."""

    def __init__(self, file: IO[str], name: str) -> None:
        self._file = file
        self._name = name
        self._text = ""
        self._at = 0
        self._line = 1
        self._is_over = False

    def all(self) -> Iterator[JsonValue | Problem]:
        if self._next() == "[":
            yield from self._array()
            return
        while self._next():
            try:
                yield self._value()
            except _BrokenError as error:
                yield self._problem(str(error))
                self._skip_line()

    def _array(self) -> Iterator[JsonValue | Problem]:
        try:
            self._forward(self._at + 1)
            after = self._next()
            while after != "]":
                yield self._value()
                after = self._next()
                if after == ",":
                    self._forward(self._at + 1)
                    self._next()
                elif after != "]":
                    raise _BrokenError("not JSON: expected a comma or the end of the list")
            self._forward(self._at + 1)
            if self._next():
                raise _BrokenError("not JSON: something stands behind the list")
        except _BrokenError as error:
            yield self._problem(str(error))

    def _value(self) -> JsonValue:
        """The value at this place.

        What ends at the end of what was read may go on: 12 is the beginning of 123, 1 that of 1.5.
        """
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._is_over or not self._may_go_on(error):
                    raise _BrokenError(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}") from None
            except (ValueError, RecursionError):
                raise _BrokenError("cannot be read: a number too long, or lists too deep") from None
            else:
                if self._is_over or self._text[end : end + 1] not in _OF_NUMBERS:
                    found = JsonValue(value=value, line=self._line)
                    self._forward(end)
                    return found
            self._read(max(CHUNK, len(self._text) - self._at))

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """Whether what is wrong is only that the value is cut off where the reading stopped."""
        if len(self._text) - self._at > LARGEST:
            return False
        return error.msg.startswith("Unterminated string") or error.pos > len(self._text) - _LONGEST_WORD

    def _next(self) -> str:
        """The next letter that is no space, empty at the end. It is not used up."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._forward(space.end() if space else self._at)
            if self._at < len(self._text) or self._is_over:
                return self._text[self._at : self._at + 1]
            self._read(CHUNK)

    def _skip_line(self) -> None:
        while (end := self._text.find("\n", self._at)) < 0 and not self._is_over:
            self._forward(len(self._text))
            self._read(CHUNK)
        self._forward(end + 1 if end >= 0 else len(self._text))

    def _forward(self, place: int) -> None:
        self._line += self._text.count("\n", self._at, place)
        self._at = place

    def _read(self, letters: int) -> None:
        more = self._file.read(letters)
        self._is_over = not more
        self._text = self._text[self._at :] + more
        self._at = 0

    def _problem(self, message: str) -> Problem:
        return Problem(file=self._name, line=self._line, path="", message=message)
