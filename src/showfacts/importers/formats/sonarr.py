"""Series as Sonarr's API answers them (``/api/v3/series``): one, an array, or lines.

The form is described at sonarr.tv/docs/api. docs/importers.md says what is taken and what is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.answers import answers, keys_in
from showfacts.importers.catalogues import ids_of
from showfacts.importers.citing import citing
from showfacts.importers.countries import country_of
from showfacts.importers.dates import date_of
from showfacts.importers.file_days import day_of_file
from showfacts.importers.genres import genres_of
from showfacts.importers.ids import entry_id, slug
from showfacts.importers.importer import Entry
from showfacts.importers.json_parts import list_in, rows_in, table_in
from showfacts.importers.languages import language_of
from showfacts.importers.names import name_of
from showfacts.importers.numbers import minutes_of, number_of
from showfacts.importers.platforms import platform_of
from showfacts.importers.rows import once
from showfacts.importers.statuses import listing_status
from showfacts.model import Availability, Dataset, Listing, PartialDate, Problem, Season, Show, Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item
    from showfacts.importers.json_parts import Row

NAME = "sonarr"
PUBLISHER = "Sonarr"


def recognises(path: Path, start: bytes) -> bool:
    """Whether a file is JSON with the keys of a series of Sonarr."""
    keys = keys_in(start)
    return "tvdbId" in keys and not keys.isdisjoint({"titleSlug", "seriesType", "seasons.seasonNumber"})


def read(path: Path, today: date) -> Iterator[Item]:
    """The series of a file; what is none is a problem. The day is that on which the file was written."""
    day = PartialDate(day_of_file(path, today))
    for found in answers(path):
        if isinstance(found, Problem):
            yield found
            continue
        series = found.value if isinstance(found.value, Mapping) else {}
        title = name_of(series.get("title"))
        if title is None or "tvdbId" not in series:
            message = "expected a series of Sonarr, an object with a title and a tvdbId"
            yield Problem(file=path_text(path), line=found.line, path="", message=message)
        else:
            yield _entry(series, title, day)


def _entry(series: Row, title: str, day: PartialDate) -> Entry:
    tvdb = number_of(series.get("tvdbId"), 1)
    year = number_of(series.get("year"), 1900, 2200)
    named = f"{slug(title)}-{year}" if year is not None else slug(title)
    ident = named if tvdb is None else f"tvdb-{tvdb}"
    key = entry_id(NAME, ident)
    note = "Sonarr's own server; it has its facts of TheTVDB"
    source = Source(id=key, publisher=PUBLISHER, retrieved=day, kind="machine", note=note)
    platform = platform_of(series.get("network"))
    offers = () if platform is None else (_offer(platform.id, platform.country),)
    show = _show(series, key, title, year, offers, day)
    return Entry(
        service=NAME,
        ident=ident,
        dataset=Dataset(
            sources=(source,),
            platforms=() if platform is None else (platform,),
            shows=(citing(show, key),),
        ),
    )


def _show(
    series: Row,
    key: str,
    title: str,
    year: int | None,
    offers: tuple[Availability, ...],
    day: PartialDate,
) -> Show:
    premiere = date_of(series.get("firstAired"))
    country = country_of(series.get("originalCountry"))
    language = language_of(table_in(series, "originalLanguage").get("name"))
    status = listing_status(name_of(series.get("status")) or "")
    seasons = once(_seasons(series, is_over=status == "ended"))
    regular = sum(each.number > 0 for each in seasons)
    return Show(
        id=key,
        title=title,
        aliases=_aliases(series, title),
        year=year if year is not None or premiere is None else premiere.year,
        countries=() if country is None else (country,),
        languages=() if language is None else (language,),
        genres=genres_of(list_in(series, "genres")),
        season_count=regular or None if status == "ended" else None,
        premiere=premiere,
        runtime_minutes=minutes_of(series.get("runtime")),
        ids=ids_of((word, series.get(word)) for word in ("tvdbId", "imdbId", "tmdbId", "tvMazeId")),
        seasons=seasons,
        listings=() if status is None else (Listing(date=day, status=status, by=PUBLISHER),),
        availability=offers,
    )


def _offer(platform: str, country: str | None) -> Availability:
    return Availability(platform=platform, regions=() if country is None else (country,), original=True)


def _aliases(series: Row, title: str) -> tuple[str, ...]:
    """Other titles of the show. Those of single seasons name the seasons."""
    names = (
        name_of(each.get("title"))
        for each in rows_in(series, "alternateTitles")
        if all(each.get(word) in (None, -1) for word in ("seasonNumber", "sceneSeasonNumber"))
    )
    return tuple(dict.fromkeys(name for name in names if name is not None and name != title))


def _seasons(series: Row, *, is_over: bool) -> Iterator[Season]:
    """The seasons. Those that may still grow have no number of episodes."""
    rows = {
        number: table_in(each, "statistics")
        for each in rows_in(series, "seasons")
        if (number := number_of(each.get("seasonNumber"))) is not None
    }
    begun = [number for number, counts in rows.items() if date_of(counts.get("previousAiring"))]
    for number in sorted(rows):
        is_past = is_over or (number > 0 and any(later > number for later in begun))
        counted = number_of(rows[number].get("totalEpisodeCount"), 1) if is_past else None
        yield Season(number=number, episodes=counted)
