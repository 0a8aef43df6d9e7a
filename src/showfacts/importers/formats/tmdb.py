"""Answers of TMDB: series with what is appended to them; results of a search are shows to look for.

The forms are described at https://developer.themoviedb.org/reference/tv-series-details. They are for the
user's own use.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of as path_text
from showfacts.importers.answers import answers, keys_in
from showfacts.importers.catalogues import ids_of
from showfacts.importers.citing import citing
from showfacts.importers.countries import country_of
from showfacts.importers.dates import date_of
from showfacts.importers.file_days import day_of_file
from showfacts.importers.genres import genres_of
from showfacts.importers.ids import entry_id
from showfacts.importers.importer import Entry, Wanted
from showfacts.importers.json_parts import list_in, rows_in, table_in
from showfacts.importers.languages import language_of
from showfacts.importers.names import name_of
from showfacts.importers.namesakes import told_apart
from showfacts.importers.numbers import minutes_of, number_of
from showfacts.importers.platforms import platform_of
from showfacts.importers.rows import once
from showfacts.importers.season_names import season_name
from showfacts.importers.statuses import listing_status
from showfacts.importers.types import show_type
from showfacts.model import (
    Availability,
    CastCredit,
    Company,
    CrewCredit,
    Dataset,
    Listing,
    PartialDate,
    Problem,
    Season,
    Show,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from showfacts.importers.importer import Item
    from showfacts.importers.json_parts import Row
    from showfacts.model import Platform

NAME = "tmdb"
PUBLISHER = "TMDB"
TERMS = "TMDB's terms: for yourself, to be fetched again after six months"

_OF_SERIES = frozenset({"first_air_date", "number_of_seasons", "original_name"})
_OF_RESULTS = (frozenset({"results", "total_results", "page"}), frozenset({"tv_results", "movie_results"}))
_OVER = ("Ended", "Canceled")


def recognises(path: Path, start: bytes) -> bool:
    """Whether a file is JSON with the keys of a series or of results."""
    keys = keys_in(start)
    return keys >= _OF_SERIES or any(keys >= each for each in _OF_RESULTS)


def read(path: Path, today: date) -> Iterator[Item]:
    """The series of a file, and those that a search found. The day is that on which the file was written."""
    day = PartialDate(day_of_file(path, today))
    for found in answers(path):
        if isinstance(found, Problem):
            yield found
            continue
        answer = found.value if isinstance(found.value, Mapping) else {}
        if any(answer.keys() >= each for each in _OF_RESULTS):
            yield from _wanted(answer, f"{path_text(path)}:{found.line}")
            continue
        ident, title = number_of(answer.get("id"), 1), name_of(answer.get("name"))
        if ident is None or title is None or "first_air_date" not in answer:
            message = "expected a series of TMDB, an object with id, name and first_air_date"
            yield Problem(file=path_text(path), line=found.line, path="", message=message)
        else:
            yield _entry(answer, ident, title, day)


def _wanted(answer: Row, place: str) -> Iterator[Wanted]:
    """The series among results; films have no first_air_date."""
    for each in chain(rows_in(answer, "results"), rows_in(answer, "tv_results")):
        title = name_of(each.get("name"))
        if title is not None and "first_air_date" in each:
            day = date_of(each.get("first_air_date"))
            year = None if day is None else day.year
            yield Wanted(title=title, year=year, ids=ids_of([("tmdb", each.get("id"))]), place=place)


def _entry(answer: Row, ident: int, title: str, day: PartialDate) -> Entry:
    key = entry_id(NAME, ident)
    source = Source(
        id=key,
        publisher=PUBLISHER,
        url=f"https://www.themoviedb.org/tv/{ident}",
        retrieved=day,
        kind="machine",
        note=TERMS,
    )
    platforms = once(_networks(answer))
    show, people = told_apart(_show(answer, key, title, platforms, day), key)
    dataset = Dataset(sources=(source,), platforms=platforms, people=people, shows=(citing(show, key),))
    return Entry(service=NAME, ident=str(ident), dataset=dataset)


def _show(answer: Row, key: str, title: str, platforms: tuple[Platform, ...], day: PartialDate) -> Show:
    premiere = date_of(answer.get("first_air_date"))
    original = name_of(answer.get("original_name"))
    language = language_of(answer.get("original_language"))
    countries = map(country_of, list_in(answer, "origin_country"))
    status = listing_status(name_of(answer.get("status")) or "")
    is_over = answer.get("status") in _OVER
    runtimes = filter(None, map(minutes_of, list_in(answer, "episode_run_time")))
    others = table_in(answer, "external_ids").items()
    return Show(
        id=key,
        title=title,
        original_title=original if original != title else None,
        aliases=_aliases(answer, (title, original)),
        type=show_type(name_of(answer.get("type")) or ""),
        year=None if premiere is None else premiere.year,
        countries=tuple(dict.fromkeys(code for code in countries if code is not None)),
        languages=() if language is None else (language,),
        genres=genres_of(each.get("name") for each in rows_in(answer, "genres")),
        season_count=number_of(answer.get("number_of_seasons"), 1) if is_over else None,
        premiere=premiere,
        runtime_minutes=next(runtimes, None),
        ids=ids_of([("tmdb", answer.get("id")), *others]),
        seasons=once(_seasons(answer, day, is_over=is_over)),
        cast=tuple(_cast(answer)),
        crew=tuple(_crew(answer)),
        companies=once(
            Company(name=name, role="production")
            for each in rows_in(answer, "production_companies")
            if (name := name_of(each.get("name"))) is not None
        ),
        listings=() if status is None else (Listing(date=day, status=status, by=PUBLISHER),),
        availability=once(
            Availability(
                platform=each.id, regions=() if each.country is None else (each.country,), original=True
            )
            for each in platforms
        ),
    )


def _networks(answer: Row) -> Iterator[Platform]:
    for each in rows_in(answer, "networks"):
        platform = platform_of(each.get("name"), country_of(each.get("origin_country")))
        if platform is not None:
            yield platform


def _aliases(answer: Row, others: tuple[str | None, ...]) -> tuple[str, ...]:
    told = rows_in(table_in(answer, "alternative_titles"), "results")
    names = (name_of(each.get("title")) for each in told)
    return tuple(dict.fromkeys(name for name in names if name is not None and name not in others))


def _seasons(answer: Row, day: PartialDate, *, is_over: bool) -> Iterator[Season]:
    """The seasons. Those that may still grow have no number of episodes."""
    rows = {
        number: each
        for each in reversed(rows_in(answer, "seasons"))
        if (number := number_of(each.get("season_number"))) is not None
    }
    first = {number: date_of(each.get("air_date")) for number, each in rows.items()}
    begun = [number for number, when in first.items() if when is not None and when.first <= day.last]
    for number in sorted(rows):
        is_past = is_over or (number > 0 and any(later > number for later in begun))
        yield Season(
            number=number,
            name=season_name(rows[number].get("name")),
            episodes=number_of(rows[number].get("episode_count"), 1) if is_past else None,
            premiere=first[number],
        )


def _cast(answer: Row) -> Iterator[CastCredit]:
    for each in rows_in(table_in(answer, "credits"), "cast"):
        name = name_of(each.get("name"))
        if name is not None:
            character = name_of(each.get("character"))
            is_voice = character is not None and character.lower().endswith("(voice)")
            yield CastCredit(
                person=name,
                person_id=_person(each),
                character=name_of(character[: -len("(voice)")]) if character and is_voice else character,
                billing="voice" if is_voice else None,
            )


def _crew(answer: Row) -> Iterator[CrewCredit]:
    for each in rows_in(answer, "created_by"):
        name = name_of(each.get("name"))
        if name is not None:
            yield CrewCredit(person=name, person_id=_person(each), role="creator")
    for each in rows_in(table_in(answer, "credits"), "crew"):
        name, job = name_of(each.get("name")), name_of(each.get("job"))
        if name is not None and job is not None:
            yield CrewCredit(person=name, person_id=_person(each), role=job.lower())


def _person(row: Row) -> str | None:
    ident = number_of(row.get("id"), 1)
    return None if ident is None else entry_id(NAME, f"p{ident}")
