"""What each file of an index says of a show, as ``evidence.join`` takes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from showfacts.dataset.plain import from_plain
from showfacts.index.derive import cited
from showfacts.index.store import Texts, amends
from showfacts.index.tables import PARTS
from showfacts.model import PartialDate, Person, Platform, Show
from showfacts.model.layers import Standing
from showfacts.model.records import replace
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.evidence.joining.values import Told
    from showfacts.evidence.verdicts.compare import Names

T = TypeVar("T")

Ask: TypeAlias = Callable[[str, Sequence[Any]], Iterable[Any]]
"""The rows that answer a question in SQL with its values."""

_TABLES = """
SELECT place, docs.doc, episodes.doc, file, name, standing FROM docs JOIN files USING (file)
LEFT JOIN episodes USING (show, file) WHERE show = ?
"""
_SOURCE = "SELECT doc FROM parts WHERE section = 'sources' AND id = ? AND file = ?"


class FileTable(NamedTuple):
    """The table of a show in one file.

    ``place`` is that of the file among the files, ``name`` its base name. ``takes_away``: whether the table
    may take something away from lower files.
    """

    place: int
    show: dict[str, Any]
    file: int
    name: str
    standing: Standing
    takes_away: bool


class FileTables:
    """The tables of shows in the files of an index."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._names: Names | None = None

    def of(self, idents: Iterable[str]) -> list[FileTable]:
        """What each file says of a show that goes by these ids, the lowest file first."""
        found = []
        for ident in idents:
            for place, text, episodes, file, name, standing in self._ask(_TABLES, (ident,)):
                show = json.loads(text)
                if episodes is not None:
                    show["episodes"] = json.loads(episodes)
                takes_away = amends(Texts(text, episodes))
                found.append(FileTable(place, show, file, name, Standing(standing), takes_away))
        return sorted(found, key=lambda table: table.place)

    def told(self, table: FileTable) -> Told:
        """The same as the word of a file."""
        from showfacts.evidence.joining.values import Told

        return Told(from_plain(Show, table.show), table.standing, table.name, self._day(table))

    def names(self) -> Names:
        """Whose a name is, where it is of one person or platform only."""
        from showfacts.evidence.verdicts.compare import names_of

        if self._names is None:
            people: dict[str, set[str]] = {}
            for person in self._things("people", Person):
                for spelling in person.all_spellings:
                    people.setdefault(key(spelling), set()).add(person.key)
            of_one = {name: whose.pop() for name, whose in people.items() if len(whose) == 1}
            self._names = replace(names_of((), self._things("platforms", Platform)), people=of_one)
        return self._names

    def _day(self, table: FileTable) -> PartialDate | None:
        """The day on which a file's word on a show was checked, else on which its sources were retrieved."""
        if "checked" in table.show:
            return PartialDate(table.show["checked"])
        days = []
        for source in cited(table.show):
            for (doc,) in self._ask(_SOURCE, (source, table.file)):
                retrieved = json.loads(doc).get("retrieved")
                days += [retrieved] if retrieved else []
        return PartialDate(max(days)) if days else None

    def _things(self, section: str, kind: type[T]) -> Iterator[T]:
        return (
            from_plain(kind, json.loads(doc)) for _, doc, _ in self._ask(f"{PARTS} GROUP BY id", (section,))
        )


def credited_names(show: Mapping[str, Any]) -> Iterator[str]:
    """The names under which the table of a show credits people, as often as it does."""
    for name in ("cast", "crew"):
        for credit in show.get(name, ()):
            yield credit["person"]
