"""One of several things that words fit."""

from __future__ import annotations

from showfacts.model.headers import ShowHeader
from showfacts.model.records import record

COMMON = "scripted"
"""The type that most shows are of: it goes without saying."""


@record
class KnownFor:
    """The show that tells a person from others of one name, and what it credits the person with."""

    show: ShowHeader
    character: str | None = None
    role: str | None = None

    def __str__(self) -> str:
        title = f"{self.show.title} ({self.show.year})" if self.show.year else self.show.title
        credited = f"as {self.character}" if self.character else self.role
        return f"{title}, {credited}" if credited else title


@record
class Candidate:
    """One of several things the words fit, and the options that pick it.

    ``detail`` says in a few words which one it is (year, country, type, platform, lead; the show that a
    person is ``known_for``). ``called`` is the name that comes near the words, where it is not the title. A
    person's ``title`` is the name, and the ``id`` picks the person: the name again where there is no other,
    with "(no id)" behind it where others share the name.
    """

    id: str
    title: str
    year: int | None = None
    countries: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    type: str | None = None
    lead: str | None = None
    options: tuple[str, ...] = ()
    called: str | None = None
    known_for: KnownFor | None = None

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
            type=header.type,
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
            self.type if self.type and self.type != COMMON else "",
            ", ".join(self.platforms[:3]),
            self.lead or "",
            f"also “{self.called}”" if self.called else "",
            str(self.known_for or ""),
        ]
        return " · ".join(part for part in parts if part)
