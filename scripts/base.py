"""Write the base layer, `data/base.toml`: thousands of shows, with the facts that TVmaze has of them.

From rows that were recorded, one JSON object a line::

    python scripts/base.py --rows rows.jsonl

or, for a complete one, from the service itself, all pages of https://www.tvmaze.com/api#show-index::

    python scripts/base.py --pages folder

The folder keeps each page as it comes, with the day in its name, so that a run that was broken off goes on
where it stopped. Requests start half a second apart at least and a busy service is waited for.

A row has `title`, `status` and `recorded` (the day or month on which the service had it so), and perhaps
`year`, `premiered`, `type`, `language`, `genres`, `networks` (name, country, kind), `seasons`, `episodes`,
`cast` (pairs of a person and a character) and `ids` (imdb, tvmaze, tvdb). Some come from tables without
ids. So rows are joined with the shows of `data/shows.toml`, and with each other, by an id of a catalogue;
else by title, year (one more or less) and a second mark. What a person decided against that stands in
`scripts/base_decisions.toml`. What was joined and what was left apart is printed: look through it.

A row that is a show of `data/shows.toml` gives its ids and how the service had it, and no list: there every
fact was looked up. `ended` is the day of the last episode, specials included, and so no finale: it is left
out.

The facts are those of TVmaze, licence CC BY-SA 4.0 (`data/LICENSE-base.txt`).
"""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.dataset.write import replace as write
from showfacts.importers.genres import genres_of
from showfacts.importers.ids import entry_id, slug
from showfacts.importers.languages import language_of
from showfacts.importers.names import name_of
from showfacts.importers.platforms import platform_of
from showfacts.importers.rows import once
from showfacts.importers.statuses import listing_status
from showfacts.importers.types import show_type
from showfacts.model import (
    Availability,
    CastCredit,
    Dataset,
    ExternalIds,
    Listing,
    PartialDate,
    Platform,
    Show,
    Source,
)
from showfacts.text.countries import country_name, is_country
from showfacts.text.fold import key, loose, words
from showfacts.text.latin import has_foreign_letters, in_latin

if TYPE_CHECKING:
    from showfacts.model import PlatformKind, ShowType
    from showfacts.model.terms import ListingStatus

ROOT = Path(__file__).parent.parent
CURATED = ROOT / "data/shows.toml"
BASE = ROOT / "data/base.toml"
DECISIONS = Path(__file__).parent / "base_decisions.toml"
LICENCE = "CC-BY-SA-4.0"

NO_PLATFORM = frozenset({"syndication"})
"""What stands where a network should: shown by whichever station bought it."""

NAMED = {
    "Amazon Prime Video": "prime-video",
    "Apple TV+": "apple-tv",
    "HBO": "hbo",
    "ITV": "itv",
    "ITV1": "itv",
    "Max": "hbo-max",
    "NHK": "nhk-general",
    "Pop": "pop-tv",
    "POP": "pop-tv",
    "The Roku Channel": "roku-channel",
    "WE tv": "we-tv",
    "We tv": "we-tv",
}
"""The ids of platforms that their names would not make, or that a name which folds alike has already."""

UNTOLD = {("sbs", "en"): "AU", ("ytv", "en"): "CA"}
"""The country of a platform, by its folded name and the language of a show, where none is recorded."""

SPOKEN = {"da": "DK", "hu": "HU", "ja": "JP", "ko": "KR", "no": "NO", "sv": "SE"}
"""The same by the language alone."""

ABROAD = {
    "abc": "US",
    "binge": "AU",
    "history": "US",
    "mbc": "KR",
    "ntv": "JP",
    "sbs": "KR",
    "tbs": "US",
    "ytv": "JP",
}
"""Platforms whose plain name is that of this country; those of the same name elsewhere have another id."""


BEGAN = {
    "apple-tv": 2019,
    "bbc-iplayer": 2007,
    "crunchyroll": 2006,
    "discovery-plus": 2020,
    "disney-plus": 2019,
    "facebook-watch": 2017,
    "hbo-max": 2020,
    "hulu": 2008,
    "iqiyi": 2010,
    "netflix": 2012,
    "paramount-plus": 2014,
    "peacock": 2020,
    "prime-video": 2012,
    "tencent-qq": 2011,
    "youku": 2006,
    "youtube": 2005,
    "youtube-premium": 2015,
}
"""When services began to show what was made for them: the catalogue names where a show went last."""


@dataclass(frozen=True)
class Network:
    """Where a show was shown first, as it is recorded."""

    name: str
    country: str | None
    kind: PlatformKind | None


@dataclass(frozen=True)
class Row:
    """A show, as it is recorded.

    ``recorded`` are the days on which it was, that of the status first; ``aliases`` its titles in other rows.
    """

    title: str
    recorded: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    status: ListingStatus | None = None
    year: int | None = None
    premiered: str | None = None
    type: ShowType | None = None
    language: str | None = None
    genres: tuple[str, ...] = ()
    networks: tuple[Network, ...] = ()
    seasons: int | None = None
    episodes: int | None = None
    cast: tuple[tuple[str, str], ...] = ()
    ids: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What reports and decisions call it: ``Columbo 1971``."""
        return f"{self.title} {self.year}" if self.year else self.title

    @property
    def bare(self) -> str:
        """The title, folded."""
        return bare(self.title)


def main() -> None:
    """Write the base layer and print what was joined."""
    asked = argparse.ArgumentParser(description="Write data/base.toml.")
    source = asked.add_mutually_exclusive_group(required=True)
    source.add_argument("--rows", type=Path, help="recorded rows, one JSON object a line")
    source.add_argument(
        "--pages", type=Path, help="a folder for the pages of the service, which is asked for those not there"
    )
    asked.add_argument("--curated", type=Path, nargs="+", default=[CURATED], help="shows that were looked up")
    asked.add_argument("--out", type=Path, default=BASE, help="the file to write")
    given = asked.parse_args()
    rows = list(recorded_rows(given.rows) if given.rows else service_rows(given.pages))
    report, curated = Report(), Curated(given.curated)
    platforms = Platforms(rows, curated)
    decisions = Decisions(DECISIONS)
    rows = one_each(rows, platforms, decisions, report)
    dataset = made(rows, curated, platforms, decisions, report)
    write(given.out, dump(dataset))
    print(report.text())
    print(f"{len(dataset.shows)} shows, {len(dataset.platforms)} platforms, {len(dataset.sources)} sources")


# What is recorded


def recorded_rows(file: Path) -> Iterator[Row]:
    """The rows of a file."""
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Row(
            title=name_of(row["title"]) or "",
            recorded=(row["recorded"],),
            status=listing_status(row["status"]),
            year=row.get("year"),
            premiered=row.get("premiered"),
            type=show_type(row.get("type") or ""),
            language=language_of(row.get("language")),
            genres=genres_of(row.get("genres", ())),
            networks=tuple(
                Network(each["name"], each["country"], each["kind"]) for each in row.get("networks", ())
            ),
            seasons=row.get("seasons"),
            episodes=row.get("episodes"),
            cast=tuple((person, character) for person, character in row.get("cast", ())),
            ids=row.get("ids", {}),
        )


def service_rows(folder: Path) -> Iterator[Row]:
    """The shows of all pages of the service, of which those in the folder are not asked for again."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = {int(file.name.split("-", 1)[0]): file for file in folder.glob("[0-9]*-*.json")}
    client = None
    for number in range(10_000):
        file = kept.get(number)
        if file is None:
            from showfacts.importers.online.client import Address, Client

            client = client or Client("TVmaze", Address.of("https://api.tvmaze.com", "the address"))
            page = client.get("/shows", [("page", str(number))])
            if page is None:  # Behind the last page there is none
                return
            file = folder / f"{number:04}-{datetime.now(UTC).date()}.json"
            write(file, json.dumps(page, ensure_ascii=False))
        day = file.stem.split("-", 1)[1]
        for show in json.loads(file.read_text("utf-8")):
            yield service_row(show, day)


def service_row(show: Mapping[str, Any], day: str) -> Row:
    """A show as the service answers, https://www.tvmaze.com/api#show-main-information."""
    networks = [(show.get("network"), "broadcast"), (show.get("webChannel"), "streaming")]
    externals = show.get("externals") or {}
    ids = {"tvmaze": show["id"], "imdb": externals.get("imdb"), "tvdb": externals.get("thetvdb")}
    premiered = show.get("premiered")
    return Row(
        title=name_of(show["name"]) or "",
        recorded=(day,),
        status=listing_status(show.get("status") or ""),
        year=int(premiered[:4]) if premiered else None,
        premiered=premiered,
        type=show_type(show.get("type") or ""),
        language=language_of(show.get("language")),
        genres=genres_of(show.get("genres") or ()),
        networks=tuple(
            Network(each["name"], (each.get("country") or {}).get("code"), kind)
            for each, kind in networks
            if each
        ),
        ids={name: ident for name, ident in ids.items() if ident},
    )


# What one row and another have in common


class Decisions:
    """What a person decided about rows that have a title and a year in common, or have not."""

    def __init__(self, file: Path) -> None:
        data = tomllib.loads(file.read_text("utf-8"))
        self.same = {each["row"]: each["as"] for each in data.get("same", ())}
        self.apart = {(each["row"], each["from"]) for each in data.get("apart", ())}


class Report:
    """What is printed for a person to look through."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = defaultdict(list)

    def add(self, heading: str, line: str) -> None:
        """Put a line under a heading."""
        self._lines[heading].append(line)

    def text(self) -> str:
        """All of it."""
        return "\n".join(
            line
            for heading, lines in self._lines.items()
            for line in (f"== {heading}: {len(lines)}", *sorted(lines), "")
        )


class Curated:
    """The shows that were looked up, by what they are called."""

    def __init__(self, files: Sequence[Path]) -> None:
        read = [parse(file.read_text("utf-8"), file=str(file)) for file in files]
        self.shows = {show.id: show for dataset in read for show in dataset.shows}
        self.platforms = {each.id: each for dataset in read for each in dataset.platforms}
        self.by_name: dict[str, list[Show]] = defaultdict(list)
        for show in self.shows.values():
            for name in dict.fromkeys(map(bare, (show.title, show.original_title or "", *show.aliases))):
                if name:
                    self.by_name[name].append(show)
        self.by_id = {
            (catalogue, ident): show
            for show in self.shows.values()
            for catalogue in ("imdb", "tvmaze", "tvdb")
            if (ident := getattr(show.ids, catalogue)) is not None
        }
        self._people: dict[str, set[str]] = defaultdict(set)
        for person in (each for dataset in read for each in dataset.people):
            names = {key(name) for name in person.all_spellings}
            for name in names:
                self._people[name] |= names

    def cast(self, show: Show) -> set[str]:
        """All names of the people of a show, folded."""
        names = {key(row.person) for row in show.cast} | {key(row.person) for row in show.crew}
        return names.union(*(self._people[name] for name in names if name in self._people))


def bare(title: str) -> str:
    """A title, folded, without a year or country in brackets that only tells it from others."""
    return loose(words(re.sub(r" *\((\d{4}|[A-Z]{2})\)$", "", title)))


class Platforms:
    """The platforms of rows: which names are one, and which one name is two in two countries."""

    def __init__(self, rows: Iterable[Row], curated: Curated) -> None:
        self._curated = curated.platforms
        self._words = {
            platform_key(word): ident
            for ident, each in reversed(curated.platforms.items())
            for word in (*each.aliases, each.name, ident)
        }
        countries: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            for network in row.networks:
                if country := self._country(network, row):
                    countries[platform_key(network.name)][country] += 1
        self._plain = {name: _home(name, counted) for name, counted in countries.items()}
        self._seen: dict[str, list[Network]] = defaultdict(list)

    def of(self, row: Row) -> dict[str, str | None]:
        """The ids of a row's platforms, each with the country that is recorded."""
        found: dict[str, str | None] = {}
        for network in row.networks:
            if key(network.name) in NO_PLATFORM:
                continue
            ident, name = self._ident(network, row)
            platform = platform_of(network.name, network.country)
            country = platform.country if platform and is_country(platform.country or "") else None
            self._seen[ident].append(Network(name, country, network.kind))
            found.setdefault(ident, country)
        return found

    def tables(self, used: Iterable[str]) -> tuple[Platform, ...]:
        """The platforms with these ids."""
        return tuple(self._table(ident) for ident in sorted(used))

    def _table(self, ident: str) -> Platform:
        known = self._curated.get(ident)
        if known is not None:
            return Platform(id=ident, name=known.name, kind=known.kind, country=known.country)
        seen = self._seen[ident]
        name = Counter(each.name for each in seen).most_common(1)[0][0]
        kind = next((kind for kind, _ in Counter(each.kind for each in seen).most_common() if kind), None)
        countries = {each.country for each in seen}
        if kind == "broadcast" and platform_key(name) not in ABROAD:
            countries.discard(None)
        country = countries.pop() if len(countries) == 1 else None
        return Platform(id=ident, name=name, kind=kind, country=country)

    def _ident(self, network: Network, row: Row) -> tuple[str, str]:
        if network.name in NAMED:
            return NAMED[network.name], network.name
        folded = platform_key(network.name)
        country, home = self._country(network, row), self._plain.get(folded)
        if country is not None and country != home:
            name = f"{network.name} ({country_name(country)})"
            return slug(name), name
        return self._words.get(folded) or slug(network.name), network.name

    @staticmethod
    def _country(network: Network, row: Row) -> str | None:
        told = network.country if is_country(network.country or "") else None
        if told or network.kind == "streaming":
            return told
        language = row.language or ""
        return UNTOLD.get((platform_key(network.name), language)) or SPOKEN.get(language)


def _home(name: str, countries: Counter[str]) -> str | None:
    """The country that a platform's plain name means: where it is mostly from; None if that is undecided."""
    if name in ABROAD:
        return ABROAD[name]
    country, count = countries.most_common(1)[0]
    return country if 2 * count > countries.total() else None


def platform_key(name: str) -> str:
    """The name of a platform, folded: Discovery and discovery+ are two."""
    return key(name.replace("+", " plus"))


# One row for each show


def one_each(rows: Sequence[Row], platforms: Platforms, decisions: Decisions, report: Report) -> list[Row]:
    """The rows, those of one show together."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    bare_of = {row.name: row.bare for row in rows}
    for row in sorted(rows, key=lambda each: (each.name in decisions.same, _fullest(each))):
        others = by_name[bare_of.get(decisions.same.get(row.name, row.name), row.bare)]
        place = next(
            (place for place, other in enumerate(others) if _are_one(row, other, platforms, decisions)), None
        )
        if place is None:
            others.append(row)
        else:
            report.add("rows that are one show", f"{told(row)}  =  {told(others[place])}")
            others[place] = _together(others[place], row)
    kept: list[Row] = []
    for others in by_name.values():
        dated = [row for row in others if row.year]
        left_out = [row for row in others if not row.year] if dated else []
        for row in left_out:
            report.add("left out: without a year, and of a title that another has", told(row))
        kept += [row for row in others if row not in left_out]
        for row, other in _pairs(dated):
            if row.year and other.year and abs(row.year - other.year) <= 1:
                report.add(
                    "rows left apart, of one title and about one year", f"{told(row)}  /  {told(other)}"
                )
    return kept


def _fullest(row: Row) -> tuple[Any, ...]:
    return (not row.cast, not row.ids, row.premiered is None, row.title, row.year or 0)


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    for place, row in enumerate(rows):
        for other in rows[place + 1 :]:
            yield row, other


def _are_one(row: Row, other: Row, platforms: Platforms, decisions: Decisions) -> bool:
    if decisions.same.get(row.name) == other.name:
        return True
    if {(row.name, other.name), (other.name, row.name)} & decisions.apart:
        return False
    if any(row.ids.get(name) != other.ids.get(name) for name in row.ids.keys() & other.ids.keys()):
        return False
    if row.ids.items() & other.ids.items():
        return True
    if not row.year or not other.year or abs(row.year - other.year) > 1 or row.type != other.type:
        return False
    people = {key(person) for person, _ in row.cast} & {key(person) for person, _ in other.cast}
    return bool(people or platforms.of(row).keys() & platforms.of(other).keys())


def _together(row: Row, other: Row) -> Row:
    """One row of two: what the first lacks is the other's, how it stood the later one's."""
    later = other if other.recorded[0] > row.recorded[0] and other.status else row
    return replace(
        row,
        recorded=tuple(dict.fromkeys([*later.recorded, *row.recorded, *other.recorded])),
        aliases=tuple(
            each for each in dict.fromkeys([*row.aliases, other.title, *other.aliases]) if each != row.title
        ),
        status=later.status,
        year=row.year or other.year,
        premiered=row.premiered or other.premiered,
        type=row.type or other.type,
        language=row.language or other.language,
        genres=row.genres or other.genres,
        networks=row.networks or other.networks,
        seasons=row.seasons or other.seasons,
        episodes=row.episodes or other.episodes,
        cast=row.cast or other.cast,
        ids={**other.ids, **row.ids},
    )


# Rows become shows


def made(
    rows: Sequence[Row], curated: Curated, platforms: Platforms, decisions: Decisions, report: Report
) -> Dataset:
    """The base layer."""
    taken = set(curated.shows)
    found = joined(rows, curated, platforms, decisions, report)
    shows = []
    for place, row in sorted(enumerate(rows), key=lambda pair: _in_order(pair[1])):
        known = found.get(place)
        if known is not None:
            shows.append(listed(row, known.id))
        else:
            ident = identified(row, taken)
            taken.add(ident)
            shows.append(shown(row, ident, platforms))
    shows.sort(key=lambda show: show.id)
    days = sorted({day for show in shows for day in show.sources})
    used = {offer.platform for show in shows for offer in show.availability}
    return Dataset(
        sources=tuple(_source(day) for day in days), platforms=platforms.tables(used), shows=tuple(shows)
    )


def joined(
    rows: Sequence[Row], curated: Curated, platforms: Platforms, decisions: Decisions, report: Report
) -> dict[int, Show]:
    """The looked-up shows that rows are, by the places of the rows. No show is two rows."""
    found: dict[int, tuple[Show, str]] = {}
    for place, row in enumerate(rows):
        joining = _joining(row, curated, platforms, decisions)
        if joining is not None:
            found[place] = joining
    counts = Counter(show.id for show, _ in found.values())
    for place, (show, way) in list(found.items()):
        if counts[show.id] > 1 and way not in ("id", "decided"):
            report.add("DECIDE: several rows would be this show", f"{told(rows[place])}  =  {show.id}")
            del found[place]
        else:
            report.add("joined with a show that was looked up", f"{told(rows[place])}  =  {show.id}  ({way})")
    for place, row in enumerate(rows):
        for show in curated.by_name.get(row.bare, ()) if place not in found else ():
            report.add(
                "left apart from a show of that name that was looked up", f"{told(row)}  /  {of(show)}"
            )
    return {place: show for place, (show, _) in found.items()}


def _joining(
    row: Row, curated: Curated, platforms: Platforms, decisions: Decisions
) -> tuple[Show, str] | None:
    """The looked-up show that a row is, and by what; None if it is none."""
    decided = curated.shows.get(decisions.same.get(row.name, ""))
    if decided is not None:
        return decided, "decided"
    same = {show.id: show for pair in row.ids.items() if (show := curated.by_id.get(pair))}
    if len(same) == 1:
        return next(iter(same.values())), "id"
    for show in curated.by_name.get(row.bare, ()):
        if (row.name, show.id) in decisions.apart:
            continue
        marks = marks_of(row, show, curated, platforms)
        if marks:
            return show, ", ".join(marks)
    return None


def _in_order(row: Row) -> tuple[Any, ...]:
    """Where a row stands when ids are given: the same on every run."""
    return row.bare, row.year or 0, row.title, row.premiered or "", row.ids.get("tvmaze", 0)


def marks_of(row: Row, show: Show, curated: Curated, platforms: Platforms) -> list[str]:
    """What a row and a show have in common beside title and year; empty if they are not to be joined."""
    year = show.year
    if not row.year or not year or abs(row.year - year) > 1:
        return []
    marks = []
    people = {key(person) for person, _ in row.cast}
    if people & curated.cast(show):
        marks.append("cast")
    shared = platforms.of(row).keys() & {offer.platform for offer in show.availability}
    if shared:
        marks.append("platform")
    if row.premiered and show.premiere == row.premiered:
        marks.append("premiere")
    if not marks and row.year == year and row.language in show.languages and not people:
        marks.append("year and language")
    return marks


def listed(row: Row, ident: str) -> Show:
    """A looked-up show as the service has it: what it is called there, and how it stood."""
    return Show(
        id=ident,
        title=row.title,
        aliases=row.aliases,
        year=row.year,
        premiere=PartialDate(row.premiered) if row.premiered else None,
        sources=_sources(row),
        ids=ExternalIds(**row.ids),
        listings=_listings(row),
    )


def shown(row: Row, ident: str, platforms: Platforms) -> Show:
    """A show as the service has it."""
    return Show(
        id=ident,
        title=row.title,
        aliases=row.aliases,
        type=row.type,
        year=row.year,
        languages=(row.language,) if row.language else (),
        genres=row.genres,
        season_count=row.seasons or None,
        episode_count=row.episodes or None,
        premiere=PartialDate(row.premiered) if row.premiered else None,
        sources=_sources(row),
        ids=ExternalIds(**row.ids),
        cast=_cast(row),
        listings=_listings(row),
        availability=tuple(
            Availability(
                platform=platform,
                regions=(country,) if country else (),
                original=(row.year or 0) >= BEGAN.get(platform, 0),
                sources=_sources(row),
            )
            for platform, country in platforms.of(row).items()
        ),
    )


def _cast(row: Row) -> tuple[CastCredit, ...]:
    """The credits, each once: names that fold alike are one."""
    named = ((name_of(person), name_of(character)) for person, character in row.cast)
    return once(CastCredit(person=person, character=character) for person, character in named if person)


def _listings(row: Row) -> tuple[Listing, ...]:
    if row.status is None:
        return ()
    return (Listing(date=PartialDate(row.recorded[0]), status=row.status, by="TVmaze"),)


def _sources(row: Row) -> tuple[str, ...]:
    return tuple(f"tvmaze-{day}" for day in row.recorded)


def _source(ident: str) -> Source:
    return Source(
        id=ident,
        publisher="TVmaze",
        url="https://www.tvmaze.com",
        retrieved=PartialDate(ident.removeprefix("tvmaze-")),
        kind="machine",
        licence=LICENCE,
    )


def identified(row: Row, taken: set[str]) -> str:
    """An id of its own for a row: title and year; what else is known of it where these are not enough."""
    number: int | None = row.ids.get("tvmaze")
    if number and not is_latin(row.title):
        return entry_id("tvmaze", number)
    name = slug(row.title)
    first = f"{name}-{row.year}" if row.year else name
    ways = [
        first,
        *([f"{first}-{number}"] if number else ()),
        *(f"{first}-{count}" for count in range(2, 100)),
    ]
    return next(way for way in ways if way not in taken)


def is_latin(title: str) -> bool:
    """Whether a title has letters or digits that an id can have, and no others."""
    folded = words(title)
    latin = in_latin(folded)[0] if has_foreign_letters(folded) else folded
    return latin.isascii() and any(map(str.isalnum, latin))


def told(row: Row) -> str:
    """A row, for the report."""
    names = "/".join(network.name for network in row.networks)
    facts = [
        row.type,
        row.language,
        names,
        f"{len(row.cast)} cast",
        *(f"{k}:{v}" for k, v in row.ids.items()),
    ]
    return f"{row.name} [{', '.join(filter(None, facts))}]"


def of(show: Show) -> str:
    """A looked-up show, for the report."""
    names = "/".join(dict.fromkeys(offer.platform for offer in show.availability if offer.original))
    return f"{show.id} [{', '.join(filter(None, [show.type, *show.languages, names]))}]"


if __name__ == "__main__":
    main()
