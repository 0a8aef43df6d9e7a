"""The people and characters in an index, as finding asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from showfacts.index.ends import beginning, ending
from showfacts.index.parts import Parts, in_few
from showfacts.index.tables import Spelling
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.index.index import Index
    from showfacts.model import Person

CREDITING = "person IN (SELECT ? UNION ALL SELECT spelling FROM credited_as WHERE person = ?)"
"""What holds of the rows of ``credits`` that are of a person, whose key is given twice."""

CREDITS_OF = """
    SELECT person, show FROM credits WHERE person IN ({marks})
    UNION
    SELECT credited_as.person, show FROM credited_as JOIN credits ON credits.person = spelling
    WHERE credited_as.person IN ({marks})
"""
"""The shows of the people whose keys are given twice, each with the key."""

MOST = 5000
"""Names that are read of those that begin or end alike: more than anybody could mean."""


class Spelled(NamedTuple):
    """One way to write a name.

    ``key`` is the text, folded. ``whose`` is the key of the person, or the name of the character. If it is
    ``shared``, it stands in credits that do not say which of several people they mean, and ``whose`` is the
    text again. ``is_slip``: a source got the name wrong.
    """

    key: str
    text: str
    whose: str
    shared: bool = False
    is_slip: bool = False


class IndexedCharacters:
    """The names of the characters in an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def with_key(self, key: str) -> list[Spelled]:
        """The names that fold to ``key``."""
        rows = self._index.ask("SELECT DISTINCT name FROM characters WHERE key = ? ORDER BY name", (key,))
        return [Spelled(key, name, name) for (name,) in rows]

    def between(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> list[Spelled]:
        """The names whose keys begin, or end, with ``text``, and are of a length between these ``sizes``."""
        end = ending(text) if is_end else beginning(text)
        rows = self._index.ask(
            f"SELECT DISTINCT key, name FROM characters WHERE {end.holds}"
            f" AND length(key) BETWEEN ? AND ? ORDER BY {end.order}, name LIMIT ?",
            (*end.values, *sizes, MOST),
        )
        return [Spelled(key, name, name) for key, name in rows]

    def shows_of(self, name: str) -> list[str]:
        """The ids of the shows with a character of just this name, by year."""
        from showfacts.text.fold import key

        rows = self._index.ask(
            "SELECT DISTINCT id FROM characters JOIN shows ON id = show WHERE key = ? AND name = ?"
            " ORDER BY year IS NULL, year, id",
            (key(name), name),
        )
        return [show for (show,) in rows]


class IndexedPeople:
    """The people in an index, each known by a key: the id, else the name."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def with_key(self, key: str) -> list[Spelled]:
        """The spellings that fold to ``key``."""
        return self._spelled("key = ? ORDER BY person, spelling", key)

    def between(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> list[Spelled]:
        """As ``IndexedCharacters.between``, without misspellings."""
        end = ending(text) if is_end else beginning(text)
        condition = f"{end.holds} AND length(key) BETWEEN ? AND ? AND {_RIGHT}"
        return self._spelled(f"{condition} ORDER BY {end.order}, spelling LIMIT ?", *end.values, *sizes, MOST)

    def keys_alike(self, key: str) -> list[str]:
        """The folded spellings that begin or end with the same third of their letters, no misspellings."""
        part = max(1, (len(key) - 1) // 3)
        found: dict[str, None] = {}
        for end in (beginning(key[:part]), ending(key[-part:])):
            question = f"SELECT key FROM people WHERE {end.holds} AND {_RIGHT} ORDER BY {end.order}"
            rows = self._index.ask(question, end.values)
            found |= dict.fromkeys(folded for (folded,) in rows)
        return list(found)

    def with_id(self, ident: str) -> Person | None:
        """The person with this id."""
        found = self.person(ident)
        return found if found.id == ident else None

    def person(self, key: str) -> Person:
        """The person with this key."""
        from showfacts.model import Person

        found = list(Parts(self._index).some("people", Person, [key]))
        return found[0] if found else Person(name=key)

    def counts(self, people: Sequence[str]) -> dict[str, int]:
        """In how many shows people are credited, by key; who is in none is left out."""
        found: dict[str, int] = {}
        for some, marks in in_few(people):
            found |= self._index.ask(
                f"""
                SELECT who, count(DISTINCT show) FROM (
                    SELECT person AS who, show FROM credits WHERE person IN ({marks})
                    UNION ALL
                    SELECT credited_as.person, show FROM credited_as
                    JOIN credits ON credits.person = spelling WHERE credited_as.person IN ({marks})
                ) GROUP BY who
                """,
                [*some, *some],
            )
        return found

    def shows_of(self, person: str) -> list[str]:
        """The ids of the shows that credit the person with this key, by year."""
        rows = self._index.ask(
            f"SELECT id FROM shows WHERE id IN (SELECT show FROM credits WHERE {CREDITING})"
            " ORDER BY year IS NULL, year, id",
            (person, person),
        )
        return [show for (show,) in rows]

    def known_for(self, person: str) -> str | None:
        """The id of the show that a person is known for.

        It is the one that names them first; of several the longest, then the newest one.
        """
        rows = self._index.ask(
            f"SELECT show FROM credits JOIN shows ON id = show WHERE {CREDITING}"
            " ORDER BY place, coalesce(last_year, year) - year DESC, year DESC, id LIMIT 1",
            (person, person),
        )
        return str(rows[0][0]) if rows else None

    def credited_as(self, names: Iterable[str]) -> dict[str, str | None]:
        """Whose the credits under these names are, that give no id: keys of people.

        None where several people are called so. A name that is left out is the key itself.
        """
        found: dict[str, str | None] = {}
        for some, marks in in_few(list(dict.fromkeys(names))):
            found |= self._index.ask(
                f"SELECT spelling, person FROM credited_as WHERE spelling IN ({marks})", some
            )
        return found

    def _spelled(self, condition: str, *values: str | int) -> list[Spelled]:
        question = (
            f"SELECT DISTINCT key, spelling, person, shared, NOT {_RIGHT} FROM called WHERE {condition}"
        )
        return [Spelled(*row) for row in self._index.ask(question, values)]


_RIGHT = f"(kind <> {int(Spelling.MISSPELLING)})"
