"""``crew --role`` and ``cast --person``: only the credits asked for. Relations, told from both ends."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from showfacts.commands.crew.roles import with_role
from showfacts.model import CrewCredit

LIBRARY = Path(__file__).parent / "ask_library.toml"


@pytest.fixture
def ask(runner):
    """Run the program over the library of invented shows."""
    return partial(runner, data=LIBRARY)


CREW = tuple(
    CrewCredit(person=f"{number}", role=role)
    for number, role in enumerate(
        ("executive producer", "director", "art director", "producer", "theme music composer", "head writer")
    )
)


@pytest.mark.parametrize(
    ("word", "roles"),
    [
        ("producer", ["producer", "executive producer"]),
        ("executive producer", ["executive producer"]),
        ("Director", ["director"]),
        ("art-director", ["art director"]),
        ("music", ["theme music composer"]),
        ("screenwriter", ["head writer"]),
        ("showrunner", []),
    ],
)
def test_a_word_for_a_role_means_that_role_and_its_kinds(word: str, roles: list[str]):
    assert [each.role for each in with_role(CREW, word)] == roles


def test_the_crew_with_a_role(ask):
    answer = json.loads(ask("crew", "the lantern uk", "--role", "writer", "--json").stdout)
    assert [each["person"] for each in answer["crew"]] == ["Owen Pryce"]
    assert answer["companies"] == []


def test_a_role_that_nobody_has_is_not_on_record(ask):
    outcome = ask("crew", "the lantern uk", "--role", "showrunner")
    assert outcome.exit_code == 4
    assert outcome.stderr == "showfacts: the showrunner of “The Lantern” is not on record\n"
    assert ask("crew", "the lantern uk", "--role", " ").exit_code == 2


def test_whom_a_person_plays(ask):
    answer = json.loads(ask("cast", "winter tides", "--person", "이도윤", "--json").stdout)
    assert [each["character"] for each in answer["cast"]] == ["Inspector Gu"]


def test_a_person_who_is_not_in_a_show_is_not_on_record_there(ask):
    outcome = ask("cast", "winter tides", "--person", "kim ha-neul")
    assert outcome.exit_code == 4
    assert "no credit of Kim Ha-neul in the cast of “Winter Tides” is on record" in outcome.stderr
    assert ask("cast", "winter tides", "--person", "zed nobody").exit_code == 1


def test_of_two_people_of_one_name_the_question_back_keeps_the_show(runner, tmp_path: Path):
    file = tmp_path / "two.toml"
    people = "".join(f'[[people]]\nid = "joan-{each}"\nname = "Joan Pike"\n' for each in (1, 2))
    cast = "".join(
        f'[[shows.cast]]\nperson = "Joan Pike"\nperson_id = "joan-{each}"\ncharacter = "Number {each}"\n'
        for each in (1, 2)
    )
    file.write_text(f'format = 2\n{people}[[shows]]\nid = "pair"\ntitle = "Pair"\n{cast}')
    outcome = runner("cast", "pair", "--person", "joan pike", data=file)
    assert outcome.exit_code == 3
    assert "showfacts cast pair --person joan-2" in outcome.stderr
    assert "Number 2" in runner("cast", "pair", "--person", "joan-2", data=file).stdout


def test_a_relation_is_told_from_both_ends(ask):
    def related(show: str, *options: str) -> list[tuple[str, str]]:
        answer = json.loads(ask("show", "--id", show, *options, "--json").stdout)
        return [(each["type"], each["show"]["id"]) for each in answer["relations"]]

    assert related("lantern-2019") == [("remake-of", "lantern-2014")]
    assert related("lantern-2014") == [("remade-as", "lantern-2019")]
    assert related("lantern-2014", "--as-of", "2015") == []
    assert "remade as  The Lantern (2019)" in " ".join(
        ask("show", "--id", "lantern-2014", "--format", "table").stdout.split("\n")
    )
