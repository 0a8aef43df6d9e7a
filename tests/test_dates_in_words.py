"""Dates as people write them: the days that each may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest

from showfacts.evidence.verdicts.dates_in_words import Span, dates_in, span_of
from showfacts.model import PartialDate
from showfacts.model.dates import MONTHS


def span(first: str, last: str | None = None) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize("number", range(1, 13))
def test_each_month_by_name_and_number(number: int):
    name = MONTHS[number - 1]
    days = Span(date(2022, number, 1), date(2022, number, monthrange(2022, number)[1]))
    fifth = Span(date(2022, number, 5), date(2022, number, 5))
    for month in (name, name[:3], name.upper()):
        for text in (f"{month} 2022", f"{month}. 2022", f"{month}, 2022", f"{month} of 2022"):
            assert dates_in(text).spans == (days,), text
        for text in (f"5 {month} 2022", f"5th of {month}, 2022", f"{month} 5, 2022", f"{month}. 05 2022"):
            assert dates_in(text).spans == (fifth,), text
        for text in (f"5 {month}", f"5th of {month}", f"{month} 5", f"{month}. 5th"):
            assert dates_in(text).yearless == ((number, 5),), text
        assert dates_in(f"early {month} 2022").spans[0].first == days.first
        assert dates_in(f"late {month} 2022").spans[0].last == days.last
    assert dates_in(f"2022-{number:02}").spans == (days,)
    assert dates_in(f"2022-{number:02}-05").spans == (fifth,)
    assert dates_in("Sept 2022").spans == dates_in("September 2022").spans


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("March or April 2022", "2022-03-01", "2022-04-30"),
        ("March and April 2022", "2022-03-01", "2022-04-30"),
        ("March to May 2022", "2022-03-01", "2022-05-31"),
        ("March/April of 2022", "2022-03-01", "2022-04-30"),
        ("March-April 2022", "2022-03-01", "2022-04-30"),
        ("March – April, 2022", "2022-03-01", "2022-04-30"),
        ("December or January 2022", "2022-12-01", "2023-01-31"),
        ("March or March 2022", "2022-03-01", "2022-03-31"),
        ("first half of 2022", "2022-01-01", "2022-06-30"),
        ("1st half of 2022", "2022-01-01", "2022-06-30"),
        ("second half of the year 2022", "2022-07-01", "2022-12-31"),
        ("2nd half in 2022", "2022-07-01", "2022-12-31"),
        ("last half of 2022", "2022-07-01", "2022-12-31"),
        ("first quarter of 2022", "2022-01-01", "2022-03-31"),
        ("second quarter of 2022", "2022-04-01", "2022-06-30"),
        ("third quarter 2022", "2022-07-01", "2022-09-30"),
        ("3rd quarter of 2022", "2022-07-01", "2022-09-30"),
        ("fourth quarter of 2022", "2022-10-01", "2022-12-31"),
        ("4th quarter of 2022", "2022-10-01", "2022-12-31"),
        ("last quarter of 2022", "2022-10-01", "2022-12-31"),
        ("final quarter of 2022", "2022-10-01", "2022-12-31"),
        ("Q1 2022", "2022-01-01", "2022-03-31"),
        ("Q2 of 2022", "2022-04-01", "2022-06-30"),
        ("Q3 2022", "2022-07-01", "2022-09-30"),
        ("Q4 2022", "2022-10-01", "2022-12-31"),
        ("spring 2022", "2022-03-01", "2022-05-31"),
        ("summer of 2022", "2022-06-01", "2022-08-31"),
        ("autumn in 2022", "2022-09-01", "2022-11-30"),
        ("fall 2022", "2022-09-01", "2022-11-30"),
        ("winter 2022", "2022-12-01", "2023-02-28"),
        ("early 2022", "2022-01-01", "2022-06-30"),
        ("beginning of 2022", "2022-01-01", "2022-06-30"),
        ("start of 2022", "2022-01-01", "2022-06-30"),
        ("mid 2022", "2022-04-01", "2022-09-30"),
        ("mid-2022", "2022-04-01", "2022-09-30"),
        ("middle of 2022", "2022-04-01", "2022-09-30"),
        ("late 2022", "2022-07-01", "2022-12-31"),
        ("late in 2022", "2022-07-01", "2022-12-31"),
        ("end of 2022", "2022-07-01", "2022-12-31"),
        ("early March 2022", "2022-03-01", "2022-03-15"),
        ("start of March 2022", "2022-03-01", "2022-03-15"),
        ("mid-March, 2022", "2022-03-08", "2022-03-23"),
        ("late February 2022", "2022-02-16", "2022-02-28"),
        ("end of February 2024", "2024-02-16", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2021-2022", "2021-01-01", "2022-12-31"),
        ("2021–22", "2021-01-01", "2022-12-31"),
        ("2021 / 2022", "2021-01-01", "2022-12-31"),
        ("1999-2098", "1999-01-01", "2098-12-31"),
        ("29 February 2024", "2024-02-29", "2024-02-29"),
    ],
)
def test_what_may_be_meant(text: str, first: str, last: str):
    assert dates_in(text).spans == (span(first, last),)
    assert dates_in(f"it came in {text}.").rest == "it came in ."


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nothing", "nothing"),
        ("2022-13", "2022-13"),
        ("2022-00", "2022-00"),
        ("12:30", "12:30"),
        ("1850", "1850"),
        ("20221", "20221"),
        ("22 of them", "22 of them"),
        ("March", "march"),
        ("Marching 5", "marching 5"),
        ("5 marchers", "5 marchers"),
        ("32 March", "32 march"),
        ("Q5 of it", "q5 of it"),
    ],
)
def test_what_is_no_date(text: str, rest: str):
    found = dates_in(text)
    assert (found.spans, found.yearless, found.rest) == ((), (), rest)


def test_days_that_are_not_in_the_calendar_are_no_dates():
    assert dates_in("30 February 2022").spans == ()
    assert dates_in("2022-02-30").spans == ()
    assert dates_in("third half of 2022").spans == ()
    assert dates_in("2022-2021").spans == ()


def test_several_dates_come_in_their_order_and_leave_the_rest():
    found = dates_in("From March 5, 2021 until 2022-03, then May 6")
    assert found.spans == (span("2021-03-05"), span("2022-03-01", "2022-03-31"))
    assert found.yearless == ((5, 6),)
    assert found.rest == "from until , then"


@pytest.mark.parametrize(
    ("text", "day", "meant"),
    [
        ("5 January", "2022-12-20", "2023-01-05"),
        ("5 January", "2022-02-20", "2022-01-05"),
        ("20 December", "2022-01-05", "2021-12-20"),
        ("5 July", "2022-01-05", "2022-07-05"),
        ("29 February", "2024-05-01", "2024-02-29"),
        ("29 February", "2023-05-01", "2024-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_nearest_of_that_name(text: str, day: str, meant: str):
    found = dates_in(text).beside(PartialDate(day))
    assert (found.spans, found.yearless) == ((span(meant),), ())


def test_without_a_day_to_go_by_it_may_be_of_any_year():
    for day in (None, PartialDate("2022"), PartialDate("2022-03")):
        found = dates_in("5 January").beside(day)
        assert (found.spans, found.yearless) == ((), ((1, 5),))
    assert dates_in("29 February").beside(PartialDate("2102-05-01")).spans == ()


def test_spans_that_meet_and_cover_each_other():
    month, first, last = span("2022-03-01", "2022-03-31"), span("2022-03-01"), span("2022-03-31")
    assert month.covers(month)
    assert month.covers(first)
    assert month.covers(last)
    assert not first.covers(month)
    assert not last.covers(month)
    assert month.meets(last)
    assert last.meets(month)
    assert month.meets(span("2022-03-31", "2022-05-01"))
    assert not month.meets(span("2022-04-01"))
    assert not span("2022-04-01").meets(month)
    assert first.is_day
    assert not month.is_day
    assert span_of(PartialDate("2022-03")) == month
