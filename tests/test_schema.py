"""The JSON Schema that editors check files with."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from showfacts.dataset.files import shipped_file
from showfacts.dataset.schema import dumps, schema
from showfacts.dataset.write import dump
from showfacts.model import Dataset

from .datasets import DATASETS

VALIDATOR = Draft202012Validator(schema())
SMALL: dict[str, Any] = {
    "format": 2,
    "sources": [{"id": "s", "publisher": "P", "kind": "press"}],
    "shows": [
        {
            "id": "a",
            "title": "A",
            "checked": "2026-11-20",
            "ids": {"imdb": "tt1"},
            "seasons": [{"number": 1, "premiere": "2022-03", "runtime_minutes": [30, 60]}],
            "availability": [{"platform": "p", "from": "2022", "original": True}],
            "cites": {"title": ["s"], "genres/drama": ["s"]},
            "drop": {"genres": ["western"]},
            "claims": [{"field": "cast", "value": "v", "sources": ["s"], "verdict": "agrees"}],
        }
    ],
}


def as_editors_see_it(text: str) -> Any:
    """TOML dates as ISO text."""
    return json.loads(json.dumps(tomli.loads(text), default=date.isoformat))


def test_it_is_a_schema_and_prints_as_itself():
    Draft202012Validator.check_schema(schema())
    assert json.loads(dumps()) == schema()


def test_it_admits_the_shipped_dataset():
    VALIDATOR.validate(as_editors_see_it(Path(shipped_file()).read_text(encoding="utf-8")))


@pytest.mark.slow
@settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))
@given(dataset=DATASETS)
def test_it_admits_whatever_can_be_written(dataset: Dataset):
    VALIDATOR.validate(as_editors_see_it(dump(dataset)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), 3),
        (("format",), "2"),
        (("show",), []),
        (("shows", 0, "titel"), "A"),
        (("shows", 0, "title"), ""),
        (("shows", 0, "year"), "2022"),
        (("shows", 0, "type"), "scriptd"),
        (("shows", 0, "checked"), "soon"),
        (("shows", 0, "checked"), "2022-3"),
        (("shows", 0, "ids", "imbd"), "tt1"),
        (("shows", 0, "seasons"), {}),
        (("shows", 0, "seasons", 0, "episode"), 1),
        (("shows", 0, "seasons", 0, "runtime_minutes"), [30]),
        (("shows", 0, "seasons", 0, "runtime_minutes"), [30, 60, 90]),
        (("shows", 0, "availability", 0, "from_"), "2022"),
        (("shows", 0, "availability", 0, "original"), 1),
        (("shows", 0, "cites"), ["s"]),
        (("shows", 0, "cites", "title"), "s"),
        (("shows", 0, "cites", "title"), [1]),
        (("shows", 0, "drop", "title"), ["A"]),
        (("shows", 0, "claims", 0, "field"), "caste"),
        (("sources", 0, "kind"), "pres"),
        (("sources", 0), {"id": "s", "kind": "press"}),
        (("sources", 0), {"publisher": "P", "kind": "press"}),
    ],
)
def test_it_refuses_typos_and_other_kinds_of_values(path: tuple[Any, ...], value: Any):
    assert VALIDATOR.is_valid(SMALL)
    data = copy.deepcopy(SMALL)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("version", [1, 2])
def test_it_admits_each_format_that_can_be_read(version: int):
    VALIDATOR.validate({**SMALL, "format": version})


def test_a_file_needs_its_format():
    assert not VALIDATOR.is_valid({"shows": []})
