"""Between dataclasses and plain data."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings

from showfacts.dataset.plain import DATES, LISTS, PARTS, SECTIONS, from_plain, plain_key, to_plain
from showfacts.model import Availability, Cites, Dataset, Drop, ExternalIds, PartialDate, Season, Show

from .datasets import DATASETS


@pytest.mark.slow
@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(dataset=DATASETS)
def test_plain_data_says_the_same_also_through_json(dataset: Dataset):
    assert from_plain(Dataset, to_plain(dataset)) == dataset
    assert from_plain(Dataset, json.loads(json.dumps(to_plain(dataset)))) == dataset


def test_keys_stand_in_the_order_of_the_fields_and_what_is_not_on_record_is_left_out():
    show = Show(
        id="a",
        title="A",
        year=2020,
        ids=ExternalIds(tvmaze=0),
        seasons=(Season(number=0, episodes=0, runtime_minutes=(1, 2)),),
        availability=(Availability(platform="p", from_=PartialDate("2020-01")),),
    )
    assert json.dumps(to_plain(show)) == (
        '{"id": "a", "title": "A", "year": 2020, "ids": {"tvmaze": 0}, '
        '"seasons": [{"number": 0, "episodes": 0, "runtime_minutes": [1, 2]}], '
        '"availability": [{"platform": "p", "from": "2020-01"}]}'
    )


def test_partial_dates_come_back_as_partial_dates():
    season = from_plain(Season, {"number": 1, "premiere": "2022-03", "finale": "2022"})
    assert isinstance(season.premiere, PartialDate)
    assert not season.premiere.is_day
    assert isinstance(season.finale, PartialDate)


def test_every_date_and_every_part_of_the_model_is_known_here():
    for kind in (Dataset, *SECTIONS.values(), Drop, ExternalIds, *LISTS.values()):
        hints = get_type_hints(kind)
        for field in fields(kind):
            inner = {hints[field.name], *get_args(hints[field.name])}
            assert (PartialDate in inner) is (plain_key(field.name) in DATES), (kind, field.name)
            part = {each for each in inner if is_dataclass(each)}
            known = PARTS.get(kind, {}).get(field.name)
            assert part == ({known} if known else set())


def test_cites_stand_as_a_table_and_keep_their_order():
    season = Season(number=1, episodes=8, cites=Cites.of({"number": ["b", "a"], "episodes": ["a"]}))
    plain = {"number": 1, "episodes": 8, "cites": {"number": ["b", "a"], "episodes": ["a"]}}
    assert json.dumps(to_plain(season)) == json.dumps(plain)
    assert from_plain(Season, plain) == season
