"""Patterns as Python compiled them, kept in a file: those of ``check``, which are many.

To compile the patterns that an article needs takes as long as to read it with them. Python keeps no pattern
from one run to the next, so what it made of them is kept here: the words of ``_sre.compile``, which are
numbers of the version of its matcher (``_sre.MAGIC``). It is a cache, made anew where it is stale or broken;
where it cannot be had, patterns are compiled.

The file: a line of JSON with the checksum of the rest; a line of JSON with a row of each pattern (its text,
the flags it was asked for with, all its flags, the count of its numbers and of its groups, the names of
these); then the numbers of all, four bytes each.
"""

from __future__ import annotations

import re
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path
    from typing import Any


class Programs:
    """Compiled patterns: those that were kept, and others."""

    def __init__(self) -> None:
        self._place: Path | None = None
        self._kept: Mapping[tuple[str, int], tuple[Any, ...]] = {}
        self._lacking: set[tuple[str, int]] = set()
        """Those that were asked for and are not kept."""

    def open(self, folder: str | None) -> None:
        """Use those that are kept in a folder, if nothing is used yet."""
        if folder is not None and self._place is None:
            self._place = _place(folder)
            self._kept = _read(self._place)

    def compiled(self, text: str, flags: int = 0) -> re.Pattern[str]:
        """What ``re.compile`` gives."""
        asked = (text, int(flags))
        made = _made(text, self._kept[asked]) if asked in self._kept else None
        if made is None and self._place is not None:
            self._lacking.add(asked)
        return re.compile(text, flags) if made is None else made

    def keep(self, texts: Callable[[], Iterable[str]]) -> None:
        """Keep those that were asked for and others, if one is not kept. What cannot be written is not."""
        place = self._place
        if not self._lacking or place is None or not place.parent.is_dir():
            return
        wanted = dict.fromkeys([*self._lacking, *((text, 0) for text in texts()), *self._kept])
        self._lacking = set()
        from showfacts.disk.new_files import NewFile

        with suppress(OSError, ImportError, AttributeError):
            data = _written(list(wanted)[:MOST])
            with NewFile.beside(place) as new:
                new.write(data)
                new.take_place(place)


MOST = 1000
"""Patterns that are kept, so that those of old versions do not pile up."""
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


def _place(folder: str) -> Path | None:
    """Where in a folder patterns are kept for this version of the matcher; None where they cannot be."""
    try:
        import _sre
    except ImportError:  # not in CPython
        return None
    if _sre.CODESIZE != SIZE:
        return None
    from pathlib import Path

    return Path(folder, f"patterns-{_sre.MAGIC}.bin")


SIZE = 4
"""Bytes of a number."""


def _read(place: Path | None) -> dict[tuple[str, int], tuple[Any, ...]]:
    """The rows of a file by pattern and flags; none where it is not there, or not as it was written."""
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
        for text, asked, flags, count, groups, names in json.loads(rows):
            found[text, asked] = (flags, view[start : start + SIZE * count].cast("I"), groups, names)
            start += SIZE * count
    except (OSError, ValueError, TypeError):
        return {}
    return found


def _written(wanted: Iterable[tuple[str, int]]) -> bytes:
    """Patterns, compiled, as a file."""
    import json
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]
    from zlib import crc32

    rows, numbers = [], array("I")
    for text, flags in wanted:
        parsed = _parser.parse(text, flags)
        program = _compiler._code(parsed, flags)  # noqa: SLF001 - no public call gives it
        state = parsed.state
        rows.append([text, flags, flags | state.flags, len(program), state.groups - 1, state.groupdict])
        numbers.extend(program)
    body = json.dumps(rows).encode() + b"\n" + numbers.tobytes()
    return f"{crc32(body)}\n".encode() + body
