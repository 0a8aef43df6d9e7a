"""What must hold between the values of a dataset, beyond their types."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from showfacts.finding.fold import key as folded
from showfacts.library.plain import parts_of
from showfacts.library.wording import one_line, shown
from showfacts.model import (
    ExternalIds,
    Show,
)
from showfacts.vocabulary import COUNTRIES, LANGUAGES, REGION_WORDS

if TYPE_CHECKING:
    from showfacts.library.lines import Path
    from showfacts.library.structuring import Fault
    from showfacts.model import (
        Availability,
        Claim,
        Event,
        PartialDate,
        Relation,
        Review,
        Season,
    )

_ID = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*")
_KEYED = {"sources": "id", "platforms": "id", "people": "name", "shows": "id"}
_ROWS = frozenset(key for key, kind in parts_of(Show).items() if kind is not ExternalIds)

Tables: TypeAlias = Mapping[str, Sequence[Any]]
Placed: TypeAlias = Sequence[tuple[int, dict[str, Any]]]
"""Tables with their places in the file; what is no table stands as an empty one."""


class Across:
    """What the tables of one file may not say twice, remembered from one part of the file to the next."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(_KEYED, 0)
        self._named: dict[str, dict[str, int]] = {section: {} for section in _KEYED}
        self._words: dict[str, int] = {}
        self._platforms: dict[int, str | None] = {}
        self._ids: dict[tuple[str, Any], int] = {}

    def faults(self, tables: Tables) -> Iterator[Fault]:
        """Every rule that these tables break, among them or with those before.

        ``tables``: by section, as TOML has them. Places count from the beginning of the file.
        """
        for section, rows in tables.items():
            first = self._counts[section]
            self._counts[section] += len(rows)
            placed = [(place, row if isinstance(row, dict) else {}) for place, row in enumerate(rows, first)]
            yield from self._names(section, placed)
            if section == "sources":
                yield from _addresses(placed)
            elif section == "platforms":
                yield from self._shared_words(placed)
            elif section == "shows":
                yield from self._shared_ids(placed)

    def _names(self, section: str, placed: Placed) -> Iterator[Fault]:
        key, seen = _KEYED[section], self._named[section]
        for place, table in placed:
            name = table.get(key)
            if not isinstance(name, str):
                continue
            first = seen.setdefault(name, place)
            if first != place:
                yield (section, place, key), f"{shown(name)} is there already, as {section}[{first}]"
            if key == "id" and not _ID.fullmatch(name) and name.strip():
                message = f"{shown(name)} is no id; expected lower-case letters, digits and hyphens"
                yield (section, place, key), message

    def _shared_words(self, placed: Placed) -> Iterator[Fault]:
        """The aliases of a platform that are words for an earlier one. Ids and names may fold alike."""
        for place, table in placed:
            ident = table.get("id")
            self._platforms[place] = ident = ident if isinstance(ident, str) else None
            words: list[tuple[Path, Any]] = [(("id",), ident), (("name",), table.get("name"))]
            words += [(("aliases", number), alias) for number, alias in enumerate(_listed(table, "aliases"))]
            told: set[str] = set()
            for path, word in words:
                if not isinstance(word, str) or not word.strip():
                    continue
                other = self._words.setdefault(folded(word), place)
                is_same = other == place or (ident is not None and self._platforms[other] == ident)
                if path[0] == "aliases" and not is_same and folded(word) not in told:
                    told.add(folded(word))
                    message = f"{shown(word)} is a word for platforms[{other}] already"
                    yield ("platforms", place, *path), message

    def _shared_ids(self, placed: Placed) -> Iterator[Fault]:
        """Two shows that have one id in another catalogue."""
        for place, table in placed:
            ids = table.get("ids")
            for catalogue, ident in ids.items() if isinstance(ids, dict) else ():
                if isinstance(ident, str | int):
                    first = self._ids.setdefault((catalogue, ident), place)
                    if first != place:
                        message = f"{shown(ident)} is the {one_line(catalogue)} id of shows[{first}] already"
                        yield ("shows", place, "ids", catalogue), message


def _addresses(placed: Placed) -> Iterator[Fault]:
    for place, table in placed:
        url = table.get("url")
        if isinstance(url, str) and url.strip() and not url.startswith(("https://", "http://")):
            yield ("sources", place, "url"), "expected an address that begins with https:// or http://"


def in_show(show: Show, *, all_seasons: bool = True) -> Iterator[Fault]:
    """Every rule that a show breaks. ``all_seasons``: whether it has all the seasons that the file lists."""
    yield from _show(show, all_seasons=all_seasons)
    for key, rule in _RULES.items():
        rows = getattr(show, key)
        for place, row in enumerate(rows) if rows else ():
            for path, message in rule(row, show):
                yield (key, place, *path), message


def named(tables: Tables, section: str, key: str) -> Iterator[tuple[int, str]]:
    """The texts that the tables of a section have under a key, each with the table's place."""
    for place, table in enumerate(tables.get(section, ())):
        if isinstance(table, dict) and isinstance(table.get(key), str):
            yield place, table[key]


def references(shows: Sequence[Any]) -> dict[tuple[str, str], Path]:
    """The (section, id) that the tables of shows refer to, each with the path of the first time."""
    found: dict[tuple[str, str], Path] = {}
    for place, show in enumerate(shows):
        for path, table in _tables_of(show):
            for number, source in enumerate(_listed(table, "sources") if "sources" in table else ()):
                if isinstance(source, str):
                    found.setdefault(("sources", source), ("shows", place, *path, "sources", number))
            referring = _REFERRING.get(path[0]) if path else None
            for key, section in referring.items() if referring else ():
                if isinstance(table.get(key), str):
                    found.setdefault((section, table[key]), ("shows", place, *path, key))
    return found


def referred(shows: Sequence[dict[str, Any]]) -> set[tuple[str, str]]:
    """The (section, id) that tables of shows refer to, which are known to be right.

    As ``references``, without the paths, in a third of the time.
    """
    found: set[tuple[str, str]] = set()
    for show in shows:
        for key, rows in show.items():
            if key == "sources":
                found.update([("sources", each) for each in rows])
            elif key in _ROWS:
                referring = _REFERRING.get(key, {})
                for row in rows:
                    if "sources" in row:
                        found.update([("sources", each) for each in row["sources"]])
                    for name, section in referring.items():
                        if name in row:
                            found.add((section, row[name]))
    return found


_REFERRING: Mapping[str | int, Mapping[str, str]] = {
    "availability": {"platform": "platforms"},
    "relations": {"show": "shows"},
    "events": {"show": "shows"},
}


def _tables_of(show: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    if not isinstance(show, dict):
        return
    yield (), show
    for key, rows in show.items():
        if key in _ROWS and isinstance(rows, list):
            for number, row in enumerate(rows):
                if isinstance(row, dict):
                    yield (key, number), row


def _listed(table: dict[str, Any], key: str) -> Sequence[Any]:
    value = table.get(key, ())
    return value if isinstance(value, list) else ()


def _show(show: Show, *, all_seasons: bool) -> Iterator[Fault]:
    if show.year is not None and not 1900 <= show.year <= 2200:
        yield ("year",), f"{show.year} is no year of television; expected 1900 to 2200"
    yield from _codes(("countries",), show.countries, COUNTRIES, "ISO 3166-1 alpha-2 country")
    yield from _codes(("languages",), show.languages, LANGUAGES, "ISO 639-1 language")
    numbers: set[int] = set()
    for place, season in enumerate(show.seasons):
        if season.number in numbers:
            yield ("seasons", place, "number"), f"season {season.number} is there already"
        numbers.add(season.number)
    if not numbers or not all_seasons:
        return
    for key in ("cast", "crew"):
        for place, credit in enumerate(getattr(show, key)):
            for at, number in enumerate(credit.seasons):
                if number not in numbers:
                    yield (key, place, "seasons", at), f"there is no season {number} among the show's seasons"


def _codes(path: Path, codes: Sequence[str], known: Mapping[str, str], name: str) -> Iterator[Fault]:
    for number, code in enumerate(codes):
        if code not in known:
            yield (*path, number), f"{shown(code)} is no {name} code"


def _in_order(
    first_key: str, first: PartialDate | None, then_key: str, then: PartialDate | None
) -> Iterator[Fault]:
    if first is not None and then is not None and then.last < first.first:
        yield (then_key,), f"{then} is before the {first_key}, {first}"


def _season(season: Season, _: Show) -> Iterator[Fault]:
    for key in ("number", "episodes", "episodes_ordered"):
        value = getattr(season, key)
        if value is not None and value < 0:
            yield (key,), f"{value} is negative"
    yield from _in_order("premiere", season.premiere, "finale", season.finale)
    minutes = season.runtime_minutes
    low, high = (minutes, minutes) if not isinstance(minutes, tuple) else minutes
    if low is not None and high is not None and not 0 < low <= high:
        yield ("runtime_minutes",), "expected minutes above 0, the low before the high"


def _event(event: Event, show: Show) -> Iterator[Fault]:
    if (event.type == "continued-as") != (event.show is not None):
        yield ("show",), "belongs to continued-as, and to that alone: the id of the show it goes on as"
    if event.show == show.id:
        yield ("show",), "a show cannot go on as itself"


def _availability(offer: Availability, _: Show) -> Iterator[Fault]:
    yield from _in_order("from", offer.from_, "until", offer.until)
    for number, region in enumerate(offer.regions):
        if region in REGION_WORDS and len(offer.regions) > 1:
            yield ("regions", number), f'"{region}" stands alone or not at all'
        elif region not in COUNTRIES and region not in REGION_WORDS:
            yield (
                ("regions", number),
                f'{shown(region)} is no ISO 3166-1 alpha-2 country code, nor "worldwide" or "selected"',
            )


def _relation(relation: Relation, show: Show) -> Iterator[Fault]:
    if (relation.show is None) == (relation.work is None):
        yield (), "expected either show (an id) or work (a title)"
    if relation.show == show.id:
        yield ("show",), "a show cannot be related to itself"


def _review(review: Review, _: Show) -> Iterator[Fault]:
    if review.scale <= 0:
        yield ("scale",), f"{review.scale:g} is no scale; expected the best possible score, above 0"
    elif not 0 <= review.score <= review.scale:
        yield ("score",), f"{review.score:g} is not between 0 and the scale, {review.scale:g}"


def _claim(claim: Claim, _: Show) -> Iterator[Fault]:
    if not claim.sources:
        yield ("sources",), "expected the id of the source that says so"
    if claim.verdict not in ("agrees", "opinion") and not claim.note:
        yield ("note",), f"missing; a claim that is {claim.verdict} needs the reason in a few words"


_RULES: Mapping[str, Callable[[Any, Show], Iterator[Fault]]] = {
    "seasons": _season,
    "events": _event,
    "availability": _availability,
    "relations": _relation,
    "reviews": _review,
    "claims": _claim,
}
