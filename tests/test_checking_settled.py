"""Which show a title means: a title alone is no evidence, and what stands under it and beside it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.library.library import Library

from . import test_checking_rules as rules
from .opened import opened

SHOWS = """
format = 2

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[shows]]
id = "between-2015"
title = "Between"
year = 2015
countries = ["CA"]
genres = ["drama"]
seasons = [
    { number = 1, episodes = 6, premiere = 2015-05-21 },
    { number = 2, episodes = 6, premiere = 2016-06-30 },
]
cast = [
    { person = "Jenna Marsh", character = "Ada Dale" },
    { person = "Jess Carrow", character = "Gil Sands" },
    { person = "Ray Ashby" },
]
crew = [{ person = "Moira Gowan", role = "creator" }]
availability = [{ platform = "netflix", regions = ["worldwide"], from = 2015-05-29, original = true }]

[[shows]]
id = "vale-of-sparrows"
title = "Vale of Sparrows"
year = 2018
seasons = [{ number = 1, episodes = 24, premiere = 2018-04-06 }]
crew = [{ person = "Ann Lowell", role = "creator" }]
events = [{ date = 2018-06-20, type = "renewed", season = 2 }]

[[shows]]
id = "gladness-2021"
title = "Gladness"
year = 2021
countries = ["KR"]
genres = ["thriller"]
seasons = [{ number = 1, episodes = 12, premiere = 2021-11-05 }]
cast = [{ person = "Han Jo-ah", character = "Yoon Bom" }, { person = "Cho U-bin" }, { person = "Jo Ran" }]

[[shows]]
id = "gladness-2012"
title = "Gladness"
year = 2012
countries = ["US"]
genres = ["comedy"]
seasons = [{ number = 1, episodes = 22, premiere = 2012-02-06 }]
cast = [{ person = "Meg Hilt", character = "Ivy Lynne" }]
availability = [{ platform = "netflix", regions = ["worldwide"], from = 2012-02-06, original = true }]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("settled"), SHOWS) as library:
        yield library


def _told(library: Library, text: str) -> set[tuple[str, str]]:
    return {(each.show, each.field) for each in rules.checked(library, text).statements}


@pytest.mark.parametrize(
    "text",
    [
        "Between: Season 2\n\nThe show has two seasons.\n\nStarring: Jenna Marsh, Jess Carrow and Ray Ashby.",
        "Between\n\nCast: Jenna Marsh, Jess Carrow\nSeasons: 2",
        "Between (Netflix)\n\nJenna Marsh is locked up in a town. It has two seasons.",
        "Netflix's Between\n\nNobody is over 22. It has two seasons. Jenna Marsh is the star.",
        "Between – Season 2 review\n\nJenna Marsh is back. It has six episodes and is a drama.",
        "Title: Between\nStarring: Jenna Marsh, Jess Carrow\nSeasons: 2",
        "Gladness Review\n\nHan Jo-ah is a policewoman. The thriller has twelve episodes.",
        "Gladness\n\nTwelve episodes of a Korean drama with Han Jo-ah.",
    ],
)
def test_a_word_that_stands_over_a_text_is_the_show_that_the_text_speaks_of(
    library: Library, text: str
) -> None:
    assert {show for show, _ in _told(library, text)} == {
        "gladness-2021" if "Gladness" in text else "between-2015"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bob and His Wild Gladness ended in 2021.",
        "Bob and Wild Gladness (2021–2022) are no series.",
    ],
)
def test_a_title_of_one_word_is_no_show_within_another_name(library: Library, text: str) -> None:
    lead = "“Gladness” is a Korean drama with Han Jo-ah and Cho U-bin.\n"
    assert not {each.sentence for each in rules.checked(library, lead + text).statements} & {text}


@pytest.mark.parametrize(
    "text",
    [
        "Between 2015 and 2016, Jenna Marsh and Jess Carrow made a drama. It has two seasons on Netflix.",
        "Between takes, Jenna Marsh laughs. The series has two seasons.",
        "Between: a novel\n\nTwo people meet on a train. The drama has two seasons.",
        "Gladness\n\nShe had looked for it all her life. The series has twelve episodes.",
        "Gladness is what Han Jo-ah hopes for. It has twelve episodes.",
    ],
)
def test_a_word_is_no_show_for_standing_beside_its_people_or_over_a_text(library: Library, text: str) -> None:
    assert _told(library, text) == set()


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("Vale of Sparrows premiered in 2018.", {"vale-of-sparrows"}),
        ("Vale of Sparrows (2018), by Ann Lowell, has been renewed.", {"vale-of-sparrows"}),
        ("A short one.\nThe Vale of Sparrows has 24 episodes.\nIt is good.", {"vale-of-sparrows"}),
        ("Gladness, starring Han Jo-ah, has twelve episodes.", {"gladness-2021"}),
        ("Between has twelve episodes.", set()),
        ("Gladness has twelve episodes.", set()),
        ("Gladness premiered in November 2021.", {"gladness-2021"}),
        ("She walked in the Vale of Sparrows and had two episodes of fear.", set()),
        ("Vale of Sparrows is a pub.", set()),
        ("We saw the vale of sparrows. Vale of Sparrows has two episodes.", set()),
    ],
)
def test_a_line_that_says_of_a_title_what_is_said_of_a_series_is_about_it(
    library: Library, text: str, shows: set[str]
) -> None:
    assert {show for show, _ in _told(library, text)} == shows


LEAD = "“Gladness” is a Korean thriller of 2021 with Han Jo-ah, Cho U-bin and Jo Ran."


@pytest.mark.parametrize(
    "sentence",
    [
        "The comedy Gladness came to Netflix on February 6, 2012, with Meg Hilt in the lead.",
        "Gladness, the American comedy with Meg Hilt, premiered on February 6, 2012.",
        "Gladness, with Meg Hilt as Ivy Lynne, premiered on February 6, 2012.",
        "Gladness (2012), a comedy with Meg Hilt, premiered on February 6, 2012.",
    ],
)
def test_a_sentence_that_names_what_only_a_namesake_has_is_about_that(
    library: Library, sentence: str
) -> None:
    report = rules.checked(library, f"{LEAD}\n{sentence}")
    told = {(each.show, each.verdict) for each in report.statements if each.sentence == sentence}
    assert told == {("gladness-2012", "agrees")}


def test_what_follows_such_a_sentence_is_about_the_namesake_too(library: Library) -> None:
    report = rules.checked(
        library, f"{LEAD} Gladness, the American comedy with Meg Hilt, began in 2012. It has 22 episodes."
    )
    assert [(each.show, each.verdict) for each in report.statements if each.field == "episodes"] == [
        ("gladness-2012", "agrees")
    ]


@pytest.mark.parametrize("when", ["in December", "in spring 2012", "this fall", "on Monday", "in the 2010s"])
def test_a_date_without_a_year_or_a_day_is_no_mark(library: Library, when: str) -> None:
    text = f"{LEAD}\nGladness, the American comedy with Meg Hilt, is back {when} ({when}), a {when} comedy."
    assert {
        each.show for each in rules.checked(library, f"{text} Gladness ({when}) is back.").statements
    } == {
        "gladness-2012",
        "gladness-2021",
    }


def test_a_day_of_a_namesake_alone_is_a_reproach(library: Library) -> None:
    report = rules.checked(library, f"{LEAD} Gladness, with Han Jo-ah, premiered on February 6, 2012.")
    assert [each.show for each in report.statements if each.verdict == "contradicted"] == ["gladness-2021"]
