"""What people see, whole, in files that a person can read: one transcript for each command in tests/golden/.

``UPDATE_GOLDEN=1 pytest tests/test_golden.py`` writes the transcripts anew; look at the difference before
you commit it. It is refused where CI is set.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"

_LINE = re.compile(r"\$ (?:COLUMNS=\d+ )?showfacts (.+?)(?: --format (?:table|plain)| --json)?")


def _lines(file: Path) -> list[str]:
    """The command lines of a transcript, each once, without the forms that it is shown in."""
    found = (_LINE.fullmatch(line) for line in file.read_text("utf-8").split("\n"))
    return list(dict.fromkeys(each[1] for each in found if each))


CASES = {file.stem: _lines(file) for file in sorted(GOLDEN.glob("*.txt"))}
"""What each transcript shows. Of a new one, ``$ showfacts COMMAND ...`` on a line of its own is enough."""

LIBRARIES = dict.fromkeys(("episodes", "next", "upcoming", "changes"), "coming.toml")
"""The small library of a case, where it is another than ``library.toml``."""
PLAIN = ("--format plain", "--json")
WIDTHS = (40, 80, 120)
STDIN = "harbour-2019\nsong of the harbour\nnothing\nbare\n"


def transcript(name: str, small, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each line of a case, in each form, with what it prints on stdout and stderr and its exit code."""
    monkeypatch.chdir(GOLDEN)
    parts = []
    for line in CASES[name]:
        widths = WIDTHS if name != "failures" else ()
        forms = [(f"COLUMNS={width} ", " --format table", {"COLUMNS": str(width)}) for width in widths]
        forms += [("", f" {form}", {}) for form in PLAIN]
        for before, after, env in forms:
            words = shlex.split(line + after)
            data, in_part = LIBRARIES.get(name, "library.toml"), name in ("many", "check")
            outcome = small(*words, data=data, env=env, stdin=STDIN, answers_in_part=in_part)
            shown = "".join(f"{text}\n" for text in outcome.stderr.splitlines())
            parts += [
                f"$ {before}showfacts {line}{after}\n",
                outcome.stdout,
                f"--- stderr\n{shown}" if shown else "",
            ]
            parts += [f"--- exit {outcome.exit_code}\n" if outcome.exit_code else "", "\n"]
    return "".join(parts)


@pytest.mark.parametrize("name", CASES)
def test_the_program_prints_what_the_transcript_says(name: str, small, monkeypatch: pytest.MonkeyPatch):
    file = GOLDEN / f"{name}.txt"
    printed = transcript(name, small, monkeypatch)
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "golden files are only written where a person looks at them"
        file.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == file.read_bytes().decode("utf-8")


@pytest.mark.usefixtures("by_the_door")
@pytest.mark.parametrize("name", CASES)
def test_the_quick_way_prints_the_same(name: str, small, monkeypatch: pytest.MonkeyPatch):
    assert transcript(name, small, monkeypatch) == (GOLDEN / f"{name}.txt").read_bytes().decode("utf-8")


def test_every_command_has_a_transcript_and_every_transcript_shows_something():
    from showfacts.commands.registry import names

    printed_from_facts = names() - {"help", "mcp"}  # One prints itself, one speaks a protocol
    assert [name for name, lines in CASES.items() if not lines] == []
    shown = [*CASES.values(), *(_lines(file) for file in sorted(GOLDEN.glob("sessions/*.txt")))]
    assert {line.split()[0] for lines in shown for line in lines} == printed_from_facts


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_on_a_terminal_is_wider_than_it(width: int, small):
    from rich.cells import cell_len

    for name, lines in CASES.items():
        for line in lines:
            outcome = small(
                *shlex.split(line),
                "--format",
                "table",
                data=GOLDEN / LIBRARIES.get(name, "library.toml"),
                env={"COLUMNS": str(width)},
                stdin=STDIN,
                answers_in_part=True,
            )
            printed = outcome.stdout.splitlines()
            assert [text for text in printed if cell_len(text) > width] == []
            assert [text for text in printed if text != text.rstrip()] == []
            assert "\n\n\n" not in outcome.stdout
