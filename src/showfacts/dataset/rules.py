"""What must hold between the values of one table, beyond their types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from showfacts.dataset.plain import LISTS, plain_key
from showfacts.model import Platform, Show, Source
from showfacts.model.datasets import FORMAT
from showfacts.model.fields import CATALOGUES, CLAIM_FIELDS, FIELDS
from showfacts.model.keys import KEYS, key_of
from showfacts.text.countries import REGION_WORDS, country_code, is_country
from showfacts.text.languages import is_language, language_code
from showfacts.text.listing import joined
from showfacts.text.quoting import meant, shown
from showfacts.text.written import as_written

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault
    from showfacts.dataset.lines import Path
    from showfacts.model import (
        Availability,
        Claim,
        Episode,
        Event,
        Listing,
        PartialDate,
        Relation,
        Review,
        Season,
    )
    from showfacts.model.keys import Key

FIRST_YEAR = 1925
"""Before it there was no television."""

FIRST_PRINT = 1900
"""No source is older, though it may be about the book that a show is made from."""

LAST_YEAR = date.today().year + 20
"""A later date is a slip: nobody plans so far ahead."""

_FIELDS = frozenset(field.key for field in FIELDS)
_CLAIM_FIELDS = frozenset(CLAIM_FIELDS)


def in_table(thing: Any, *, version: int = FORMAT) -> Iterator[Fault]:
    """Every rule that a source, a platform, a person or a show breaks by itself.

    Args:
        thing: what the table holds.
        version: the format of its file. In format 1 the lists of a show, but for its seasons, may have
            two rows of one key.
    """
    if isinstance(thing, Show):
        yield from _show(thing)
        if version > 1:
            yield from duplicate_rows(thing)
    elif isinstance(thing, Source):
        yield from _year_of("published", thing.published, first=FIRST_PRINT)
        yield from _year_of("retrieved", thing.retrieved)
    elif isinstance(thing, Platform):
        if thing.country is not None and not is_country(thing.country):
            near = country_code(thing.country)
            yield _unknown(("country",), thing.country, "country", "ISO 3166-1 alpha-2", near)
        yield from _year_of("closed", thing.closed)


def duplicate_rows(show: Show) -> Iterator[Fault]:
    """Rows of one key that a list of a show has twice, beside its seasons."""
    for name in LISTS:
        rows = getattr(show, name)
        if len(rows) > 1 and name != "seasons":
            yield from _duplicates(name, rows)


def _duplicates(name: str, rows: Sequence[Any]) -> Iterator[Fault]:
    seen: set[Key] = set()
    for place, row in enumerate(rows):
        key = key_of(row)
        if key in seen:
            pairs = zip(KEYS[type(row)].fields, key, strict=True)
            given = [field for field, value in pairs if value not in (None, ())]
            yield (name, place), f"duplicate row; an earlier one has the same {joined(given)}"
        seen.add(key)


def _show(show: Show) -> Iterator[Fault]:
    yield from _plain_fields(show)
    if show.seasons:
        yield from _season_numbers(show)
    for name, rule in _RULES.items():
        rows = getattr(show, name)
        for place, row in enumerate(rows) if rows else ():
            for path, message in rule(row, show):
                yield (name, place, *path), message
    for name in ("cast", "crew"):  # Rows without a rule beside their cites, of which there are many
        for place, credit in enumerate(getattr(show, name)):
            if credit.cites:
                for path, message in _cites(credit):
                    yield (name, place, *path), message


def _plain_fields(show: Show) -> Iterator[Fault]:
    if show.year is not None and not 1900 <= show.year <= 2200:
        yield ("year",), f"year out of range: {show.year}; expected 1900 to 2200"
    if show.countries:
        yield from _countries(("countries",), show.countries)
    if show.languages:
        yield from _languages(("languages",), show.languages)
    yield from _counts(show, "season_count", "episode_count")
    if show.premiere is not None or show.finale is not None:
        yield from _in_order(show, "premiere", "finale")
    if show.runtime_minutes is not None:
        yield from _minutes(show.runtime_minutes)
    if show.checked is not None:
        yield from _year_of("checked", show.checked)
    if show.cites:
        yield from _cites_of_show(show)
    if show.drop is not Show.drop:
        yield from _drop(show)


def _countries(path: Path, codes: Sequence[str]) -> Iterator[Fault]:
    for place, code in enumerate(codes):
        if not is_country(code):
            yield _unknown((*path, place), code, "country", "ISO 3166-1 alpha-2", country_code(code))


def _languages(path: Path, codes: Sequence[str]) -> Iterator[Fault]:
    for place, code in enumerate(codes):
        if not is_language(code):
            yield _unknown((*path, place), code, "language", "ISO 639-1 or ISO 639-3", language_code(code))


def _unknown(path: Path, code: str, kind: str, standard: str, near: str | None) -> Fault:
    """``near``: the code that was meant, where it was written otherwise."""
    hint = f"did you mean {shown(near)}?" if near else f"expected an {standard} code"
    return path, f"unknown {kind} code {shown(code)}; {hint}"


def _drop(show: Show) -> Iterator[Fault]:
    """A word that is to go is a possible one, and is not in the list of the same file."""
    yield from _countries(("drop", "countries"), show.drop.countries)
    yield from _languages(("drop", "languages"), show.drop.languages)
    for name in ("aliases", "working_titles", "genres", "languages", "countries"):
        kept = {as_written(word) for word in getattr(show, name)}
        for place, word in enumerate(getattr(show.drop, name)):
            if as_written(word) in kept:
                yield ("drop", name, place), f"{shown(word)} is also among the {name} of this show"


def _cites_of_show(show: Show) -> Iterator[Fault]:
    for key, _ in show.cites:
        name, _, word = key.partition("/")
        if name == "ids":
            if word not in CATALOGUES:
                expected = ", ".join(f"ids/{catalogue}" for catalogue in CATALOGUES)
                yield ("cites", key), f"unknown catalogue; expected one of: {expected}"
            elif getattr(show.ids, word) is None:
                yield ("cites", key), f"nothing to cite: the {word} id is not set here"
        elif name not in _FIELDS:
            yield ("cites", key), f"not a plain field of a show{meant(name, _FIELDS)}"
        else:
            yield from _cited(key, getattr(show, name))


def _cites(row: Any) -> Iterator[Fault]:
    """The cites of a row."""
    names = _CITABLE[type(row)]
    for key, _ in row.cites:
        name = key.partition("/")[0]
        if name in names:
            yield from _cited(key, getattr(row, names[name]))
        else:
            yield ("cites", key), f"not a key of this row{meant(name, names)}"


def _cited(key: str, value: Any) -> Iterator[Fault]:
    """Whether there is what a source is cited for: a value, or the one word of a list."""
    name, slash, word = key.partition("/")
    if value in (None, "", ()):
        yield ("cites", key), f"nothing to cite: {name} is not set here"
    elif slash:
        words = [str(each) for each in value] if isinstance(value, tuple) else []
        if word not in words:
            yield ("cites", key), f"nothing to cite: {shown(word)} is not in {name}{meant(word, words)}"


def _citable(kind: type) -> Mapping[str, str]:
    names = [each.name for each in fields(kind)]
    return {plain_key(name): name for name in names if name not in ("absent", "sources", "cites")}


_CITABLE = {kind: _citable(kind) for kind in LISTS.values()}
"""The fields of a row that sources can be cited for, by class and key."""


def _season_numbers(show: Show) -> Iterator[Fault]:
    numbers: set[int] = set()
    for place, season in enumerate(show.seasons):
        if season.number in numbers:
            yield ("seasons", place, "number"), f"duplicate season {season.number}"
        numbers.add(season.number)
    if not show.title:
        return  # A file that adds to a show need not repeat its seasons
    for name in ("cast", "crew"):
        for place, credit in enumerate(getattr(show, name)):
            for at, number in enumerate(credit.seasons):
                if number not in numbers:
                    yield (name, place, "seasons", at), f"unknown season {number}"


def _counts(thing: Any, *names: str) -> Iterator[Fault]:
    for name in names:
        value = getattr(thing, name)
        if value is not None and value < 0:
            yield (name,), f"{value} is negative"


def _minutes(minutes: int | tuple[int, int]) -> Iterator[Fault]:
    low, high = minutes if isinstance(minutes, tuple) else (minutes, minutes)
    if not 0 < low <= high:
        yield ("runtime_minutes",), "expected minutes above 0, the low before the high"


def _year_of(key: str, day: PartialDate | None, *, first: int = FIRST_YEAR) -> Iterator[Fault]:
    if day is not None and not first <= day.year <= LAST_YEAR:
        yield (key,), f"{day} is outside {first} to {LAST_YEAR}"


def _in_order(thing: Any, begins: str, ends: str) -> Iterator[Fault]:
    """Two dates of a thing, each within the years of television and the second not before the first."""
    first, then = getattr(thing, begins), getattr(thing, ends)
    yield from _year_of(plain_key(begins), first)
    yield from _year_of(plain_key(ends), then)
    if first is not None and then is not None and then.last < first.first:
        yield (plain_key(ends),), f"{then} is before {plain_key(begins)} {first}"


def _season(season: Season, _: Show) -> Iterator[Fault]:
    yield from _counts(season, "number", "episodes", "episodes_ordered")
    yield from _in_order(season, "premiere", "finale")
    if season.runtime_minutes is not None:
        yield from _minutes(season.runtime_minutes)
    if season.cites:
        yield from _cites(season)


def _episode(episode: Episode, _: Show) -> Iterator[Fault]:
    if episode.number is None and episode.title is None:
        yield (), "expected a number, a title or both"
    yield from _counts(episode, "season", "number")
    yield from _year_of("date", episode.date)
    if episode.runtime_minutes is not None:
        yield from _minutes(episode.runtime_minutes)
    if episode.cites:
        yield from _cites(episode)


def _event(event: Event, show: Show) -> Iterator[Fault]:
    yield from _year_of("date", event.date)
    if event.type == "continued-as" and event.show is None:
        yield ("show",), "missing; continued-as needs the id of the show that continues this one"
    if event.type != "continued-as" and event.show is not None:
        yield ("show",), "only an event of the type continued-as names a show"
    if event.show == show.id:
        yield ("show",), "a show cannot be continued as itself"
    if event.cites:
        yield from _cites(event)


def _listing(listing: Listing, _: Show) -> Iterable[Fault]:
    return _year_of("date", listing.date)


def _availability(offer: Availability, _: Show) -> Iterator[Fault]:
    if offer.from_ is not None or offer.until is not None:
        yield from _in_order(offer, "from_", "until")
    for place, region in enumerate(offer.regions):
        if region in REGION_WORDS and len(offer.regions) > 1:
            yield ("regions", place), f'"{region}" cannot be combined with other regions'
        elif not is_country(region) and region not in REGION_WORDS:
            near = country_code(region)
            expected = 'expected an ISO 3166-1 alpha-2 country code, "worldwide" or "selected"'
            hint = f"did you mean {shown(near)}?" if near else expected
            yield ("regions", place), f"unknown region {shown(region)}; {hint}"
    if offer.cites:
        yield from _cites(offer)


def _relation(relation: Relation, show: Show) -> Iterator[Fault]:
    if (relation.show is None) == (relation.work is None):
        yield (), "expected either show (an id) or work (a title)"
    if relation.show == show.id:
        yield ("show",), "a show cannot be related to itself"


def _review(review: Review, _: Show) -> Iterator[Fault]:
    if review.scale <= 0:
        yield ("scale",), f"not a valid scale: {review.scale:g}; expected the best possible score, above 0"
    elif not 0 <= review.score <= review.scale:
        yield ("score",), f"score out of range: {review.score:g}; expected 0 to {review.scale:g}, the scale"


def _claim(claim: Claim, _: Show) -> Iterator[Fault]:
    if claim.field not in _CLAIM_FIELDS:
        hint = meant(claim.field, CLAIM_FIELDS) or f"; expected one of: {', '.join(CLAIM_FIELDS)}"
        yield ("field",), f"unknown field {shown(claim.field)}{hint}"
    if not claim.sources:
        yield ("sources",), "missing; a claim needs the id of its source"
    if claim.verdict not in ("agrees", "opinion") and not claim.note:
        yield ("note",), f'missing; the verdict "{claim.verdict}" needs a reason in a few words'


_RULES: Mapping[str, Callable[[Any, Show], Iterable[Fault]]] = {
    "seasons": _season,
    "episodes": _episode,
    "events": _event,
    "listings": _listing,
    "availability": _availability,
    "relations": _relation,
    "reviews": _review,
    "claims": _claim,
}
"""By the list of a show, where its rows have one."""
