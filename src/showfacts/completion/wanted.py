"""Which shows a half-typed command line still allows."""

from __future__ import annotations

from typing import Any, NamedTuple


class Wanted(NamedTuple):
    """Which shows the options of a command line leave.

    ``platforms``: the ids that a word for a platform may mean; the show was on one of each.
    """

    platforms: tuple[tuple[str, ...], ...] = ()
    year: int | None = None
    country: str | None = None

    @property
    def condition(self) -> str:
        """What holds of the rows of ``shows``, in SQL. A year or country that is not on record may be any."""
        parts = []
        for idents in self.platforms:
            marks = ", ".join("?" * len(idents))
            test = f"facet = 'platform' AND value IN ({marks}) AND show = shows.id"
            parts.append(f"EXISTS (SELECT 1 FROM facets WHERE {test})")
        if self.year is not None:
            parts.append("(year IS NULL OR year = ?)")
        if self.country is not None:
            parts.append("(countries = '' OR instr(countries, ?))")
        return "".join(f"AND {part} " for part in parts)

    @property
    def values(self) -> list[Any]:
        """The values of the condition."""
        idents = [ident for idents in self.platforms for ident in idents]
        return [*idents, *(each for each in (self.year, self.country) if each is not None)]


ANY = Wanted()
