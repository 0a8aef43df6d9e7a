"""What a lint is: something that no rule forbids, and that was wrong where it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from showfacts.model import Dataset, Event, Season, Show, Source

Path: TypeAlias = tuple[str | int, ...]
"""Where something stands in a dataset: ``("shows", 1, "events", 0)``."""


class Found(NamedTuple):
    """One thing that a lint found.

    ``show`` is the id of the show whose ``exempt`` table can give a reason for it, ``about`` the name that it
    has there behind the name of the lint; ``message`` says what is wrong and what would mend it.
    """

    path: Path
    show: str
    about: str
    message: str


class Linted(NamedTuple):
    """What a lint looks at: one file, with what it needs of it by id."""

    dataset: Dataset
    sources: Mapping[str, Source]
    shows: Mapping[str, Show]

    @classmethod
    def of(cls, dataset: Dataset) -> Linted:
        """The same of a dataset whose sources may in part stand in other files."""
        return cls(
            dataset, {each.id: each for each in dataset.sources}, {each.id: each for each in dataset.shows}
        )

    def known(self, idents: Iterable[str]) -> list[Source]:
        """Those of some sources that the file describes; none where one of them stands elsewhere."""
        found = [self.sources.get(each) for each in idents]
        return [each for each in found if each is not None] if None not in found else []


class Lint(NamedTuple):
    """A lint: its name, what it says to a person, and what it finds in a file."""

    name: str
    tells: str
    find: Callable[[Linted], Iterator[Found]]


def sources_of(row: Any, key: str) -> Sequence[str]:
    """The ids of the sources that say one value of a row: those cited for it, else those of the row."""
    named: tuple[str, ...] | None = row.cites.named(key)
    return row.sources if named is None else named


def event_called(event: Event) -> str:
    """What an event is called in a reason: ``renewed 2 2020-01-31``."""
    season = () if event.season is None else (str(event.season),)
    return " ".join((event.type, *season, event.date))


def season_called(season: Season) -> str:
    """What a season is called in a reason: ``season 2``."""
    return f"season {season.number}"
