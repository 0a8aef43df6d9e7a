"""Which shows a half-typed command line still allows."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class ShowsLeft:
    """Which shows the options of a command line leave.

    ``platforms``: for each word the ids of the platforms that it may mean, one of which had the show.
    """

    def __init__(
        self,
        platforms: tuple[tuple[str, ...], ...] = (),
        year: int | None = None,
        country: str | None = None,
    ) -> None:
        self.platforms = platforms
        self.year = year
        self.country = country

    @property
    def condition(self) -> str:
        """What holds of the rows of ``shows``, in SQL. A year or country that is not on record may be any."""
        parts = []
        for idents in self.platforms:
            tests = ["instr(' ' || platforms || ' ', ' ' || ? || ' ')"] * len(idents)
            parts.append(f"({' OR '.join(tests)})")
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


ANY = ShowsLeft()
