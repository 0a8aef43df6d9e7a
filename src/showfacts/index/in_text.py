"""Which words of a text are names in an index: many names asked for in few questions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from showfacts.index.name import NameKind
from showfacts.index.parts import in_few
from showfacts.index.people import CREDITS_OF
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from showfacts.index.index import Index

NAMESAKES = 60
"""Shows of one name, and shows with a character of one name, that are read: more settle nothing."""


class TitleHeld(NamedTuple):
    """A name of a show, with what tells it from its namesakes; ``platforms`` are ids."""

    show: str
    kind: NameKind
    title: str
    year: int | None
    last_year: int | None
    countries: frozenset[str]
    platforms: frozenset[str]
    type: str | None


class NamesInText:
    """Looks up the folded names (``text.fold.key``) of a text. What is read depends on these alone."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def titles(self, keys: Iterable[str]) -> dict[str, list[TitleHeld]]:
        """The shows that are called so, by key: titles, other titles, titles without their tag."""
        found: dict[str, list[TitleHeld]] = {}
        for key, show, kind, text, year, last_year, countries, platforms, of_type in self._rows(
            "SELECT DISTINCT key, show, names.kind, text, year, last_year, countries, platforms, type"
            " FROM names JOIN shows ON id = show WHERE names.kind <= 5 AND key IN ({marks})"
            " ORDER BY names.kind",
            keys,
        ):
            held = found.setdefault(key, [])
            if len(held) < NAMESAKES and all(each.show != show for each in held):
                held.append(
                    TitleHeld(
                        show=show,
                        kind=NameKind(kind),
                        title=text,
                        year=year,
                        last_year=last_year,
                        countries=frozenset(countries.split()),
                        platforms=frozenset(platforms.split()),
                        type=of_type,
                    )
                )
        return found

    def people(self, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The people who are called so, by key: each as ``Person.key``."""
        found: dict[str, tuple[str, ...]] = {}
        for key, person in self._rows(
            "SELECT DISTINCT key, person FROM called WHERE kind <> 3 AND key IN ({marks}) ORDER BY person",
            keys,
        ):
            found[key] = (*found.get(key, ()), person)
        return found

    def characters(self, keys: Iterable[str]) -> dict[str, frozenset[str]]:
        """The shows with a character of that name, by key; of a name that very many have, none."""
        found: dict[str, set[str]] = {}
        there = self._rows("SELECT DISTINCT key FROM characters_of WHERE key IN ({marks})", keys)
        for (key,) in there:
            rows = self._index.ask(
                "SELECT DISTINCT show FROM characters WHERE key = ? LIMIT ?", (key, NAMESAKES + 1)
            )
            if rows and len(rows) <= NAMESAKES:
                found[key] = {show for (show,) in rows}
        return {key: frozenset(shows) for key, shows in found.items()}

    def platforms(self, keys: Iterable[str]) -> dict[str, str]:
        """The platforms that are called so, by key; of several, none."""
        found: dict[str, set[str]] = {}
        for key, ident in self._rows(
            "SELECT DISTINCT key, id FROM platform_words WHERE key IN ({marks})", keys
        ):
            found.setdefault(key, set()).add(ident)
        return {key: next(iter(idents)) for key, idents in found.items() if len(idents) == 1}

    def credited(self, people: Iterable[str]) -> dict[str, frozenset[str]]:
        """The shows that credit each of these people, by the key of the person."""
        found: dict[str, set[str]] = {}
        for person, show in self._rows(CREDITS_OF, people, times=2):
            found.setdefault(person, set()).add(show)
        return {person: frozenset(shows) for person, shows in found.items()}

    def _rows(self, question: str, values: Iterable[str], *, times: int = 1) -> list[tuple[Any, ...]]:
        """The rows of a question whose ``{marks}`` stand for values, which it takes so many times."""
        rows: list[tuple[Any, ...]] = []
        for few, marks in in_few(list(dict.fromkeys(values))):
            rows += self._index.ask(question.format(marks=marks), [*few] * times)
        return rows
