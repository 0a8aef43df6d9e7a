"""The README and the pages it links to are true: their examples are run, their Python runs."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]
SHORTENED = 24
"""Longer outputs are cut after this many lines on a page, with a line that says so."""

BLOCK = re.compile(r"```console\n(\$ .*?)```", re.DOTALL)

AS_ON_A_TERMINAL = ("--format", "table")


def shown_outputs(block: str, run) -> str:
    """The block with the output of each of its commands."""
    lines = []
    for line in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        lines.append(f"$ {line}")
        if "|" in line or " data " in line:
            continue  # Those with jq are run by test_process; those on the dataset name this machine's files
        form = () if "--format" in line else AS_ON_A_TERMINAL
        outcome = run(*shlex.split(line)[1:], *form)
        output = (outcome.stdout + outcome.stderr).replace(f" {' '.join(AS_ON_A_TERMINAL)}", "")
        output = output.rstrip("\n").splitlines()
        if len(output) > SHORTENED:
            output[SHORTENED:] = [f"... {len(output) - SHORTENED} more lines"]
        lines += [*output, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_show_what_the_program_prints(page: Path, runner, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "100")
    text = page.read_text(encoding="utf-8")
    wanted = BLOCK.sub(lambda match: f"```console\n{shown_outputs(match[1], runner)}```", text)
    if os.environ.get("UPDATE_GOLDEN") and not os.environ.get("CI"):
        page.write_text(wanted, encoding="utf-8")
        return
    assert text == wanted


def test_what_the_readme_says_to_type_is_answered(runner):
    (table,) = re.findall(r"\| you want to know .*?\n\n", README.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for line in re.findall(r"`showfacts (.*?)`", table) if "article.txt" not in line]
    for line in lines:
        assert runner(*shlex.split(line)).exit_code == 0, line


def test_the_readme_is_read_in_a_few_minutes():
    assert len(README.read_bytes()) <= 9000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_examples_run(page: Path):
    for code in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
        exec(compile(code, page.name, "exec"), {})


def with_its_own(command, before: str = "") -> Iterator[str]:
    """The name of a command, and of those that it has."""
    yield f"{before}{command.name}"
    for each in command.commands:
        yield from with_its_own(each, f"{before}{command.name} ")


def test_the_page_of_the_commands_is_as_their_help(runner, monkeypatch: pytest.MonkeyPatch):
    from showfacts.commands.registry import grouped

    monkeypatch.setenv("COLUMNS", "80")
    page = ROOT / "docs" / "commands.md"
    parts = ["# Commands\n\nWhat `showfacts help COMMAND` prints. Written by tests/test_readme.py.\n"]
    for group, commands in grouped().items():
        parts.append(f"\n## {group.value}\n")
        for name in (name for command in commands for name in with_its_own(command)):
            text = runner("help", *name.split()).stdout.strip("\n")
            lines = "\n".join(line.rstrip() for line in text.splitlines())
            parts.append(f"\n### {name}\n\n```text\n{lines}\n```\n")
    wanted = "".join(parts)
    if os.environ.get("UPDATE_GOLDEN") and not os.environ.get("CI"):
        page.write_text(wanted, encoding="utf-8")
        return
    assert page.read_text(encoding="utf-8") == wanted


def test_the_toml_example_has_no_problem():
    from showfacts.dataset.read import parse

    example = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    assert parse(example[1], file="README.md").shows
