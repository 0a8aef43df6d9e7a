"""The small words of a status sentence, each by itself."""

from __future__ import annotations

from datetime import date

import pytest

from showfacts.model import Listing, PartialDate
from showfacts.model.dates import MONTHS
from showfacts.status.known import Known
from showfacts.status.sentence import phrases

from .test_status import event, season, show

TODAY = date(2026, 11, 20)


def known(*seasons: object) -> Known:
    return Known.of(show(*seasons), TODAY, TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "on", "since", "spoken"),
    [
        ("2020-01-31", "on 2020-01-31", "since 2020-01-31", "2020-01-31"),
        ("2020", "in 2020", "since 2020", "2020"),
        *(
            (f"2020-{number:02}", f"in {name} 2020", f"since {name} 2020", f"{name} 2020")
            for number, name in enumerate(MONTHS, 1)
        ),
    ],
)
def test_dates(when: str, on: str, since: str, spoken: str):
    day = PartialDate(when)
    assert (phrases.on(day), phrases.since(day), phrases.spoken(day)) == (on, since, spoken)


def test_days_that_are_not_on_record():
    assert phrases.on(None) == "on a day not on record"
    assert phrases.since(None) == "since a day not on record"


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (None, ""),
        ("Netflix", " by Netflix"),
        ("FX, Hulu", " by FX and Hulu"),
        ("A, B and C", " by A, B and C"),
        *(
            (f"A, {each}", f" by A, {each}")
            for each in ("Inc.", "Jr.", "Sr", "Ltd", "LLC", "Co", "II", "III", "IV")
        ),
        ("A, Income", " by A and Income"),
    ],
)
def test_by_whom(by: str | None, told: str):
    happened = event("2020-01-31", "cancelled", by=by)
    assert phrases.by(happened) == told
    assert phrases.said(happened) == f"{told} on 2020-01-31"
    assert phrases.as_last(happened) == f"announced{told} on 2020-01-31 as the last"
    assert phrases.as_last(happened, "confirmed") == f"confirmed{told} on 2020-01-31 as the last"
    assert phrases.said(None) == ""


def test_clauses_as_a_sentence():
    assert phrases.sentence("", "ended on 2020", "", "it was good") == "Ended on 2020; it was good."


@pytest.mark.parametrize(
    ("start", "day", "full"),
    [
        ("2020-03-13", "2021-03-12", 0),
        ("2020-03-13", "2021-03-13", 1),
        ("2020-02-29", "2021-02-28", 0),
        ("2020-03-13", "2026-03-14", 6),
    ],
)
def test_full_years(start: str, day: str, full: int):
    assert phrases.years(date.fromisoformat(start), date.fromisoformat(day)) == full


def test_numbers_with_their_words():
    assert [phrases.counted(each, "year") for each in (0, 1, 2)] == ["0 years", "1 year", "2 years"]


@pytest.mark.parametrize(
    ("name", "number", "called", "plural"),
    [
        (None, 2, "season 2", False),
        ("Series 2", 2, "season 2", False),
        ("Part II", 2, "season 2", False),
        ("Book Two", 2, "season 2", False),
        ("Part XII", 12, "season 12", False),
        ("Book Twelve", 12, "season 12", False),
        ("Part XIII", 13, "Part XIII (season 13)", False),
        ("Part 5", 2, "Part 5 (season 2)", False),
        ("Part III", 2, "Part III (season 2)", False),
        ("2 Fast", 2, "2 Fast (season 2)", False),
        ("The  End", 2, "The End (season 2)", False),
        *(
            (f"{each} 3 and 4", 2, f"{each} 3 and 4 (season 2)", True)
            for each in ("Arcs", "Books", "Chapters")
        ),
        *((f"{each} 3 and 4", 2, f"{each} 3 and 4 (season 2)", True) for each in ("Parts", "Volumes")),
    ],
)
def test_what_to_call_a_season(name: str | None, number: int, called: str, plural: bool):
    found = known(season(number, "2020-01-01", name=name))
    assert phrases.season_called(number, found) == called
    assert phrases.is_plural(number, found) is plural
    assert phrases.season_called(7, found) == "season 7"


@pytest.mark.parametrize(
    ("numbers", "called"),
    [
        ([], "another season"),
        ([2], "season 2"),
        ([2, 3], "seasons 2 and 3"),
        ([2, 3, 4], "seasons 2 to 4"),
        ([2, 4, 5], "seasons 2, 4 and 5"),
    ],
)
def test_what_to_call_several(numbers: list[int], called: str):
    assert phrases.seasons_called(numbers, known()) == called


TIMES = "early late mid spring summer autumn fall winter midseason"
PLAIN = """
a after all an as asked at back confirms filming first for from he held hopes in it left looking no
not on one orders renews season second she some still the there they this to with would about and
because before both but by each her his if its more neither new nobody nothing now only or since so
that their these those two three we what when whether while who work
"""


@pytest.mark.parametrize("word", f"{TIMES} {PLAIN}".split())
def test_a_note_in_a_sentence_begins_with_a_small_letter_unless_it_is_a_name(word: str):
    told = event("2020-01-31", "statement", note=f"{word.title()} days. More of it")
    assert phrases.reported(told) == f": {word} days"
    assert phrases.noted(told) == f" ({word} days)"


@pytest.mark.parametrize(
    "when", [*(f"{each} 2027" for each in TIMES.split()), *(f"{each} 2027" for each in MONTHS)]
)
def test_what_something_was_announced_for(when: str):
    announced = event("2026-02-01", "date-announced", note=when.capitalize())
    assert phrases.noted(announced) == f" (for {when})"
    assert phrases.noted(event("2026-02-01", "delayed", note=when.capitalize())) == f" ({when})"
    day = event("2026-02-01", "date-announced", note=f"5 {when}, in full")
    assert phrases.noted(day).startswith(" (for 5 " if when.split(maxsplit=1)[0] in MONTHS else " (5 ")


@pytest.mark.parametrize(
    ("note", "reported", "noted"),
    [
        (None, "", ""),
        ("", "", ""),
        ("Netflix said so.", ": Netflix said so", " (Netflix said so)"),
        ("x" * 80, f": {'x' * 80}", f" ({'x' * 80})"),
        ("x" * 81, f": {'x' * 81}", ""),
        ("x" * 200, f": {'x' * 200}", ""),
        ("x" * 201, "", ""),
        ("In 3.5 years. Really", ": in 3.5 years", " (in 3.5 years)"),
        ("By 2027", ": by 2027", " (by 2027)"),
    ],
)
def test_notes(note: str | None, reported: str, noted: str):
    told = event("2020-01-31", "statement", note=note)
    assert (phrases.reported(told), phrases.noted(told)) == (reported, noted)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("running", "running"),
        ("ended", "ended"),
        ("to-be-determined", "to be determined"),
        ("in-development", "in development"),
    ],
)
def test_what_a_catalogue_had(status, words: str):
    listing = Listing(date=PartialDate("2024-06"), status=status, by="TVmaze")
    assert phrases.listed(listing) == f"{words}, as TVmaze had it in June 2024"
    assert phrases.listed_as(listing) == f"TVmaze had it as {words} in June 2024"
