"""The index: all that look-ups need of the TOML files, as an SQLite database in the user's cache folder.

It is rebuilt when a file is new or changed, when it is damaged or of another version, and done without
(in memory) where it cannot be written. ``opening`` finds it, ``making`` makes it.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self
from weakref import finalize

from showfacts.index.merging import merged
from showfacts.index.open import VERSION, fresh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.dataset.files import Layer
    from showfacts.index.progress import Progress

_OUR_FAULT = (
    "syntax error",
    "no such column",
    "no such function",
    "incomplete",
    "unrecognized token",
    "too many",
)
"""Told by SQLite of a question that no index can answer."""


class Index:
    """Questions to an index in SQL. A damaged one is rebuilt, and the question asked again."""

    def __init__(
        self, files: Sequence[Layer], place: Path | None, progress: Progress, base: sqlite3.Connection
    ) -> None:
        self._files = tuple(files)
        self._place = place
        self._progress = progress
        self._streams = 0
        self._open = [base]
        self._base: sqlite3.Connection | None = base  # None after a build that failed
        finalize(self, _close, self._open)  # Even where the garbage collector takes things in any order

    @classmethod
    def open(cls, files: Sequence[Layer], place: Path | None, progress: Progress) -> Self:
        """The index of these files, made or brought up to date where it is not.

        Raises:
            BadDataError: with every problem of every file.
        """
        base = fresh([layer.path for layer in files], place)
        if base is None:
            from showfacts.index.make import renewed

            base = renewed(files, place, progress)
        return cls(files, place, progress, base)

    @classmethod
    def anew(cls, files: Sequence[Layer], place: Path | None, progress: Progress) -> Self:
        """The index of these files, made from them whatever is there.

        Raises:
            BadDataError: with every problem of every file.
        """
        from showfacts.index.make import rebuilt

        return cls(files, place, progress, rebuilt(files, place, progress))

    def close(self) -> None:
        """Let go of the database. Asking it again is an error."""
        _close(self._open)

    def ask(self, question: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that answer a question."""
        base = self._opened()
        try:
            return base.execute(question, values).fetchall()
        except sqlite3.DatabaseError as error:
            return self._healed(base, error).execute(question, values).fetchall()

    def docs(self, question: str, values: Sequence[Any] = ()) -> list[tuple[str, dict[str, Any]]]:
        """(id, data) of rows of ids with JSON, which come by id and layer; later layers win, key by key."""
        try:
            return list(merged(self.ask(question, values)))
        except ValueError:  # Damage within a text, which the database does not see
            self.rebuild()
            return list(merged(self.ask(question, values)))

    def stream(self, question: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows that answer a question, one at a time."""
        done = 0
        with self._streaming():
            base = self._opened()
            try:
                for row in base.execute(question, values):
                    done += 1
                    yield row
            except sqlite3.DatabaseError as error:
                base = self._healed(base, error)
                yield from islice(base.execute(question, values), done, None)

    version = VERSION

    @property
    def path(self) -> Path | None:
        """The file it lies in; None where it is in memory."""
        _, _, path = self._opened().execute("PRAGMA database_list").fetchone()
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
            "files": "SELECT count(*) FROM files",
            "shows": "SELECT count(*) FROM shows",
            "names": "SELECT count(*) FROM names",
            "people": "SELECT count(DISTINCT person) FROM called",
            "sources": "SELECT count(DISTINCT id) FROM parts WHERE section = 'sources'",
        }
        return int(self.ask(questions[what])[0][0])

    def rebuild(self) -> None:
        """Build it anew from the files.

        Raises:
            BadDataError: with every problem of every file.
        """
        self._renewed()

    def _renewed(self) -> sqlite3.Connection:
        self._base = None
        self._let_go()
        from showfacts.index.make import rebuilt

        self._base = base = rebuilt(self._files, self._place, self._progress)
        self._open.append(base)
        return base

    def _opened(self) -> sqlite3.Connection:
        return self._base or self._renewed()

    def _healed(self, base: sqlite3.Connection, error: sqlite3.DatabaseError) -> sqlite3.Connection:
        """A sound database in the place of one that failed; the error again, if that is no damage."""
        if isinstance(error, sqlite3.ProgrammingError):
            raise error
        if isinstance(error, sqlite3.OperationalError) and any(words in str(error) for words in _OUR_FAULT):
            raise error
        return self._renewed() if self._base is base else self._opened()

    @contextmanager
    def _streaming(self) -> Iterator[None]:
        self._streams += 1
        try:
            yield
        finally:
            self._streams -= 1
            self._let_go()

    def _let_go(self) -> None:
        """Close the databases that were rebuilt, unless rows of theirs are still on their way."""
        if not self._streams:
            _close([base for base in self._open if base is not self._base])
            self._open[:] = [self._base] if self._base else []


def _close(bases: Sequence[sqlite3.Connection]) -> None:
    for base in bases:
        base.close()
