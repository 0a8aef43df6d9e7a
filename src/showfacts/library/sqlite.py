"""The whole library as a relational SQLite database, for whoever needs a server or a join.

One table per kind of thing; what a show has many of points back to it by ``show_id``. Dates are ISO
texts at the precision on record (2022, 2022-03, 2022-03-23). ``citations`` says which sources any
row, or a single field of it, rests on. Names are searched by words in ``TABLE_fts``.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from showfacts.dataset.files import BASE_LICENCE, licence_file
from showfacts.disk.new_files import NewFile
from showfacts.disk.new_folders import nothing
from showfacts.library.exported import written_to
from showfacts.library.sqlite_schema import INDEXES, NAMES, ROWS, SCHEMA, SEARCH
from showfacts.model.cites import Cites
from showfacts.model.fields import CATALOGUES, FIELDS, Column
from showfacts.model.records import by_name

if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.model import CastCredit, CrewCredit, Platform, Show, Source


OWN = frozenset({"availability_regions", "character_names", "citations", "shows", "show_facets"})
"""Tables by which an export is told from other databases."""


def is_export(there: Path) -> bool:
    """Whether a path is that of a database with the tables that every export had."""
    if there.is_symlink() or not there.is_file():
        return False
    address = f"{there.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as base:
            return OWN.issubset(name for (name,) in base.execute("SELECT name FROM sqlite_schema"))
    except sqlite3.Error:
        return False


def export(library: Library, target: Path, replaces: Callable[[Path], bool] = nothing) -> None:
    """Write the library to ``target``. ``replaces``: whether what is there may be replaced.

    Raises:
        NotWrittenError: something is there that may not, or it cannot be written.
    """
    with written_to(target):
        is_taken = os.path.lexists(target)
        if is_taken and not replaces(target):
            raise FileExistsError
        with NewFile.beside(target) as new:
            with closing(new.database()) as base:
                base.executescript(SCHEMA)
                fill(base, library)
                base.executescript(INDEXES)
                if base.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
                    base.executescript(SEARCH)
                base.commit()
            new.settle()
            if is_taken:
                new.be_like(target)
                new.take_place(target)
            else:
                new.take_free_place(target)


def fill(base: sqlite3.Connection, library: Library) -> None:
    """Write the rows of a library into the tables of ``SCHEMA``, which are there."""
    _Writer(base, library).write()


def licences(library: Library) -> list[tuple[str, str, str | None]]:
    """The licences of facts, each with those who are to be named; of the shipped one, all of its text."""
    owed: dict[str, dict[str, None]] = {}
    for source in library.sources():
        if source.licence:
            credit = ", ".join(filter(None, (source.publisher, _site(source.url))))
            owed.setdefault(source.licence, {})[credit] = None
    found: list[tuple[str, str, str | None]] = []
    for ident, credits_ in owed.items():
        text = None
        if ident == BASE_LICENCE:
            with suppress(OSError):
                text = Path(licence_file()).read_text("utf-8")
        found.append((ident, "; ".join(credits_), text))
    return found


class _Writer:
    """The rows of a library on their way into a database."""

    def __init__(self, base: sqlite3.Connection, library: Library) -> None:
        self._base = base
        self._library = library
        self._people: dict[str, int] = {}
        self._numbers = {name: count(1) for name in ("credits", *(table.name for table in ROWS))}

    def write(self) -> None:
        """Write everything, rows before those that point to them."""
        sources = self._library.sources()
        for ident, credit, text in licences(self._library):
            self._insert("licences", {"id": ident, "credit": credit, "text": text})
        for source in sources:
            self._insert("sources", _columns(source))
        for platform in self._library.platforms():
            self._insert("platforms", _columns(platform))
        for show in self._library.shows():
            self._show(show)

    def _show(self, show: Show) -> None:
        self._insert("shows", {"id": show.id, **self._plain(show), "checked": show.checked, **_ids(show)})
        self._cite("shows", show.id, show.sources, show.cites)
        for field in FIELDS:
            if field.is_list:
                is_name = field.key in NAMES
                table, kind, value = (
                    ("show_names", "kind", "name") if is_name else ("show_facets", "facet", "value")
                )
                for word in getattr(show, field.key):
                    self._insert(table, {"show_id": show.id, kind: field.key, value: word})
        for rows in ROWS:
            for row in getattr(show, rows.name):
                values = {column: getattr(row, name) for column, name in rows.columns.items()}
                self._row(show, rows.name, values, row)
        self._credits(show, "cast", show.cast)
        self._credits(show, "crew", show.crew)

    def _plain(self, show: Show) -> dict[str, Any]:
        """The plain fields that are columns. The year is the header's: it may follow from a premiere."""
        found: dict[str, Any] = {}
        for field in FIELDS:
            value = getattr(show, field.key)
            if field.column is Column.RANGE:
                found[f"{field.key}_low"], found[f"{field.key}_high"] = _range(value)
            elif not field.is_list:
                found[field.key] = value
        return {**found, "year": self._library.header(show.id).year}

    def _row(self, show: Show, table: str, values: dict[str, Any], row: Any) -> int:
        """Write one row of a list of a show; its number."""
        number = next(self._numbers[table])
        if table == "seasons":
            values["runtime_low"], values["runtime_high"] = _range(row.runtime_minutes)
        self._insert(table, {"id": number, "show_id": show.id, **values})
        if table == "availability":
            for region in row.regions:
                self._insert("availability_regions", {"availability_id": number, "region": region})
        self._cite(table, number, row.sources, getattr(row, "cites", Cites()))
        return number

    def _credits(self, show: Show, kind: str, credits_: Sequence[CastCredit | CrewCredit]) -> None:
        for credit, person in zip(credits_, self._library.credited(credits_), strict=True):
            key = person or credit.person  # A name of several people, whom nothing tells apart
            values = {name: getattr(credit, name, None) for name in ("character", "billing", "role")}
            number = self._row(
                show, "credits", {"person_id": self._person(key), "kind": kind, **values}, credit
            )
            for season in credit.seasons:
                self._insert("credit_seasons", {"credit_id": number, "number": season})
            for name in getattr(credit, "also_named", ()):
                self._insert("character_names", {"credit_id": number, "name": name})

    def _person(self, key: str) -> int:
        """The number of a person, who is written when first met."""
        if key not in self._people:
            who = self._library.person_with(key)
            number = self._people[key] = len(self._people) + 1
            values = {"id": number, "person": who.id, "name": who.name, "native_name": who.native_name}
            self._insert("people", values)
            for name in who.aliases:
                self._insert("person_names", {"person_id": number, "name": name})
        return self._people[key]

    def _cite(self, table: str, ident: str | int, sources: Sequence[str], cites: Cites) -> None:
        told: list[tuple[str, str | None]] = [(source, None) for source in sources]
        told += [(source, key) for key, named in cites for source in named]
        for source, field in told:
            values = {"source_id": source, "of_table": table, "of_id": str(ident), "field": field}
            self._insert("citations", values)

    def _insert(self, table: str, values: dict[str, Any]) -> None:
        marks = ", ".join("?" * len(values))
        question = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})"
        self._base.execute(question, tuple(values.values()))


def _site(url: str | None) -> str | None:
    """The address of the site that a page is of."""
    if url is None:
        return None
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _columns(thing: Source | Platform) -> dict[str, Any]:
    """The fields of a source or platform that are columns: all but its lists."""
    values = by_name(thing)
    return {name: value for name, value in values.items() if not isinstance(value, tuple)}


def _ids(show: Show) -> dict[str, Any]:
    return {key: getattr(show.ids, key) for key in CATALOGUES}


def _range(minutes: int | tuple[int, int] | None) -> tuple[int | None, int | None]:
    return minutes if isinstance(minutes, tuple) else (minutes, minutes)
