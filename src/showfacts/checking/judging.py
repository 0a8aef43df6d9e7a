"""What is understood of a show, held against what is on record: a verdict, what is held, and whose word it is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from showfacts.checking.fields import DAYS
from showfacts.checking.held_words import in_words
from showfacts.evidence.facts import facts_of
from showfacts.evidence.verdicts.dates_in_words import dates_in
from showfacts.evidence.verdicts.said import Held, Names, Said
from showfacts.evidence.verdicts.sentences import of_sentence
from showfacts.model.dates import MONTHS
from showfacts.model.records import record, replace
from showfacts.model.seasons import season_name
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from showfacts.checking.report import Finding
    from showfacts.evidence.citations import Sources
    from showfacts.evidence.facts import Fact
    from showfacts.evidence.verdicts.said import Computed
    from showfacts.library.on_day import Snapshot
    from showfacts.model.dates import PartialDate
    from showfacts.model.show import Show

KEPT = 20_000
"""Verdicts that are kept, for what a long text says again."""
MOST_SOURCES = 5
"""Sources that a verdict names."""
AHEAD = timedelta(days=7)
"""The time by which what becomes of a show is told before it happens."""
_DAY_OF_MONTH = expression(r"(?P<month>[A-Z][a-z]+) (?P<number>\d\d)")
LEAP = 2024
"""A year that has every day that there is."""
ANY_DAY = date(1900, 1, 1)
"""A day on which nothing was on the air."""
NO_DATE = "no date yet"
"""In place of a day, where it is said that none is known."""
YEARS_AGO = " years ago"
"""What a day is told by that lies so many years before an article."""
NOT_KNOWN = "not known yet"
"""In place of somebody, where it is said that nobody is known who does something."""
MOST_HELD = 3
"""People who are named in place of one who was not known."""
_HAPPENED = {
    "ended": frozenset({"ended"}),
    "final": frozenset({"final-season", "ended"}),
    "cancelled": frozenset({"cancelled"}),
    "renewed": frozenset({"ordered", "picked-up", "renewed"}),
    "ordered": frozenset({"ordered", "picked-up", "renewed", "pilot-ordered"}),
    "filmed": frozenset({"filming-started", "filming-ended"}),
    **{each: frozenset({each}) for each in ("delayed", "suspended", "resumed", "moved")},
}
"""What is said of a show, and the types of events that tell of it."""
_LIKE = {
    "character": "cast",
    "release": "premiere",
    "credit": "crew",
    "year": "premiere",
    "platform": "availability",
}
"""Fields whose facts stand under another one too."""


@record
class Judged:
    """A verdict on something that an article says."""

    verdict: Finding
    held: str | None
    sources: tuple[str, ...]
    why: str

    @property
    def day_or_number(self) -> str:
        """What is held, though it was told as a reason only."""
        return self.held if self.held is not None else self.why.removeprefix("held: ")


class Judge:
    """Judges what an article of some day says of a few shows."""

    def __init__(
        self, shows: Iterable[Show], snapshot: Snapshot, day: PartialDate | None, platforms: Mapping[str, str]
    ) -> None:
        self._day = day
        self._platforms: dict[str, str] = {}
        self._held: dict[str, Held] = {}
        self._facts: dict[str, list[Fact]] = {}
        self._judged: dict[tuple[str, str, str | None, str], Judged | None] = {}
        self._snapshot = snapshot
        self._sources_of: dict[str, Sources] = {}
        self._people = snapshot.library.known_people(shows)
        people = {key(name): person.key for person in self._people for name in person.all_spellings}
        for show in shows:
            own = {
                each.platform: snapshot.library.platform_of(each.platform).name for each in show.availability
            }
            self._platforms |= own
            called = {key(name): ident for ident, of_it in own.items() for name in (ident, of_it)}
            names = Names(people=people, platforms={**platforms, **called})
            self._held[show.id] = Held(show=show, names=names, published=partial(self._published, show.id))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The folded names that people of the few shows are called by, without slips."""
        return frozenset(key(name) for person in self._people for name in person.spellings)

    def _published(self, ident: str, source: str) -> PartialDate | None:
        """The day on which a source of a show came out: most verdicts need none."""
        if ident not in self._sources_of:
            self._sources_of[ident] = self._snapshot.sources(ident)
        return self._sources_of[ident].published(source)

    def show(self, ident: str) -> Show:
        """The show with this id, one of the few."""
        return self._held[ident].show

    @property
    def day(self) -> PartialDate | None:
        """The day of the article."""
        return self._day

    def is_past(self, ident: str, value: str, about: str | None) -> bool:
        """Whether what became of a show had happened, or was told, when the article came out."""
        season = int(about.removeprefix("season ")) if about and about.startswith("season ") else None
        if value == "not renewed" and season is not None and self._has_begun(ident, season):
            return False
        types = _HAPPENED.get(value.partition(" ")[0])
        if types is None or self._day is None:
            return True
        days = [
            each.date.first
            for each in self.show(ident).events
            if each.type in types and (season is None or each.season in (season, None))
        ]
        return not days or min(days) <= self._day.last + AHEAD

    def _has_begun(self, ident: str, season: int) -> bool:
        """Whether a season had begun when the article came out: that it is not renewed is said of none that has."""
        first = [each.premiere for each in self.show(ident).seasons if each.number == season]
        return any(each is not None and (self._day is None or each.first <= self._day.last) for each in first)

    @property
    def shows(self) -> tuple[str, ...]:
        """The ids of the few shows."""
        return tuple(self._held)

    def __contains__(self, ident: str) -> bool:
        return ident in self._held

    def judge_day(
        self, ident: str, field: str, about: str | None, value: str, platform: str
    ) -> Judged | None:
        """The verdict on a day on which a show is said to have come to a platform, or to have left it.

        That of its own platform is the day of the show; another platform may have one of its own.
        """
        alone = self.judge(ident, field, about, value)
        if alone is None or alone.verdict == "agrees":
            return alone
        own = {each.platform for each in self.show(ident).availability if each.original}
        there = self.judge(ident, field, about, f"{value} on {platform}")
        return there if there is not None else alone if platform in own else None

    def judge(self, ident: str, field: str, about: str | None, value: str) -> Judged | None:
        """The verdict on what is said of a show; None where it cannot be compared with what is held."""
        asked = (ident, field, about, value)
        if len(self._judged) > KEPT:
            self._judged.clear()
        if asked not in self._judged:
            self._judged[asked] = self._verdict(*asked)
        return self._judged[asked]

    def _verdict(self, ident: str, field: str, about: str | None, value: str) -> Judged | None:
        if value == NO_DATE:
            return self._dated_since(ident, about)
        if value == NOT_KNOWN:
            return self._known_since(ident, field, about)
        if value.endswith(YEARS_AGO):
            return self._years_ago(ident, field, about, int(value.removesuffix(YEARS_AGO)))
        said = Said(field=field, about=about, value=value, on=self._day)
        found = of_sentence(said, self._held[ident])
        if found is None and field in DAYS:
            found = self._of_any_year(said, ident) or self._of_no_day(said, ident)
        if found is None:
            return None
        if found.verdict == "unchecked":
            return Judged(verdict="not-on-record", held=None, sources=(), why=found.why)
        sources = self._sources(ident, field, about, value)
        told = in_words(field, found.held, self._platforms) if found.held is not None else None
        why = f"held: {told}" if found.why == f"held: {found.held}" else found.why
        return Judged(verdict=found.verdict, held=told, sources=sources, why=why)

    def _dated_since(self, ident: str, about: str | None) -> Judged | None:
        """The verdict on that a show, or its next season, had no date when an article came out, where it came out later.

        Of an article whose day is not known a season must be named: else it may be one that is not on record.
        """
        days = {season_name(each.number): each.premiere for each in self.show(ident).seasons}
        ahead = [
            day
            for season, day in days.items()
            if day is not None
            and about in (None, season)
            and (day.first > self._day.last if self._day is not None else about is not None)
        ]
        if not ahead:
            return None
        held = min(ahead)
        sources = self._sources(ident, "premiere", about, held)
        return Judged(verdict="superseded", held=held, sources=sources, why=f"held: {held}")

    def _years_ago(self, ident: str, field: str, about: str | None, years: int) -> Judged | None:
        """The verdict on that a show began or ended so many years before the article, where it did; None else.

        They are counted in full, or by the calendar.
        """
        if self._day is None:
            return None
        for year in (self._day.year - years, self._day.year - years - 1):
            judged = self._verdict(ident, field, about, str(year))
            if judged is None or judged.verdict != "agrees" or judged.held is None:
                continue
            held = dates_in(judged.held).spans[0]
            is_full = (held.first.month, held.first.day) > (self._day.last.month, self._day.last.day)
            return judged if year == self._day.year - years or is_full else None
        return None

    def _known_since(self, ident: str, field: str, about: str | None) -> Judged | None:
        """The verdict on that it was not known who acts in a show or a season that was still to come, or makes it."""
        show = self.show(ident)
        seasons = [each for each in show.seasons if each.number and about in (None, season_name(each.number))]
        days = [each.premiere for each in seasons if each.premiere is not None]
        if self._day is None or not days or min(days, key=lambda day: day.first).first <= self._day.last:
            return None
        numbers = {each.number for each in seasons}
        rows = show.cast if field == "cast" else [each for each in show.crew if each.role == field]
        people = [
            each.person
            for each in rows
            if about is None or not each.seasons or numbers.intersection(each.seasons)
        ]
        if not people:
            return None
        held = ", ".join(dict.fromkeys(people[:MOST_HELD]))
        return Judged(
            verdict="superseded",
            held=held,
            sources=self._sources(ident, field, about, held),
            why=f"held: {held}",
        )

    def _of_any_year(self, said: Said, ident: str) -> Computed | None:
        """The verdict on a day without a year that is wrong in each year in which the show was on the air."""
        dates = dates_in(said.value)
        if dates.spans or len(dates.yearless) != 1:
            return None
        month, day = dates.yearless[0]
        days = [each for season in self.show(ident).seasons for each in (season.premiere, season.finale)]
        years = sorted({each.year for each in days if each is not None})
        found = [
            of_sentence(replace(said, value=f"{year}-{month:02}-{day:02}"), self._held[ident])
            for year in years
        ]
        is_wrong = all(each is not None and each.verdict == "contradicted" for each in found)
        return found[0] if found and is_wrong else None

    def _of_no_day(self, said: Said, ident: str) -> Computed | None:
        """The verdict on a day that no calendar has: ``April 31``."""
        day = _DAY_OF_MONTH.fullmatch(said.value)
        month = MONTHS.index(day["month"]) + 1 if day and day["month"] in MONTHS else 0
        if day is None or not month or int(day["number"]) <= monthrange(LEAP, month)[1]:
            return None
        found = of_sentence(replace(said, value=ANY_DAY.isoformat()), self._held[ident])
        if found is None or found.held is None:
            return None
        return replace(found, verdict="contradicted", why=f"there is no such day; held: {found.held}")

    def _sources(self, ident: str, field: str, about: str | None, value: str) -> tuple[str, ...]:
        """The sources of what is held of a field, those of the fact that is meant first."""
        if ident not in self._facts:
            self._facts[ident] = list(facts_of(self._held[ident].show))
        fields = (field, _LIKE.get(field, field))
        facts = [each for each in self._facts[ident] if each.field in fields]
        wanted = f"{key(about or '')} {key(value)}"
        meant = [each for each in facts if any(name in wanted for name in _names(each.about, each.value))]
        sources = dict.fromkeys(source for fact in (meant or facts) for source in fact.sources)
        return tuple(list(sources)[:MOST_SOURCES])


@lru_cache(maxsize=4096)  # The facts of a field are asked of each thing that is said of it
def _names(about: str | None, value: str) -> frozenset[str]:
    """The folded names in a fact, by which it is known to be meant."""
    return frozenset(key(part.split(",")[0].split(" as ")[0]) for part in (about, value) if part)
