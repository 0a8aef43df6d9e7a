"""A time for which a show was planned is told as overtaken; slots of broadcast are held against notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from showfacts.checking.check import check_article
from showfacts.checking.reading.reading import article_of
from showfacts.checking.report import Report
from showfacts.evidence.moment import Moment
from showfacts.library.library import Library
from showfacts.model.dates import PartialDate

from .opened import opened

SHOWS = """
format = 2

[[platforms]]
id = "channel-nine"
name = "Channel Nine"
kind = "broadcast"

[[shows]]
id = "harbour-lights"
title = "Harbour Lights"
year = 2020
seasons = [
    { number = 1, episodes = 10, premiere = 2020-03-05, finale = 2020-05-07, release = "weekly" },
    { number = 2, episodes = 8, premiere = 2021-12-06, finale = 2022-02-10, release = "weekly" },
]
cast = [{ person = "Mara Ellison", character = "Dora Finch" }]

[[shows.availability]]
platform = "channel-nine"
regions = ["GB"]
from = 2020-03-05
original = true
note = "Thursdays, 21:30."

[[shows.claims]]
field = "release"
value = "starts at 21:00"
verdict = "disputed"
note = "Two papers say 21:30."
sources = ["a-2020"]

[[sources]]
id = "a-2020"
publisher = "The Daily Anchor"
url = "https://anchor.example/a"
published = 2020-01-26
kind = "press"
"""
LEAD = "“Harbour Lights” is a series with Mara Ellison as Dora Finch.\n\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("plans"), SHOWS) as library:
        yield library


def checked(library: Library, text: str, day: str) -> Report:
    today = date(2026, 11, 27)
    article = article_of(LEAD + text, date=PartialDate(day))
    return check_article(article, library.at(Moment(day=today, today=today)))


def told(report: Report, *fields: str) -> set[tuple[str, str | None, str]]:
    return {
        (each.field, each.about, each.verdict)
        for each in report.statements
        if each.field in fields and each.start >= len(LEAD)
    }


@pytest.mark.parametrize(
    ("day", "sentence", "about"),
    [
        ("2019-02-01", "The series is due for release in the latter half of 2019.", None),
        ("2019-02-01", "The show will come to Channel Nine in the summer.", None),
        ("2019-02-01", "Channel Nine plans to air the series later this year.", None),
        ("2019-02-01", "In the latter part of 2019 the series is set to premiere.", None),
        ("2019-02-01", "The start was meant for the autumn of 2019.", None),
        ("2019-02-01", "No word yet on when the show will premiere.", None),
        ("2019-02-01", "The series, which does not have a release date yet, is made by the sea.", None),
        ("2021-02-01", "The second season would be seen this summer, she said.", "season 2"),
        ("2021-02-01", "The series returns in autumn 2021.", "season 2"),
        ("2021-02-01", "A release date for the second season has yet to be announced.", "season 2"),
        ("2026-02-01", "The series was originally supposed to begin in October 2019.", None),
    ],
)
def test_a_plan_that_was_overtaken_is_told(
    library: Library, day: str, sentence: str, about: str | None
) -> None:
    found = told(checked(library, sentence, day), "premiere")
    assert found in ({("premiere", about, "superseded")}, {("premiere", "season 1", "superseded")})


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2019-02-01", "Channel Nine will begin production on the series this summer."),
        ("2019-02-01", "Her new series will premiere on Channel Nine this summer."),
        ("2019-02-01", "Filming of the series starts in the second half of 2019."),
        ("2019-02-01", "Mara Ellison is due in court in the autumn of 2019."),
        ("2019-02-01", "Channel Nine will launch in May 2019."),
        ("2019-02-01", "The soundtrack of the series is to come out in autumn 2019."),
        ("2019-02-01", "No release date has been given for the album."),
        ("2019-02-01", "The series will come in the spring of 2020."),
        ("2021-02-01", "The writers of the series will return to work in autumn 2021."),
        ("2021-02-01", "The special of the series is set for autumn 2021."),
        ("2021-02-01", "The film “Open Water” will premiere in autumn 2021."),
        ("2023-02-01", "The series will return in autumn 2023."),
        ("2023-02-01", "A third season has no release date yet."),
    ],
)
def test_what_was_planned_of_something_else_is_not_told(library: Library, day: str, sentence: str) -> None:
    found = told(checked(library, sentence, day), "premiere", "finale")
    assert {verdict for _, _, verdict in found} <= {"agrees", "not-on-record"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The show airs on Thursdays.", "agrees"),
        ("The show has its slot at 9:30 p.m. on Thursdays.", "agrees"),
        ("Broadcast: Thursdays, 21:30", "agrees"),
        ("Season 1 was not put out at once.", "agrees"),
        ("Season 1 came in one go.", None),
        ("The show airs on Mondays.", None),
        ("The party in the series begins at 10:30 p.m.", None),
        ("Broadcast: 21:00", "disputed"),
    ],
)
def test_when_a_show_was_on_is_held_against_notes(
    library: Library, sentence: str, expected: str | None
) -> None:
    found = told(checked(library, sentence, "2021-01-01"), "release")
    assert {verdict for _, _, verdict in found} == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("The ferry sails in season 2 (2021).", "season 2"),
        ("It ended on February 10, 2022.", "season 2"),
        ("It premieres in December, as they said.", "season 2"),
        ("The first season, in 2020, had no captain.", "season 1"),
    ],
)
def test_a_time_is_told_of_the_season_that_has_it(library: Library, sentence: str, about: str) -> None:
    found = told(checked(library, sentence, "2021-11-01"), "premiere", "finale")
    assert {(each, verdict) for _, each, verdict in found} in ({(about, "agrees")}, {(None, "agrees")})


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry sails in season 2 (2020).",
        "They filmed season 2 in 2021.",
        "“Open Water” is back with season 2 (2021).",
        "In 2020 “Open Water” was on, and Harbour Lights was not.",
    ],
)
def test_a_time_of_something_else_is_no_receipt(library: Library, sentence: str) -> None:
    assert told(checked(library, sentence, "2021-11-01"), "premiere", "finale", "year") == set()


@pytest.mark.parametrize(
    ("day", "sentence", "expected"),
    [
        ("2026-04-01", "It is loved still, six years after its premiere.", {"agrees"}),
        ("2026-02-01", "Five years have passed since the premiere of the series.", {"agrees"}),
        ("2030-03-05", "Today is the tenth anniversary of its premiere.", {"agrees"}),
        ("2026-04-01", "It is loved still, eight years after its premiere.", set()),
        ("2026-04-01", "She came home six years after the start of the war.", set()),
        ("2026-04-01", "She came home six years after the premiere of “Open Water”.", set()),
    ],
)
def test_years_since_a_show_began_are_counted_from_the_article(
    library: Library, day: str, sentence: str, expected: set[str]
) -> None:
    assert {verdict for _, _, verdict in told(checked(library, sentence, day), "premiere")} == expected
