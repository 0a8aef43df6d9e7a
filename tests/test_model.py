"""Partial dates, and the dataclasses as values."""

from __future__ import annotations

import copy
import json
from dataclasses import FrozenInstanceError
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.model import Event, PartialDate, Show


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
    with pytest.raises(ValueError, match="is no day of the calendar"):
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
