"""What happened and was said since a day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from showfacts import Library
from showfacts.commands.changes.answer import changes
from showfacts.commands.timeline.answer import moves
from showfacts.evidence.moment import Moment

GOLDEN = Path(__file__).parent / "golden"
COMING = GOLDEN / "coming.toml"
TODAY = date(2026, 11, 20)


def rows(runner, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(runner("changes", *words, "--json", data=COMING).stdout)
    return found


def told(found: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(each["date"], each["show"]["id"], each["type"]) for each in found]


def test_events_premieres_offers_and_claims_by_date(runner):
    assert told(rows(runner, "--since", "2026-10-05")) == [
        ("2026-10-05", "at-once-2025", "claim"),
        ("2026-10-05", "told-2024", "date-announced"),
        ("2026-10-31", "at-once-2025", "last-day"),
        ("2026-11-02", "at-once-2025", "trailer"),
        ("2026-11-05", "pier-2021", "premiere"),
    ]


def test_a_claim_is_told_with_its_verdict(runner):
    [row] = [each for each in rows(runner, "--since", "2026-10") if each["claim"]]
    assert (row["claim"]["field"], row["claim"]["value"], row["claim"]["verdict"]) == (
        "premiere",
        "2027-02",
        "contradicted",
    )
    assert rows(runner, "--since", "2026-10-06")[0]["claim"] is None


def test_what_lies_ahead_has_not_happened(runner):
    assert max(each["date"] for each in rows(runner, "--since", "2019")) <= "2026-11-20"


def test_a_past_day(runner):
    words = ("--since", "2026-09", "--as-of", "2026-10-31")
    assert told(rows(runner, *words))[-1] == ("2026-10-31", "at-once-2025", "last-day")
    newest = rows(runner, *words, "--limit", "1")
    assert told(newest) == [("2026-10-31", "at-once-2025", "last-day")]


def test_a_platform(runner):
    found = rows(runner, "--since", "2026-09", "--on", "streamo")
    assert {each["show"]["id"] for each in found} == {"at-once-2025"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "--since"),
        (["--since", "yesterday"], "--since: 'yesterday' is not a date"),
        (["--since", "2027-01-01"], "--since: 2027-01-01 lies after 2026-11-20"),
        (["--since", "2026-06", "--as-of", "2026-05"], "--since: 2026-06 lies after 2026-05-31"),
    ],
)
def test_a_day_that_is_none(runner, words: list[str], expected: str):
    outcome = runner("changes", *words, data=COMING)
    assert outcome.exit_code == 2
    assert expected in outcome.stderr


def test_nothing_since_a_day_is_an_answer(runner):
    outcome = runner("changes", "--since", "2026-11-20", data=COMING)
    assert (outcome.exit_code, outcome.stdout) == (0, "")
    assert outcome.stderr == "showfacts: nothing on record happened or was said since 2026-11-20\n"


@pytest.mark.parametrize("file", [COMING, GOLDEN / "library.toml"])
def test_no_show_is_missed(file: Path):
    """The index narrows what is read, and loses nothing that has a day."""
    library = Library.open(file)
    for since in (date(2018, 10, 1), date(2020, 6, 1), date(2026, 10, 5), date(2026, 11, 6)):
        for on in (TODAY, date(2021, 6, 1)):
            if on < since:
                continue
            snapshot = library.at(Moment(day=on, today=TODAY))
            found = changes(snapshot, since=since, platforms=(), limit=None)
            expected = {
                (show.id, each.type, each.date)
                for show in library.shows()
                if snapshot.is_known(show.id)
                for each in moves(snapshot, snapshot.show(show.id))
                if each.type != "listed" and each.date.is_day and since <= each.date.first <= on
            }
            days = {
                (each.show.id, each.type, each.date)
                for each in found.rows
                if each.claim is None and each.date.is_day
            }
            assert days == expected


def test_a_month_that_the_day_is_in_may_lie_after_it(runner, tmp_path: Path):
    file = tmp_path / "part.toml"
    events = [
        f'[[shows.events]]\ntype = "statement"\ndate = "{when}"' for when in ("2026", "2026-10", "2026-11")
    ]
    file.write_text("\n".join(['format = 2\n[[shows]]\nid = "a"\ntitle = "A"', *events]), encoding="utf-8")
    found = json.loads(runner("changes", "--since", "2026-11-10", "--json", data=file).stdout)
    assert [each["date"] for each in found] == ["2026-11"]
