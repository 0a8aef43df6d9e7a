"""The README is true: its examples are run, its commands are all of them, its Python runs."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

README = Path(__file__).parent.parent / "README.md"
SHORTENED = 24
"""Longer outputs are cut after this many lines in the README, with a line that says so."""

BLOCK = re.compile(r"```console\n(\$ .*?)```", re.DOTALL)

AS_ON_A_TERMINAL = ("--format", "table")


def shown_outputs(block: str, run) -> str:
    """The block with the output of each of its commands."""
    lines = []
    for line in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        lines.append(f"$ {line}")
        if "|" in line or " data " in line:
            continue  # Those with jq are run by test_process; those on the dataset name this machine's files
        outcome = run(*shlex.split(line)[1:], *AS_ON_A_TERMINAL)
        output = (outcome.stdout + outcome.stderr).replace(f" {' '.join(AS_ON_A_TERMINAL)}", "")
        output = output.rstrip("\n").splitlines()
        if len(output) > SHORTENED:
            output[SHORTENED:] = [f"... {len(output) - SHORTENED} more lines"]
        lines += [*output, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def test_the_examples_show_what_the_program_prints(runner, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "100")
    text = README.read_text(encoding="utf-8")
    wanted = BLOCK.sub(lambda match: f"```console\n{shown_outputs(match[1], runner)}```", text)
    if os.environ.get("UPDATE_GOLDEN") and not os.environ.get("CI"):
        README.write_text(wanted, encoding="utf-8")
        return
    assert text == wanted


def test_every_command_is_in_the_readme():
    from showfacts.commands.registry import names

    text = README.read_text(encoding="utf-8")
    assert [name for name in names() if f"showfacts {name}" not in text] == []


def test_the_python_example_runs():
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})


def test_the_toml_example_has_no_problem():
    from showfacts.dataset.read import parse

    example = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    assert parse(example[1], file="README.md").shows
