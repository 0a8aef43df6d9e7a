"""One of several things that words fit."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.headers import ShowHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of several things the words fit, and the options that pick it.

    ``detail`` says in a few words which one it is (year, country, platform, lead). ``called`` is the name
    that comes near the words, where it is not the title.
    """

    id: str
    title: str
    year: int | None = None
    countries: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    lead: str | None = None
    options: tuple[str, ...] = ()
    called: str | None = None

    @classmethod
    def of(
        cls,
        header: ShowHeader,
        *,
        lead: str | None = None,
        options: tuple[str, ...] = (),
        called: str | None = None,
    ) -> Candidate:
        return cls(
            id=header.id,
            title=header.title,
            year=header.year,
            countries=header.countries,
            platforms=header.platforms,
            lead=lead,
            options=options,
            called=None if called in (header.title, header.original_title) else called,
        )

    @property
    def is_by_id(self) -> bool:
        """Whether nothing shorter than its id picks it."""
        return self.options[:1] == ("--id",)

    @property
    def detail(self) -> str:
        parts = [
            str(self.year or ""),
            "/".join(self.countries),
            ", ".join(self.platforms[:3]),
            self.lead or "",
            f"also “{self.called}”" if self.called else "",
        ]
        return " · ".join(part for part in parts if part)
