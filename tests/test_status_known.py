"""What of a show was known on a day: the rules by which its status is worked out, one by one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from showfacts.model import Listing, PartialDate, Show
from showfacts.status.known import Known

from .test_status import event, season, show

TODAY = date(2026, 11, 20)


def known(told: Show, day: str = "2026-11-20") -> Known:
    return Known.of(told, date.fromisoformat(day), TODAY)


FIRST = season(1, "2020-01-10", "2020-03-13", release="weekly")
SECOND = season(2, "2021-01-10", "2021-03-13", release="weekly")
SPECIAL = season(0, "2019-12-24", "2019-12-24")
RENEWED = event("2020-02-01", "renewed", 2, "A")
DATED = event("2020-11-01", "date-announced", 2, note="Set for 2021-01-10.")


def types(events: Any) -> list[str]:
    return [each.type for each in events]


@pytest.mark.parametrize(
    ("told", "day", "happened", "open_"),
    [
        (show(event("2020-03-05", "renewed")), "2020-03-04", [], []),
        (show(event("2020-03-05", "renewed")), "2020-03-05", ["renewed"], []),
        (show(event("2020-03", "renewed")), "2020-02-29", [], []),
        (show(event("2020-03", "renewed")), "2020-03-30", [], ["renewed"]),
        (show(event("2020-03", "renewed")), "2020-03-31", ["renewed"], []),
        (show(event("2026-11", "renewed")), "2026-11-20", ["renewed"], []),
        (show(event("2026-12", "renewed")), "2026-11-20", [], []),
        (show(event("2020-03-05", "renewed", absent=True)), "2020-03-05", [], []),
        (
            show(event("2020-03-05", "ended"), event("2020-03-01", "renewed")),
            "2020-04-01",
            ["renewed", "ended"],
            [],
        ),
        (
            show(event("2020-03-05", "ended"), event("2020-03", "renewed")),
            "2020-04-01",
            ["ended", "renewed"],
            [],
        ),
    ],
)
def test_which_events_had_happened(told: Show, day: str, happened: list[str], open_: list[str]):
    found = known(told, day)
    assert (types(found.events), types(found.open_events)) == (happened, open_)


@pytest.mark.parametrize(
    ("told", "day", "seasons", "begun"),
    [
        (show(FIRST, SECOND, SPECIAL), "2019-12-31", [], []),
        (show(FIRST, SECOND, SPECIAL), "2020-01-10", [1], [1]),
        (show(FIRST, SECOND, DATED), "2020-11-01", [1, 2], [1]),
        (show(FIRST, SECOND, DATED), "2020-10-31", [1], [1]),
        (show(SECOND, FIRST), "2026-11-20", [1, 2], [1, 2]),
        (show(FIRST, season(2, "2027-01-01")), "2026-11-20", [1, 2], [1]),
        (show(FIRST, season(2)), "2026-11-20", [1, 2], [1]),
        (show(FIRST, season(2, "2021-01-10", absent=True)), "2026-11-20", [1], [1]),
    ],
)
def test_which_seasons_were_known_and_had_begun(told: Show, day: str, seasons: list[int], begun: list[int]):
    found = known(told, day)
    assert [each.number for each in found.seasons] == seasons
    assert [each.number for each in found.begun] == begun
    assert found.latest_number == max(begun, default=0)
    assert (found.latest and found.latest.number) == max(begun, default=None)


def test_the_newest_listing_of_the_day():
    listed = tuple(
        Listing(date=PartialDate(day), status="running", by=day) for day in ("2024-06", "2022", "2027")
    )
    for day, by in (
        ("2022-06-01", None),
        ("2022-12-31", "2022"),
        ("2024-06-29", "2022"),
        ("2024-06-30", "2024-06"),
    ):
        found = known(show(listings=listed), day).listing
        assert (found and found.by) == by
    gone = show(listings=(Listing(date=PartialDate("2024"), status="ended", by="X", absent=True),))
    assert known(gone).listing is None


TOTALS = show(premiere=PartialDate("1999-01-10"), finale=PartialDate("2003-05-20"))


def test_the_totals_of_a_show_of_which_no_season_is_dated():
    for day, premiere, finale in (
        ("1999-01-09", None, None),
        ("1999-01-10", "1999-01-10", None),
        ("2003-05-20", "1999-01-10", "2003-05-20"),
    ):
        found = known(TOTALS, day)
        assert (found.premiere, found.finale) == (premiere, finale)
    dated = show(FIRST, premiere=PartialDate("1999-01-10"), finale=PartialDate("2003-05-20"))
    assert known(dated).premiere is known(dated).finale is None
    ahead = show(premiere=PartialDate("2027-01-10"))
    assert known(ahead).premiere == "2027-01-10"
    assert known(ahead, "2026-11-19").premiere is None


@pytest.mark.parametrize(
    ("told", "day", "is_empty"),
    [
        (show(), "2026-11-20", True),
        (show(FIRST), "2019-01-01", True),
        (show(FIRST), "2020-01-10", False),
        (show(RENEWED), "2020-02-01", False),
        (TOTALS, "1999-01-10", False),
        (show(finale=PartialDate("2003-05-20")), "2003-05-20", False),
        (show(listings=(Listing(date=PartialDate("2020"), status="ended", by="X"),)), "2021-01-01", False),
    ],
)
def test_whether_anything_reaches_back_to_the_day(told: Show, day: str, is_empty: bool):
    assert known(told, day).is_empty is is_empty


@pytest.mark.parametrize(
    ("told", "day", "first"),
    [
        (show(FIRST, SPECIAL), "2020-02-01", "2019-12-24"),
        (show(FIRST, SPECIAL), "2019-12-23", None),
        (show(SECOND, FIRST), "2026-11-20", "2020-01-10"),
        (TOTALS, "2026-11-20", "1999-01-10"),
        (show(season(1, None, "2020-03-13")), "2026-11-20", "2020-03-13"),
        (show(season(1, "2027-03")), "2026-11-20", "2027-03"),
    ],
)
def test_when_a_show_began(told: Show, day: str, first: str | None):
    assert known(told, day).first_date == first


@pytest.mark.parametrize(
    ("told", "day", "coming", "doubtful", "undated"),
    [
        (show(FIRST, SECOND), "2026-11-20", None, None, None),
        (show(FIRST, season(2, "2027-01-01")), "2026-11-20", 2, None, None),
        (show(FIRST, season(2, "2026-11-20")), "2026-11-20", None, None, None),
        (show(FIRST, season(2, "2026-11-21"), season(3, "2027-01-01")), "2026-11-20", 2, None, None),
        (show(FIRST, season(2, "2026")), "2026-11-20", None, 2, None),
        (show(FIRST, season(2, "2026")), "2026-12-31", None, None, None),
        (show(FIRST, season(2, "2026"), event("2026-12-01", "delayed", 2)), "2026-11-20", None, None, None),
        (show(FIRST, season(2, "2026"), event("2026-11-01", "delayed", 2)), "2026-11-20", None, 2, None),
        (show(FIRST, season(2, "2026"), event("2026-12-01", "delayed", 3)), "2026-11-20", None, 2, None),
        (show(FIRST, season(2, "2026"), event("2026-12-01", "teaser", 2)), "2026-11-20", None, 2, None),
        (show(FIRST, season(2)), "2026-11-20", None, None, 2),
        (show(FIRST, season(2), season(3)), "2026-11-20", None, None, 2),
        (show(season(1), SECOND), "2026-11-20", None, None, None),
    ],
)
def test_what_comes_after_the_latest_season(
    told: Show, day: str, coming: int | None, doubtful: int | None, undated: int | None
):
    found = known(told, day)
    assert (found.coming and found.coming.number) == coming
    assert (found.doubtful and found.doubtful.number) == doubtful
    assert (found.undated and found.undated.number) == undated


MAKING = "ordered picked-up renewed final-season date-announced delayed filming-started"


@pytest.mark.parametrize("kind", MAKING.split())
def test_a_season_that_was_still_made_had_not_begun(kind: str):
    assert known(show(FIRST, season(2, "2026"), event("2026-12-01", kind, 2))).doubtful is None
    batches = season(2, "2026", release="batches")
    assert known(show(FIRST, batches, event("2026-12-01", kind, 2))).doubtful == batches
    gone = event("2026-12-01", kind, 2, absent=True)
    assert known(show(FIRST, season(2, "2026"), gone)).doubtful is not None


def test_seasons_of_which_it_is_not_on_record_when_they_were_shown():
    found = known(show(FIRST, season(3), season(4, "2027-01-01")))
    assert found.gap(5, ()) == [2, 3]
    assert found.gap(3, ()) == [2]
    assert found.gap(2, ()) == []
    assert found.gap(5, (2,)) == [3]
    assert found.lacks_dates()
    assert not found.lacks_dates((3,))
    assert not known(show(FIRST, SECOND)).lacks_dates()


@pytest.mark.parametrize(
    ("events", "halts"),
    [
        ([], False),
        (["suspended"], True),
        (["suspended", "resumed"], False),
        (["suspended", "date-announced"], False),
        (["resumed", "suspended"], True),
        (["date-announced", "suspended"], True),
        (["suspended", "renewed"], True),
    ],
)
def test_a_suspension_holds_until_it_goes_on_or_has_a_date(events: list[str], halts: bool):
    told = show(FIRST, *(event(f"2020-02-{day:02}", kind, 1) for day, kind in enumerate(events, 1)))
    assert (known(told).halted is not None) is halts


@pytest.mark.parametrize(
    ("told", "day", "count"),
    [
        (show(FIRST, SECOND), "2026-11-20", 2),
        (show(FIRST, SECOND), "2020-06-01", 1),
        (show(FIRST, season(3, "2022-01-01")), "2026-11-20", None),
        (show(FIRST, season(2), season(3, "2022-01-01")), "2026-11-20", None),
        (show(FIRST, season(2)), "2026-11-20", None),
        (show(SECOND), "2026-11-20", None),
        (show(finale=PartialDate("2003-05-20"), season_count=4), "2026-11-20", 4),
        (show(finale=PartialDate("2003-05-20"), season_count=4), "2003-05-19", None),
        (show(season_count=4), "2026-11-20", None),
    ],
)
def test_how_many_seasons_have_begun_where_the_record_tells(told: Show, day: str, count: int | None):
    assert known(told, day).count == count


@pytest.mark.parametrize(
    ("told", "day", "what"),
    [
        (show(FIRST, season(2, "2027-01-01", "2027-03-01")), "2026-11-20", ("season 2 begins", "2027-01-01")),
        (show(season(1, "2026-10-01", "2026-12-01")), "2026-11-20", ("season 1 ends", "2026-12-01")),
        (show(season(1, "2026-10-01", "2026-11-20")), "2026-11-20", None),
        (
            show(season(1, "2026-10-01", "2026-12-01"), season(2, "2026-12-01")),
            *("2026-11-20", ("season 2 begins", "2026-12-01")),
        ),
        (show(season(1, "2027-01-01", "2027-01-01")), "2026-11-20", ("season 1 begins", "2027-01-01")),
        (show(premiere=PartialDate("2027-01-01")), "2026-11-20", ("the show begins", "2027-01-01")),
        (show(finale=PartialDate("2027-01-01")), "2026-11-20", ("the show ends", "2027-01-01")),
        (show(FIRST), "2026-11-20", None),
        (show(FIRST), "2020-02-01", None),
    ],
)
def test_the_next_day_that_is_known(told: Show, day: str, what: tuple[str, str] | None):
    found = known(told, day).next_date
    assert (found and (found.what, found.date)) == what


@pytest.mark.parametrize(
    ("told", "order", "is_pending"),
    [
        (show(FIRST), RENEWED, True),
        (show(FIRST, SECOND), RENEWED, False),
        (show(FIRST), event("2020-02-01", "renewed"), True),
        (show(FIRST), event("2020-01-10", "renewed"), False),
        (show(FIRST, SECOND), event("2020-02-01", "renewed"), False),
        (show(season(1)), event("2020-02-01", "renewed"), True),
    ],
)
def test_whether_what_was_ordered_is_still_to_come(told: Show, order: Any, is_pending: bool):
    assert known(told).is_pending(order) is is_pending


@pytest.mark.parametrize(
    ("end", "has_ended"),
    [
        (event("2020-05-01", "ended"), True),
        (event("2020-05-01", "ended", 2), True),
        (event("2020-05-01", "ended", 3), True),
        (event("2020-05-01", "ended", 1), False),
        (event("2020-02-01", "ended"), False),
        (event("2020-05-01", "cancelled"), False),
    ],
)
def test_whether_a_show_ended_after_an_order(end: Any, has_ended: bool):
    assert known(show(FIRST, RENEWED, end)).has_ended_since(RENEWED) is has_ended
    of_any = event("2020-02-01", "renewed")
    is_later = end.type == "ended" and end.date > of_any.date
    assert known(show(FIRST, of_any, end)).has_ended_since(of_any) is is_later


LATER = event("2020-12-01", "delayed", 2)


@pytest.mark.parametrize(
    ("told", "day", "schedule", "overdue"),
    [
        (show(FIRST, DATED), "2020-12-01", "2020-11-01", None),
        (show(FIRST, DATED), "2021-01-10", "2020-11-01", None),
        (show(FIRST, DATED), "2021-01-11", "2020-11-01", "2020-11-01"),
        (show(FIRST, DATED, LATER), "2021-01-11", "2020-12-01", None),
        (show(FIRST, SECOND, DATED), "2026-11-20", None, None),
        (show(FIRST, DATED, season(2, "2027-01-01")), "2026-11-20", "2020-11-01", None),
        (
            show(FIRST, event("2020-11-01", "date-announced", note="2021-01-10")),
            "2021-02-01",
            "2020-11-01",
            "2020-11-01",
        ),
        (show(FIRST, event("2020-03-13", "date-announced", note="2021-01-10")), "2021-02-01", None, None),
        (show(season(1, "2020-01-10"), event("2020-11-01", "delayed")), "2021-02-01", None, None),
        (show(event("2020-11-01", "delayed")), "2021-02-01", "2020-11-01", None),
        (show(FIRST, DATED, event("2020-12-01", "delayed", 3)), "2020-12-20", "2020-11-01", None),
        (
            show(FIRST, event("2020-11-01", "date-announced", 2, note="Soon.")),
            "2026-11-20",
            "2020-11-01",
            None,
        ),
    ],
)
def test_the_last_word_on_when_the_next_season_comes(
    told: Show, day: str, schedule: str | None, overdue: str | None
):
    found = known(told, day)
    assert (found.schedule and found.schedule.date) == schedule
    assert (found.overdue and found.overdue.date) == overdue


NEWS = """
statement announced passed suspended resumed moved order-changed filming-started filming-ended
"""


@pytest.mark.parametrize("kind", NEWS.split())
def test_each_news_after_the_latest_season_is_a_last_word(kind: str):
    news = event("2020-06-01", kind)
    assert known(show(FIRST, news)).last_word == news
    assert known(show(news)).last_word is None
    assert known(show(FIRST, event("2020-06-01", "teaser"))).last_word is None
    statement = event("2020-05-01", "statement")
    assert known(show(FIRST, statement, news)).last_word == (news if kind == "statement" else statement)


@pytest.mark.parametrize(
    ("told", "is_news"),
    [
        (event("2020-03-13", "announced"), True),
        (event("2020-03-12", "announced"), False),
        (event("2020-03", "announced"), False),
        (event("2020-03", "statement"), True),
        (event("2020-06-01", "announced", 0), False),
        (event("2020-06-01", "announced", 1), True),
        (event("2020-01-10", "announced", 2), True),
        (event("2020-01-09", "announced", 2), False),
    ],
)
def test_what_is_news_after_a_season(told: Any, is_news: bool):
    assert known(show(FIRST, told)).is_news(told) is is_news
    assert not known(show(told)).is_news(told)
    assert not known(show(season(1, "2020-01-10"), told)).is_news(told) or told.season == 2


def test_what_was_said_last_of_a_season():
    one, two = event("2020-06-01", "statement", 2), event("2020-07-01", "statement")
    of_third = event("2020-08-01", "statement", 3)
    found = known(show(FIRST, one, two, of_third))
    assert found.last_statement(2, after=None) == two
    assert found.last_statement(3, after=None) == of_third
    assert found.last_statement(2, after=PartialDate("2020-07-01")) == two
    assert found.last_statement(2, after=PartialDate("2020-07-02")) is None
    assert known(show(FIRST, one)).last_statement(3, after=None) is None
    vague = event("2026-11", "statement", 2)
    assert known(show(FIRST, one, vague)).last_statement(2, after=None) == vague


@pytest.mark.parametrize(
    ("told", "day", "newest", "is_silent"),
    [
        (show(FIRST), "2020-03-12", "2020-01-10", False),
        (show(FIRST), "2020-03-13", "2020-03-13", False),
        (show(FIRST), "2025-03-11", "2020-03-13", False),
        (show(FIRST), "2025-03-12", "2020-03-13", True),
        (show(FIRST, season(0, "2020-06-01")), "2026-11-20", "2020-06-01", True),
        (show(FIRST, season(2, "2024-06-01", absent=True)), "2026-11-20", "2020-03-13", True),
        (show(FIRST, event("2024-06-01", "statement")), "2026-11-20", "2024-06-01", False),
        (
            show(FIRST, listings=(Listing(date=PartialDate("2024"), status="ended", by="X"),)),
            "2026-11-20",
            "2024",
            False,
        ),
        (TOTALS, "2026-11-20", "2003-05-20", True),
        (show(season(1, "2026")), "2026-11-20", "2026", False),
        (show(), "2026-11-20", None, False),
    ],
)
def test_how_long_nothing_was_heard(told: Show, day: str, newest: str | None, is_silent: bool):
    assert known(told, day).newest == newest
    assert known(told, day).is_silent is is_silent
