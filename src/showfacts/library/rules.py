"""What must hold between the values of a dataset, beyond their types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from showfacts.library.lines import Path
from showfacts.model import (
    Availability,
    Claim,
    Event,
    PartialDate,
    Relation,
    Review,
    Season,
    Show,
)
from showfacts.vocabulary import COUNTRIES, LANGUAGES, REGION_WORDS

_ID = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*")
_KEYED = {"sources": "id", "platforms": "id", "people": "name", "shows": "id"}

Fault = tuple[Path, str]


def faults(placed: Mapping[str, Sequence[tuple[int, Any]]]) -> Iterator[Fault]:
    """Every rule that the parts of one file break. ``placed``: by section, each part with its place."""
    for section, key in _KEYED.items():
        seen: dict[str, int] = {}
        for place, part in placed[section]:
            name = getattr(part, key)
            if name in seen:
                yield (section, place, key), f'"{name}" is there already, as {section}[{seen[name]}]'
            seen.setdefault(name, place)
            if key == "id" and not _ID.fullmatch(name):
                yield (
                    (section, place, key),
                    f'"{name}" is no id; expected lower-case letters, digits and hyphens',
                )
    for place, source in placed["sources"]:
        if source.url and not source.url.startswith(("https://", "http://")):
            yield ("sources", place, "url"), "expected an address that begins with https:// or http://"
    for place, show in placed["shows"]:
        for path, message in _show(show):
            yield ("shows", place, *path), message


def references(shows: Sequence[tuple[int, Show]]) -> dict[tuple[str, str], Path]:
    """The (section, id) that shows refer to, each with the path of the first time."""
    found: dict[tuple[str, str], Path] = {}
    for place, show in shows:
        for part, rows in _sourced(show):
            for row, thing in rows:
                for number, source in enumerate(thing.sources):
                    found.setdefault(("sources", source), ("shows", place, *part, *row, "sources", number))
        for number, offer in enumerate(show.availability):
            path: Path = ("shows", place, "availability", number, "platform")
            found.setdefault(("platforms", offer.platform), path)
        for key, things in (("relations", show.relations), ("events", show.events)):
            for number, thing in enumerate(things):
                if thing.show is not None:
                    found.setdefault(("shows", thing.show), ("shows", place, key, number, "show"))
    return found


def _sourced(show: Show) -> Iterator[tuple[Path, list[tuple[Path, Any]]]]:
    yield (), [((), show)]
    for key in (
        "seasons",
        "cast",
        "crew",
        "companies",
        "events",
        "availability",
        "relations",
        "reviews",
        "claims",
    ):
        yield (key,), [((number,), thing) for number, thing in enumerate(getattr(show, key))]


def _show(show: Show) -> Iterator[Fault]:
    if show.year is not None and not 1900 <= show.year <= 2200:
        yield ("year",), f"{show.year} is no year of television; expected 1900 to 2200"
    yield from _codes(("countries",), show.countries, COUNTRIES, "ISO 3166-1 alpha-2 country")
    yield from _codes(("languages",), show.languages, LANGUAGES, "ISO 639-1 language")
    numbers: set[int] = set()
    for place, season in enumerate(show.seasons):
        if season.number in numbers:
            yield ("seasons", place, "number"), f"season {season.number} is there already"
        numbers.add(season.number)
        for path, message in _season(season):
            yield ("seasons", place, *path), message
    for key in ("cast", "crew"):
        for place, credit in enumerate(getattr(show, key)):
            for number in credit.seasons:
                if numbers and number not in numbers:
                    yield (key, place, "seasons"), f"there is no season {number} among the show's seasons"
    for place, event in enumerate(show.events):
        for path, message in _event(event, show):
            yield ("events", place, *path), message
    for place, offer in enumerate(show.availability):
        for path, message in _availability(offer):
            yield ("availability", place, *path), message
    for place, relation in enumerate(show.relations):
        for path, message in _relation(relation, show):
            yield ("relations", place, *path), message
    for place, review in enumerate(show.reviews):
        for path, message in _review(review):
            yield ("reviews", place, *path), message
    for place, claim in enumerate(show.claims):
        for path, message in _claim(claim):
            yield ("claims", place, *path), message


def _codes(path: Path, codes: Sequence[str], known: Mapping[str, str], name: str) -> Iterator[Fault]:
    for number, code in enumerate(codes):
        if code not in known:
            yield (*path, number), f'"{code}" is no {name} code'


def _in_order(
    first_key: str, first: PartialDate | None, then_key: str, then: PartialDate | None
) -> Iterator[Fault]:
    if first is not None and then is not None and then.last < first.first:
        yield (then_key,), f"{then} is before the {first_key}, {first}"


def _season(season: Season) -> Iterator[Fault]:
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


def _availability(offer: Availability) -> Iterator[Fault]:
    yield from _in_order("from", offer.from_, "until", offer.until)
    for number, region in enumerate(offer.regions):
        if region in REGION_WORDS and len(offer.regions) > 1:
            yield ("regions", number), f'"{region}" stands alone or not at all'
        elif region not in COUNTRIES and region not in REGION_WORDS:
            yield (
                ("regions", number),
                f'"{region}" is no ISO 3166-1 alpha-2 country code, nor "worldwide" or "selected"',
            )


def _relation(relation: Relation, show: Show) -> Iterator[Fault]:
    if (relation.show is None) == (relation.work is None):
        yield (), "expected either show (an id) or work (a title)"
    if relation.show == show.id:
        yield ("show",), "a show cannot be related to itself"


def _review(review: Review) -> Iterator[Fault]:
    if not 0 <= review.score <= review.scale:
        yield ("score",), f"{review.score:g} is not between 0 and the scale, {review.scale:g}"


def _claim(claim: Claim) -> Iterator[Fault]:
    if not claim.sources:
        yield ("sources",), "expected the id of the source that says so"
    if claim.verdict not in ("agrees", "opinion") and not claim.note:
        yield ("note",), f"missing; a claim that is {claim.verdict} needs the reason in a few words"
