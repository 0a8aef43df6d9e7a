"""The names in an index, as finding asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from showfacts.errors import NotFoundError, UsageError
from showfacts.index.name import LAST, Name, NameKind
from showfacts.index.parts import Parts
from showfacts.model.headers import ShowHeader
from showfacts.text.fold import key, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from showfacts.index.index import Index
    from showfacts.model import Platform

    K = TypeVar("K")

    V = TypeVar("V")


KEPT = 1000
"""So many headers and names are kept in memory."""

LASTING = 3
"""Years that a show may have lasted of which no season is on record."""

HEADER = "SELECT id, title, original_title, year, countries, platforms, type FROM shows"


LED = "coalesce((SELECT show FROM ids WHERE ident = :id), :id)"
"""The id of a show, which another id may lead to."""

SHORTEST_CUT = 3
"""Letters of a word of a premise that may be its beginning: fewer begin too many."""

_YEAR = "-[12][0-9][0-9][0-9]"
"""What stands behind the words of many an id, as SQLite's GLOB has it."""

THIRD = 5
"""Letters at either end of a name, from which on few enough names share them."""


class IndexedNames:
    """The names of a library. Each method reads a few rows, however many shows there are."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._parts = Parts(index)
        self._platforms: dict[str, str] = {}
        self._headers: dict[str, ShowHeader] = {}
        self._named: dict[tuple[str, ...], list[Name]] = {}
        self._holding: dict[tuple[str, int], list[str]] = {}
        self._starting: dict[tuple[str, int], list[Name]] = {}
        self._alike: dict[tuple[str, int, int], list[str]] = {}
        self._with_words: dict[tuple[tuple[str, ...], int], list[Name]] = {}

    def id_of(self, ident: str) -> str | None:
        """The id of the show that has this id, or to which it leads; None if there is none."""
        rows = self._index.ask(f"SELECT id FROM shows WHERE id = {LED}", {"id": ident})
        return rows[0][0] if rows else None

    def with_id_words(self, ident: str) -> list[Name]:
        """The shows whose ids are these words with hyphens between them, also with a year behind them.

        Those whose title has one of the words are left out: of them the id says no more than the title.
        """
        if not ident.replace("-", "").isalnum():
            return []
        found = "id = :id OR (id > :first AND id < :last AND id GLOB :glob)"
        values = {"id": ident, "first": f"{ident}-1", "last": f"{ident}-3", "glob": f"{ident}{_YEAR}"}
        rows = self._index.ask(f"SELECT id, title, sort FROM shows WHERE {found} LIMIT 9", values)
        names = [Name(show, NameKind.TITLE, title, words) for show, title, words in rows]
        return [name for name in names if set(name.words.split()).isdisjoint(ident.split("-"))]

    def lead(self, show: str) -> str | None:
        """The person a show's cast begins with."""
        rows = self._index.ask("SELECT lead FROM shows WHERE id = ?", (show,))
        return rows[0][0] if rows else None

    def with_key(self, key: str) -> list[Name]:
        """The names that fold to ``key``."""
        return self.with_keys([key])

    def with_keys(self, keys: Iterable[str]) -> list[Name]:
        """The names that fold to any of a few keys."""
        wanted = tuple(dict.fromkeys(keys))
        found = self._named.get(wanted)
        if found is None:
            marks = ", ".join("?" * len(wanted))
            found = self._names(f"key IN ({marks}) ORDER BY show, kind, text", *wanted) if wanted else []
            _keep(self._named, wanted, found)
        return list(found)

    def starting(self, prefix: str, limit: int) -> list[Name]:
        """At most ``limit`` names whose key begins with ``prefix``, by key."""
        found = self._starting.get((prefix, limit))
        if found is None:
            where = "key >= ? AND key < ? ORDER BY key, show, text LIMIT ?"
            found = self._names(where, prefix, prefix + LAST, limit)
            _keep(self._starting, (prefix, limit), found)
        return list(found)

    def keys_alike(self, key: str, slack: int, most: int = -1) -> list[str]:
        """The keys that are ``slack`` slips from ``key`` at most, and others that begin or end like it.

        With one slip none is left out: either half of a name is as it should be. With two, a third of it is:
        the names of which that is in the middle are left to ``keys_with_word``.
        ``most``: of each length, and of each end.
        """
        known = self._alike.get((key, slack, most))
        if known is None:
            known = self._keys_alike(key, slack, most)
            _keep(self._alike, (key, slack, most), known)
        return list(known)

    def _keys_alike(self, key: str, slack: int, most: int) -> list[str]:
        from showfacts.index.ends import beginning, ending

        part = max(1, (len(key) - slack) // 2)
        if slack > 1:
            part = max(min(part, THIRD), (len(key) - slack) // 3)
        found: dict[str, None] = {}
        for end in (beginning(key[:part]), ending(key[-part:])):
            # One range of an index for each length: few rows, however many names begin alike
            question = f"SELECT DISTINCT key FROM names WHERE length(key) = ? AND {end.holds}"
            question = f"{question} ORDER BY {end.order} LIMIT ?"
            for size in range(max(1, len(key) - slack), len(key) + slack + 1):
                rows = self._index.ask(question, (size, *end.values, most))
                found |= dict.fromkeys(each for (each,) in rows)
        return list(found)

    def keys_with_letters(self, letters: str, more: int) -> list[str]:
        """The keys with these letters in this order, the first one first, and at most ``more`` others."""
        pattern = "*".join(letters)
        question = (
            "SELECT DISTINCT key FROM names WHERE length(key) = ? AND key >= ? AND key < ? AND key GLOB ?"
        )
        found: list[str] = []
        for size in range(len(letters), len(letters) + more + 1):
            rows = self._index.ask(question, (size, letters[0], letters[0] + LAST, f"{pattern}*"))
            found += [each for (each,) in rows]
        return found

    def with_words(self, words: Sequence[str], limit: int) -> list[Name]:
        """At most ``limit`` titles and aliases that hold every word, the last one perhaps cut."""
        wanted = (tuple(words), limit)
        found = self._with_words.get(wanted)
        if found is None:
            quoted = _quoted(words)
            found = self._names(_HOLDING, " AND ".join(quoted) + "*", limit) if quoted else []
            _keep(self._with_words, wanted, found)
        return list(found)

    def keys_with_word(self, word: str, limit: int) -> list[str]:
        """The keys of at most ``limit`` titles and aliases that hold this very word."""
        quoted = _quoted([word])
        if not quoted:
            return []
        if (word, limit) not in self._holding:
            rows = self._index.ask(f"SELECT key FROM names WHERE {_HOLDING}", (quoted[0], limit))
            _keep(self._holding, (word, limit), list(dict.fromkeys(key for (key,) in rows)))
        return self._holding[word, limit]

    def with_initials(self, letters: str, limit: int = -1) -> list[Name]:
        """The titles of which these letters, in lower case, are the first ones of the words."""
        rows = self._index.ask(
            "SELECT id, title, sort FROM initials JOIN shows ON id = show WHERE letters = ? LIMIT ?",
            (letters, limit),
        )
        return [Name(show, NameKind.TITLE, title, words) for show, title, words in rows]

    def ran_in(self, show: str, year: int) -> bool:
        """Whether a show ran in a year, by its seasons on record; without any, whether it may have.

        Three years are no more than most shows last.
        """
        question = "SELECT 1 FROM shows WHERE id = ? AND year <= ? AND coalesce(last_year, year + ?) >= ?"
        return bool(self._index.ask(question, (show, year, LASTING, year)))

    def may_have_run_in(self, show: str, year: int) -> bool:
        """Whether nothing on record says that a show did not run in a year."""
        question = (
            "SELECT 1 FROM shows WHERE id = ? AND coalesce(year, ?) <= ? AND coalesce(last_year, ?) >= ?"
        )
        return bool(self._index.ask(question, (show, year, year, year, year)))

    def brand(self, word: str) -> list[str]:
        """The platforms, by name, of a name of several words that begins with this one: the BBC's."""
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
            platforms = [self._parts.get("platforms", Platform, each) for each in own or idents]
            several = " and ".join(f"{_named(each)} (--on {each.id})" for each in platforms)
            raise UsageError(f"{word!r} names several platforms of the library: {several}", query=word)
        return self._parts.get("platforms", Platform, (own or idents)[0])

    def genres(self) -> list[str]:
        """Every genre that a show has, by name."""
        rows = self._index.ask("SELECT DISTINCT value FROM facets_of WHERE facet = 'genre' ORDER BY value")
        return [genre for (genre,) in rows]

    def platforms(self) -> list[Platform]:
        """All platforms, by id."""
        from showfacts.model import Platform

        return self._parts.all("platforms", Platform)

    def well_known_platforms(self) -> list[str]:
        """The ids of the platforms that many shows are or were on, those of most shows first, at most 16.

        In a library of few platforms, these are all that a show is on.
        """
        from showfacts.index.well_known import MOST_SHOWS

        return [ident for (ident,) in self._index.ask(MOST_SHOWS)]

    def is_well_known(self, platform: str) -> bool:
        """Whether many shows are or were on the platform with this id, or the library has few platforms."""
        from showfacts.index.well_known import ARE_FEW, HAS_SHOWS

        return self._index.ask(HAS_SHOWS, (platform,)) == [(1,)] or self._index.ask(ARE_FEW) == [(1,)]

    def about(self, wanted: Sequence[str], limit: int) -> list[tuple[str, int, str]]:
        """(show, kind, text) of genres and premises that hold every word, the last one perhaps cut.

        ``wanted``: the words, folded; ``kind`` is of ``index.tables.About``. Genres come first.
        """
        quoted = _quoted(wanted)
        if not quoted:
            return []
        question = """
            SELECT show, kind, text FROM about
            WHERE rowid IN (SELECT rowid FROM about_words WHERE about_words MATCH ? LIMIT ?)
            ORDER BY kind, length(text), text, show
        """
        is_cut = len(wanted[-1]) >= SHORTEST_CUT
        return self._index.ask(question, (" ".join(quoted) + "*" * is_cut, limit))

    def header(self, show: str) -> ShowHeader:
        """What tells the show with this id from its namesakes.

        Raises:
            NotFoundError: there is none.
        """
        found = self._headers.get(show)
        if found is None:
            rows = self._index.ask(f"{HEADER} WHERE id = {LED}", {"id": show})
            if not rows:
                raise NotFoundError(f"no show has the id {show!r}", query=show)
            found = self.header_of(rows[0])
            _keep(self._headers, show, found)
        return found

    def header_of(self, row: Sequence[Any]) -> ShowHeader:
        """A row of ``HEADER`` as a header."""
        ident, title, original_title, year, countries, platforms, kind = row
        return ShowHeader(
            id=ident,
            title=title,
            original_title=original_title,
            year=year,
            countries=tuple(countries.split()),
            platforms=tuple(self._platform_name(each) for each in platforms.split()),
            type=kind,
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
        return [Name(show, _KINDS[kind], text, words) for show, kind, text, words in rows]


def _named(platform: Platform) -> str:
    """A platform with its country, if it is of one."""
    from showfacts.text.countries import country_name

    return f"{platform.name}, {country_name(platform.country)}" if platform.country else platform.name


_KINDS = {int(kind): kind for kind in NameKind}
_HOLDING = "rowid IN (SELECT rowid FROM name_words WHERE name_words MATCH ? LIMIT ?)"


def _keep(memory: dict[K, V], key: K, value: V) -> None:
    """Keep what was read: one question asks for the same again and again."""
    if len(memory) >= KEPT:
        memory.clear()
    memory[key] = value


def _quoted(words: Iterable[str]) -> list[str]:
    """Words as the full-text index takes them."""
    return ['"' + word.replace('"', '""') + '"' for word in words if word.isprintable()]
