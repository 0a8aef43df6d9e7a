"""Each lint finds its example, is quiet at its counter-example, and takes a reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from showfacts.dataset.files import Layer, base_file, is_written_by_people
from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.evidence.lints import LINTS, lint
from showfacts.model.layers import Standing

# A finding is one line, however long
# ruff: noqa: E501

SOURCES = """
format = 2
sources = [
    {id = "copy", publisher = "C", kind = "machine", published = 2021-05-01, note = "copy of an article"},
    {id = "bare", publisher = "C", kind = "machine", published = 2021-05-01},
    {id = "press", publisher = "P", kind = "press", published = 2021-05-01},
    {id = "read", publisher = "P", kind = "press", retrieved = 2021-06-01},
    {id = "undated", publisher = "P", kind = "press"},
]
"""
NEXT = "[[shows]]\nid = 'b'\ntitle = 'B'\n"
MANY = "seasons = [{}]\n".format(", ".join(f"{{number = {n}}}" for n in range(1, 9)))
ORDER = "events = [{date = 2020-01-01, type = 'renewed', season = 8, sources = ['press']}]\n"
ENDED = "events = [{date = 2021-04-01, type = 'ended', sources = ['press']}]\n"
RENEWED = "events = [{date = 2021-04-01, type = 'renewed', season = 2, sources = ['%s']}]\n"


def of_show(text: str, more: str = "") -> str:
    return f"{SOURCES}[[shows]]\nid = 'a'\ntitle = 'A'\nchecked = 2021-06-01\n{text}{more}"


def people(first: str, second: str) -> str:
    return f"{SOURCES}[[people]]\nname = 'Kim A'\naliases = ['Kim B']\n{first}[[people]]\nname = 'Kim B'\n{second}"


# The lint, an example, what it says of that, a counter-example
CASES = [
    (
        "machine-copies",
        of_show(RENEWED % "copy"),
        "shows.0.events.0: machine-copies/renewed 2 2021-04-01: rests on machine copies alone; look for the page that it was copied from",
        of_show(RENEWED % "copy', 'press"),
    ),
    (
        "machine-copies",
        of_show("cast = [{person = 'P', sources = ['bare']}]"),
        "sources.1: machine-copies/bare: a machine copy on which facts rest alone; a note would say of what, or look for the page that it was copied from",
        of_show("cast = [{person = 'P', sources = ['copy']}]"),
    ),
    (
        "undated",
        of_show(RENEWED % "undated"),
        "shows.0.events.0: undated/renewed 2 2021-04-01: decides how the show stands, and no source of it has a date; add the day on which one came out or was read",
        of_show(RENEWED % "read"),
    ),
    (
        "announced-only",
        of_show("seasons = [{number = 1, premiere = 2021-05-02, sources = ['press']}]"),
        "shows.0.seasons.0.premiere: announced-only/premiere of season 1: the day is 2021-05-02, and its newest source of 2021-05-01, before it; cite a page from after it, or hold it as announced",
        of_show("seasons = [{number = 1, premiere = 2021-07-01, sources = ['press']}]"),
    ),
    (
        "season-order",
        of_show("seasons = [{number = 1}, {number = 2}]"),
        "shows.0.seasons.1: season-order/season 2: nothing tells who ordered it, and when; add the event",
        of_show("seasons = [{number = 1}, {number = 2}]\n" + RENEWED % "press"),
    ),
    (
        "namesake",
        people("id = 'kim-a'\n", ""),
        "people.0.aliases.0: namesake: Kim B is also the name of another person; ids tell the two apart",
        people("id = 'kim-a'\n", "id = 'kim-b'\n"),
    ),
    (
        "one-end",
        of_show("relations = [{type = 'same-anthology', show = 'b'}]\n", NEXT),
        "shows.0.relations.0: one-end/b: b is of the same anthology, and does not say so of a",
        of_show("relations = [{type = 'remake-of', show = 'b'}]\n", NEXT),
    ),
    (
        "one-end",
        of_show("events = [{date = 2021-04-01, type = 'continued-as', show = 'b'}]\n", NEXT),
        "shows.0.events.0.show: one-end/b: b continues a, and has no relation to it; add its follow-up",
        of_show(
            "events = [{date = 2021-04-01, type = 'continued-as', show = 'b'}]\n",
            NEXT + "relations = [{type = 'follow-up', show = 'a'}]\n",
        ),
    ),
    (
        "cast-seasons",
        of_show(
            MANY + ORDER + "cast = [{person = 'P', billing = 'main'}, {person = 'Q', billing = 'guest'}]"
        ),
        "shows.0.cast.0: cast-seasons: 1 of 1 of the main cast, P first, have no seasons, of 8; add those that they are in",
        of_show(MANY + ORDER + "cast = [{person = 'P', billing = 'main', seasons = [1]}]"),
    ),
    (
        "no-finale",
        of_show("seasons = [{number = 1, premiere = 2020-01-01}]\n" + ENDED),
        "shows.0.seasons.0: no-finale: the show has ended, and season 1 has no finale; add its last day",
        of_show("seasons = [{number = 1, premiere = 2020-01-01, finale = 2021-04-01}]\n" + ENDED),
    ),
]


def found(text: str) -> list[str]:
    return [f"{'.'.join(map(str, path))}: {message}" for path, message in lint(parse(text, file="f.toml"))]


@pytest.mark.parametrize(("name", "example", "expected", "counter"), CASES)
def test_a_lint_by_its_example_and_counter_example(name: str, example: str, expected: str, counter: str):
    assert found(example) == [expected]
    assert f": {name}" in expected
    assert found(counter) == []


def test_every_lint_has_an_example_and_is_in_the_docs():
    assert {each.name for each in LINTS} == {name for name, *_ in CASES}
    page = (Path(__file__).parent.parent / "docs" / "lints.md").read_text("utf-8")
    table = [line for line in page.split("\n") if line.startswith("| `")]
    assert table == [f"| `{each.name}` | {each.tells} |" for each in LINTS]


def test_a_reason_makes_a_lint_quiet_and_stays_in_the_canonical_form():
    reason = "[shows.exempt]\n'machine-copies/renewed 2 2021-04-01' = 'the page is gone'\n"
    text = of_show(RENEWED % "copy", reason)
    assert found(text) == []
    assert found(dump(parse(text, file="f.toml"))) == []
    assert '"machine-copies/renewed 2 2021-04-01" = "the page is gone"' in dump(parse(text, file="f.toml"))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("cast-seasons", '"cast-seasons": nothing is found to excuse'),
        ("cast-season", '"cast-season": no such lint; did you mean "cast-seasons"?'),
    ],
)
def test_a_reason_for_nothing_is_a_finding(key: str, expected: str):
    assert found(of_show("", f"exempt = {{{key} = 'why'}}")) == [f"shows.0.exempt.{key}: {expected}"]


def test_one_note_explains_the_copies_that_stand_together():
    assert found(of_show("cast = [{person = 'P', sources = ['copy', 'bare']}]")) == []


def test_what_is_not_in_the_file_is_no_finding():
    """A source, or another show, may stand in another file."""
    elsewhere = "relations = [{type = 'same-anthology', show = 'c'}]\n"
    assert found(of_show(RENEWED % "other-file", elsewhere)) == []


def test_the_command_names_findings_as_it_names_problems(runner, tmp_path: Path):
    file = tmp_path / "mine.toml"
    file.write_text(of_show("seasons = [{number = 1}, {number = 2}]"), encoding="utf-8")
    assert runner("data", "check", str(file)).exit_code == 0
    outcome = runner("data", "check", "--strict", str(file), answers_in_part=True)
    message = "season-order/season 2: nothing tells who ordered it, and when; add the event"
    assert outcome.exit_code == 5
    assert outcome.stdout == f"{file}:14: shows[0].seasons[1]: {message}\n"
    told = runner("data", "check", "--strict", "--json", str(file), answers_in_part=True)
    assert json.loads(told.stdout) == [
        {"file": str(file), "line": 14, "path": "shows[0].seasons[1]", "message": message}
    ]


def test_a_clean_file_is_an_empty_array(runner, tmp_path: Path):
    file = tmp_path / "mine.toml"
    file.write_text(of_show(""), encoding="utf-8")
    assert runner("data", "check", "--strict", "--json", str(file)).stdout == "[]\n"


def test_what_is_of_one_service_is_not_looked_at():
    assert not is_written_by_people(Layer(base_file(), "named"))
    assert not is_written_by_people(Layer("x.toml", "imported", Standing.IMPORTED))
    assert is_written_by_people(Layer("x.toml", "user"))
