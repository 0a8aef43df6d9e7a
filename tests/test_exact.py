"""``--exact`` and ``--character``: what narrows an answer beside the title."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("title", ["vincenzo-2021", "VINCENZO", "Soundtrack No.1", "사운드트랙 #1"])
def test_exact_takes_ids_titles_and_other_names(runner, title: str):
    assert runner("plot", title, "--exact").exit_code == 0


@pytest.mark.parametrize("title", ["vincenco", "world of the married", "vincenzo 2021", "vincenz"])
def test_exact_takes_nothing_near_them(runner, title: str):
    assert runner("plot", title).exit_code == 0
    outcome = runner("plot", title, "--exact")
    assert outcome.exit_code == 1
    assert "Did you mean" in outcome.stderr


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Lee Eun-soo", "Han So-hee"),
        ("eun soo", "Han So-hee"),
        ("한선우", "Park Hyung-sik"),
        ("Yi Eunsu", "Han So-hee"),
    ],
)
def test_a_character_is_found_by_any_spelling(runner, name: str, person: str):
    lines = runner("cast", "Soundtrack #1", "--character", name).stdout.splitlines()
    assert person in {line.split("\t")[0] for line in lines}
    assert len(lines) < len(runner("cast", "Soundtrack #1").stdout.splitlines())


def test_a_character_that_is_not_there_is_not_on_record(runner):
    outcome = runner("cast", "Soundtrack #1", "--character", "Darth Vader")
    assert outcome.exit_code == 4
    assert "“Darth Vader”" in outcome.stderr
