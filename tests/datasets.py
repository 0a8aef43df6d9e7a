"""Generated datasets: every dataclass of the model, with the oddest texts that TOML can hold."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from showfacts import model
from showfacts.dataset.plain import LISTS, plain_key
from showfacts.model.fields import CATALOGUES, CLAIM_FIELDS, FIELDS
from showfacts.model.keys import key_of
from showfacts.text.countries import COUNTRIES
from showfacts.text.fold import key as folded
from showfacts.text.languages import LANGUAGES

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
SOURCES = st.sampled_from(["s1", "s2", "s3"]) | IDS
"""Ids of sources, few of them, so that many are referred to."""
DAYS = st.dates(date(1925, 1, 1), date(2030, 12, 31)).map(date.isoformat)
DATES = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(lambda pair: model.PartialDate(pair[0][: pair[1]]))
CITES = st.lists(st.tuples(st.integers(0, 50), st.lists(SOURCES, min_size=1, max_size=2)), max_size=2)
"""Numbers of things that can be cited, with sources; ``_cited`` makes ``Cites`` of them."""
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    model.PartialDate: DATES,
    model.Cites: CITES,
    model.Reasons: st.dictionaries(TEXTS, TEXTS, max_size=2).map(lambda each: model.Reasons(each.items())),
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
    if "sources" in given and kind is not model.Dataset:
        given["sources"] = st.lists(SOURCES, max_size=2).map(tuple)
    return st.builds(kind, **(given | _FIELDS.get(kind, {}))).map(_RIGHT[kind]).map(_cited)


def in_any_order(dataset: model.Dataset) -> model.Dataset:
    """The same dataset with its sources by id: the canonical form puts them where they serve."""
    return replace(dataset, sources=tuple(sorted(dataset.sources, key=lambda source: source.id)))


def _cited(thing: Any) -> Any:
    """The thing with ``Cites`` of what it says in place of numbers."""
    if not isinstance(getattr(thing, "cites", None), list):
        return thing
    keys = list(_citable(thing))
    cites = {keys[number % len(keys)]: sources for number, sources in thing.cites}
    return replace(thing, cites=model.Cites.of(cites))


def _citable(thing: Any) -> Iterable[str]:
    plain = {field.key for field in FIELDS}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in ("absent", "sources", "cites") or value in (None, "", ()):
            continue
        if isinstance(thing, model.Show) and field.name not in plain:
            continue
        key = plain_key(field.name)
        yield key
        yield from (f"{key}/{word}" for word in value) if isinstance(value, tuple) else ()
    if isinstance(thing, model.Show):
        yield from (f"ids/{each}" for each in CATALOGUES if getattr(thing.ids, each) is not None)


def _same(thing: Any) -> Any:
    return thing


def _season(season: Any) -> Any:
    """Dates in order and minutes from the fewest to the most, of a season or of a whole show."""
    dates = sorted(filter(None, (season.premiere, season.finale)), key=lambda day: day.first)
    minutes = season.runtime_minutes
    return replace(
        season,
        premiere=dates[0] if dates else None,
        finale=dates[1] if dates[1:] else None,
        runtime_minutes=(min(minutes), max(minutes)) if isinstance(minutes, tuple) else minutes,
    )


def _episode(episode: model.Episode) -> model.Episode:
    return replace(episode, title=episode.title or "Pilot") if episode.number is None else episode


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
    """Rows that differ, credits only for seasons that are there, nothing that leads back to the show."""
    rows = {name: tuple({key_of(row): row for row in getattr(show, name)}.values()) for name in LISTS}
    numbers = [season.number for season in rows["seasons"]]
    for name in ("cast", "crew"):
        rows[name] = tuple(replace(each, seasons=_of(numbers, each.seasons)) for each in rows[name])
        rows[name] = tuple(replace(each, cites=_without_seasons(each.cites)) for each in rows[name])
    for name in ("events", "relations"):
        rows[name] = tuple(each for each in rows[name] if each.show != show.id)
    drop = {
        field.name: tuple(
            word for word in getattr(show.drop, field.name) if word not in getattr(show, field.name)
        )
        for field in fields(model.Drop)
    }
    return _season(replace(show, drop=model.Drop(**drop), **rows))


def _of(numbers: list[int], chosen: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(numbers[place % len(numbers)] for place in chosen) if numbers else chosen


def _without_seasons(cites: model.Cites) -> model.Cites:
    """Cites but for those of seasons, which may be others now."""
    return model.Cites.of({key: sources for key, sources in cites if not key.startswith("seasons")})


def _dataset(dataset: model.Dataset) -> model.Dataset:
    """Ids that differ, also those of other catalogues."""
    first, *others = _apart(dataset.shows) or (None,)
    taken = (first and first.ids.tvmaze) or 0
    apart = [_with_ids(each, model.ExternalIds(tvmaze=taken ^ n)) for n, each in enumerate(others, 1)]
    return replace(
        dataset,
        sources=_apart(dataset.sources),
        platforms=_in_line(_called_apart(_apart(dataset.platforms))),
        people=_apart(dataset.people),
        shows=(first, *apart) if first else (),
    )


def _with_ids(show: model.Show, ids: model.ExternalIds) -> model.Show:
    cites = {key: sources for key, sources in show.cites if not key.startswith("ids/")}
    return replace(show, ids=ids, cites=model.Cites.of(cites))


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


def _in_line(platforms: tuple[model.Platform, ...]) -> tuple[model.Platform, ...]:
    """Platforms of which none follows itself: those with a successor are followed by the next."""
    following = [*(each.id for each in platforms[1:]), None]
    return tuple(
        replace(each, successor=ident if each.successor else None)
        for each, ident in zip(platforms, following, strict=False)
    )


def _apart(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple({key_of(part): part for part in parts}.values())


_COUNTS = st.none() | st.integers(0, 2**63 - 1)
_REGIONS = st.one_of(
    st.sampled_from([("worldwide",), ("selected",)]),
    st.lists(st.sampled_from(sorted(COUNTRIES.rows)), max_size=3).map(tuple),
)
_COUNTRIES = st.lists(st.sampled_from(sorted(COUNTRIES.rows)), max_size=3).map(tuple)
_LANGUAGES = st.lists(st.sampled_from([*sorted(LANGUAGES.rows), "yue"]), max_size=3).map(tuple)
_MINUTES = st.none() | st.integers(1, 600) | st.tuples(st.integers(1, 600), st.integers(1, 600))
_FIELDS: dict[type, dict[str, st.SearchStrategy[Any]]] = {
    model.Source: {"id": SOURCES, "url": st.none() | TEXTS.map("https://{}".format)},
    model.Platform: {"id": IDS, "country": st.none() | st.sampled_from(sorted(COUNTRIES.rows))},
    model.Person: {"id": st.none() | IDS},
    model.Drop: {"countries": _COUNTRIES, "languages": _LANGUAGES},
    model.Season: {
        "number": st.integers(0, 99),
        "episodes": _COUNTS,
        "episodes_ordered": _COUNTS,
        "runtime_minutes": _MINUTES,
    },
    model.Episode: {
        "season": _COUNTS,
        "number": _COUNTS,
        "runtime_minutes": st.none() | st.integers(1, 600),
    },
    model.Availability: {"regions": _REGIONS},
    model.Claim: {"field": st.sampled_from(CLAIM_FIELDS)},
    model.Show: {
        "id": IDS,
        "title": TEXTS,
        "year": st.none() | st.integers(1900, 2200),
        "countries": _COUNTRIES,
        "languages": _LANGUAGES,
        "season_count": _COUNTS,
        "episode_count": _COUNTS,
        "runtime_minutes": _MINUTES,
    },
    model.Dataset: {"format": st.just(2)},
}
_RIGHT: dict[type, Callable[[Any], Any]] = {
    model.Source: _same,
    model.Platform: _same,
    model.Person: _same,
    model.ExternalIds: _same,
    model.Drop: _same,
    model.Season: _season,
    model.Episode: _episode,
    model.CastCredit: _same,
    model.CrewCredit: _same,
    model.Company: _same,
    model.Event: _event,
    model.Listing: _same,
    model.Availability: _availability,
    model.Relation: _relation,
    model.Review: _review,
    model.Claim: _claim,
    model.Show: _show,
    model.Dataset: _dataset,
}
DATASETS = things(model.Dataset)
