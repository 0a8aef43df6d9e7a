"""What several files say together, worked out once: shows, sources, platforms and people."""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from showfacts.dataset.across import are_one_source
from showfacts.dataset.plain import from_plain, to_plain
from showfacts.evidence.joining.people import join_person
from showfacts.index.derive import Shows
from showfacts.index.ids import groups, leading
from showfacts.index.store import as_json, as_texts
from showfacts.index.tables import OF_NUMBERS, OF_SHOWS
from showfacts.index.told import FileTables, credited_names
from showfacts.model import Person
from showfacts.model.layers import Standing, source_id
from showfacts.text.fold import key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping


def join_parts(base: sqlite3.Connection) -> None:
    """Store what several files say of one source, platform or person, in place of what was joined before."""
    base.execute("DELETE FROM parts WHERE file = 0")
    rows = base.execute(
        "SELECT section, id, doc FROM parts JOIN files USING (file) WHERE (section, id) IN"
        " (SELECT section, id FROM parts GROUP BY section, id HAVING count(*) > 1)"
        " ORDER BY section, id, place"
    ).fetchall()
    for (section, ident), told in groupby(rows, itemgetter(0, 1)):
        docs = [json.loads(doc) for _, _, doc in told]
        people = [from_plain(Person, doc) for doc in docs] if section == "people" else []
        if people:
            joined = to_plain(join_person(people))
        elif section == "sources" and not all(are_one_source(doc, docs[-1]) for doc in docs):
            joined = docs[-1]
        else:
            joined = _united(docs)
        base.execute("INSERT INTO parts VALUES (?, ?, 0, ?)", (section, ident, as_json(joined)))


def _united(docs: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """One table of several, the lowest first: lists are put together, of other values the last one holds."""
    whole: dict[str, Any] = {}
    for doc in docs:
        for name, value in doc.items():
            if isinstance(value, list):
                whole[name] = list(dict.fromkeys([*whole.get(name, ()), *value]))
            else:
                whole[name] = value
    return whole


def join_shows(base: sqlite3.Connection) -> None:
    """Work out the stale shows anew: what their files say together, and what is derived from it.

    Shows that are one by other ids than before, or with others, are stale too.
    """
    leads = leading(base)
    _make_stale(base, dict(base.execute("SELECT ident, show FROM ids")), leads)
    base.execute("DELETE FROM ids")
    base.executemany("INSERT INTO ids VALUES (?, ?)", leads.items())
    for table in OF_NUMBERS:
        base.execute(f"DELETE FROM {table} WHERE number IN (SELECT number FROM shows WHERE id IN stale)")
    for table, column in OF_SHOWS.items():
        base.execute(f"DELETE FROM {table} WHERE {column} IN stale")
    for table in ("docs", "episodes"):
        base.execute(f"DELETE FROM {table} WHERE file = 0 AND show IN stale")
    base.execute("DELETE FROM joined_names WHERE show IN stale")
    joining = _Joining(base)
    members = groups(leads)
    for (show,) in base.execute("SELECT show FROM stale").fetchall():
        if show not in leads:
            joining.add(show, members.get(show, {show}))
    joining.write()


def note_renamed(base: sqlite3.Connection, files: str) -> None:
    """Make joined shows stale where people are credited of whom files tell.

    Rows of one person are joined whatever the spelling. ``files`` is a condition for the files' numbers.
    """
    docs = base.execute(f"SELECT doc FROM parts WHERE section = 'people' AND file {files}")
    for (doc,) in docs.fetchall():
        for spelling in from_plain(Person, json.loads(doc)).all_spellings:
            base.execute(
                "INSERT OR IGNORE INTO stale SELECT show FROM joined_names WHERE key = ?", (key(spelling),)
            )


def _make_stale(base: sqlite3.Connection, before: Mapping[str, str], now: Mapping[str, str]) -> None:
    """Make whole groups of shows that are one stale, where one of them is or where they were other groups."""
    old, new = groups(before), groups(now)
    changed = set()
    for head in old.keys() | new.keys():
        shows = old.get(head, set()) | new.get(head, set())
        if old.get(head) != new.get(head) or _is_any_stale(base, shows):
            changed |= shows
    base.executemany("INSERT OR IGNORE INTO stale VALUES (?)", [(show,) for show in sorted(changed)])


def _is_any_stale(base: sqlite3.Connection, shows: Iterable[str]) -> bool:
    return any(base.execute("SELECT 1 FROM stale WHERE show = ?", (show,)).fetchone() for show in shows)


class _Joining:
    """Shows on their way from what files say into the database."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._shows = Shows(base)
        self._tables = FileTables(base.execute)

    def add(self, show: str, members: Iterable[str]) -> None:
        """Derive a show from all that files say of it, and store that where it is not what one file says."""
        tables = self._tables.of(members)
        if not tables:
            return
        if len(tables) == 1 and not tables[0].takes_away:
            table = tables[0]
            own = source_id(table.name) if table.standing is Standing.OWN else None
            self._shows.add(show, table.show, own)
            return
        from showfacts.evidence.joining.shows import join

        joined = to_plain(join([self._tables.told(each) for each in tables], self._tables.names()))
        self._shows.add(show, joined)
        texts = as_texts(joined)
        self._base.execute("INSERT INTO docs VALUES (?, 0, 1, ?)", (show, texts.show))
        if texts.episodes is not None:
            self._base.execute("INSERT INTO episodes VALUES (?, 0, ?)", (show, texts.episodes))
        names = {key(name) for table in tables for name in credited_names(table.show)}
        self._base.executemany(
            "INSERT INTO joined_names VALUES (?, ?)", [(name, show) for name in sorted(names)]
        )

    def write(self) -> None:
        """Write what is held."""
        self._shows.write()
