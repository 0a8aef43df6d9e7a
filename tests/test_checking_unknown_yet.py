"""That something is not known yet is told to be overtaken where it came about later, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from showfacts.checking.check import check_article
from showfacts.checking.reading.reading import article_of
from showfacts.evidence.moment import Moment
from showfacts.library.library import Library
from showfacts.model.dates import PartialDate

from .opened import opened

SHOW = """
format = 2

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[shows]]
id = "harbour-lights"
title = "Harbour Lights"
countries = ["KR"]
seasons = [
    { number = 1, episodes = 10, premiere = 2020-03-05, finale = 2020-03-20 },
    { number = 2, episodes = 10, premiere = 2021-03-05, finale = 2021-05-20 },
]
cast = [
    { person = "Mara Ellison", character = "Dora Finch" },
    { person = "Tomas Reed", character = "Will Archer" },
]
crew = [
    { person = "Peter Marsh", role = "director" },
    { person = "Ann Lowell", role = "writer" },
    { person = "Ruth Kane", role = "showrunner", seasons = [2] },
]
availability = [{ platform = "netflix", regions = ["worldwide"], from = 2020-03-05, original = true }]
"""
LEAD = "“Harbour Lights” is a series with Mara Ellison as Dora Finch and Tomas Reed as Will Archer.\n\n"
BEFORE = "2019-10-01"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("unknown"), SHOW) as library:
        yield library


def overtaken(library: Library, text: str, day: str) -> list[tuple[str, str | None]]:
    today = date(2026, 11, 27)
    article = article_of(LEAD + text, date=PartialDate(day))
    report = check_article(article, library.at(Moment(day=today, today=today)))
    return [(each.field, each.held) for each in report.statements if each.verdict == "superseded"]


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no reports on the target release date.",
        "When Harbour Lights will premiere has not been said yet.",
        "It is not known when the series will air.",
        "Netflix has not announced a release date.",
        "A premiere date has yet to be announced.",
        "The exact premiere date of the series is unknown.",
        "There is no confirmed timeline for the show.",
        "The series does not have a release date yet.",
        "The release date is still under wraps.",
        "No set date has been revealed.",
        "Its air date has not been released yet.",
    ],
)
def test_a_day_that_was_not_known_yet_is(library: Library, sentence: str) -> None:
    assert overtaken(library, sentence, BEFORE) == [("premiere", "2020-03-05")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The director has not been named.", [("director", "Peter Marsh")]),
        ("There is no word on who will direct it.", [("director", "Peter Marsh")]),
        ("The casting of the series has yet to be finalised.", [("cast", "Mara Ellison, Tomas Reed")]),
        ("Who might take over the reins for season 2 is not known yet.", [("showrunner", "Ruth Kane")]),
        (
            "The lead roles and the release date are still in discussions.",
            [("cast", "Mara Ellison, Tomas Reed"), ("premiere", "2020-03-05")],
        ),
    ],
)
def test_whoever_was_not_known_yet_is(
    library: Library, sentence: str, found: list[tuple[str, str | None]]
) -> None:
    assert overtaken(library, sentence, BEFORE) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The director has not said whether he likes it.",
        "The director is not known for comedies.",
        "No trailer date has been announced.",
        "The writer has not yet revealed the ending.",
        "There is no doubt that the cast is good.",
        "The cast is unknown to most viewers in Europe.",
        "Her next drama, My Island, has no release date yet.",
        "The series does not keep to its release date.",
        "The cast has not been seen together before.",
        "A second film, which has no release date yet, will follow.",
        "Netflix has not confirmed the rumour that the director left the set.",
        "No details of the plot have been given to the cast.",
        "It is not clear why the director chose the house.",
        "There is no information on what the cast earns.",
        "The writer is unknown, but the story is old.",
    ],
)
def test_something_else_that_is_not_so_is_not_told(library: Library, sentence: str) -> None:
    assert overtaken(library, sentence, BEFORE) == []


def test_what_is_not_known_of_a_season_that_nobody_made_is_right(library: Library) -> None:
    assert overtaken(library, "The third season does not have a release date yet.", "2021-06-01") == []


def test_what_was_known_then_is_not_overtaken(library: Library) -> None:
    assert overtaken(library, "The director has not been named.", "2020-04-01") == []


@pytest.mark.parametrize(
    ("sentence", "day", "found"),
    [
        ("In its one season the show has had good reviews.", "2020-06-01", [("seasons", "1 then, 2 in all")]),
        ("The series has almost one season.", "2020-06-01", []),
        ("She left the series after one season.", "2020-06-01", []),
        ("The series has two seasons.", "2021-06-01", []),
        ("It was planned as a two part series.", "2020-06-01", []),
    ],
)
def test_a_number_of_seasons_to_which_more_were_added_was_right_then(
    library: Library, sentence: str, day: str, found: list[tuple[str, str]]
) -> None:
    assert overtaken(library, sentence, day) == found
