"""The names in an index, as finding asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from showfacts.errors import NotFoundError, UsageError
from showfacts.index.name import Name, NameKind
from showfacts.index.parts import Parts
from showfacts.model.headers import ShowHeader
from showfacts.text.fold import key, words

if TYPE_CHECKING:
    from showfacts.index.index import Index
    from showfacts.model import Platform

LAST = "\U0010ffff"
"""Sorts after every text that begins alike: the end of a range of keys."""

LASTING = 3
"""Years that a show may have lasted of which no season is on record."""

HEADER = "SELECT id, title, original_title, year, countries, platforms FROM shows"


LED = "coalesce((SELECT show FROM ids WHERE ident = :id), :id)"
"""The id of a show, which another id may lead to."""


class IndexedNames:
    """``finding.names.Names`` over the tables of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._parts = Parts(index)
        self._platforms: dict[str, str] = {}

    def id_of(self, ident: str) -> str | None:
        rows = self._index.ask(f"SELECT id FROM shows WHERE id = {LED}", {"id": ident})
        return rows[0][0] if rows else None

    def lead(self, show: str) -> str | None:
        rows = self._index.ask("SELECT lead FROM shows WHERE id = ?", (show,))
        return rows[0][0] if rows else None

    def with_key(self, key: str) -> list[Name]:
        return self._names("key = ? ORDER BY show, kind, text", key)

    def starting(self, prefix: str, limit: int) -> list[Name]:
        return self._names(
            "key >= ? AND key < ? ORDER BY key, show, text LIMIT ?", prefix, prefix + LAST, limit
        )

    def alike(self, key: str, slack: int) -> list[Name]:
        part = max(1, (len(key) - slack) // 2)
        sizes = range(max(1, len(key) - slack), len(key) + slack + 1)
        most = -1 if slack < 3 else 100  # Three slips are a suggestion, and no suggestion needs them all
        found: dict[Name, None] = {}
        for column, text in (("key", key), ("reversed", key[::-1])):
            # One range of the index for each length: few rows, however many names begin alike
            condition = f"length({column}) = ? AND {column} >= ? AND {column} < ?"
            condition = f"{condition} ORDER BY {column}, show, text LIMIT ?"
            for size in sizes:
                found |= dict.fromkeys(self._names(condition, size, text[:part], text[:part] + LAST, most))
        return list(found)

    def with_words(self, words: Sequence[str], limit: int) -> list[Name]:
        quoted = ['"' + word.replace('"', '""') + '"' for word in words if word.isprintable()]
        condition = "rowid IN (SELECT rowid FROM name_words WHERE name_words MATCH ? LIMIT ?)"
        return self._names(condition, " AND ".join(quoted) + "*", limit) if quoted else []

    def with_initials(self, letters: str) -> list[Name]:
        rows = self._index.ask(
            "SELECT id, title, sort FROM initials JOIN shows ON id = show WHERE letters = ?", (letters,)
        )
        return [Name(show, NameKind.TITLE, title, words) for show, title, words in rows]

    def ran_in(self, show: str, year: int) -> bool:
        question = "SELECT 1 FROM shows WHERE id = ? AND year <= ? AND coalesce(last_year, year + ?) >= ?"
        return bool(self._index.ask(question, (show, year, LASTING, year)))

    def brand(self, word: str) -> list[str]:
        folded = key(word)
        if " " in words(word):
            return []
        question = "SELECT DISTINCT id FROM platform_words WHERE key > ? AND key < ? ORDER BY id"
        rows = self._index.ask(question, (folded, folded + LAST)) if len(folded) > 2 else []
        known = [self._platform_name(ident) for (ident,) in rows]
        return [name for name in known if words(name).startswith(f"{folded} ")]

    def platform(self, word: str) -> Platform | None:
        """The platform that a word names: its id, name or an alias.

        One whose id it is comes before those, in other files, that are called so.

        Raises:
            UsageError: it names several.
        """
        question = "SELECT DISTINCT id FROM platform_words WHERE key = ? ORDER BY id"
        rows = self._index.ask(question, (key(word),))
        if not rows:
            return None
        from showfacts.model import Platform

        idents = [ident for (ident,) in rows]
        own = [each for each in idents if each == word.strip().lower()]
        own = own or [each for each in idents if key(each) == key(word)]
        if len(own or idents) > 1:
            several = " and ".join(f"{self._platform_name(each)} (--{each})" for each in own or idents)
            raise UsageError(f"{word!r} names several platforms of the library: {several}", query=word)
        return self._parts.get("platforms", Platform, (own or idents)[0])

    def genres(self) -> list[str]:
        """Every genre that a show has, by name."""
        rows = self._index.ask("SELECT DISTINCT value FROM facets WHERE facet = 'genre' ORDER BY value")
        return [genre for (genre,) in rows]

    def platforms(self) -> list[Platform]:
        from showfacts.model import Platform

        return self._parts.all("platforms", Platform)

    def header(self, show: str) -> ShowHeader:
        """What tells the show with this id from its namesakes.

        Raises:
            NotFoundError: there is none.
        """
        rows = self._index.ask(f"{HEADER} WHERE id = {LED}", {"id": show})
        if not rows:
            raise NotFoundError(f"no show has the id {show!r}", query=show)
        return self.header_of(rows[0])

    def header_of(self, row: Sequence[Any]) -> ShowHeader:
        """A row of ``HEADER`` as a header."""
        ident, title, original_title, year, countries, platforms = row
        return ShowHeader(
            id=ident,
            title=title,
            original_title=original_title,
            year=year,
            countries=tuple(countries.split()),
            platforms=tuple(self._platform_name(each) for each in platforms.split()),
        )

    def _platform_name(self, ident: str) -> str:
        if ident not in self._platforms:
            rows = self._index.docs(
                "SELECT id, doc FROM parts WHERE section = 'platforms' AND id = ? ORDER BY file LIMIT 1",
                (ident,),
            )
            self._platforms |= {each: platform["name"] for each, platform in rows}
        return self._platforms[ident]

    def _names(self, condition: str, *values: Any) -> list[Name]:
        rows = self._index.ask(f"SELECT show, kind, text, words FROM names WHERE {condition}", values)
        return [Name(show, NameKind(kind), text, words) for show, kind, text, words in rows]
