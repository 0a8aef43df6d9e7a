"""Generated datasets: every dataclass of the model, with the oddest texts that TOML can hold."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from showfacts import model
from showfacts.finding.fold import key as folded
from showfacts.vocabulary import COUNTRIES, LANGUAGES

ODD = [
    "quote \" and ' and \"\"\" and '''",
    "back\\slash \\u0041 \\",
    "line\nbreak\r\nand\rreturn\ttab",
    "\x00\x01\x1b[31m\x7f",
    "next\x85line\u2028separator\u2029",
    "설강화, 夜に駆ける",
    "👩‍👩‍👧 emoji",
    "\u202eright to left\u202c שלום",
    "[bold]markup[/] :smile: # no comment = [1]",
    " padded ",
    "'",
    '"',
]
TEXTS = st.one_of(st.sampled_from(ODD), st.text(min_size=1, max_size=30)).filter(str.strip)
IDS = st.from_regex(r"[a-z0-9]{1,6}(-{1,2}[a-z0-9]{1,6}){0,2}", fullmatch=True)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
DATES = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(lambda pair: model.PartialDate(pair[0][: pair[1]]))
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    model.PartialDate: DATES,
}


def of_type(kind: Any) -> st.SearchStrategy[Any]:
    """Values that a field of this type can have."""
    if kind in _RIGHT:
        return things(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, types.UnionType):
        return st.one_of(st.none() if each is type(None) else of_type(each) for each in inner)
    if origin is tuple and inner[-1] is ...:
        return st.lists(of_type(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of_type, inner))
    return _PLAIN[kind]


def things(kind: type) -> st.SearchStrategy[Any]:
    """Instances of a dataclass that break no rule."""
    hints = get_type_hints(kind)
    given = {field.name: of_type(hints[field.name]) for field in fields(kind)}
    return st.builds(kind, **(given | _FIELDS.get(kind, {}))).map(_RIGHT[kind])


def _same(thing: Any) -> Any:
    return thing


def _season(season: model.Season) -> model.Season:
    dates = sorted(filter(None, (season.premiere, season.finale)), key=lambda day: day.first)
    minutes = season.runtime_minutes
    return replace(
        season,
        premiere=dates[0] if dates else None,
        finale=dates[1] if dates[1:] else None,
        runtime_minutes=(min(minutes), max(minutes)) if isinstance(minutes, tuple) else minutes,
    )


def _event(event: model.Event) -> model.Event:
    return replace(event, show=f"{event.show or 'x'}-2" if event.type == "continued-as" else None)


def _availability(offer: model.Availability) -> model.Availability:
    days = sorted(filter(None, (offer.from_, offer.until)), key=lambda day: day.first)
    return replace(offer, from_=days[0] if days else None, until=days[1] if days[1:] else None)


def _relation(relation: model.Relation) -> model.Relation:
    return (
        replace(relation, work=None) if relation.show else replace(relation, work=relation.work or "a work")
    )


def _review(review: model.Review) -> model.Review:
    low, high = sorted((abs(review.score), abs(review.scale) or 10))
    return replace(review, score=low, scale=high)


def _claim(claim: model.Claim) -> model.Claim:
    return replace(claim, note=claim.note or "why", sources=claim.sources or ("s",))


def _show(show: model.Show) -> model.Show:
    """Seasons that differ, credits only for these, nothing that continues as or relates to itself."""
    seasons = tuple({season.number: season for season in show.seasons}.values())
    numbers = [season.number for season in seasons]
    return replace(
        show,
        seasons=seasons,
        cast=tuple(replace(each, seasons=_of(numbers, each.seasons)) for each in show.cast),
        crew=tuple(replace(each, seasons=_of(numbers, each.seasons)) for each in show.crew),
        events=tuple(each for each in show.events if each.show != show.id),
        relations=tuple(each for each in show.relations if each.show != show.id),
    )


def _of(numbers: list[int], chosen: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(numbers[place % len(numbers)] for place in chosen) if numbers else chosen


def _dataset(dataset: model.Dataset) -> model.Dataset:
    """Ids that differ, also those of other catalogues."""
    first, *others = _by("id", dataset.shows) or (None,)
    taken = (first and first.ids.tvmaze) or 0
    apart = [replace(each, ids=model.ExternalIds(tvmaze=taken ^ n)) for n, each in enumerate(others, 1)]
    return replace(
        dataset,
        sources=_by("id", dataset.sources),
        platforms=_called_apart(_by("id", dataset.platforms)),
        people=_by("name", dataset.people),
        shows=(first, *apart) if first else (),
    )


def _called_apart(platforms: tuple[model.Platform, ...]) -> tuple[model.Platform, ...]:
    """Those that share no word with one before them."""
    taken: set[str] = set()
    kept = []
    for each in platforms:
        words = {folded(word) for word in (each.id, each.name, *each.aliases)}
        if taken.isdisjoint(words):
            kept.append(each)
            taken |= words
    return tuple(kept)


def _by(key: str, parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple({getattr(part, key): part for part in parts}.values())


_COUNTS = st.none() | st.integers(0, 2**63 - 1)
_REGIONS = st.one_of(
    st.sampled_from([("worldwide",), ("selected",)]),
    st.lists(st.sampled_from(sorted(COUNTRIES)), max_size=3).map(tuple),
)
_MINUTES = st.none() | st.integers(1, 600) | st.tuples(st.integers(1, 600), st.integers(1, 600))
_FIELDS: dict[type, dict[str, st.SearchStrategy[Any]]] = {
    model.Source: {"id": IDS, "url": st.none() | TEXTS.map("https://{}".format)},
    model.Platform: {"id": IDS},
    model.Season: {
        "number": st.integers(0, 99),
        "episodes": _COUNTS,
        "episodes_ordered": _COUNTS,
        "runtime_minutes": _MINUTES,
    },
    model.Availability: {"regions": _REGIONS},
    model.Show: {
        "id": IDS,
        "title": TEXTS,
        "year": st.none() | st.integers(1900, 2200),
        "countries": st.lists(st.sampled_from(sorted(COUNTRIES)), max_size=3).map(tuple),
        "languages": st.lists(st.sampled_from(sorted(LANGUAGES)), max_size=3).map(tuple),
    },
    model.Dataset: {"format": st.just(1)},
}
_RIGHT: dict[type, Callable[[Any], Any]] = {
    model.Source: _same,
    model.Platform: _same,
    model.Person: _same,
    model.ExternalIds: _same,
    model.Season: _season,
    model.CastCredit: _same,
    model.CrewCredit: _same,
    model.Company: _same,
    model.Event: _event,
    model.Availability: _availability,
    model.Relation: _relation,
    model.Review: _review,
    model.Claim: _claim,
    model.Show: _show,
    model.Dataset: _dataset,
}
DATASETS = things(model.Dataset)
