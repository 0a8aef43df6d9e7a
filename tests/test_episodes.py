"""Episodes: which there are, which had been shown, and whose titles are told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from showfacts import Library
from showfacts.commands.episodes.answer import episodes
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import Moment
from showfacts.evidence.shown import Shown
from showfacts.model import Episode, PartialDate, Season, Show

COMING = Path(__file__).parent / "golden" / "coming.toml"
TODAY = date(2026, 11, 20)

# A case is one line, however long
# ruff: noqa: E501


def season(number: int, premiere: str | None = None, finale: str | None = None) -> Season:
    dates = {"premiere": premiere, "finale": finale}
    return Season(number=number, **{key: PartialDate(when) for key, when in dates.items() if when})  # type: ignore[arg-type]


def episode(number: int | None, when: str | None, of: int | None = 1) -> Episode:
    return Episode(season=of, number=number, title="T", date=PartialDate(when) if when else None)


RUNS, OVER, AHEAD = season(1, "2026-11-01"), season(1, "2025-01-01", "2025-03-01"), season(1, "2027-01-01")


@pytest.mark.parametrize(
    ("seasons", "others", "asked", "was_shown", "may_be_ahead"),
    [
        ([], [], episode(1, "2026-11-20"), True, False),
        ([], [], episode(1, "2026-11-21"), False, True),
        ([], [], episode(1, "2026-11"), None, True),
        ([], [], episode(1, "2026"), None, True),
        # What has no date is told by the episodes around it
        ([RUNS], [episode(4, "2026-11-19")], episode(3, None), True, False),
        ([RUNS], [episode(4, "2026-11-26")], episode(5, None), False, True),
        ([RUNS], [episode(4, "2026-11-19")], episode(5, None), None, True),
        # ... and by its season
        ([OVER], [], episode(3, None), True, False),
        ([AHEAD], [], episode(3, None), False, True),
        ([RUNS], [], episode(None, None), None, True),
        ([season(1, "2015-01-01")], [], episode(3, None), None, False),  # Its end is only not on record
        ([season(1, "2015-01-01"), season(2, "2016-01-01")], [], episode(3, None), True, False),
        ([season(1)], [], episode(3, None), None, False),
        ([], [], episode(3, None, of=None), None, False),
    ],
)
def test_whether_an_episode_had_been_shown(
    seasons: list[Season], others: list[Episode], asked: Episode, was_shown: bool | None, may_be_ahead: bool
):
    shown = Shown(Show(id="a", title="A", seasons=tuple(seasons)), [*others, asked], TODAY)
    assert (shown.was_shown(asked), shown.may_be_ahead(asked)) == (was_shown, may_be_ahead)


def answer(runner, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(runner("episodes", *words, "--json", data=COMING).stdout)
    return found


def test_titles_that_were_not_shown_are_hidden_unless_asked_for(runner):
    hidden = [
        (each["title"], each["title_hidden"]) for each in answer(runner, "pier", "--season", "2")["episodes"]
    ]
    assert hidden == [("The Tide", False), ("The Wreck", False), (None, True), (None, True), (None, True)]
    told = answer(runner, "pier", "--season", "2", "--spoilers")["episodes"]
    assert [each["title"] for each in told][2:] == [
        "The Pilot Did It",
        "The End, Part One",
        "The End, Part Two",
    ]
    assert [each["shown"] for each in told] == [True, True, False, False, False]
    text = runner("episodes", "pier", data=COMING)
    assert "Pilot" not in text.stdout + text.stderr
    assert "the titles of 4 episodes that may not have been shown are left out (--spoilers)" in text.stderr


def test_a_past_day_knew_only_what_had_been_shown(runner):
    found = answer(runner, "pier", "--as-of", "2026-11-10")
    assert [(each["season"], each["number"]) for each in found["episodes"]] == [(1, 1), (1, 2), (2, 1)]
    assert found["specials"] == []
    assert [each["title"] for each in found["episodes"]] == ["Ebb", "Flow", "The Tide"]


def test_specials_stand_apart(runner):
    found = answer(runner, "pier")
    assert [each["season"] for each in found["specials"]] == [0]
    assert {each["season"] for each in found["episodes"]} == {1, 2}
    unnumbered = answer(runner, "--id", "evil-2026", "--spoilers")["specials"]
    assert [each["title"] for each in unnumbered] == ["Without a number"]
    assert answer(runner, "pier", "--season", "0")["episodes"] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["over"], "“Over” are not on record one by one; on record: season 1 with 8 episodes, season 2 with 6 episodes"),
        (["ordered"], "the episodes of “Ordered” are not on record one by one"),
        (
            ["pier", "--season", "3"],
            "season 3 of “Pier” are not on record one by one; on record: specials with 1 episode, season 1 with 2 episodes, season 2 with 5 episodes, season 3",
        ),
        (["over", "--as-of", "2020-03-15"], "by 2020-03-15; on record: season 1 with 8 episodes, season 2"),
    ],
)  # fmt: skip
def test_what_is_not_on_record_is_told_with_what_is(runner, words: list[str], expected: str):
    outcome = runner("episodes", *words, data=COMING)
    assert outcome.exit_code == 4
    assert expected in outcome.stderr


def test_only_so_many_seasons_are_told_of(tmp_path: Path):
    rows = "".join(f"[[shows.seasons]]\nnumber = {number}\n" for number in range(1, 41))
    file = tmp_path / "long.toml"
    file.write_text(f'format = 2\n[[shows]]\nid = "long"\ntitle = "Long"\n{rows}', encoding="utf-8")
    with pytest.raises(NotRecordedError) as caught:
        episodes(Library.open(file).at(Moment(day=TODAY, today=TODAY)), "long")
    assert caught.value.message.endswith("season 12, and 28 more seasons")
