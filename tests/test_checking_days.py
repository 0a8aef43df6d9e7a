"""Days, numbers and events: told of the season whose they are, and where they are on record as wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts import check
from showfacts.library.library import Library

from .opened import opened

LEAD = "“Vale of Sparrows” is a British drama series of Netflix.\n"
SHOWS = """
format = 2

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[sources]]
id = "page"
title = "A page"
publisher = "A paper"
url = "https://example.org/vale"
kind = "press"

[[shows]]
id = "vale-of-sparrows"
title = "Vale of Sparrows"
type = "scripted"
countries = ["GB"]
seasons = [
    { number = 0, episodes = 2, premiere = 2019-12-24, finale = 2019-12-25 },
    { number = 1, episodes = 6, premiere = 2018-04-06, finale = 2018-05-11, runtime_minutes = 45 },
    { number = 2, episodes = 8, premiere = 2019-10-04, finale = 2019-11-22, runtime_minutes = 45 },
    { number = 3, episodes = 10, premiere = 2021-03-05, finale = 2021-05-07, release = "weekly" },
]
events = [
    { date = 2017-06-20, type = "ordered", season = 1, by = "Netflix" },
    { date = "2017-09", type = "filming-started", season = 1 },
    { date = 2020-02-14, type = "renewed", season = 3, by = "Netflix" },
    { date = 2020-02-14, type = "final-season", season = 3 },
    { date = 2021-05-07, type = "ended", season = 3 },
    { date = 2021-06-01, type = "continued-as", show = "the-return" },
]
crew = [{ person = "Ann Lowell", role = "creator" }]
availability = [{ platform = "netflix", regions = ["worldwide"], from = 2018-04-06, original = true }]

[[shows.claims]]
field = "premiere"
value = "2018-06-04"
verdict = "contradicted"
note = "Day and month were changed for each other."
sources = ["page"]

[[shows.claims]]
field = "premiere"
about = "season 3"
value = "second half of 2020"
verdict = "superseded"
note = "A plan."
sources = ["page"]

[[shows.claims]]
field = "episodes"
about = "season 2"
value = "9 episodes"
verdict = "contradicted"
note = "There are eight."
sources = ["page"]

[[shows.claims]]
field = "episodes"
about = "season 1"
value = "6, with no special named"
verdict = "imprecise"
note = "Two specials go with them."
sources = ["page"]

[[shows.claims]]
field = "runtime"
value = "one hour"
verdict = "imprecise"
note = "The slot."
sources = ["page"]

[[shows.claims]]
field = "status"
value = "the creator had plans for a fourth season"
verdict = "superseded"
note = "A plan."
sources = ["page"]

[[shows]]
id = "the-return"
title = "The Return"
seasons = [{ number = 1, premiere = 2023-09-01 }]

[[shows.claims]]
field = "premiere"
value = "date still under discussion"
verdict = "superseded"
note = "It began in 2023."
sources = ["page"]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("days"), SHOWS) as library:
        yield library


def told(library: Library, sentence: str, date: str | None = None) -> set[tuple[str, str | None, str]]:
    """(field, about, verdict) of what is told of a sentence behind one that names the show."""
    report = check(LEAD + sentence, library=library, date=date)
    return {(each.field, each.about, each.verdict) for each in report.statements if each.start >= len(LEAD)}


@pytest.mark.parametrize(
    ("sentence", "date", "expected"),
    [
        ("The series is on air from today.", "2018-04-06", ("premiere", None, "agrees")),
        ("The series starts tomorrow.", "2018-04-05", ("premiere", None, "agrees")),
        ("The series came out on Friday.", "2018-04-08", ("premiere", None, "agrees")),
        ("The series is to make its debut in April.", "2018-02-01", ("premiere", None, "agrees")),
        ("The first season was on air from April to May of 2018.", None, ("premiere", "season 1", "agrees")),
        ("The first season was on air from April to May of 2018.", None, ("finale", "season 1", "agrees")),
        ("Broadcast 6 April 2018 – 7 May 2021", None, ("finale", None, "agrees")),
        ("The series returns on March 5, 2021.", "2021-02-20", ("premiere", "season 3", "agrees")),
        ("It is to run in the 2020-2021 season.", "2020-06-01", ("premiere", "season 3", "agrees")),
        ("In 2019 two Christmas specials of it were aired.", None, ("premiere", "specials", "agrees")),
        ("With episodes 9 and 10 season 3 comes to its end.", None, ("episodes", "season 3", "agrees")),
        ("Season three lands next month.", "2021-02-10", ("premiere", "season 3", "agrees")),
        ("The series was on the air from 6 April 2018 until 7 May 2021.", None, ("finale", None, "agrees")),
        ("The show bowed out last night.", "2021-05-08", ("status", None, "agrees")),
        ("Season 3 has 10 instalments.", None, ("episodes", "season 3", "agrees")),
        ("New episodes of season 3 came every Friday.", None, ("release", "season 3", "agrees")),
        ("The show comes to its end.", "2021-05-08", ("status", None, "agrees")),
        ("Netflix said yes to the series in June 2017.", None, ("status", None, "agrees")),
        ("The series went before the cameras in September 2017.", None, ("status", None, "agrees")),
        ("The series is to have a third season.", "2020-03-01", ("status", "season 3", "agrees")),
        ("Netflix told that the third season would be the final one.", None, ("status", None, "agrees")),
    ],
)  # fmt: skip
def test_what_is_held_is_confirmed(
    library: Library, sentence: str, date: str | None, expected: tuple[str, str | None, str]
) -> None:
    assert expected in told(library, sentence, date)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The series was first shown on June 4, 2018.", ("premiere", None, "contradicted")),
        ("Season 3 was planned for the second half of 2020.", ("premiere", "season 3", "superseded")),
        ("In season 2 there were nine episodes.", ("episodes", "season 2", "contradicted")),
        ("Season 1 was six one-hour episodes.", ("runtime", "season 1", "imprecise")),
        ("Season 1 has six episodes.", ("episodes", "season 1", "imprecise")),
        ("Season 1 has six episodes, and there are two specials.", ("episodes", "season 1", "agrees")),
        ("The creator had a fourth season in mind.", ("status", None, "superseded")),
        ("Ann Lowell had a fourth season in mind.", ("status", None, "superseded")),
        ("Each is about an hour and a half long.", ("runtime", None, "contradicted")),
        ("Each episode runs 30 minutes.", ("runtime", None, "contradicted")),
        ("Season 2, which premiered on October 5, 2019, was long.", ("premiere", "season 2", "contradicted")),
    ],
)
def test_what_is_on_record_as_a_fault_is_told_where_it_is_said_again(
    library: Library, sentence: str, expected: tuple[str, str | None, str]
) -> None:
    assert expected in told(library, sentence)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The series did not start on June 4, 2018.", None),
        ("The soundtrack album of the series was released on June 4, 2018.", None),
        ("If the series starts on June 4, 2018, all will be well.", None),
        ("“Copper Lanterns” was first shown on June 4, 2018.", None),
        ("“Copper Lanterns” starts tomorrow.", "2018-04-05"),
        ("The series starts on Friday.", "2018-07-02"),
        ("The series comes back in August.", "2018-02-01"),
        ("In season 1 there were nine days of rain.", None),
        ("The series paid nine actors of season 2.", None),
        ("The cast met an hour and a half before the show.", None),
        ("Is the third season the final one?", None),
        ("The film came to its end after an hour.", None),
        ("The second season of “Copper Lanterns” would be the final one.", None),
        ("A third season of “Copper Lanterns” was ordered in February 2020.", None),
        ("The trailer of season 2, which came out on May 3, 2011, was long.", None),
        ("She had a fourth child in mind.", None),
        ("The wedding was planned for March 2017.", None),
        ("The next season is expected in 2022.", None),
        ("The first episode runs 90 minutes.", None),
        ("Each episode of “Copper Lanterns” runs 30 minutes.", None),
        ("The soundtrack of season 2, which was released on May 3, 2020, sold well.", None),
        ("Season 2, which was filmed in May 2018, was a hit.", None),
        ("The war is over.", None),
        ("A restaurant called Vale of Sparrows opened on June 4, 2018.", None),
        ("Mara Ellison was born on April 6, 2018.", None),
        ("He was shot in September 2017.", None),
    ],
)  # fmt: skip
def test_what_is_said_of_something_else_is_not_told(
    library: Library, sentence: str, date: str | None
) -> None:
    fields = {field for field, _, _ in told(library, sentence, date)}
    assert fields.isdisjoint({"premiere", "finale", "episodes", "seasons", "runtime", "status"})


def test_what_has_happened_since_is_overtaken(library: Library) -> None:
    sentence = "The show has not been renewed for a third season."
    assert ("status", "season 3", "superseded") in told(library, sentence, "2019-12-01")


def test_a_season_that_is_an_entry_of_its_own_has_the_claims_of_that_entry(library: Library) -> None:
    text = f"{LEAD}The fourth season of the series is new. Its date is still in discussion."
    report = check(text, library=library, about=["vale-of-sparrows", "the-return"])
    assert ("the-return", "premiere", "superseded") in {
        (each.show, each.field, each.verdict) for each in report.statements
    }


def test_an_end_that_is_still_far_is_not_confirmed(library: Library) -> None:
    assert not told(library, "The show comes to its end.", "2019-01-01")


@pytest.mark.parametrize("said", ["2019-10-04", "October 4, 2019"])
def test_the_day_of_another_season_is_not_the_one_that_is_named(library: Library, said: str) -> None:
    assert ("premiere", "season 2", "agrees") not in told(library, f"Season 1 began on {said}.")
    assert ("premiere", "season 2", "agrees") in told(library, f"Season 2 began on {said}.")


@pytest.mark.parametrize("day", ["2018-13-45", "2018-00-10", "2019-02-29", "0000-01-01"])
def test_a_day_in_figures_that_no_calendar_has_is_none(library: Library, day: str) -> None:
    assert told(library, f"The series went on air on {day}, when it began.", "2018-05-01") == set()


@pytest.mark.parametrize(
    "sentence",
    ["The series was first shown on June 4, 2018.", "In season 2 of the series there were nine episodes."],
)
def test_a_fault_on_record_is_no_fault_of_what_stands_under_another_name(
    library: Library, sentence: str
) -> None:
    under = told(library, f"\n\n2. Copper Lanterns\n\n{sentence}")
    assert {verdict for _, _, verdict in under} <= {"agrees"}
    assert "contradicted" in {verdict for _, _, verdict in told(library, f"\n\n{sentence}")}


def test_a_day_is_not_of_a_show_that_another_is_compared_with(library: Library) -> None:
    text = (
        "“Copper Lanterns” is a sitcom. The series began on March 5, 2021, in the same year as"
        " Vale of Sparrows. Netflix has Vale of Sparrows, the series of Ann Lowell."
    )
    report = check(text, library=library)
    assert {each.show for each in report.statements} == {"vale-of-sparrows"}
    assert "premiere" not in {each.field for each in report.statements}
    as_well = check(text.replace("in the same year as", "as did"), library=library)
    assert "premiere" in {each.field for each in as_well.statements}
