"""The patterns of the rules as Python compiled them, kept in the cache folder.

To compile the patterns that an article needs takes as long as to read it with them. Python keeps no pattern
from one run to the next, so what it made of them is kept here: the words of ``_sre.compile``, which are
numbers of the version of its matcher (``_sre.MAGIC``). It is a cache, made anew where it is stale or broken;
where it cannot be had, patterns are compiled.

The file: a line of JSON with the checksum of the rest, a line of JSON with a row of each pattern (text, flags,
count of its numbers, count of groups, their names), then all numbers, four bytes each.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from showfacts.dataset.folders import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path


class Programs:
    """Compiled patterns: those that were kept, and others."""

    def __init__(self) -> None:
        self._kept: Mapping[str, tuple[Any, ...]] | None = None
        self._is_lacking = False
        """Whether a pattern was asked for that is not kept."""

    def compiled(self, text: str) -> re.Pattern[str]:
        """A pattern in the syntax of ``re``, compiled."""
        if self._kept is None:
            self._kept = _read(_place())
        made = _made(text, self._kept[text]) if text in self._kept else None
        self._is_lacking = self._is_lacking or made is None
        return re.compile(text) if made is None else made

    def keep(self, texts: Callable[[], Iterable[str]]) -> None:
        """Keep these patterns, if one was asked for that is not kept. It is tried once."""
        if not self._is_lacking or self._kept is None:
            return
        self._is_lacking, self._kept = False, {}
        place = _place()
        if place is None or not place.parent.is_dir():
            return
        from showfacts.disk.new_files import NewFile

        with suppress(OSError, ImportError, AttributeError):
            data = _written(texts())
            with NewFile.beside(place) as new:
                new.write(data)
                new.take_place(place)
            self._kept = None


PROGRAMS = Programs()
"""Those of this process."""


def _made(text: str, row: tuple[Any, ...]) -> re.Pattern[str] | None:
    """A pattern that was kept; None where Python does not take it."""
    import _sre  # type: ignore[import-not-found]

    flags, numbers, groups, names = row
    try:
        made: re.Pattern[str] = _sre.compile(
            text, flags, list(numbers), groups, names, (None, *_by_place(names, groups))
        )
    except (RuntimeError, TypeError, ValueError, OverflowError):
        return None
    return made


def _by_place(names: Mapping[str, int], groups: int) -> list[str | None]:
    """The names of groups from the first on; None for one without a name."""
    found = {place: name for name, place in names.items()}
    return [found.get(place) for place in range(1, groups + 1)]


def _place() -> Path | None:
    """Where patterns are kept for this version of the matcher; None where they cannot be."""
    try:
        import _sre
    except ImportError:  # not in CPython
        return None
    folder = cache_folder()
    if folder is None or _sre.CODESIZE != SIZE:
        return None
    return folder / f"patterns-{_sre.MAGIC}.bin"


SIZE = 4
"""Bytes of a number."""


def _read(place: Path | None) -> dict[str, tuple[Any, ...]]:
    """The rows of a file by their patterns; none where it is not there, or not as it was written."""
    import json
    from zlib import crc32

    try:
        data = place.read_bytes() if place else b""
        head, _, body = data.partition(b"\n")
        if not head or json.loads(head) != crc32(body):
            return {}
        rows, _, numbers = body.partition(b"\n")
        found = {}
        view, start = memoryview(numbers), 0
        for text, flags, count, groups, names in json.loads(rows):
            found[text] = (flags, view[start : start + SIZE * count].cast("I"), groups, names)
            start += SIZE * count
    except (OSError, ValueError, TypeError):
        return {}
    return found


def _written(texts: Iterable[str]) -> bytes:
    """Patterns, compiled, as a file."""
    import json
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]
    from zlib import crc32

    rows, numbers = [], array("I")
    for text in dict.fromkeys(texts):
        parsed = _parser.parse(text)
        program = _compiler._code(parsed, 0)  # noqa: SLF001 - no public call gives it
        state = parsed.state
        rows.append([text, state.flags, len(program), state.groups - 1, state.groupdict])
        numbers.extend(program)
    body = json.dumps(rows, ensure_ascii=False).encode() + b"\n" + numbers.tobytes()
    return f"{crc32(body)}\n".encode() + body
