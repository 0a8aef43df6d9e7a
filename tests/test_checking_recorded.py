"""What is on record as somebody's fault is told where an article says the same again, and only there."""

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

CLAIMS = [
    ("platform", None, "a Channel Nine drama", "imprecise"),
    ("relation", "The Lamp", "a webcomic, Land of Lamps", "disputed"),
    ("release", None, "starts at 22:00", "disputed"),
    ("release", None, "expected in the second half of 2019", "superseded"),
    ("seasons", "season 4", "links a page on the release date of a season 4", "imprecise"),
    ("company", "season 2", "Northlight makes season 2", "contradicted"),
    ("status", None, "meant to end after two parts", "superseded"),
    ("title", None, "Port Lights", "imprecise"),
    ("episodes", None, "16", "contradicted"),
    ("finale", "season 2", "2021-05-13", "superseded"),
]
SHOW = """
format = 2

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[platforms]]
id = "channel-nine"
name = "Channel Nine"
kind = "broadcast"

[[platforms]]
id = "sea-tv"
name = "Sea TV"
kind = "broadcast"

[[sources]]
id = "a-2020"
publisher = "The Daily Anchor"
url = "https://anchor.example/a"
published = 2020-04-01
kind = "press"

[[shows]]
id = "harbour-lights"
title = "Harbour Lights"
aliases = ["Hafenlicht", "Port Lights"]
countries = ["KR"]
seasons = [
    { number = 1, episodes = 10, premiere = 2020-03-05, finale = 2020-03-20, release = "weekly" },
    { number = 2, name = "Parts 2 and 3", episodes = 10, premiere = 2021-03-05, finale = 2021-05-20 },
]
cast = [
    { person = "Mara Ellison", character = "Dora Finch" },
    { person = "Tomas Reed", character = "Will Archer" },
]
relations = [{ type = "adaptation-of", work = "The Lamp (webtoon by Joan Pike)" }]
availability = [
    { platform = "channel-nine", regions = ["KR"], original = true, note = "Fridays, 21:40." },
    { platform = "netflix", regions = ["worldwide"], from = 2020-03-05, until = 2022-02-28, original = true },
]
"""
LEAD = "“Harbour Lights” is a series with Mara Ellison as Dora Finch and Tomas Reed as Will Archer.\n\n"


def claims() -> Iterator[str]:
    for field, about, value, verdict in CLAIMS:
        yield "\n[[shows.claims]]\n"
        yield "".join(
            f'{key} = "{said}"\n'
            for key, said in (("field", field), ("about", about), ("value", value), ("verdict", verdict))
            if said is not None
        )
        yield 'note = "It is not so."\nsources = ["a-2020"]\n'


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("recorded"), SHOW + "".join(claims())) as library:
        yield library


def told(library: Library, text: str, *fields: str, day: str | None = None) -> list[tuple[str, str]]:
    today = date(2026, 11, 27)
    article = article_of(LEAD + text, date=PartialDate(day) if day else None)
    report = check_article(article, library.at(Moment(day=today, today=today)))
    return [
        (each.value, each.verdict)
        for each in report.statements
        if each.field in fields and each.start >= len(LEAD)
    ]


@pytest.mark.parametrize(
    ("sentence", "field", "claim"),
    [
        ("The Channel Nine drama is back.", "platform", 0),
        ("Channel Nine's crime series is back.", "platform", 0),
        ("The series is based on the webcomic “The Lamp”.", "relation", 1),
        ("The series is based on the webcomic “Land of Lamps”.", "relation", 1),
        ("The series was shown at 10 p.m. on Fridays.", "release", 2),
        ("Season 4 Release Date and Cast", "seasons", 4),
        ("The second season was made by Northlight.", "company", 5),
        ("It was designed as a series of two parts.", "status", 6),
        ("Harbour Lights has 16 episodes.", "episodes", 8),
        ("The 16-episode drama was a hit.", "episodes", 8),
        ("Season 2 was to come to its end on May 13, 2021.", "finale", 9),
        ("Season 2: March 5 – May 13, 2021", "finale", 9),
    ],
)
def test_a_fault_on_record_is_told_in_other_words(
    library: Library, sentence: str, field: str, claim: int
) -> None:
    _, _, value, verdict = CLAIMS[claim]
    assert (value, verdict) in told(library, sentence, field)


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("The series came to Channel Nine.", "platform"),
        ("Channel Nine has many series.", "platform"),
        ("The next Channel Nine drama is another one.", "platform"),
        ("The series is better than any Channel Nine drama.", "platform"),
        ("The series is based on the webtoon “The Lamp”.", "relation"),
        ("The series was shown at 9:40 p.m. on Fridays.", "release"),
        ("Season 4 has no release date.", "seasons"),
        ("The second season was not made by Northlight.", "company"),
        ("Northlight made the first season.", "company"),
        ("It was a series of two parts.", "status"),
        ("The preceding drama had 16 episodes.", "episodes"),
        ("The drama before it had 16 episodes.", "episodes"),
        ("The 16-episode Copper Lanterns was ahead of it.", "episodes"),
        ("Viewers of season 2 got to see the kiss on May 13, 2021.", "finale"),
        ("Channel Nine aired season 1 once more before season 2 on May 13, 2021.", "finale"),
    ],
)
def test_other_words_do_not_say_it_again(library: Library, sentence: str, field: str) -> None:
    assert not [each for each in told(library, sentence, field) if each[1] != "agrees"]


def test_a_plan_for_a_release_is_one_for_a_premiere(library: Library) -> None:
    text = "The series is expected in the second half of 2019."
    assert told(library, text, "release", "premiere", day="2019-02-01")[0][1] == "superseded"


def test_a_part_that_is_counted_as_a_season_is_told_once(library: Library) -> None:
    text = "The third season of the series is here. All wait for the third season, for part 3."
    assert told(library, text, "seasons") == [("season 3", "imprecise")]


def test_a_label_of_a_season_does_not_count_it(library: Library) -> None:
    assert told(library, "Season 3 of the series is here.", "seasons") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The series is leaving Sea TV.", [("on Sea TV", "not-on-record")]),
        ("All its seasons are available on Sea TV.", [("on Sea TV", "not-on-record")]),
        ("Viewers who stream it on Sea TV are many.", [("on Sea TV", "not-on-record")]),
        ("Viewers can watch Open Water on Sea TV.", []),
        ("Mara Ellison came to Sea TV.", []),
        ("The series might come to Sea TV.", []),
        ("The series did not come to Sea TV.", []),
    ],
)
def test_a_platform_that_is_not_on_record_is_told_of_the_show_only(
    library: Library, sentence: str, found: list[tuple[str, str]]
) -> None:
    assert told(library, sentence, "availability", "platform") == found


def test_another_name_of_a_show_is_told_once(library: Library) -> None:
    text = "In 2020 “Hafenlicht” came. All liked “Hafenlicht”."
    assert told(library, text, "alias") == [("Hafenlicht", "agrees")]


def test_a_name_on_record_as_no_exact_title_is_told(library: Library) -> None:
    assert told(library, "In 2020 “Port Lights” came.", "title", "alias") == [("Port Lights", "imprecise")]
    assert told(library, "It is also known as “Port Lights”.", "title", "alias") == [
        ("Port Lights", "agrees")
    ]


def test_that_a_show_left_a_platform_comes_before_that_it_was_there(library: Library) -> None:
    text = "The series is available on Netflix."
    assert told(library, text, "availability", "platform") == [("on Netflix", "superseded")]
