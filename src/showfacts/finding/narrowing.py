"""What narrows a search besides the title: platform, year, country, type, id."""

from __future__ import annotations

from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.index.names import IndexedNames
    from showfacts.model import ShowHeader


class Narrowing(NamedTuple):
    """Which of several shows is meant.

    ``on``: words for platforms, each of which must carry it. ``brands``: of each, one of the platforms.
    ``either``: of each, one of the narrowings.
    """

    on: tuple[str, ...] = ()
    year: int | None = None
    country: str | None = None
    id: str | None = None
    brands: tuple[tuple[str, ...], ...] = ()
    either: tuple[tuple[Narrowing, ...], ...] = ()
    type: str | None = None

    def checked(self, names: IndexedNames) -> Narrowing:
        """The same with platforms by name and the country by code.

        Raises:
            UsageError: no platform of the library, or no country, has that name.
        """
        ident = self.id and self.id.strip().lower()
        ident = ident and (names.id_of(ident) or ident)
        if not self.on and not self.country:
            return self._replace(id=ident)
        from showfacts.finding.countries import country_meant
        from showfacts.finding.platforms import platform_meant

        on = [platform_meant(names, word).name for word in self.on]
        return self._replace(id=ident, on=tuple(on), country=self.country and country_meant(self.country))

    def admits(self, header: ShowHeader) -> bool:
        """Whether all that it asks for is on record of a show."""
        return (
            (self.id is None or header.id == self.id)
            and (self.year is None or header.year == self.year)
            and (self.country is None or self.country in header.countries)
            and (self.type is None or header.type == self.type)
            and all(name in header.platforms for name in self.on)
            and all(not set(brand).isdisjoint(header.platforms) for brand in self.brands)
            and all(any(way.admits(header) for way in ways) for ways in self.either)
        )

    def leaves_open(self, header: ShowHeader) -> bool:
        """Whether it admits the show, or would if no more than is on record of it had been asked for."""
        return self._replace(
            on=self.on if header.platforms else (),
            brands=self.brands if header.platforms else (),
            year=self.year if header.year else None,
            country=self.country if header.countries else None,
            type=self.type if header.type else None,
            either=(),
        ).admits(header) and all(any(way.leaves_open(header) for way in ways) for ways in self.either)

    def unrecorded(self, header: ShowHeader) -> tuple[str, ...]:
        """Which of year, country and type are asked for and not on record of a show that it would admit.

        Platforms are called by common words, and those on record are seldom all: to lack one tells nothing.
        """
        known = self._replace(
            year=self.year if header.year else None,
            country=self.country if header.countries else None,
            type=self.type if header.type else None,
            either=(),
        )
        if not known.admits(header):
            return ()
        missing = dict.fromkeys(["year"] if known.year != self.year else [])
        missing |= dict.fromkeys(["country"] if known.country != self.country else [])
        missing |= dict.fromkeys(["type"] if known.type != self.type else [])
        for ways in self.either:
            if not any(way.admits(header) for way in ways):
                lacking = [each for way in ways for each in way.unrecorded(header)]
                if not lacking:
                    return ()
                missing |= dict.fromkeys(lacking)
        return tuple(missing)

    def __bool__(self) -> bool:
        return any(self)
