"""Between dataclasses and plain data."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import get_type_hints

from hypothesis import HealthCheck, given, settings

from showfacts.dataset.plain import DATES, from_plain, key_of, parts_of, to_plain
from showfacts.model import Availability, Dataset, ExternalIds, PartialDate, Season, Show

from .datasets import DATASETS


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
    for kind in (Dataset, *parts_of(Dataset).values(), *parts_of(Show).values()):
        hints = get_type_hints(kind)
        for field in fields(kind):
            named = str(hints[field.name])
            assert ("PartialDate" in named) is (key_of(field.name) in DATES), (kind, field.name)
            part = parts_of(kind).get(key_of(field.name))
            is_table = "showfacts.model." in named.replace(f"{PartialDate.__module__}.PartialDate", "")
            assert is_table is (part is not None)
