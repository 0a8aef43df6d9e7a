"""Partial dates, the dataclasses as values, and the keys of rows."""

from __future__ import annotations

import copy
import dataclasses
import json
import subprocess
import sys
import typing
from dataclasses import FrozenInstanceError, fields
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.dataset.plain import LISTS, SECTIONS, plain_key
from showfacts.model import (
    Availability,
    CastCredit,
    Company,
    CrewCredit,
    Episode,
    Event,
    PartialDate,
    Person,
    Review,
    Season,
    Show,
)
from showfacts.model.keys import KEYS, are_one, described, key_of
from showfacts.model.records import record, replace
from showfacts.model.tuples import NamedTuple


@pytest.mark.parametrize(
    ("text", "is_day", "first", "last"),
    [
        ("2023", False, date(2023, 1, 1), date(2023, 12, 31)),
        ("2022-03", False, date(2022, 3, 1), date(2022, 3, 31)),
        ("2022-02", False, date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", False, date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12", False, date(2022, 12, 1), date(2022, 12, 31)),
        ("2022-03-23", True, date(2022, 3, 23), date(2022, 3, 23)),
    ],
)
def test_a_partial_date_keeps_its_precision(text: str, is_day: bool, first: date, last: date):
    day = PartialDate(text)
    assert str(day) == text
    assert f"{day}" == text
    assert json.dumps(day) == f'"{text}"'
    assert (day.is_day, day.first, day.last, day.year) == (is_day, first, last, first.year)
    assert copy.deepcopy(day) == day
    assert PartialDate(day) == day


@given(st.dates())
def test_any_day_of_the_calendar_is_one(day: date):
    assert (PartialDate(day).first, PartialDate(day).last) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "202",
        "20222",
        "2022-3",
        "2022-003",
        "2022-03-2",
        "2022-03-23-01",
        "2022-",
        "-2022",
        "2022/03/23",
        "2022-03-23T10:00:00",
        " 2022",
        "2022\n",
        "２０２２",
        "२०२२",
        "soon",
        "+022",
        "2022--3",
    ],
)
def test_what_is_no_date(text: str):
    with pytest.raises(ValueError, match="is not a date such as 2022-03-23, 2022-03 or 2022"):
        PartialDate(text)


@pytest.mark.parametrize("text", ["0000", "2022-00", "2022-13", "2022-02-29", "2022-04-31", "2022-01-00"])
def test_what_no_calendar_has(text: str):
    with pytest.raises(ValueError, match="is not a day of the calendar"):
        PartialDate(text)


def test_a_time_of_day_is_no_date():
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate(datetime(2022, 3, 23, 10, 0))


def test_dates_sort_by_what_they_say():
    days = ["2022-03-23", "2021", "2022", "2022-03", "2021-12-31"]
    assert sorted(map(PartialDate, days)) == ["2021", "2021-12-31", "2022", "2022-03", "2022-03-23"]


def test_a_show_is_a_value():
    show = Show(id="a", title="A", events=(Event(date=PartialDate("2020"), type="renewed"),))
    assert show == copy.deepcopy(show)
    assert len({show, copy.deepcopy(show)}) == 1
    with pytest.raises(FrozenInstanceError):
        show.title = "B"  # type: ignore[misc]


def test_every_row_has_a_key_of_its_own_fields():
    assert set(KEYS) == {*SECTIONS.values(), *LISTS.values()}
    for kind, key in KEYS.items():
        assert set(key.fields) <= {plain_key(field.name) for field in fields(kind)}, kind


def test_a_row_is_described_by_what_its_key_says():
    credit = CastCredit(person="Elisha Cuthbert", character="Kim Bauer", seasons=(1,))
    assert described(credit) == "person Elisha Cuthbert, character Kim Bauer"
    offer = Availability(platform="netflix", from_=PartialDate("2020-01"), regions=("US", "GB"))
    assert described(offer) == "platform netflix, from 2020-01, regions US GB"
    assert described(Person(name="Kim Min-jae")) == "name Kim Min-jae"


def day(text: str) -> PartialDate:
    return PartialDate(text)


@pytest.mark.parametrize(
    ("row", "other"),
    [
        (Season(number=1, episodes=8), Season(number=1, name="Part 1")),
        (Episode(season=1, number=2, title="A"), Episode(season=1, number=2, title="B")),
        (Episode(season=0, title="The  Making-of"), Episode(season=0, title="the making of")),
        (CastCredit(person="Park Hyung-sik"), CastCredit(person="Park Hyung Sik", seasons=(1,))),
        (CrewCredit(person="A B", role="Director"), CrewCredit(person="A B", role="director")),
        (Company(name="HBO"), Company(name="hbo")),
        (
            Review(by="IGN", score=1, scale=5, season=1),
            Review(by="IGN", score=2, scale=5, season=1, note="n"),
        ),
        (
            Availability(platform="p", regions=("US", "GB")),
            Availability(platform="p", regions=("GB", "US"), until=day("2020")),
        ),
    ],
)
def test_rows_of_one_key(row: object, other: object):
    assert key_of(row) == key_of(other)
    assert are_one(row, other)


@pytest.mark.parametrize(
    ("row", "other", "may_be_one"),
    [
        (Season(number=1), Season(number=2), False),
        (Episode(season=1, number=2), Episode(season=2, number=2), False),
        (Episode(season=1, title="A"), Episode(season=1, title="B"), False),
        (CastCredit(person="A", person_id="a-1"), CastCredit(person="A", person_id="a-2"), False),
        (CastCredit(person="A", person_id="a-1"), CastCredit(person="A"), True),
        (CastCredit(person="A", character="C"), CastCredit(person="A", character="D"), False),
        (Event(date=day("2020-01"), type="renewed"), Event(date=day("2020-01-31"), type="renewed"), True),
        (Event(date=day("2020-01"), type="renewed"), Event(date=day("2020-02-01"), type="renewed"), False),
        (Event(date=day("2020"), type="renewed"), Event(date=day("2020"), type="ended"), False),
        (
            Event(date=day("2020"), type="renewed", season=2),
            Event(date=day("2020-01"), type="renewed", season=3),
            False,
        ),
        (
            Availability(platform="p", regions=("US", "GB")),
            Availability(platform="p", regions=("GB", "FR"), from_=day("2020")),
            True,
        ),
        (Availability(platform="p", regions=("US",)), Availability(platform="p", regions=("GB",)), False),
        (
            Availability(platform="p", from_=day("2020")),
            Availability(platform="p", from_=day("2021-01")),
            False,
        ),
        (Availability(platform="p"), Availability(platform="q"), False),
    ],
)
def test_rows_of_two_keys_that_may_be_one_or_not(row: object, other: object, may_be_one: bool):
    assert key_of(row) != key_of(other)
    assert are_one(row, other) is may_be_one
    assert are_one(other, row) is may_be_one


def test_a_record_is_a_dataclass_though_nothing_of_dataclasses_is_loaded_to_make_it():
    code = """
import sys
from showfacts.model import Season
season = Season(number=2, sources=("a",))
assert "dataclasses" not in sys.modules
from dataclasses import asdict, fields, is_dataclass, replace
assert is_dataclass(Season) and is_dataclass(season)
assert [field.name for field in fields(season)][0] == "number"
assert replace(season, number=3) == Season(number=3, sources=("a",))
assert asdict(season)["sources"] == ("a",)
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_fields_of_a_record_come_after_those_of_what_it_is_made_of():
    @record
    class Base:
        name: str
        size: int = 0

    @record
    class More(Base):
        kind: str
        size: int = 1

    assert [field.name for field in fields(More)] == ["name", "size", "kind"]  # type: ignore[arg-type]
    assert More(name="a", kind="b").size == 1
    assert replace(More(name="a", kind="b"), size=2) == dataclasses.replace(More(name="a", kind="b"), size=2)
    with pytest.raises(TypeError, match="lacks its field 'kind'"):
        More(name="a")


def test_a_named_tuple_is_made_as_the_usual_one_is():
    class Usual(typing.NamedTuple):
        a: int
        b: str = "x"

    class Ours(NamedTuple):
        a: int
        b: str = "x"

    for made in (Usual, Ours):
        assert made(1) == made(a=1) == made(1, "x") == (1, "x")
        assert made(1)._replace(b="y") == (1, "y")
        assert made(1)._asdict() == {"a": 1, "b": "x"}
        assert (made._fields, made._field_defaults, made.__match_args__) == (
            ("a", "b"),
            {"b": "x"},
            ("a", "b"),
        )
        assert copy.copy(made(1)).a == 1
        for items, named in (((), {}), ((1, "x", 2), {}), ((1,), {"a": 2}), ((1,), {"c": 2})):
            with pytest.raises(TypeError):
                made(*items, **named)
        with pytest.raises(AttributeError):
            made(1).a = 2
