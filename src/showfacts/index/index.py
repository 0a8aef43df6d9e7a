"""The index: all that look-ups need of the TOML files, as an SQLite database.

That of the shipped files comes with the package and is used where it lies. With files of the user's, it is a
copy in the user's cache folder, brought up to date when a file is new or changed, and made anew when it is
damaged or of another version; where it cannot be written, it is in memory. ``open`` finds it, ``make`` makes
it.
"""

from __future__ import annotations

import sqlite3
from _weakref import ref
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from showfacts.dataset.folders import name_of
from showfacts.errors import BadDataError
from showfacts.index.open import VERSION, fresh, is_as_written
from showfacts.index.shape import has_shape
from showfacts.model.layers import FILE
from showfacts.text.json_text import parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any, Literal, Self, TypeAlias

    from showfacts.dataset.files import Layer
    from showfacts.index.progress import Progress
    from showfacts.model import Problem

    Values: TypeAlias = Sequence[Any] | Mapping[str, Any]

_DAMAGE = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
)
"""SQLite's codes for a database that cannot be read (sqlite.org/rescode.html). Others are our own faults."""


class Index:
    """Questions to an index in SQL. If it is damaged, it is rebuilt, and the question asked once more."""

    version = VERSION

    def __init__(
        self, files: Sequence[Layer], place: str | None, progress: Progress, base: sqlite3.Connection
    ) -> None:
        self._files = tuple(files)
        self._place = place
        self._progress = progress
        self._open = [base]  # Empty after a build that failed
        _close_after(self, self._open)

    @classmethod
    def open(cls, files: Sequence[Layer], place: str | None, progress: Progress) -> Self:
        """The index of these files, made or brought up to date where it is not.

        Raises:
            BadDataError: no file can be used; with every problem of every file.
        """
        base = fresh(files, place)
        if base is not None and not has_shape(base):
            base.close()
            base = None
        if base is None:
            from showfacts.index.make import renewed

            base = renewed(files, place, progress)
        return cls(files, place, progress, base)

    @classmethod
    def anew(cls, files: Sequence[Layer], place: str | None, progress: Progress) -> Self:
        """The index of these files, made from them whatever is there.

        Raises:
            BadDataError: no file can be used; with every problem of every file.
        """
        from showfacts.index.make import rebuilt

        return cls(files, place, progress, rebuilt(files, place, progress))

    def close(self) -> None:
        """Let go of the database. Asking it again is an error."""
        _close(self._open)

    def ask(self, question: str, values: Values = ()) -> list[Any]:
        """The rows that answer a question."""
        try:
            return self._base.execute(question, values).fetchall()
        except sqlite3.DatabaseError as error:
            self._rebuild_after(error)
            return self._base.execute(question, values).fetchall()

    def docs(self, question: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """The rows that answer a question, with the JSON of the second column as plain data."""
        try:
            return _parsed(self.ask(question, values))
        except ValueError:  # Damage within a text, which the database does not see
            self.rebuild()
            return _parsed(self.ask(question, values))

    def stream(self, question: str, values: Values = ()) -> Iterator[Any]:
        """The rows that answer a question, one at a time.

        Raises:
            BadDataError: the index turned out to be damaged when rows had been read. It has been rebuilt.
        """
        base, is_begun = self._base, False
        try:
            for row in base.execute(question, values):
                is_begun = True
                yield row
        except sqlite3.DatabaseError as error:
            if base is self._base:
                self._rebuild_after(error)
            if is_begun:
                raise BadDataError([self._interrupted()]) from None
        else:
            return
        yield from self._base.execute(question, values)

    @property
    def path(self) -> Path | None:
        """The file it lies in; None where it is in memory."""
        from pathlib import Path

        _, _, path = self._base.execute("PRAGMA database_list").fetchone()
        return Path(path) if path else None

    @property
    def bytes(self) -> int | None:
        """How large the file is."""
        return self.path.stat().st_size if self.path else None

    @property
    def built(self) -> str | None:
        """When the file was written: ISO 8601 with the zone, to the second."""
        if self.path is None:
            return None
        return datetime.fromtimestamp(self.path.stat().st_mtime).astimezone().isoformat(timespec="seconds")

    def count(self, what: Literal["files", "shows", "names", "people", "sources"]) -> int:
        """How many of these it holds."""
        questions = {
            "files": "SELECT count(*) FROM files WHERE NOT broken",
            "shows": "SELECT count(*) FROM shows",
            "names": "SELECT count(*) FROM names",
            "people": "SELECT count(DISTINCT person) FROM called",
            "sources": "SELECT count(DISTINCT id) FROM parts"
            f" WHERE section = 'sources' AND id NOT LIKE '{FILE}%'",
        }
        return int(self.ask(questions[what])[0][0])

    def rebuild(self) -> None:
        """Build it anew from the files.

        Raises:
            BadDataError: no file can be used; with every problem of every file.
        """
        from showfacts.index.make import rebuilt

        _close(self._open)
        self._open[:] = [rebuilt(self._files, self._place, self._progress)]

    @property
    def _base(self) -> sqlite3.Connection:
        if not self._open:  # A build failed
            self.rebuild()
        return self._open[0]

    def _rebuild_after(self, error: sqlite3.DatabaseError) -> None:
        """Build it anew after a question failed; raise the error again, if no damage is the reason."""
        # Where SQLite has a text that is no text, Python fails, and there is no code
        code = getattr(error, "sqlite_errorcode", None)
        if isinstance(error, sqlite3.ProgrammingError) or (code is not None and code & 0xFF not in _DAMAGE):
            raise error
        self.rebuild()

    def _interrupted(self) -> Problem:
        from showfacts.model import Problem

        message = "the index was damaged, and has been built anew; ask again"
        return Problem(file=name_of(self._place or self._files[0].where), line=0, path="", message=message)


def _parsed(rows: Sequence[Any]) -> list[tuple[Any, ...]]:
    if not all(is_as_written(text) for _, text, *_ in rows):
        raise ValueError("a text is not as it was written")
    return [(ident, parsed(text), *rest) for ident, text, *rest in rows]


_CLOSERS: set[ref[Index]] = set()
"""Held here, as a reference that goes with what it refers to is told nothing."""


def _close_after(index: Index, bases: list[sqlite3.Connection]) -> None:
    """Let go of databases once nobody has their index, in whatever order the garbage collector takes things.

    This is ``weakref.finalize``, which takes a thirtieth of an answer to load.
    """

    def close(closer: ref[Index]) -> None:
        _CLOSERS.discard(closer)
        _close(bases)

    _CLOSERS.add(ref(index, close))


def _close(bases: list[sqlite3.Connection]) -> None:
    for base in bases:
        base.close()
    bases.clear()
