"""A look-up loads what its answer needs: the list of modules that ``--json`` may import is held here."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

pytestmark = pytest.mark.usefixtures("warm")

LOADED = """
import io, os, sys
os._exit = sys.exit
sys.argv = ["showfacts", *{words!r}]
from showfacts.__main__ import run
screen, sys.stdout = sys.stdout, io.StringIO()
try:
    run()
except SystemExit:
    pass
print(sorted(sys.modules), file=screen)
"""

MAY_BE_LOADED = {
    "showfacts",
    "showfacts.__main__",
    "showfacts.commands",
    "showfacts.commands.cast",
    "showfacts.commands.cast.answer",
    "showfacts.commands.door",
    "showfacts.commands.lookup",
    "showfacts.commands.options",
    "showfacts.commands.progress",
    "showfacts.commands.registry",
    "showfacts.commands.running",
    "showfacts.commands.session",
    "showfacts.commands.streams",
    "showfacts.commands.typed",
    "showfacts.dataset",
    "showfacts.dataset.files",
    "showfacts.dataset.folders",
    "showfacts.dataset.plain",
    "showfacts.errors",
    "showfacts.evidence",
    "showfacts.evidence.moment",
    "showfacts.finding",
    "showfacts.finding.narrowing",
    "showfacts.finding.shows",
    "showfacts.finding.steps",
    "showfacts.finding.tiers",
    "showfacts.finding.wholes",
    "showfacts.index",
    "showfacts.index.index",
    "showfacts.index.name",
    "showfacts.index.names",
    "showfacts.index.open",
    "showfacts.index.parts",
    "showfacts.index.shape",
    "showfacts.index.shows",
    "showfacts.library",
    "showfacts.library.contents",
    "showfacts.library.library",
    "showfacts.library.on_day",
    "showfacts.model",
    "showfacts.model.cites",
    "showfacts.model.datasets",
    "showfacts.model.dates",
    "showfacts.model.enums",
    "showfacts.model.headers",
    "showfacts.model.layers",
    "showfacts.model.light",
    "showfacts.model.people",
    "showfacts.model.platforms",
    "showfacts.model.reasons",
    "showfacts.model.records",
    "showfacts.model.show",
    "showfacts.model.sources",
    "showfacts.model.terms",
    "showfacts.model.tuples",
    "showfacts.outputs",
    "showfacts.outputs.answer",
    "showfacts.outputs.formats",
    "showfacts.outputs.formats.json",
    "showfacts.outputs.output",
    "showfacts.text",
    "showfacts.text.clean",
    "showfacts.text.fold",
    "showfacts.text.json_text",
    "showfacts.text.look_alikes",
}
"""What ``cast TITLE --json`` is made of. Think twice before it grows: each module costs a fifth of a ms."""

HEAVY = {
    "attr",
    "cattrs",
    "dataclasses",
    "enum",
    "inspect",
    "json",
    "pathlib",
    "platformdirs",
    "pygments",
    "rapidfuzz",
    "re",
    "rich",
    "threading",
    "tomli",
    "tomli_w",
    "tomllib",
    "typer",
    "typing",
}


def loaded(*words: str) -> set[str]:
    subprocess.run([sys.executable, "-m", "showfacts", *words], check=True, capture_output=True)
    code = LOADED.format(words=list(words))
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(ast.literal_eval(done.stdout))


def test_a_look_up_as_json_loads_these_modules_and_no_more():
    ours = {name for name in loaded("cast", "Soundtrack #1", "--json") if name.startswith("showfacts")}
    assert ours - MAY_BE_LOADED == set()
    assert MAY_BE_LOADED - ours == set()


@pytest.mark.parametrize(
    "words",
    [
        ("cast", "Soundtrack #1", "--json"),
        ("show", "Vincenzo", "--json"),
        ("status", "soundtrack", "--netflix", "--json"),
        ("list", "--country", "KR", "--json"),
        ("search", "soundtrack", "--json"),
        ("cast", "Soundtrack #1", "--format", "plain"),
        ("--version",),
    ],
)
def test_nothing_heavy_is_loaded_where_nothing_is_drawn_or_read(words: tuple[str, ...]):
    assert loaded(*words) & HEAVY == set()


@pytest.mark.parametrize("words", [("list", "--netflix", "--json"), ("cast", "Soundtrak #1", "--json")])
def test_expressions_are_loaded_where_notes_are_read_or_words_are_misspelt(words: tuple[str, ...]):
    assert loaded(*words) & HEAVY == {"enum", "re"}


@pytest.mark.parametrize("words", [("--help",), ("cast", "--help"), ("help", "cast")])
def test_help_loads_no_more_than_breaks_its_lines(words: tuple[str, ...]):
    assert loaded(*words) & HEAVY == {"enum", "re"}


def test_rich_is_loaded_to_draw():
    assert "rich" in loaded("cast", "Soundtrack #1", "--format", "table")
