"""What scripts count on: JSON lines, fields of lists, names and pairs from standard input, named columns."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest

from showfacts.commands.list.details import Detailed
from showfacts.commands.options import DETAILS, FIELDS
from showfacts.completion.words import complete, told_apart
from showfacts.outputs.output import names, output

SMALL = Path(__file__).parent / "golden" / "library.toml"


def objects(text: str) -> list[dict]:
    """The objects of JSON lines."""
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.splitlines()]


# JSON lines


@pytest.mark.parametrize(
    "words",
    [
        ("cast", "harbour-2019"),
        ("status", "harbour-2021"),
        ("person", "kim hana"),
        ("compare", "harbour-2019", "long-2020"),
    ],
    ids=" ".join,
)
def test_one_answer_is_one_line_with_what_json_has(small, words: tuple[str, ...]):
    assert objects(small(*words, "--format", "jsonl").stdout) == [json.loads(small(*words, "--json").stdout)]


@pytest.mark.parametrize(
    "words",
    [("list",), ("list", "--limit", "2"), ("list", "--year", "1950"), ("search", "harbour"), ("source",)],
    ids=" ".join,
)
def test_a_list_has_a_line_for_each_row(small, words: tuple[str, ...]):
    assert objects(small(*words, "--format", "jsonl").stdout) == json.loads(small(*words, "--json").stdout)


@pytest.mark.parametrize(
    ("words", "stdin"),
    [
        (("plot", "-"), "harbour-2019\nnothing\n\nharbour\nbare\n"),
        (("person", "-"), "kim hana\nnobody at all\nLee One\n"),
        (("compare", "-"), "harbour-2019\tlong-2020\nharbour-2019\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_batch_has_a_line_for_each_line_that_it_was_given(small, words: tuple[str, ...], stdin: str):
    lines = small(*words, "--format", "jsonl", stdin=stdin, answers_in_part=True)
    array = small(*words, "--json", stdin=stdin, answers_in_part=True)
    assert objects(lines.stdout) == json.loads(array.stdout)
    assert len(objects(lines.stdout)) == len(stdin.split("\n")) - stdin.count("\n\n") - 1
    assert lines.exit_code == array.exit_code


@pytest.mark.parametrize(
    "words", [("cast", "nothing of the kind"), ("list", "--fields", "x"), ("cast", "--nothing")], ids=" ".join
)
def test_failures_are_json_as_with_json(small, words: tuple[str, ...]):
    assert small(*words, "--format", "jsonl") == small(*words, "--json")
    assert "error" in json.loads(small(*words, "--format=jsonl").stderr)


def test_notices_are_json_as_with_json(small):
    words = ("list", "--limit", "1")
    assert json.loads(small(*words, "--format", "jsonl").stderr) == {"notice": "the first 1; there are more"}


def test_what_a_terminal_acts_on_is_escaped_and_never_ends_a_line(small):
    outcome = small("show", "hostile-2022", "--format", "jsonl")
    assert len(outcome.stdout.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="select takes no pipes there")
def test_a_line_goes_out_before_the_next_title_comes_in():
    run = subprocess.Popen(
        [sys.executable, "-m", "showfacts", "plot", "-", "--format", "jsonl", "--data", str(SMALL)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": ""},
    )
    with run:
        assert run.stdin is not None
        assert run.stdout is not None
        for ident in ("harbour-2019", "hangu-norae-2022"):
            run.stdin.write(f"{ident}\n".encode())
            run.stdin.flush()
            assert select.select([run.stdout], [], [], 60)[0], "nothing came before the end of input"
            assert json.loads(run.stdout.readline())["show"]["id"] == ident
        run.stdin.close()
    assert run.returncode == 0


def test_every_format_says_whether_it_streams():
    assert {name for name in names() if output(name).STREAMS} == {"jsonl"}


# The rows of lists


def test_the_fields_that_may_be_asked_for_are_those_of_the_rows():
    assert set(FIELDS.words) == {field.name for field in fields(Detailed)}
    assert set(FIELDS.words) > DETAILS


@pytest.mark.parametrize("command", [("list",), ("search", "harbour")], ids=" ".join)
def test_a_full_row_says_where_a_show_stands_as_status_does(small, command: tuple[str, ...]):
    rows = json.loads(small(*command, "--full", "--json").stdout)
    plain = json.loads(small(*command, "--json").stdout)
    assert [{key: row[key] for key in bare} for row, bare in zip(rows, plain, strict=True)] == plain
    row = next(each for each in rows if each["id"] == "harbour-2021")
    status = json.loads(small("status", "harbour-2021", "--json").stdout)["status"]
    assert {key: row[key] for key in ("state", "decision", "summary")} == {
        key: status[key] for key in ("state", "decision", "summary")
    }
    assert [row["season_count"], row["premiere"], row["finale"]] == [2, "2021-09", "2026-12-18"]


def test_a_full_row_of_a_past_day_tells_what_was_known(small):
    rows = json.loads(small("list", "--full", "--as-of", "2019-07", "--json").stdout)
    status = json.loads(small("status", "harbour-2019", "--as-of", "2019-07", "--json").stdout)["status"]
    assert {each["id"]: each["summary"] for each in rows}["harbour-2019"] == status["summary"]


def test_what_is_not_on_record_is_null(small):
    row = next(each for each in json.loads(small("list", "--full", "--json").stdout) if each["id"] == "bare")
    assert {row[key] for key in DETAILS} == {None}


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        (("--fields", "title,id"), ["title", "id"]),
        (("--fields", "id", "--fields", "year"), ["id", "year"]),
        (("--fields", "Season-Count, title,title"), ["season_count", "title"]),
        (("--fields", "state,id", "--full"), ["state", "id"]),
    ],
    ids=str,
)
def test_fields_are_those_asked_for_in_their_order(small, asked: tuple[str, ...], keys: list[str]):
    rows = json.loads(small("list", *asked, "--json").stdout)
    assert {tuple(row) for row in rows} == {tuple(keys)}
    header, *lines = small("list", *asked, "--header").stdout.splitlines()
    assert header.split("\t") == keys
    assert {line.count("\t") for line in lines} == {len(keys) - 1}


def test_numbers_stay_numbers_and_lists_lists(small):
    rows = objects(small("list", "--fields", "year,platforms,season_count", "--format", "jsonl").stdout)
    assert {"year": 2019, "platforms": ["Streamo", "Json TV"], "season_count": 2} in rows


@pytest.mark.parametrize(
    ("typed", "hint"), [("titel", "title"), ("sate", "state"), ("", None), ("id,", None)]
)
def test_an_unknown_field_is_told_with_what_comes_near(small, typed: str, hint: str | None):
    outcome = small("list", f"--fields={typed}", "--json")
    assert outcome.exit_code == 2
    error = json.loads(outcome.stderr)["error"]
    assert error["hints"] == ([hint] if hint else [])
    assert all(word in error["message"] for word in FIELDS.words)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ti", ["title"]),
        ("id,ti", ["id,title"]),
        ("title,q", []),
        ("state,s", ["state,summary", "state,season_count"]),
    ],
)
def test_tab_offers_the_next_field(typed: str, offered: list[str]):
    found = complete(told_apart(["list", "--fields"]), typed, lambda: None)
    assert [each.text for each in found.choices] == offered


# Standard input


def test_people_come_from_standard_input(small):
    outcome = small(
        "person", "-", "--json", stdin="kim hana\n\nnobody at all\nLee One\n", answers_in_part=True
    )
    first, second, third = json.loads(outcome.stdout)
    assert list(first) == ["person", "match", "credits", "sources"]
    assert first["match"] == {
        "query": "kim hana",
        "how": "name",
        "name": "Kim Ha-na",
        "also": [],
        "recorded": None,
    }
    assert (second["match"], second["error"]["kind"]) == ({"query": "nobody at all"}, "not-found")
    assert third["person"]["name"] == "Lee One"
    assert outcome.exit_code == 1


def test_pairs_of_shows_come_from_standard_input_with_a_tab_between(small):
    stdin = "harbour-2019\t long-2020\nharbour-2019\nharbour-2019\tnothing of the kind\na\tb\tc\n"
    outcome = small("compare", "-", "--json", stdin=stdin, answers_in_part=True)
    first, one, unknown, three = json.loads(outcome.stdout)
    assert [each["id"] for each in first["shows"]] == ["harbour-2019", "long-2020"]
    assert [each["query"] for each in first["match"]] == ["harbour-2019", "long-2020"]
    assert (one["match"], one["error"]["kind"]) == ([{"query": "harbour-2019"}], "usage")
    assert unknown["match"] == [{"query": "harbour-2019"}, {"query": "nothing of the kind"}]
    assert unknown["error"]["kind"] == "not-found"
    assert len(three["match"]) == 3
    assert outcome.exit_code == 2


def test_one_show_by_its_id_is_compared_with_each_title_of_standard_input(small):
    outcome = small("compare", "-", "--id", "long-2020", "--json", stdin="harbour-2019\nharbour-2021\n")
    pairs = [[show["id"] for show in each["shows"]] for each in json.loads(outcome.stdout)]
    assert pairs == [["long-2020", "harbour-2019"], ["long-2020", "harbour-2021"]]


@pytest.mark.parametrize(
    ("words", "stdin", "code"),
    [
        (("person", "-"), "nobody at all\nkim hana\n", 1),
        (("person", "-"), "kim hana\n", 0),
        (("compare", "-"), "harbour-2019\tharbour\nx\ty\n", 3),
        (("compare", "-"), "x y z\tharbour-2019\nharbour-2019\tharbour\n", 1),
        (("person", "-"), "", 0),
    ],
)
def test_the_first_failure_decides_the_exit_code(small, words: tuple[str, ...], stdin: str, code: int):
    assert small(*words, stdin=stdin, answers_in_part=True).exit_code == code


def test_lines_of_a_batch_begin_with_what_they_are_about(small):
    people = small("person", "-", stdin="kim hana\nLee One\n").stdout.splitlines()
    assert list(dict.fromkeys(line.split("\t")[0] for line in people)) == ["Kim Ha-na", "Lee One"]
    pairs = small("compare", "-", stdin="harbour-2019\tlong-2020\n").stdout.splitlines()
    assert {line.split("\t")[0] for line in pairs} == {"harbour-2019,long-2020"}


# Named columns


@pytest.mark.parametrize(
    ("words", "stdin", "header"),
    [
        (("list",), "", "title year countries platforms id matched"),
        (("cast", "harbour-2019"), "", "person character billing seasons also_named"),
        (("plot", "harbour-2019"), "", "text"),
        (("plot", "-"), "harbour-2019\n", "about text"),
        (("list", "--year", "1950"), "", "title year countries platforms id matched"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_the_first_line_names_the_columns(small, words: tuple[str, ...], stdin: str, header: str):
    bare = small(*words, stdin=stdin).stdout
    assert small(*words, "--header", stdin=stdin).stdout == "\t".join(header.split()) + f"\n{bare}"


@pytest.mark.parametrize("more", [(), ("--sources",)], ids=["without sources", "with sources"])
@pytest.mark.parametrize("command", ["show", "crew", "status", "release", "claims"])
def test_the_first_line_of_each_block_names_its_columns(small, command: str, more: tuple[str, ...]):
    lines = small(command, "harbour-2019", *more, "--header").stdout.splitlines()
    bare = small(command, "harbour-2019", *more).stdout.splitlines()
    blocks = list(dict.fromkeys(line.split("\t")[0] for line in lines))
    headers = [next(line for line in lines if line.split("\t")[0] == block) for block in blocks]
    assert [line for line in lines if line not in headers] == bare
    for line, header in ((line, header) for header in headers for line in bare):
        if line.split("\t")[0] == header.split("\t")[0]:
            assert line.count("\t") == header.count("\t")


def test_a_batch_names_its_columns_once(small):
    lines = small("cast", "-", "--header", stdin="harbour-2019\nhangu-norae-2022\n").stdout.splitlines()
    assert [line for line in lines if line.startswith("about\t")] == lines[:1]


def test_other_formats_have_names_already(small):
    for form in ("json", "table"):
        words = ("cast", "harbour-2019", "--format", form)
        assert small(*words, "--header") == small(*words)


def test_all_lines_of_a_list_are_below_their_header(small):
    header, *lines = small("list", "--full", "--header").stdout.splitlines()
    assert all(one.count("\t") == other.count("\t") for one, other in pairwise([header, *lines]))
