"""Answers of TVmaze: a show, arrays and lines of shows, what a search answers, with all that is embedded.

The form is described at tvmaze.com/api. docs/importers.md says what is taken and what is left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.catalogues import ids_of
from showfacts.importers.citing import citing
from showfacts.importers.countries import country_of
from showfacts.importers.dates import date_of, day_of_seconds
from showfacts.importers.genres import genres_of
from showfacts.importers.ids import entry_id
from showfacts.importers.importer import Entry
from showfacts.importers.json_parts import list_in, rows_in, table_in
from showfacts.importers.json_values import json_values
from showfacts.importers.languages import language_of
from showfacts.importers.names import name_of
from showfacts.importers.namesakes import told_apart
from showfacts.importers.numbers import minutes_of, number_of, score_of
from showfacts.importers.platforms import platform_of
from showfacts.importers.roles import role_of
from showfacts.importers.rows import once
from showfacts.importers.stamps import changed_note
from showfacts.importers.statuses import listing_status
from showfacts.importers.types import show_type
from showfacts.model import (
    Availability,
    CastCredit,
    CrewCredit,
    Dataset,
    Episode,
    Listing,
    PartialDate,
    Problem,
    Review,
    Season,
    Show,
    Source,
)
from showfacts.text.fold import key as folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item
    from showfacts.importers.json_parts import Row
    from showfacts.model import Platform, PlatformKind

NAME = "tvmaze"
PUBLISHER = "TVmaze"
LICENCE = "CC-BY-SA-4.0"
SCALE = 10
"""The best score that the service's users give."""

_SIGNS = re.compile(
    rb'"(?:url|href)"\s*:\s*"https?:\\?/\\?/(?:www\.|api\.)?tvmaze\.com\\?/'
    rb'|"externals"\s*:\s*\{[^{}]*"thetvdb"'
)
_OF_OTHERS = frozenset({"airdate", "birthday", "character", "episodeOrder", "person"})
"""What episodes, people, seasons and credits have and shows have not."""

_OTHER_PAGE = re.compile(r"tvmaze\.com/(?!shows/)([a-z]+)/")


class NotAShowError(ValueError):
    """An answer that is not one of the service's for a show; the text says what is wrong."""


def recognises(path: Path, start: bytes) -> bool:
    """Whether a file is JSON with addresses of the service, or with ids as it writes them."""
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return text[:1] in (b"{", b"[") and _SIGNS.search(text) is not None


def read(path: Path, today: date) -> Iterator[Item]:
    """The shows of a file, one after the other; what is no show is a problem.

    A show was retrieved on the day of its last change at the service, for nothing later is known.
    """
    told: set[str] = set()
    for found in json_values(path):
        if isinstance(found, Problem):
            yield found
            continue
        for answer, is_in_another in _shows_in(found.value):
            try:
                item = entry(answer, _day_of_file(answer, today))
            except NotAShowError as error:
                yield Problem(file=path_text(path), line=found.line, path="", message=str(error))
            else:
                if not (is_in_another and item.key in told):
                    yield item
                told.add(item.key)


def entry(answer: object, day: date) -> Entry:
    """A show as the service answers it, perhaps with seasons, episodes, cast, crew and akas embedded.

    What cannot be, a date of no calendar or a runtime of nothing, is left out and the rest taken.

    Args:
        answer: the object, out of JSON.
        day: the day on which the service had it so.

    Raises:
        NotAShowError: it is no object, or has no id or no name.
    """
    if not isinstance(answer, Mapping):
        raise NotAShowError("expected a show of TVmaze, an object")
    strange = _OF_OTHERS & answer.keys()
    if strange:
        raise NotAShowError(f"expected a show of TVmaze; {min(strange)!r} is not of one")
    other = _OTHER_PAGE.search(str(answer.get("url")))
    if other:
        raise NotAShowError(f"expected a show of TVmaze; this is one of its {other[1]}")
    ident, title = number_of(answer.get("id"), 1), name_of(answer.get("name"))
    if ident is None or title is None:
        lacking = "name" if ident is not None else "id"
        raise NotAShowError(f"expected a show of TVmaze; this has no {lacking} that can be one")
    return Entry(service=NAME, ident=str(ident), dataset=_Answer(answer, ident, title, day).dataset())


def _shows_in(value: object) -> Iterator[tuple[object, bool]]:
    """The shows in a value, and whether they stand in another object: a hit, an episode of a schedule."""
    if isinstance(value, list):
        for each in value:
            yield from _shows_in(each)
        return
    around = value if isinstance(value, Mapping) else {}
    for within in (around.get("show"), table_in(around, "_embedded").get("show")):
        if isinstance(within, Mapping):
            yield within, True
            return
    yield value, False


def _day_of_file(answer: object, today: date) -> date:
    updated = day_of_seconds(answer.get("updated")) if isinstance(answer, Mapping) else None
    return min(updated or today, today)


class _Answer:
    """One answer on its way into a dataset."""

    def __init__(self, answer: Row, ident: int, title: str, day: date) -> None:
        self._answer = answer
        self._ident = ident
        self._title = title
        self._day = PartialDate(day)
        self._id = entry_id(NAME, ident)

    def dataset(self) -> Dataset:
        source = Source(
            id=self._id,
            publisher=PUBLISHER,
            url=f"https://www.tvmaze.com/shows/{self._ident}",
            retrieved=self._day,
            kind="machine",
            licence=LICENCE,
            note=changed_note(PUBLISHER, self._answer.get("updated")),
        )
        offers = list(self._offers())
        show = self._show([platform for platform, _ in offers], tuple(offer for _, offer in offers))
        show, people = told_apart(show, self._id)
        return Dataset(
            sources=(source,),
            platforms=once(platform for platform, _ in offers),
            people=people,
            shows=(citing(show, self._id),),
        )

    def _show(self, platforms: Sequence[Platform], offers: tuple[Availability, ...]) -> Show:
        answer = self._answer
        premiere = date_of(answer.get("premiered"))
        language = language_of(answer.get("language"))
        countries = (*(each.country for each in platforms), _country_without_platform(answer))
        country = next(filter(None, countries), None)
        episodes = once(self._episodes())
        seasons = self._seasons(episodes)
        return Show(
            id=self._id,
            title=self._title,
            aliases=self._aliases(),
            type=show_type(name_of(answer.get("type")) or ""),
            year=premiere.year if premiere else None,
            countries=(country,) if country else (),
            languages=(language,) if language else (),
            genres=genres_of(list_in(answer, "genres")),
            premiere=None if any(each.premiere for each in seasons if each.number) else premiere,
            runtime_minutes=minutes_of(answer.get("runtime")) or minutes_of(answer.get("averageRuntime")),
            ids=ids_of([("tvmaze", self._ident), *table_in(answer, "externals").items()]),
            seasons=seasons,
            episodes=episodes,
            cast=once(self._cast()),
            crew=once(self._crew()),
            listings=tuple(self._listings()),
            availability=once(offers),
            reviews=tuple(self._reviews()),
        )

    def _aliases(self) -> tuple[str, ...]:
        names = (name_of(aka.get("name")) for aka in self._embedded("akas"))
        return tuple(dict.fromkeys(name for name in names if name and name != self._title))

    def _offers(self) -> Iterator[tuple[Platform, Availability]]:
        """The network and the web channel of the show, then those that only seasons tell of."""
        seen: set[str] = set()
        seasons = sorted(self._embedded("seasons"), key=lambda told: number_of(told.get("number")) or 0)
        for told in (self._answer, *seasons):
            first = None if told is self._answer else date_of(told.get("premiereDate"))
            for platform in _channels(told):
                if platform.id not in seen:
                    seen.add(platform.id)
                    yield (
                        platform,
                        Availability(
                            platform=platform.id,
                            regions=(platform.country,) if platform.country else (),
                            from_=first,
                            original=True,
                        ),
                    )

    def _listings(self) -> Iterator[Listing]:
        status = listing_status(name_of(self._answer.get("status")) or "")
        if status is not None:
            yield Listing(date=self._day, status=status, by=PUBLISHER)

    def _reviews(self) -> Iterator[Review]:
        score = score_of(table_in(self._answer, "rating").get("average"), SCALE)
        if score is not None:
            yield Review(by=f"{PUBLISHER} users", score=score, scale=SCALE)

    def _episodes(self) -> Iterator[Episode]:
        """The episodes in order. A special has no number, and stands in the season it came with."""
        titles: set[tuple[int, str]] = set()
        for told in self._embedded("episodes"):
            season = number_of(told.get("season"))
            number = number_of(told.get("number"))
            title, day = name_of(told.get("name")), date_of(told.get("airdate"))
            if season is None or (number is None and title is None):
                continue
            if number is None and title is not None:
                if (season, folded(title)) in titles and day is not None:
                    title = f"{title} ({day})"
                titles.add((season, folded(title)))
            yield Episode(
                season=season,
                number=number,
                title=title,
                date=day,
                runtime_minutes=minutes_of(told.get("runtime")),
            )

    def _seasons(self, episodes: Sequence[Episode]) -> tuple[Season, ...]:
        """The seasons that are listed, and those that only the episodes tell of."""
        numbered: dict[int, list[Episode]] = defaultdict(list)
        for episode in episodes:
            if episode.number is not None and episode.season is not None:
                numbered[episode.season].append(episode)
        listed = {
            number: told
            for told in reversed(self._embedded("seasons"))
            if (number := number_of(told.get("number"))) is not None
        }
        numbers = sorted({*listed, *numbered})
        first = {each: self._first_day(listed.get(each, {}), numbered[each]) for each in numbers}
        begun = [each for each, day in first.items() if day is not None and day.first <= self._day.last]
        seasons = []
        for number in numbers:
            told, own = listed.get(number, {}), numbered[number]
            ordered = number_of(told.get("episodeOrder"), 1)
            is_over = (
                self._answer.get("status") == "Ended"
                or any(later > number for later in begun)
                or (ordered is not None and len(own) >= ordered)
            )
            premiere = first[number]
            finale = self._last_day(told, own, is_last=number == max(numbers)) if is_over else None
            if premiere is not None and finale is not None and finale.last < premiere.first:
                finale = None
            seasons.append(
                Season(
                    number=number,
                    name=name_of(told.get("name")),
                    episodes=len(own) or None if is_over else None,
                    episodes_ordered=ordered,
                    premiere=premiere,
                    finale=finale,
                )
            )
        return tuple(seasons)

    def _first_day(self, told: Row, episodes: Sequence[Episode]) -> PartialDate | None:
        """When a season began: as it is listed, else with its first episode."""
        first = next((each.date for each in episodes if each.number == 1), None)
        return date_of(told.get("premiereDate")) or first

    def _last_day(self, told: Row, episodes: Sequence[Episode], *, is_last: bool) -> PartialDate | None:
        """When a season that is over ended: with its last numbered episode.

        Where its episodes are not told, the day that is listed stands in, but for the last season: the
        service may count a special that came years later.
        """
        if episodes:
            return max(episodes, key=lambda each: each.number or 0).date
        return None if is_last else date_of(told.get("endDate"))

    def _cast(self) -> Iterator[CastCredit]:
        """The cast in the order of the service. Who appears as themselves has no character."""
        for told in self._embedded("cast"):
            person = name_of(table_in(told, "person").get("name"))
            if person is None:
                continue
            character = name_of(table_in(told, "character").get("name"))
            is_self = told.get("self") is True and character is not None
            yield CastCredit(
                person=person,
                person_id=self._person_id(told),
                character=None if is_self and folded(character or "") == folded(person) else character,
                billing="voice" if told.get("voice") is True else None,
            )

    def _crew(self) -> Iterator[CrewCredit]:
        for told in self._embedded("crew"):
            person, role = name_of(table_in(told, "person").get("name")), role_of(told.get("type"))
            if person is not None and role is not None:
                yield CrewCredit(
                    person=person,
                    person_id=self._person_id(told),
                    role=role,
                )

    def _person_id(self, told: Row) -> str | None:
        number = number_of(table_in(told, "person").get("id"), 1)
        return None if number is None else entry_id(NAME, f"p{number}")

    def _embedded(self, name: str) -> list[Row]:
        return rows_in(table_in(self._answer, "_embedded"), name)


def _channels(told: Row) -> Iterator[Platform]:
    """The network and the web channel of a show or a season."""
    kinds: tuple[tuple[str, PlatformKind], ...] = (("network", "broadcast"), ("webChannel", "streaming"))
    for name, kind in kinds:
        channel = table_in(told, name)
        platform = platform_of(channel.get("name"), country_of(channel.get("country")), kind)
        if platform is not None:
            yield platform


def _country_without_platform(answer: Row) -> str | None:
    """The country of a show that was syndicated, or is on discs only."""
    network = table_in(answer, "network")
    is_none = platform_of(network.get("name")) is None
    return (country_of(network.get("country")) if is_none else None) or country_of(answer.get("dvdCountry"))
