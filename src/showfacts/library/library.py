"""All shows that a run can see, as questions and answers over the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from showfacts.errors import NotFoundError
from showfacts.finding.fold import key
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.shows import Found, find
from showfacts.library.index import build, merged
from showfacts.library.layers import Layer, layers
from showfacts.library.names import HEADER, LAST, IndexedNames
from showfacts.library.parts import Parts
from showfacts.library.plain import from_plain
from showfacts.model import Person, Platform, Show, ShowHeader, Source


class Library:
    """The shipped dataset and the user's own files over it, or exactly the files that are named.

    >>> library = Library.open()
    >>> library.find("Soundtrack #1").cast[0].character
    'Han Sun-woo'
    """

    def __init__(self, base: sqlite3.Connection, files: Sequence[Layer]) -> None:
        self._base = base
        self._parts = Parts(base)
        self.names = IndexedNames(base)
        self.files = tuple(files)

    @classmethod
    def open(cls, *data: str | Path) -> Library:
        """Open the library. ``data``: files or folders that replace it.

        Raises:
            BadDataError: with every problem of every file.
        """
        files = layers([Path(path) for path in data])
        return cls(build(files), files)

    def find(
        self,
        title: str,
        *,
        on: Sequence[str] = (),
        year: int | None = None,
        country: str | None = None,
        id: str | None = None,
    ) -> Show:
        """The one show that ``title`` means.

        Raises:
            AmbiguousError: the title fits several shows.
            NotFoundError: it fits none.
            UsageError: the title is empty, or there is no such platform or country.
        """
        narrowing = Narrowing(on=tuple(on), year=year, country=country, id=id)
        return self.show(self.resolve(title, narrowing).header.id)

    def resolve(self, title: str, narrowing: Narrowing = Narrowing()) -> Found:
        """As ``find``, with how the show was found and which others bear the same words."""
        return find(self.names, title, narrowing)

    def show(self, ident: str) -> Show:
        """The show with this id.

        Raises:
            NotFoundError: there is none.
        """
        rows = self._base.execute("SELECT show, place, doc FROM docs WHERE show = ? ORDER BY place", (ident,))
        for _, _, doc in merged(rows):
            return from_plain(Show, doc)
        raise NotFoundError(f"no show has the id {ident!r}", query=ident)

    def shows(self) -> Iterator[Show]:
        """All shows, by title and year, one at a time."""
        for header in self.headers():
            yield self.show(header.id)

    def headers(self) -> Iterator[ShowHeader]:
        """What tells each show from its namesakes, by title and year."""
        for row in self._base.execute(f"{HEADER} ORDER BY sort, year, id"):
            yield self.names.header_of(row)

    def header(self, show: str) -> ShowHeader:
        """What tells the show with this id from its namesakes.

        Raises:
            NotFoundError: there is none.
        """
        return self.names.header(show)

    def platforms(self) -> list[Platform]:
        """All platforms, by id."""
        return self._parts.all("platforms", Platform)

    def platform(self, word: str) -> Platform | None:
        """The platform that a word names: its id, name or an alias."""
        return self.names.platform(word)

    def platform_name(self, ident: str) -> str:
        """The name of the platform with this id."""
        return self._parts.get("platforms", Platform, ident).name

    def source(self, ident: str) -> Source:
        """The source with this id.

        Raises:
            NotFoundError: there is none.
        """
        return self._parts.get("sources", Source, ident)

    def sources(self) -> list[Source]:
        """All sources, by id."""
        return self._parts.all("sources", Source)

    def people_called(self, name: str) -> list[Person]:
        """The people with this name, in any spelling or script that is on record."""
        rows = self._base.execute("SELECT DISTINCT name FROM people WHERE key = ? ORDER BY name", (key(name),))
        return [self.person(found) for (found,) in rows.fetchall()]

    def people_alike(self, name: str) -> list[str]:
        """Names of people that come near a name, nearest first."""
        from rapidfuzz import process

        folded = key(name)
        part = max(1, (len(folded) - 1) // 3)
        known: dict[str, str] = {}
        for column, text in (("key", folded), ("reversed", folded[::-1])):
            known |= self._base.execute(
                f"SELECT key, name FROM people WHERE {column} >= ? AND {column} < ?", (text[:part], text[:part] + LAST)
            )
        near = process.extract(folded, list(known), limit=6, score_cutoff=70)
        return list(dict.fromkeys(known[found] for found, _, _ in near))[:3]

    def person(self, name: str) -> Person:
        """The person of this name as the library spells it, with other spellings where there are any."""
        try:
            return self._parts.get("people", Person, name)
        except NotFoundError:
            return Person(name=name)

    def shows_of(self, person: Person) -> list[Show]:
        """The shows that credit a person, under any spelling, by year."""
        spellings = (person.name, person.native_name or person.name, *person.aliases)
        marks = ", ".join("?" * len(spellings))
        rows = self._base.execute(
            "SELECT DISTINCT id FROM credits JOIN shows ON shows.id = credits.show"
            f" WHERE person IN ({marks}) ORDER BY year IS NULL, year, sort",
            spellings,
        )
        return [self.show(ident) for (ident,) in rows.fetchall()]
