"""The elements of NFO files as rows of a show.

What they mean is described at https://kodi.wiki/view/NFO_files/TV_shows and, of Jellyfin and Emby, at
https://jellyfin.org/docs/general/server/metadata/nfo.
"""

from __future__ import annotations

import json
import re
from itertools import count, takewhile
from typing import TYPE_CHECKING, TypeVar

from showfacts.importers.catalogues import ids_of
from showfacts.importers.countries import country_of
from showfacts.importers.dates import date_of
from showfacts.importers.formats.nfo.elements import Elements
from showfacts.importers.genres import genres_of
from showfacts.importers.names import name_of
from showfacts.importers.numbers import minutes_of, number_of
from showfacts.importers.rows import once
from showfacts.importers.season_names import season_name
from showfacts.importers.statuses import listing_status
from showfacts.model import CastCredit, Company, CrewCredit, Episode, Listing, Season, Show
from showfacts.model.keys import key_of
from showfacts.model.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from showfacts.model import Billing, ExternalIds, PartialDate
    from showfacts.model.keys import Key

Credit = TypeVar("Credit", bound=CastCredit | CrewCredit)

_NUMBERED = re.compile(r"S(\d{1,4})[ ._-]*E(\d{1,5})(?!\d)|(?<!\d)(\d{1,3})x(\d{1,4})(?!\d)", re.IGNORECASE)
_SEASON_FOLDER = re.compile(
    r"(?:season|staffel|saison|temporada|stagione|seizoen|s)[ ._-]*(\d{1,4})\b", re.IGNORECASE
)
_SPECIALS = ("specials", "special")
_VOICE = re.compile(r"\s*\(voice\)$", re.IGNORECASE)
_CREW = frozenset(
    {"arranger", "composer", "conductor", "creator", "director", "lyricist", "producer", "writer"}
)
"""What ``type`` says of people who do not play, in small letters."""

_PLAYERS: dict[str, Billing | None] = {"": None, "actor": None, "gueststar": "guest"}
_LAST = 10**9


def ids_in(show: Elements) -> ExternalIds:
    """What other catalogues call the show.

    A bare ``<id>`` is some catalogue's number without saying whose, and counts only where its form tells. The
    address in ``<episodeguide>`` may have somebody's key in it: of it only ids by name are taken.
    """
    return ids_of(_ids_told(show))


def _ids_told(show: Elements) -> Iterator[tuple[str, object]]:
    yield from ((each.get("type", ""), each.text) for each in show.all("uniqueid"))
    for name in ("imdbid", "imdb_id", "tvdbid", "tmdbid", "tvmazeid", "wikidataid"):
        yield name, show.text(name)
    yield "imdb", show.text("id")
    for each in show.all("id"):
        yield from each.attrib.items()
    try:
        guide = json.loads(show.text("episodeguide") or "null")
    except (ValueError, RecursionError):
        return
    if isinstance(guide, dict):
        yield from guide.items()


def title_in(show: Elements) -> str | None:
    """What the show is called."""
    return show.text("title", "showtitle", "originaltitle")


def year_in(show: Elements) -> int | None:
    """The year of its first episode."""
    day = _premiere(show)
    year = number_of(show.text("year"), 1900, 2200)
    return year if year is not None or day is None else day.year


def listing_in(show: Elements, day: PartialDate, by: str) -> Listing | None:
    """How the catalogue that wrote the file had the show on a day."""
    status = listing_status(show.text("status") or "")
    return None if status is None else Listing(date=day, status=status, by=by)


def show_in(ident: str, show: Elements) -> Show:
    """The show itself, with its cast and crew and the seasons that it names."""
    title = title_in(show) or ""
    original = show.text("originaltitle")
    countries = (country_of(word) for word in show.words("country"))
    return Show(
        id=ident,
        title=title,
        original_title=original if original != title else None,
        year=year_in(show),
        countries=tuple(dict.fromkeys(code for code in countries if code is not None)),
        genres=genres_of(show.words("genre")),
        premiere=_premiere(show),
        runtime_minutes=_minutes(show),
        ids=ids_in(show),
        seasons=once(_named_seasons(show)),
        cast=cast_in(show),
        crew=crew_in(show),
        companies=once(Company(name=name) for name in show.words("studio")),
    )


def season_in(season: Elements, path: Path) -> Season | None:
    """The season that a ``season.nfo`` is about; None where neither it nor its folder says which."""
    number = _at_least_0(season.text("seasonnumber"))
    if number is None:
        number = _of_folder(path)
    if number is None:
        return None
    return Season(number=number, name=season_name(season.text("title")), premiere=_premiere(season))


def seasons_of(seasons: Iterable[Season], episodes: Iterable[Episode]) -> tuple[Season, ...]:
    """The seasons that files tell of and those of which there are episodes, with the first day of each.

    People keep some seasons of a show and not others. Behind a gap none is taken: the fifth season alone
    would be told as the first.

    Args:
        seasons: as files tell of them; of two of one number the first has the name.
        episodes: as files tell of them.
    """
    rows: dict[int, Season] = {}
    for each in seasons:
        before = rows.get(each.number, each)
        rows[each.number] = replace(each, name=before.name or each.name)
    for episode in episodes:
        if episode.season is not None:
            row = rows.setdefault(episode.season, Season(number=episode.season))
            if episode.number == 1 and episode.date is not None:
                rows[row.number] = replace(row, premiere=episode.date)
    run = takewhile(rows.__contains__, count(1))
    return tuple(rows[number] for number in (*((0,) if 0 in rows else ()), *run))


def credit_in_season(rows: dict[Key, Credit], credit: Credit, season: int) -> None:
    """Add to the credits of a show one of a season. A credit of the whole show stays as it is."""
    before = rows.get(key_of(credit))
    if before is None:
        rows[key_of(credit)] = replace(credit, seasons=(season,))
    elif before.seasons and season not in before.seasons:
        rows[key_of(credit)] = replace(before, seasons=(*before.seasons, season))


def within(credit: Credit, seasons: set[int]) -> Credit:
    """A credit in the seasons that are told of the show."""
    if not credit.seasons:
        return credit
    return replace(credit, seasons=tuple(sorted(seasons & set(credit.seasons))))


def episode_in(episode: Elements, path: Path, *, is_only: bool) -> Episode | None:
    """An episode; None where it has neither a number nor a title.

    ``is_only``: the file holds no other, so that its name may say what the file does not.
    """
    season, number = _at_least_0(episode.text("season")), _at_least_0(episode.text("episode"))
    if is_only and (season is None or number is None):
        named = _of_name(path)
        season, number = (named[0] if season is None else season), (named[1] if number is None else number)
    if season is None and number is not None:
        season = _of_folder(path)
    title = episode.text("title", "originaltitle")
    if number is None and title is None:
        return None
    return Episode(
        season=season,
        number=number,
        title=title,
        date=date_of(episode.text("aired", "premiered")),
        runtime_minutes=_minutes(episode),
    )


def cast_in(element: Elements) -> tuple[CastCredit, ...]:
    """The people who play, in the order that the file gives them."""
    placed = enumerate(_people(element))
    ordered = sorted(placed, key=lambda pair: (_order(pair[1]), pair[0]))
    return once(each for _, person in ordered for each in _played(person))


def crew_in(element: Elements) -> tuple[CrewCredit, ...]:
    """The people who make it."""
    rows: list[CrewCredit] = []
    for role, names in (
        ("creator", ("creator",)),
        ("director", ("director",)),
        ("writer", ("writer", "credits")),
    ):
        rows += [CrewCredit(person=name, role=role) for name in element.words(*names)]
    for person in _people(element):
        name, kind = person.text("name"), _kind(person)
        if name is not None and kind in _CREW:
            rows.append(CrewCredit(person=name, role=kind))
    return once(rows)


def _people(element: Elements) -> list[Elements]:
    return [Elements(each) for each in element.all("actor")]


def _kind(person: Elements) -> str:
    return (person.text("type") or "").replace(" ", "").lower()


def _order(person: Elements) -> int:
    number = number_of(person.text("order", "sortorder"))
    return _LAST if number is None else number


def _played(person: Elements) -> Iterator[CastCredit]:
    name, kind = person.text("name"), _kind(person)
    if name is None or kind not in _PLAYERS:
        return
    role = person.text("role")
    character = name_of(_VOICE.sub("", role)) if role is not None else None
    billing: Billing | None = "voice" if character != role else _PLAYERS[kind]
    yield CastCredit(person=name, character=character, billing=billing)


def _named_seasons(show: Elements) -> Iterator[Season]:
    found: dict[int, Season] = {}
    for each in show.all("namedseason"):
        number = _at_least_0(each.get("number"))
        if number is not None:
            found.setdefault(number, Season(number=number, name=season_name(each.text)))
    yield from (found[number] for number in sorted(found))


def _premiere(element: Elements) -> PartialDate | None:
    dates = (date_of(text) for text in element.texts("premiered", "releasedate", "aired"))
    return next((each for each in dates if each is not None), None)


def _minutes(element: Elements) -> int | None:
    text = element.text("runtime")
    return minutes_of(text.split()[0]) if text is not None else None


def _at_least_0(text: str | None) -> int | None:
    """A number of a season or episode; Kodi and Jellyfin write -1 where there is none."""
    return number_of(text)


def _of_name(path: Path) -> tuple[int | None, int | None]:
    """Season and number by the name of a file: ``One Pace S12E03``, ``Angel 1x02``."""
    found = _NUMBERED.search(path.stem)
    if found is None:
        return None, None
    season, number = (found[1], found[2]) if found[1] is not None else (found[3], found[4])
    return int(season), int(number)


def _of_folder(path: Path) -> int | None:
    """A season by the name of the folder of a file: ``Season 2 - Nisemonogatari``, ``Specials``."""
    name = path.parent.name.lower()
    if name in _SPECIALS:
        return 0
    found = _SEASON_FOLDER.match(name)
    return int(found[1]) if found is not None else None
