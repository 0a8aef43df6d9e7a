"""What several files say together, worked out once: shows, sources, platforms and people."""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from showfacts.dataset.plain import from_plain, to_plain
from showfacts.evidence.join import join
from showfacts.evidence.join_person import join_person
from showfacts.evidence.values import Told
from showfacts.index.derive import Shows, cited
from showfacts.index.ids import groups, leading
from showfacts.index.store import amends, as_json
from showfacts.index.tables import OF_SHOWS
from showfacts.model import PartialDate, Person, Show
from showfacts.model.layers import Standing, source_id
from showfacts.text.fold import key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

MANY = 500
"""So many ids are asked about at once."""


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
        joined = to_plain(join_person(people)) if people else _united(docs)
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
    """Make those shows stale that are joined with the help of people's names, of which files tell.

    ``files`` is a condition for their numbers.
    """
    docs = base.execute(f"SELECT doc FROM parts WHERE section = 'people' AND file {files}")
    for (doc,) in docs.fetchall():
        for spelling in _spellings(from_plain(Person, json.loads(doc))):
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
    base.executemany("INSERT OR IGNORE INTO stale VALUES (?)", [(show,) for show in changed])


def _is_any_stale(base: sqlite3.Connection, shows: Iterable[str]) -> bool:
    return any(base.execute("SELECT 1 FROM stale WHERE show = ?", (show,)).fetchone() for show in shows)


class _Doc(NamedTuple):
    """What one file says of a show."""

    show: dict[str, Any]
    file: int
    name: str
    standing: int


class _Joining:
    """Shows on their way from what files say into the database."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._shows = Shows(base)
        self._names: dict[str, str] | None = None

    def add(self, show: str, members: Iterable[str]) -> None:
        """Derive a show from all that files say of it, and store that where it is not what one file says."""
        docs = self._docs(members)
        if not docs:
            return
        if len(docs) == 1 and not amends(docs[0].show):
            doc = docs[0]
            own = source_id(doc.name) if doc.standing == Standing.OWN else None
            self._shows.add(show, doc.show, own)
            return
        joined = to_plain(join([self._told(doc) for doc in docs], self._people()))
        self._shows.add(show, joined)
        episodes = joined.pop("episodes", None)
        if episodes:
            self._base.execute("INSERT INTO episodes VALUES (?, 0, ?)", (show, as_json(episodes)))
        self._base.execute("INSERT INTO docs VALUES (?, 0, 1, ?)", (show, as_json(joined)))
        names = {key(credit["person"]) for doc in docs for credit in _credits(doc.show)}
        self._base.executemany("INSERT INTO joined_names VALUES (?, ?)", [(name, show) for name in names])

    def write(self) -> None:
        self._shows.write()

    def _docs(self, members: Iterable[str]) -> list[_Doc]:
        """What each file says of a show that goes by these ids, the lowest file first."""
        rows = [row for show in members for row in self._base.execute(_DOCS, (show,))]
        docs = []
        for _, text, episodes, file, name, standing in sorted(rows):
            doc = json.loads(text)
            if episodes is not None:
                doc["episodes"] = json.loads(episodes)
            docs.append(_Doc(doc, file, name, standing))
        return docs

    def _told(self, doc: _Doc) -> Told:
        return Told(from_plain(Show, doc.show), Standing(doc.standing), doc.name, self._day(doc))

    def _day(self, doc: _Doc) -> PartialDate | None:
        """The day on which a file's word on a show was checked, else on which its sources were retrieved."""
        if "checked" in doc.show:
            return PartialDate(doc.show["checked"])
        days = []
        for source in cited(doc.show):
            row = self._base.execute(_SOURCE, (source, doc.file)).fetchone()
            retrieved = json.loads(row[0]).get("retrieved") if row else None
            days += [retrieved] if retrieved else []
        return PartialDate(max(days)) if days else None

    def _people(self) -> Mapping[str, str]:
        """To whom a folded name belongs, where it is of one person only."""
        if self._names is None:
            names: dict[str, set[str]] = {}
            for (doc,) in self._base.execute(_PEOPLE):
                person = from_plain(Person, json.loads(doc))
                for spelling in _spellings(person):
                    names.setdefault(key(spelling), set()).add(person.key)
            self._names = {name: people.pop() for name, people in names.items() if len(people) == 1}
        return self._names


_DOCS = """
SELECT place, docs.doc, episodes.doc, file, name, standing FROM docs JOIN files USING (file)
LEFT JOIN episodes USING (show, file) WHERE show = ?
"""
_SOURCE = "SELECT doc FROM parts WHERE section = 'sources' AND id = ? AND file = ?"
_PEOPLE = "SELECT doc, min(file) FROM parts WHERE section = 'people' GROUP BY id"


def _spellings(person: Person) -> Iterator[str]:
    yield from person.spellings
    yield from person.misspellings


def _credits(doc: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield from doc.get("cast", ())
    yield from doc.get("crew", ())
