"""The quick way in and Typer give a command the same: the first refuses a line, or takes it as Typer does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.commands.door import answered, taken_apart
from showfacts.commands.options import Given, Takes
from showfacts.commands.program import app
from showfacts.commands.registry import Command, grouped
from showfacts.commands.running import json_format
from showfacts.commands.session import Session
from showfacts.errors import ShowfactsError

pytestmark = pytest.mark.usefixtures("warm")

PROGRAM = typer.main.get_command(app)
COMMANDS = [
    named
    for commands in grouped().values()
    for each in commands
    for named in [((each.name,), each), *(((each.name, inner.name), inner) for inner in each.commands)]
]
"""Each command with the words that call it."""
FLAGS = sorted(
    {flag for _, each in COMMANDS for option in each.options for flag in (option.flag, option.short)}
)
PLATFORMS = ("--netflix", "--bbc", "--disney-plus", "--nosuch", "--on", "--netflix=x")
ODD = (
    "--",
    "-",
    "--=",
    "-x",
    "-qq",
    "--help",
    "-h",
    "--json=",
    "--jso",
    "--year=",
    "\udcff",
    "é",
    "",
    " ",
    "---",
)
VALUES = ("2020", "-1", "+3", "x", "", "json", "id,title", "US", "netflix", "-q", "--json", "a=b", "1_0", "٣")
WORDS = ("soundtrack", "Soundtrack #1", "--", "-", "status", "data", "é", "=")


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Lines of every command, most of them well-formed."""
    names, found = draw(st.sampled_from(COMMANDS))
    last = names[-1] if draw(st.integers(0, 30)) else draw(st.sampled_from((*ODD, *VALUES, *FLAGS)))
    args = [*names[:-1], last]
    for _ in range(draw(st.integers(0, 6))):
        kind = draw(st.integers(0, 9))
        if kind < 3:
            args.append(draw(st.sampled_from(WORDS)))
        elif kind < 7 and found.options:
            option = draw(st.sampled_from(found.options))
            args += _typed(draw, option)
        elif kind < 8:
            args.append(draw(st.sampled_from(PLATFORMS)))
        else:
            args.append(draw(st.one_of(st.sampled_from((*ODD, *FLAGS, *VALUES)), st.text(max_size=4))))
    return args


def _typed(draw: st.DrawFn, option: Any) -> list[str]:
    if option.takes is Takes.FLAG:
        return [option.flag]
    value = draw(st.sampled_from((*VALUES, *option.words)))
    return draw(st.sampled_from(([option.flag, value], [f"{option.flag}={value}"])))


def _told(error: ShowfactsError) -> tuple[Any, ...]:
    return (type(error), error.message, error.query, error.hints)


def by_typer(args: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> tuple[Any, ...]:
    """What Typer makes of a line: command, words and values of each option; or the error."""
    seen: list[Any] = []

    def answer(self: Command, session: Session, given: Given) -> None:
        seen.append((self.name, given.words, {each.name: given[each] for each in self.options}))

    def report(self: Session, error: ShowfactsError) -> None:
        seen.append(_told(error))

    with monkeypatch.context() as patch:
        patch.setattr(Command, "answer", answer)
        patch.setattr(Session, "report", report)
        session = Session()
        PROGRAM.main(list(args), prog_name="showfacts", obj=session, standalone_mode=False)
    return (session.format, session.command, *seen)


def by_the_door(args: Sequence[str]) -> tuple[Any, ...] | None:
    line = taken_apart(args)
    if line is None:
        return None
    session = Session()
    found: Any
    try:
        made = line.given(session)
        found = (line.command.name, made.words, {each.name: made[each] for each in line.command.options})
    except ShowfactsError as error:
        found = _told(error)
    return (json_format(args), line.path, found)


def hold(args: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> bool:
    found = by_the_door(args)
    if found is None:
        return False
    assert found == by_typer(args, monkeypatch), args
    return True


@settings(deadline=None, max_examples=300)
@given(lines())
def test_the_door_refuses_a_line_or_takes_it_as_typer_does(args: list[str]):
    hold(args, pytest.MonkeyPatch())


@pytest.mark.slow
@settings(deadline=None, max_examples=10_000)
@given(lines())
def test_the_same_of_ten_thousand_lines(args: list[str]):
    hold(args, pytest.MonkeyPatch())


@pytest.mark.parametrize(
    "line",
    [
        ["cast", "Soundtrack", "#1", "--json"],
        ["status", "soundtrack", "--netflix", "--format=plain", "-q"],
        ["list", "--country", "KR", "--country", "JP", "--limit", "3", "--fields", "id,title"],
        ["list", "--fields", "nosuch"],
        ["cast", "x", "--year", "20x"],
        ["cast", "-", "--year", "2020"],
        ["cast", "x", "--nosuch"],
        ["compare", "a", "b"],
        ["data", "path", "--json"],
        ["fact", "add", "a", "event", "--type", "ended", "--json"],
    ],
)
def test_a_plain_line_is_answered_without_typer(line: list[str], monkeypatch: pytest.MonkeyPatch):
    assert hold(line, monkeypatch)


@pytest.mark.parametrize(
    "line",
    [
        ["--json", "cast", "x"],
        ["cast", "-h", "x"],
        ["cast", "--", "x"],
        ["cast", "--json=yes", "x"],
        ["cast", "x", "--year"],
        ["cast", "x", "-json"],
        ["cas", "x"],
        ["data"],
        ["data", "--json", "path"],
        ["data", "nosuch"],
        ["cast", "\udcff"],
    ],
)
def test_what_has_more_than_one_reading_is_left_to_typer(line: list[str]):
    assert taken_apart(line) is None


@pytest.mark.parametrize(
    "line", ["", "-h", "--help", "--version", "cast --help", "data -h", "data check --help", "help --help"]
)
def test_what_the_program_tells_of_itself_is_told_without_typer(line: str, runner, capfd):
    assert answered(Session(), line.split()) == 0
    assert capfd.readouterr().out == runner(*line.split()).stdout


@pytest.mark.parametrize("line", ["--help x", "x --help", "cast x --help", "cast --version", "-- --help"])
def test_other_lines_that_ask_for_help_are_left_to_typer(line: str):
    assert answered(Session(), line.split()) is None
