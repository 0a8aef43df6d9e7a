"""Patterns as Python compiled them, kept in a file: those of ``check``, which are many.

To compile the patterns that an article needs takes as long as to read it with them. Python keeps no pattern
from one run to the next, so what it made of them is kept here: the words of ``_sre.compile``, which are
numbers of the version of its matcher (``_sre.MAGIC``). It is a cache, made anew where it is stale or broken;
where it cannot be had, patterns are compiled.

The file: ``HEAD`` bytes with the length of the table that follows and the checksum of all behind them; that
table, JSON with a row of each pattern (its text, the flags it was asked for with, all its flags, the count of
its numbers and of its groups, the names of these); then the numbers of all, four bytes each.
"""

from __future__ import annotations

import re
from array import array
from contextlib import suppress

try:
    import _sre  # type: ignore[import-not-found]
except ImportError:  # not in CPython
    _sre = None

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path
    from typing import TypeAlias

    _Row: TypeAlias = tuple[int, array[int] | memoryview, int, Mapping[str, int]]
    """All flags of a pattern, its numbers, the count of its groups, the names of these."""


class Programs:
    """Compiled patterns: those that were kept, and others."""

    def __init__(self) -> None:
        self._place: Path | None = None
        self._rows: dict[tuple[str, int], _Row] = {}
        """Those that are kept, and those that were compiled since."""
        self._new: dict[tuple[str, int], None] = {}
        """Those that were asked for and are not kept."""

    def open(self, folder: str | None) -> None:
        """Use those that are kept in a folder, if nothing is used yet."""
        if folder is not None and self._place is None:
            self._place = _place(folder)
            self._rows = _read(self._place)

    def compiled(self, text: str, flags: int = 0) -> re.Pattern[str]:
        """What ``re.compile`` gives."""
        asked = (text, int(flags))
        row = self._rows.get(asked)
        if row is None and self._place is not None:
            self._new[asked] = None
            with suppress(ImportError, AttributeError):
                row = self._rows[asked] = _compiled(*asked)
        made = _made(text, row) if row is not None else None
        return re.compile(text, flags) if made is None else made

    def keep(self, others: Callable[[], Iterable[tuple[str, int]]]) -> None:
        """Keep those that were asked for and others, if one is not kept. What cannot be written is not."""
        place = self._place
        if not self._new or place is None or not place.parent.is_dir():
            return
        wanted = dict.fromkeys([*self._new, *others(), *self._rows])
        self._new = {}
        from showfacts.disk.new_files import NewFile

        with suppress(OSError, ImportError, AttributeError):
            data = _written([(asked, self._rows.get(asked) or _compiled(*asked)) for asked in wanted][:MOST])
            with NewFile.beside(place) as new:
                new.write(data)
                new.take_place(place)


MOST = 1000
"""Patterns that are kept, so that those of old versions do not pile up."""
PROGRAMS = Programs()
"""Those of this process."""


def _compiled(text: str, flags: int) -> _Row:
    """A pattern, compiled, as it is kept."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    from showfacts.text.grouped import group

    parsed = _parser.parse(text, flags)
    group(parsed)
    state, numbers = parsed.state, array("I", _compiler._code(parsed, flags))  # noqa: SLF001 - no public call gives it
    return flags | state.flags, numbers, state.groups - 1, state.groupdict


def _made(text: str, row: _Row) -> re.Pattern[str] | None:
    """A pattern that was kept; None where Python does not take it."""
    flags, program, groups, names = row
    numbers = array("I", bytes(program)).tolist()  # A view makes them at twice the cost
    try:
        made: re.Pattern[str] = _sre.compile(
            text, flags, numbers, groups, names, (None, *_by_place(names, groups))
        )
    except (RuntimeError, TypeError, ValueError, OverflowError):
        return None
    return made


def _by_place(names: Mapping[str, int], groups: int) -> list[str | None]:
    """The names of groups from the first on; None for one without a name."""
    found: list[str | None] = [None] * groups
    for name, place in names.items():
        found[place - 1] = name
    return found


def _place(folder: str) -> Path | None:
    """Where in a folder patterns are kept for this version of the matcher; None where they cannot be."""
    if _sre is None or _sre.CODESIZE != SIZE:
        return None
    from pathlib import Path

    return Path(folder, f"patterns-{_sre.MAGIC}.bin")


SIZE = 4
"""Bytes of a number."""
HEAD = 24
"""Bytes at the beginning: two numbers."""


def _read(place: Path | None) -> dict[tuple[str, int], _Row]:
    """The rows of a file by pattern and flags; none where it is not there, or not as it was written."""
    import json
    from zlib import adler32

    try:
        data = memoryview(place.read_bytes() if place else b"")
        length, told = (int(each) for each in bytes(data[:HEAD]).split())
        if told != adler32(data[HEAD:]):
            return {}
        found: dict[tuple[str, int], _Row] = {}
        numbers, start = data[HEAD + length :], 0
        for text, asked, flags, count, groups, names in json.loads(bytes(data[HEAD : HEAD + length])):
            found[text, asked] = (flags, numbers[start : start + SIZE * count], groups, names)
            start += SIZE * count
    except (OSError, ValueError, TypeError):
        return {}
    return found


def _written(rows: Iterable[tuple[tuple[str, int], _Row]]) -> bytes:
    """Compiled patterns as a file."""
    import json
    from zlib import adler32

    heads, numbers = [], []
    for (text, asked), (flags, program, groups, names) in rows:
        heads.append([text, asked, flags, len(bytes(program)) // SIZE, groups, names])
        numbers.append(bytes(program))
    told = json.dumps(heads).encode()
    body = told + b"".join(numbers)
    return f"{len(told)} {adler32(body)}".ljust(HEAD).encode() + body
