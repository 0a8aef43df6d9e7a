"""The JSON Schemas of answers: what the program prints fits them, and what it does not print does not."""

from __future__ import annotations

import copy
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator

from showfacts.commands.data.schema.answers import answers, dumps
from showfacts.commands.options import AS_JSON
from showfacts.commands.registry import Command, grouped

GOLDEN = Path(__file__).parent / "golden"
ANSWERS = {name.replace(" ", "-") for name, _ in answers()}
WHOLE = json.loads(dumps(""))
STDERR, EXIT = "--- stderr\n", "--- exit "
_JSON = re.compile(r"--json\b|--format jsonl?\b|--input jsonl\b")


class Printed(NamedTuple):
    """A piece of JSON of a transcript: the part of the schema that it is to fit, and the line that asked."""

    name: str
    line: str
    data: Any


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": WHOLE["$defs"]})


VALIDATORS = {name: validator(name) for name in (*ANSWERS, "error", "notice")}


def command_of(line: str) -> str:
    words = shlex.split(line)
    return "-".join(words[: 2 if words[0] in ("data", "fact") else 1])


def values(text: str) -> Iterator[Any]:
    """The JSON values of a text, one after the other."""
    decoder, place = json.JSONDecoder(), 0
    while text[place:].strip():
        place += len(text[place:]) - len(text[place:].lstrip())
        value, place = decoder.raw_decode(text, place)
        yield value


def printed(text: str) -> Iterator[Printed]:
    for block in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, rest = block.partition("\n")
        if not _JSON.search(line):
            continue
        rest, _, _ = rest.partition(EXIT)
        answer, _, beside = rest.partition(STDERR)
        name = command_of(re.sub(r"COLUMNS=\d+ |showfacts ", "", line))
        is_lines = "jsonl" in line
        for each in values(answer):
            is_row = is_lines and not VALIDATORS[name].is_valid(each)
            yield Printed(name, line, [each] if is_row else each)
        for each in values(beside):
            yield Printed("notice" if "notice" in each else "error", line, each)


FILES = sorted(GOLDEN.glob("*.txt")) + sorted(GOLDEN.glob("sessions/*.txt"))
PRINTED = [each for file in FILES for each in printed(file.read_bytes().decode())]
FIRST = {each.name: each.data for each in reversed(PRINTED) if each.data != []}
"""By part of the schema a piece of JSON that fits it."""


def answering(commands: list[Command], before: str = "") -> Iterator[str]:
    for each in commands:
        name = f"{before}-{each.name}".strip("-")
        if AS_JSON in each.options:
            yield name
        yield from answering(list(each.commands), name)


def test_every_command_that_answers_in_json_has_a_schema():
    assert {name for commands in grouped().values() for name in answering(commands)} == ANSWERS


def test_it_is_a_schema():
    Draft202012Validator.check_schema(WHOLE)


@pytest.mark.parametrize("name", sorted({each.name for each in PRINTED}))
def test_what_transcripts_show_fits(name: str):
    for each in PRINTED:
        if each.name == name:
            faults = [fault.message for fault in VALIDATORS[name].iter_errors(each.data)]
            assert faults == [], each.line


FREE = frozenset({"fact", "cites", "tally", "fields"})
"""Keys whose values have the keys of files, sources and verdicts."""


def objects(data: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """The objects of a piece of JSON with where they stand, of a list only its first."""
    if isinstance(data, dict):
        yield before, data
    items = data.items() if isinstance(data, dict) else enumerate(data[:1]) if isinstance(data, list) else ()
    for key, value in items:
        if key not in FREE:
            yield from objects(value, (*before, key))


def altered(data: Any, place: tuple[Any, ...], known: dict[str, Any]) -> Iterator[Any]:
    """The same with a key renamed, a key more, or a value of another type in the object at a place."""
    others = [{**known, "other": None}]
    for key, value in known.items():
        rest = {each: known[each] for each in known if each != key}
        others += [{**rest, f"{key}_": value}, {**rest, key: {"other": {}}}]
    for other in others:
        changed = copy.deepcopy(data)
        holder = changed
        for step in place[:-1]:
            holder = holder[step]
        if place:
            holder[place[-1]] = other
        yield changed if place else other


def test_a_renamed_key_a_key_more_and_another_type_do_not_fit():
    seen: set[tuple[str, ...]] = set()
    for name, whole in FIRST.items():
        assert VALIDATORS[name].is_valid(whole)
        for place, known in objects(whole) if name != "ask" else ():
            if known and tuple(known) not in seen:
                seen.add(tuple(known))
                for other in altered(whole, place, known):
                    assert not VALIDATORS[name].is_valid(other), (name, place)
    assert seen


def test_one_command_is_asked_for_by_its_name(runner):
    alone = json.loads(runner("data", "schema", "--answers", "data", "path").stdout)
    Draft202012Validator.check_schema(alone)
    assert Draft202012Validator(alone).is_valid(FIRST["data-path"])
    assert not Draft202012Validator(alone).is_valid(FIRST["cast"])
    assert json.loads(runner("data", "schema", "--answers").stdout) == WHOLE


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--answers", "casts"), "did you mean cast?"),
        (("cast",), "only with --answers"),
        (("--answers", "help"), "help"),
    ],
)
def test_what_no_command_answers_is_refused(runner, words: tuple[str, ...], said: str):
    outcome = runner("data", "schema", *words)
    assert outcome.exit_code == 2
    assert said in outcome.stderr
