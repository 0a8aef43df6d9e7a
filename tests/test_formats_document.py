"""docs/formats.md is true: every command goes out in the formats that its table says, and its examples run.

``UPDATE_GOLDEN=1 pytest -m slow tests/test_formats_document.py`` writes the table anew, not where CI is set.
"""

from __future__ import annotations

import io
import os
import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from showfacts.commands.check.options import FORM
from showfacts.commands.session import Session
from showfacts.errors import UsageError
from showfacts.outputs.answer import Answered, Refused, Target
from showfacts.outputs.output import names, output

from .maze import Maze
from .test_pipes import EXAMPLES, OWN, asked

DOCUMENT = Path(__file__).parent.parent / "docs" / "formats.md"
MARK = "<!-- What follows is written by tests/test_formats_document.py -->\n"

DEPENDING = {name for name in names() if not output(name).HOLDS_ALL}
"""The formats that hold only some answers."""


def answers_of(small, name: str, words: str, monkeypatch: pytest.MonkeyPatch) -> list[Answered | Refused]:
    """What a command answers, before it is put into a format."""
    found: list[Answered | Refused] = []

    def send(_: Session, answers: Sequence[Answered | Refused], **__: Any) -> None:
        found.extend(answers)

    with monkeypatch.context() as patch:
        patch.setattr(Session, "_send", send)
        asked(small, name, words)
    return found


def formats_of(answers: Sequence[Answered | Refused]) -> set[str]:
    """The formats that these answers go out in; that they do is tried with all of them."""
    found = set()
    for form in names():
        try:
            assert (
                output(form).render(answers, Target(stream=io.StringIO(), with_sources=True)).endswith("\n")
            )
            found.add(form)
        except UsageError:
            assert form in DEPENDING
    return found


@pytest.mark.slow
def test_the_table_says_which_command_has_which_format(small, maze: Maze, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(Path(__file__).parent / "golden")
    columns = sorted({*names(), *FORM.words})
    rows = {"ask": "as the command that answers"}
    held = {"check": set(FORM.words)}
    for name, words in {**EXAMPLES, **{name: words for name, (words, _) in OWN.items()}}.items():
        held[name] = formats_of(answers_of(small, name, words, monkeypatch))
    assert all(set(names()) - DEPENDING <= each for name, each in held.items() if name != "check")
    lines = [f"| | {' | '.join(columns)} |\n", f"| --- |{' :-: |' * len(columns)}\n"]
    for name, each in held.items():
        marks = " | ".join("●" if column in each else "" for column in columns)
        lines.append(f"| `{name}` | {marks} |\n")
    lines += [f"\n`{name}`: {said}.\n" for name, said in rows.items()]
    text = DOCUMENT.read_text(encoding="utf-8")
    said, mark, _ = text.partition(MARK)
    assert mark
    wanted = said + mark + "\n" + "".join(lines)
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "the document is only written where a person looks at it"
        DOCUMENT.write_text(wanted, encoding="utf-8", newline="\n")
        return
    assert text == wanted


def test_the_examples_run(runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(r"```sh\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines():
        before, _, after = line.rpartition(" | ")
        stdin = before.partition("'")[2].rstrip("'").encode().decode("unicode_escape") if before else ""
        words = shlex.split(after)
        outcome = runner(*words[1:], stdin=stdin)
        assert outcome.exit_code == 0, line
        if "--output" in words:
            assert Path(words[words.index("--output") + 1]).stat().st_size > 500


@pytest.mark.parametrize("form", sorted(DEPENDING))
def test_nothing_is_changed_where_the_answer_has_no_place_in_the_format(runner, form: str):
    outcome = runner("follow", "Vincenzo", "--format", form)
    assert (outcome.exit_code, outcome.stdout) == (2, "")
    assert outcome.stderr == f"showfacts: --format: {form} does not hold what follow answers\n"
    assert runner("following", "--json").stdout == "[]\n"


def test_a_calendar_names_the_commands_that_have_dates():
    from showfacts.outputs.formats.ics import WITH_DATES

    head, _, *rows = (
        [cell.strip(" `") for cell in line.split("|")]
        for line in DOCUMENT.read_text("utf-8").split(MARK)[1].splitlines()
        if "|" in line
    )
    place = head.index("ics")
    assert WITH_DATES.replace(" and ", ", ").split(", ") == [row[1] for row in rows if row[place]]
