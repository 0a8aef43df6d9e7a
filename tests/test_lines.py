"""The line of every key of a TOML document."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator
from typing import Any

import pytest
import tomli
import tomli_w
from hypothesis import HealthCheck, given, settings

from showfacts.dataset.files import shipped_file
from showfacts.dataset.lines import Path, has_comments, line_at, lines_of
from showfacts.dataset.write import dump
from showfacts.model import Dataset

from .datasets import DATASETS

HOSTILE = '''\
# format = 2
format = 1   # a comment with = and "

[[shows]]
id = "a" # [[shows]]
"title" = "[[shows]] = # \\" none"
'premise' = """
[[shows]]
year = 1 \\""" still ""\\" "" inside
"""
type = \'\'\'
id = 'x' ''
\'\'\'
aliases = [
  "one",  # ] a comment
  "two]",

  'three = 3',
]
ids = { imdb = "tt1", tvmaze =
  2 }
[[ shows . cast ]]
person = "A"
seasons = [1, 2]
[[shows."cast"]]
"p\\u0065rson" = "B"
[[shows]]
id = "b"
ids.imdb = "tt2"
ids . wikidata = "Q1"
crew = [
  { person = "C", role = "director" },
  { person = "D",
    role = "writer" },
]
[shows.unknown.deep]
x = 1.5
y = [[1, 2],
     [3]]
[[shows.cast]]
person = """"quoted""""'''.replace("tvmaze =\n  2 }", "tvmaze = 2 }\n")


def walk(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield from walk(item, (*path, step))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("format",), 2),
        (("shows",), 4),
        (("shows", 0), 4),
        (("shows", 0, "id"), 5),
        (("shows", 0, "title"), 6),
        (("shows", 0, "premise"), 7),
        (("shows", 0, "type"), 11),
        (("shows", 0, "aliases"), 14),
        (("shows", 0, "aliases", 0), 15),
        (("shows", 0, "aliases", 1), 16),
        (("shows", 0, "aliases", 2), 18),
        (("shows", 0, "ids", "tvmaze"), 20),
        (("shows", 0, "cast", 0), 22),
        (("shows", 0, "cast", 0, "person"), 23),
        (("shows", 0, "cast", 0, "seasons", 1), 24),
        (("shows", 0, "cast", 1), 25),
        (("shows", 0, "cast", 1, "person"), 26),
        (("shows", 1), 27),
        (("shows", 1, "id"), 28),
        (("shows", 1, "ids"), 29),
        (("shows", 1, "ids", "wikidata"), 30),
        (("shows", 1, "crew", 0, "role"), 32),
        (("shows", 1, "crew", 1), 33),
        (("shows", 1, "crew", 1, "role"), 34),
        (("shows", 1, "unknown", "deep", "x"), 37),
        (("shows", 1, "unknown", "deep", "y", 0, 1), 38),
        (("shows", 1, "unknown", "deep", "y", 1, 0), 39),
        (("shows", 1, "cast", 0), 40),
        (("shows", 1, "cast", 0, "person"), 41),
    ],
)
def test_the_line_of_a_key_among_all_that_toml_allows(path: Path, line: int):
    assert lines_of(HOSTILE)[path] == line


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def test_the_walk_finds_exactly_what_the_parser_finds(text: str):
    assert set(lines_of(text)) == set(walk(tomli.loads(text)))


@pytest.mark.slow
@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(dataset=DATASETS)
def test_every_key_of_a_written_document_stands_on_its_line(dataset: Dataset):
    assert_agrees(dump(dataset))


def test_every_key_of_the_shipped_dataset_stands_on_its_line():
    assert_agrees(pathlib.Path(shipped_file()).read_text(encoding="utf-8"))


def assert_agrees(text: str) -> None:
    """In the canonical form each key is at the start of a line, or ends a header."""
    places = lines_of(text)
    paths = list(walk(tomli.loads(text)))
    assert set(places) == set(paths)
    lines = text.split("\n")
    for path in paths:
        keys = [step for step in path if isinstance(step, str)]
        if path and isinstance(path[-1], str):
            header = re.escape(".".join(keys))
            name = re.escape(tomli_w.dumps({path[-1]: 0}).removesuffix(" = 0\n"))
            # Only the cites of a row may stand on one line, as an inline table
            pattern = rf"({name} = |\[\[?{header}\]\]?$|cites = {{ .*{name} = )"
            assert re.match(pattern, lines[places[path] - 1]), path
    for section in {path[0] for path in paths if len(path) == 2}:
        rows = [places[path] for path in paths if len(path) == 2 and path[0] == section]
        assert sorted(set(rows)) == rows


def test_only_what_is_wanted_and_what_holds_it():
    wanted = [("shows", 1, "crew", 1, "role"), ("shows", 9, "none")]
    assert lines_of(HOSTILE, wanted) == {
        (): 1,
        ("shows",): 4,
        ("shows", 1): 27,
        ("shows", 1, "crew"): 31,
        ("shows", 1, "crew", 1): 33,
        ("shows", 1, "crew", 1, "role"): 34,
    }


def test_what_is_not_there_is_where_its_holder_is():
    places = lines_of(HOSTILE)
    assert line_at(places, ("shows", 1, "title")) == 27
    assert line_at(places, ("nothing", 3)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1 # why", True),
        ("# why", True),
        ('a = "# no"', False),
        ("a = '# no'", False),
        ('a = """\n# no\n"""', False),
        ("a = '''\n# no\n'''", False),
        ('"#" = 1', False),
        ("", False),
    ],
)
def test_comments(text: str, expected: bool):
    assert has_comments(text) is expected
