"""A receipt, and what is told as not on record, say what the sentence says: not what only has its words."""

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
id = "netflix"
name = "Netflix"
kind = "streaming"

[[platforms]]
id = "channel-nine"
name = "Channel Nine"
kind = "broadcast"

[[platforms]]
id = "channel-5"
name = "Channel 5"
kind = "broadcast"

[[platforms]]
id = "kite"
name = "Kite TV"
kind = "broadcast"

[[shows]]
id = "harbour-lights-2007"
title = "Harbour Lights"
year = 2007
countries = ["KR"]
languages = ["ko"]
genres = ["action", "mystery", "romance", "drama", "mockumentary"]
seasons = [
    { number = 1, episodes = 10, premiere = 2007-01-25, finale = 2007-03-29 },
    { number = 2, episodes = 10, premiere = 2008-02-11, finale = 2008-02-11, release = "all-at-once" },
]
cast = [
    { person = "Mara Ellison", character = "Dora Finch" },
    { person = "Tomas Reed", character = "Will Archer" },
    { person = "Bea Hall", character = "Kate Finch" },
]
crew = [{ person = "Ann Lowell", role = "creator" }]
availability = [
    { platform = "channel-nine", regions = ["KR"], from = 2007-01-25, original = true },
    { platform = "channel-5", regions = ["GB"], from = 2007-01-25, original = true },
    { platform = "kite", regions = ["GB"], from = 2007-01-25, original = true },
]

[[shows.claims]]
field = "other"
value = "Channel Nine's first original crime series"
verdict = "imprecise"
note = "One had been ordered before."
sources = ["a-2007"]

[[shows.claims]]
field = "plot"
value = "the last thousand people on earth"
verdict = "contradicted"
note = "They are more."
sources = ["a-2007"]

[[shows.claims]]
field = "plot"
value = "Finch becomes captain"
verdict = "contradicted"
note = "She never does."
sources = ["a-2007"]

[[shows]]
id = "night-ferry-2015"
title = "Night Ferry"
year = 2015
countries = ["GB"]
seasons = [{ number = 1, episodes = 8, premiere = 2015-02-08 }]
cast = [{ person = "Otto Finch", character = "Old Ben" }]
relations = [{ type = "spin-off-of", show = "harbour-lights-2007" }]

[[sources]]
id = "a-2007"
publisher = "The Daily Anchor"
url = "https://anchor.example/a"
published = 2007-01-26
kind = "press"
"""
FAR_APART = """In the series Dora Finch, who comes home to the town in which she was born, and in which nobody
talks to her any more since that night on the ferry, becomes the friend of a captain."""
LEAD = "“Harbour Lights” is a series with Mara Ellison as Dora Finch and Tomas Reed as Will Archer.\n\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("receipts"), SHOWS) as library:
        yield library


def checked(library: Library, text: str, day: str | None = None) -> Report:
    today = date(2026, 11, 27)
    article = article_of(LEAD + text, date=PartialDate(day) if day else None)
    return check_article(article, library.at(Moment(day=today, today=today)))


def told(report: Report, *fields: str) -> list[tuple[str, str]]:
    return [
        (each.value, each.verdict)
        for each in report.statements
        if each.field in fields and each.start >= len(LEAD)
    ]


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Korean viewers can watch Harbour Lights at home.", ["country"]),
        ("Some K-drama fans did not like the series.", ["country"]),
        ("It was made into a live action series.", ["genre"]),
        ("It was made into a live-action series.", ["genre"]),
        ("Who did it, and how, is the mystery.", ["genre"]),
        ("The bank was more than the romance, and the series knew it.", ["genre"]),
        ("The series won the Golden Lens for Drama and a cup.", ["genre"]),
        ("He works for the Korean government, and the series follows him.", ["country"]),
        ("The captain plays a long game in the series.", ["relation"]),
        ("The ferry runs every 33 minutes.", ["runtime"]),
        ("The series returns on February 11, 2008, with season 2.", ["finale"]),
        ("Harbour Lights is a Korean manga series written by Ann Lowell.", ["country", "genre", "writer"]),
        ("Harbour Lights is a 1998 film directed by Bob Nobody.", ["year", "director"]),
        ("Harbour Lights is a book by Channel Nine Books.", ["platform"]),
        ("Harbour Lights came out on Channel Nine Music.", ["platform"]),
        ("Others are Gilmore Girls (2007–2008) and Harbour Lights.", ["premiere", "finale"]),
        ("The series was fifth in the weekly Nielsen ratings.", ["release"]),
        ("A little over a week left until the series is back.", ["release"]),
        ("Channel Nine announced Thursday that the series is over.", ["release"]),
        ("Last Thursday brought the first episode of the series.", ["release"]),
        ("Bob Nobody was also at the same time the writer of two episodes.", ["release"]),
        ("Copper Lanterns is a mystery drama series, and so is Harbour Lights.", ["genre"]),
        ("The Copper Lantern is an action series of another channel.", ["genre"]),
        ("A story of the series usually has six to ten parts.", ["episodes"]),
    ],
)
def test_words_of_something_else_are_no_receipt(library: Library, sentence: str, fields: list[str]) -> None:
    assert told(checked(library, sentence), *fields) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is a Korean series, and viewers like it.", ("South Korea", "agrees")),
        ("It is a K-drama with many fans.", ("South Korea", "agrees")),
        ("It is an action series.", ("action", "agrees")),
        ("It is a mystery drama.", ("mystery drama", "agrees")),
        ("It is told as a unique blend of mystery and romance.", ("mystery", "agrees")),
        ("Mara Ellison is in “Harbour Lights”, a new romance among the K-dramas.", ("romance", "agrees")),
    ],
)
def test_what_the_show_is_has_its_receipt(library: Library, sentence: str, expected: tuple[str, str]) -> None:
    assert expected in told(checked(library, sentence), "country", "genre")


@pytest.mark.parametrize(
    "sentence",
    [
        "Channel Nine's original crime series released its first pictures.",
        "It is about the last ten thousand people on earth.",
        FAR_APART,
    ],
)
def test_a_claim_is_not_said_again_by_words_that_say_something_else(library: Library, sentence: str) -> None:
    assert told(checked(library, sentence), "other", "plot") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It was Channel Nine's first original crime series.",
        "It is about the last thousand people on earth.",
        "In the end, Finch becomes captain.",
    ],
)
def test_a_claim_is_said_again_in_other_words_beside_it(library: Library, sentence: str) -> None:
    assert len(told(checked(library, sentence), "other", "plot")) == 1


@pytest.mark.parametrize(
    ("begin", "is_told"),
    [
        ("Mara Ellison (born 3 May 1980 (age 46)) is a British stage and film actress.", False),
        ("Bob Nobody was an English author, critic and poet.", False),
        ("The Sea of Glass is a series of fantasy novels by Bob Nobody.", False),
        ("The town of Vale is where it was filmed.", True),
        ("Harbour Lights is a drama series that author Ann Lowell created.", True),
    ],
)
def test_an_article_that_begins_with_somebodys_life_is_about_no_show(
    library: Library, begin: str, is_told: bool
) -> None:
    today = date(2026, 11, 27)
    text = f"{begin}\n\n{LEAD}Ellison went to school with Tomas Reed.\n"
    report = check_article(article_of(text), library.at(Moment(day=today, today=today)))
    begins = text.index("Ellison went")
    assert (begins <= max(each.start for each in report.statements)) is is_told


def test_a_premiere_that_lies_ahead_of_a_show_on_the_air_is_one_elsewhere(library: Library) -> None:
    sentence = "The series premieres on August 17, 2008, abroad at last."
    assert told(checked(library, sentence, "2008-07-28"), "premiere") == []
    sentence = "The series premieres on August 17, 2008."
    assert told(checked(library, sentence, "2008-07-28"), "premiere") == []
    assert told(checked(library, sentence, "2006-07-28"), "premiere") == [("2008-08-17", "contradicted")]


def test_who_plays_whom_in_another_show_of_the_article_is_not_told_of_this_one(library: Library) -> None:
    text = "Its spin-off is “Night Ferry”.\n\nDora Finch (Mara Ellison) is not Old Ben (Otto Finch)."
    assert ("Old Ben, played by Otto Finch", "not-on-record") not in told(checked(library, text), "character")


@pytest.mark.parametrize(
    "sentence",
    [
        "Dora Finch was a very ordinary, middle-class diver.",
        "Dora Finch, an underpaid, overworked, and tired diver, comes home.",
        "Will Archer offers Dora Finch a ride-along.",
        "Dora Finch is the heart of it.",
        "Dora Finch is a revelation.",
        "Dora Finch is the show.",
        "It is about Dora Finch and Will Archer, a cook and a diver, respectively.",
    ],
)
def test_what_is_no_whole_word_for_somebody_is_not_told(library: Library, sentence: str) -> None:
    assert told(checked(library, sentence), "character") == []


def test_whose_kin_somebody_is_is_told_in_the_words_of_the_text(library: Library) -> None:
    told_of = told(
        checked(library, "Mara Ellison comes home to Will Archer's younger sister Kate Finch."), "character"
    )
    assert ("Will Archer's younger sister", "not-on-record") in told_of


def test_in_a_list_of_actors_each_has_the_character_in_brackets(library: Library) -> None:
    report = checked(library, "In it are Mara Ellison (Dora Finch), Polly Warden (Lady Blane) and others.")
    assert ("Lady Blane, played by Polly Warden", "not-on-record") in told(report, "character")


ROWS = {
    "First Air Date": "January 25, 2007",
    "Number of episodes": "20",
    "Seasons": "2",
    "Last aired": "February 11, 2008",
}


@pytest.mark.parametrize("form", ["{}\n\n{}\n\n", "{}:\n{}\n", "{} | {} |\n"])
def test_a_value_below_its_label_or_beside_it_in_a_row_is_read_with_it(library: Library, form: str) -> None:
    sheet = "".join(form.format(*row) for row in ROWS.items())
    report = checked(library, f"Harbour Lights\n\n{sheet}")
    found = {(each.field, each.value, each.verdict) for each in report.statements if each.start >= len(LEAD)}
    assert found == {
        ("premiere", "2007-01-25", "agrees"),
        ("episodes", "20 episodes", "agrees"),
        ("seasons", "2 seasons", "agrees"),
        ("finale", "2008-02-11", "agrees"),
    }


@pytest.mark.parametrize("below", ["1. Pilot", "All of them were seen by us.", "Season 1", "12 of the best"])
def test_what_is_no_value_is_not_read_with_the_line_above(library: Library, below: str) -> None:
    assert told(checked(library, f"Harbour Lights\n\nEpisodes\n\n{below}"), "episodes") == []


def test_a_season_on_a_line_of_its_own_is_that_of_the_next_line(library: Library) -> None:
    sheet = "Season 1\n\n2007 10 Episodes\n\nA diver comes home.\n\nSeason 2\n\n2008 10 Episodes"
    report = checked(library, f"Harbour Lights\n\n{sheet}")
    assert [each.about for each in report.statements if each.field == "episodes"] == ["season 1", "season 2"]


def test_a_first_and_a_last_day_with_a_hyphen_between_them(library: Library) -> None:
    report = checked(library, "January 25, 2007 - February 11, 2008 2 Seasons 20 Episodes Ended")
    assert told(report, "premiere", "finale") == [("2007-01-25", "agrees"), ("2008-02-11", "agrees")]


@pytest.mark.parametrize("platform", ["Channel Five", "Channel 5", "Kite Television", "Kite TV"])
def test_a_platform_is_known_by_a_number_in_words_and_by_a_word_held_for_short(
    library: Library, platform: str
) -> None:
    assert told(checked(library, f"“Harbour Lights” was first seen on {platform}."), "platform") == [
        (platform, "agrees")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“Harbour Lights” began in 2007 with ten episodes.", [("ten episodes", "agrees")]),
        ("In 2008 “Harbour Lights” came back with ten brand new episodes.", [("ten episodes", "agrees")]),
        ("“Harbour Lights” was loved, with ten brand new episodes.", []),
        ("In 2009 “Harbour Lights” was seen again with ten brand new episodes.", []),
    ],
)
def test_a_number_of_episodes_is_that_of_the_season_that_began_in_the_year_beside_it(
    library: Library, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert told(checked(library, sentence), "episodes") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mockumentary style of “Harbour Lights” was loved.", [("mockumentary", "agrees")]),
        ("“Harbour Lights” mockumentary is back.", [("mockumentary", "agrees")]),
        ("“Harbour Lights” anime is back.", []),
    ],
)
def test_a_word_for_a_genre_behind_a_title_or_before_a_style(
    library: Library, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert told(checked(library, sentence), "genre") == expected
