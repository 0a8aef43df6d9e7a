"""The axis of time on a terminal: nothing is wider than the screen, and what matters most is seen."""

from datetime import date

import pytest

from showfacts.model import PartialDate
from showfacts.outputs.picture import Axis, Mark, Span
from showfacts.outputs.terminal_axis import MOST, NARROWEST, drawn


def day(text: str) -> PartialDate:
    return PartialDate(text)


def axis(*spans: Span, marks: tuple[Mark, ...] = ()) -> Axis:
    return Axis("Harbour", "", "timeline", date(2026, 11, 20), spans, marks)


def lines(picture: Axis, width: int = 80) -> list[str]:
    found = drawn(picture, width)
    assert found is not None
    return found.plain.splitlines()


FIRST = Span("Season 1", day("2019-03-01"), day("2019-05-01"))
SECOND = Span("Season 2", day("2021-03-01"), day("2021-05-01"))


def test_what_lasts_stands_under_its_years():
    years, first, second = lines(axis(FIRST, SECOND))
    assert "2020" in years
    assert first.index("━") < years.index("2020") < second.index("━")
    assert first.startswith("Season 1 ")


def test_decisions_stand_apart_from_what_else_happened():
    marks = (Mark(day("2019-06-01"), "renewed", "good"), Mark(day("2020-01-01"), "trailer"))
    *_, decisions, events = lines(axis(FIRST, SECOND, marks=marks))
    assert decisions.split() == ["Decisions", "▲"]
    assert events.split() == ["Events", "●"]


def test_of_several_in_one_place_the_gravest_is_seen():
    marks = (
        Mark(day("2019-06-01"), "renewed", "good"),
        Mark(day("2019-06-02"), "cancelled", "bad"),
        Mark(day("2019-06-03"), "final season", "warn"),
    )
    *_, decisions = lines(axis(FIRST, SECOND, marks=marks))
    assert decisions.split() == ["Decisions", "✕"]


def test_what_may_be_over_is_drawn_as_unsure_behind_the_day_on_which_it_was_seen():
    unsure = Span("Netflix", day("2019"), None, may_be_over=True, seen=day("2020-01-01"))
    _, there, _ = lines(axis(unsure, SECOND))
    assert there.rstrip("┄").endswith("━")
    assert there.endswith("┄")


def test_what_goes_on_reaches_the_day():
    _, there = lines(axis(Span("Netflix", day("2019-03-01"), None)))
    assert len(there.split("━")) > 40


@pytest.mark.parametrize("width", [NARROWEST, 60, 100])
@pytest.mark.parametrize(
    "label", ["S", "A name that is longer than any column", "시즌 하나 둘 셋 넷 다섯", "\x1b[31m\n"]
)
def test_no_line_is_wider_than_the_screen(width: int, label: str):
    found = drawn(axis(Span(label, day("2019"), day("2021-05")), marks=(Mark(day("2030"), "x"),)), width)
    assert found is not None
    assert all(line.cell_len <= width for line in found.split("\n"))
    assert "\x1b" not in found.plain


@pytest.mark.parametrize(
    ("picture", "width"),
    [
        (axis(), 80),
        (axis(Span("Season 1", day("2019-03-01"), day("2019-03-01"))), 80),
        (axis(FIRST, SECOND), NARROWEST - 1),
        (axis(*[FIRST] * (MOST + 1)), 80),
    ],
    ids=["nothing", "one day", "no room", "too much"],
)
def test_where_there_is_nothing_to_see_nothing_is_drawn(picture: Axis, width: int):
    assert drawn(picture, width) is None


@pytest.mark.parametrize(
    "days", [("0001", "9999"), ("9999-12-30", "9999-12-31"), ("0001-01-01", "0001-01-02")]
)
def test_the_ends_of_time_are_days_too(days: tuple[str, str]):
    first, last = days
    assert lines(axis(Span("Season 1", day(first), day(last))))
