"""What sources say: the claims on a show, a source's report card, the list of sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from showfacts.commands.claims.answer import claims
from showfacts.commands.source import answer
from showfacts.commands.source.answer import ORDERS, source, sources
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import Moment
from showfacts.evidence.notes import names_no_later
from showfacts.library.library import Library

TODAY = date(2026, 11, 20)
NOW = Moment(day=TODAY, today=TODAY)
DATA = """
format = 1
sources = [
    {id = "early", publisher = "Early", published = 2021-11-29, kind = "press"},
    {id = "fan", publisher = "Fan", kind = "fan"},
    {id = "late", publisher = "Late", published = 2022-04-20, kind = "official"},
    {id = "silent", publisher = "Silent", kind = "blog"},
]
platforms = [{id = "stream", name = "Stream", kind = "streaming"}]
people = [{name = "Han So-hee", native_name = "한소희", aliases = ["Han Soo Hee"]}]

[[shows]]
id = "song"
title = "Song"
countries = ["KR"]
sources = ["early"]
cast = [
    {person = "Han So-hee", character = "Lee Eun-soo", also_named = ["이은수"], sources = ["early", "late"]},
    {person = "Jo Quay", sources = ["late"]},
]
crew = [{person = "Ahn Sae-bom", role = "writer", sources = ["late"]}]
events = [{date = 2022-11-30, type = "cancelled", by = "Stream", sources = ["fan"]}]
availability = [{platform = "stream", from = 2022-03-23, until = 2023-01-01, sources = ["early", "late"]}]

[[shows.seasons]]
number = 1
episodes = 4
premiere = 2022-03-23
finale = 2022-04-13
sources = ["early", "late"]

[[shows.claims]]
field = "writer"
value = "Chae Yoon"
sources = ["early"]
verdict = "contradicted"
note = "Early report."

[[shows.claims]]
field = "character"
about = "Lee Eun-soo"
value = "Seo Eun-soo"
sources = ["early", "fan"]
verdict = "superseded"
note = "Her name changed."

[[shows.claims]]
field = "reception"
value = "Lovely"
sources = ["fan"]
verdict = "opinion"
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    path = tmp_path / "shows.toml"
    path.write_text(DATA, encoding="utf-8")
    return Library.open(path)


def on(day: str) -> Moment:
    return Moment(day=date.fromisoformat(day), today=TODAY)


def asked(library: Library, word: str | None, moment: Moment = NOW) -> tuple[list[str], list[str]]:
    """The values that are held and claimed."""
    answer = claims(library.at(moment), "song", asked=word)
    return [each.value for each in answer.held], [each.value for each in answer.claims]


@pytest.mark.parametrize(
    ("word", "held", "claimed"),
    [
        ("writer", ["Ahn Sae-bom"], ["Chae Yoon"]),
        ("Writers", ["Ahn Sae-bom"], ["Chae Yoon"]),
        ("screenwriter", ["Ahn Sae-bom"], ["Chae Yoon"]),
        ("episodes", ["4"], []),
        ("premiere", ["2022-03-23"], []),
        ("status", ["cancelled by Stream, 2022-11-30"], []),
        ("reception", [], ["Lovely"]),
        ("Lee Eun-soo", ["Han So-hee as Lee Eun-soo (이은수)"], ["Seo Eun-soo"]),
        ("eun soo", ["Han So-hee as Lee Eun-soo (이은수)"], ["Seo Eun-soo"]),
        ("이은수", ["Han So-hee as Lee Eun-soo (이은수)"], []),
        ("Han So-hee", ["Han So-hee as Lee Eun-soo (이은수)"], []),
        ("Han Soo Hee", ["Han So-hee as Lee Eun-soo (이은수)"], []),
        ("한소희", ["Han So-hee as Lee Eun-soo (이은수)"], []),
        ("cast", ["Han So-hee as Lee Eun-soo (이은수)", "Jo Quay"], ["Seo Eun-soo"]),
        ("season 1", ["4", "2022-03-23", "2022-04-13"], []),
    ],
)
def test_claims_on_a_field_or_name(library: Library, word: str, held: list[str], claimed: list[str]):
    assert asked(library, word) == (held, claimed)


def test_all_claims_come_after_all_facts(library: Library):
    held, claimed = asked(library, None)
    assert held[:2] == ["Song", "KR"]
    assert claimed == ["Chae Yoon", "Seo Eun-soo", "Lovely"]


@pytest.mark.parametrize("word", ["composer", "Nobody", "!!!"])
def test_what_nobody_speaks_of(library: Library, word: str):
    with pytest.raises(NotRecordedError, match="Song"):
        asked(library, word)


def test_the_sources_of_claims_in_the_order_they_are_named(library: Library):
    answer = claims(library.at(NOW), "song", asked="writer")
    assert [each.id for each in answer.sources] == ["late", "early"]


def test_before_anybody_said_anything(library: Library):
    with pytest.raises(NotRecordedError, match="by 2021-11-28"):
        asked(library, None, on("2021-11-28"))


def test_claims_as_of_a_day(library: Library):
    held, claimed = asked(library, None, on("2022-03-30"))
    assert held == [
        *("Song", "KR", "2022-03-23"),
        "Han So-hee as Lee Eun-soo (이은수)",
        "stream, from 2022-03-23",
    ]
    assert claimed == ["Chae Yoon", "Seo Eun-soo"]


def test_what_had_happened_is_held_whoever_said_so_later(library: Library):
    assert asked(library, "status", on("2022-12-01"))[0] == ["cancelled by Stream, 2022-11-30"]
    assert asked(library, "episodes", on("2022-04-15"))[0] == ["4"]
    with pytest.raises(NotRecordedError):
        asked(library, "status", on("2022-11-29"))


def test_no_later_source_is_named(library: Library):
    answer = claims(library.at(on("2022-03-30")), "song")
    assert [each.id for each in answer.sources if each.kind != "own"] == ["early"]


def test_a_superseded_claim_is_the_answer_of_its_own_day(library: Library):
    def verdict(day: str) -> tuple[str, str | None]:
        answer = claims(library.at(on(day)), "song", asked="character")
        return answer.claims[0].verdict, answer.claims[0].note

    assert verdict("2021-11-29") == ("agrees", None)
    assert verdict("2022-04-01") == ("unchecked", None)
    assert verdict("2022-06-01") == ("superseded", "Her name changed.")


def test_a_verdict_that_rests_on_later_sources_is_not_told(library: Library):
    def verdict(day: str) -> tuple[str, str | None]:
        answer = claims(library.at(on(day)), "song", asked="writer")
        return answer.claims[0].verdict, answer.claims[0].note

    assert verdict("2022-03-30") == ("unchecked", None)
    assert verdict("2022-04-20") == ("contradicted", "Early report.")


@pytest.mark.parametrize(
    ("note", "day", "speaks"),
    [
        ("In 2023 it left.", "2022-12-31", True),
        ("Until 2022-05-01.", "2022-04-30", True),
        ("4 parts", "2022-01-01", False),
    ],
)
def test_a_note_that_speaks_of_later_dates(note: str, day: str, speaks: bool):
    assert names_no_later(note, date.fromisoformat(day)) is not speaks


def test_what_nobody_says_of_a_show_is_said_in_plain_words(tmp_path: Path):
    path = tmp_path / "bare.toml"
    path.write_text('format = 1\n[[shows]]\nid = "bare"\ntitle = "Bare"\n')
    library = Library.open(path)
    with pytest.raises(NotRecordedError, match=r"^nobody on record says anything about “writer” of “Bare”$"):
        claims(library.at(NOW), "bare", asked="writer")


def test_a_report_card(library: Library):
    answer = source(library, library.source("early"))
    assert answer.tally == {"agrees": 5, "superseded": 1, "contradicted": 1}
    assert list(answer.tally) == ["agrees", "superseded", "contradicted"]
    assert sum(answer.tally.values()) == len(answer.claims)
    assert [(each.field, each.value) for each in answer.claims][-2:] == [
        ("writer", "Chae Yoon"),
        ("character", "Seo Eun-soo"),
    ]
    assert {each.show.id for each in answer.claims} == {"song"}
    assert answer.left_out == ()


def test_what_a_page_about_the_show_left_out(library: Library, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(answer, "ABOUT_THE_SHOW", 2)
    left_out = source(library, library.source("fan")).left_out
    assert [(each.field, each.value) for each in left_out] == [
        ("title", "Song"),
        ("country", "KR"),
        ("episodes", "4"),
        ("premiere", "2022-03-23"),
        ("finale", "2022-04-13"),
        ("cast", "Han So-hee as Lee Eun-soo (이은수)"),
        ("cast", "Jo Quay"),
        ("writer", "Ahn Sae-bom"),
        ("availability", "stream, 2022-03-23 to 2023-01-01"),
    ]


def test_a_source_that_says_nothing(library: Library):
    with pytest.raises(NotRecordedError, match="Silent"):
        source(library, library.source("silent"))


def test_all_sources_with_their_tallies(library: Library):
    rows = sources(library, by=ORDERS["id"]).rows
    assert [each.id for each in rows] == ["early", "fan", "file:shows.toml", "late", "silent"]
    tallies = {each.id: each.tally for each in rows}
    assert tallies["early"] == source(library, library.source("early")).tally
    assert tallies["fan"] == {"agrees": 1, "superseded": 1, "opinion": 1}
    assert tallies["silent"] == {}
