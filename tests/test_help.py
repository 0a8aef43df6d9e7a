"""``help``: commands and topics, as wide as the terminal; and options on either side of a command."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from showfacts.commands import layout, order, registry, streams
from showfacts.commands.help.texts import text_of
from showfacts.commands.topics import TOPICS
from showfacts.errors import ExitCode


def every_command() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name in sorted(registry.names()):
        command = registry.command(name)
        assert command is not None
        found.append((name,))
        found += [(name, each.name) for each in command.commands]
    return found


@pytest.mark.parametrize("words", [each for each in every_command() if each != ("data",)], ids=" ".join)
def test_help_of_a_command_is_its_own_help(small, words: tuple[str, ...]):
    assert small("help", *words).stdout == small(*words, "--help").stdout


def test_help_alone_is_that_of_the_program_and_names_every_topic(small):
    text = small("help").stdout
    assert text == small("--help").stdout
    for topic, about in TOPICS.items():
        assert re.search(rf"^  help {topic} +{re.escape(about)}$", text, re.MULTILINE)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_has_a_text_that_fits_the_terminal(small, topic: str, width: int):
    text = small("help", topic, env={"COLUMNS": str(width)}).stdout
    assert text.startswith(topic.upper().replace("-", " "))
    to_paste = ("  showfacts ", "  printf ")
    assert [line for line in text.splitlines() if len(line) > width and not line.startswith(to_paste)] == []
    assert text.split() == (text_of(topic, 78) or "").split()


def test_every_text_of_the_room_is_a_topic():
    room = files("showfacts.commands.help")
    assert {each.name for each in room.iterdir() if each.name.endswith(".txt")} == {
        f"{t}.txt" for t in TOPICS
    }


@pytest.mark.slow
def test_the_commands_in_the_topics_run(runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without what makes them a pipe; one that asks for no answer may end in its own exit code."""
    monkeypatch.chdir(tmp_path)  # One writes a file
    # With the dataset alone those that go through all there is are soon done
    monkeypatch.setattr("showfacts.dataset.files.base_file", lambda: str(tmp_path / "base.toml"))
    for topic in TOPICS:
        for line in re.findall(
            r"^ +(?:printf .* \\| )?showfacts (.*)$", text_of(topic, 78) or "", re.MULTILINE
        ):
            words = shlex.split(line.partition("  ")[0].partition(" | ")[0])
            assert runner(*words, stdin="Vincenzo\n", answers_in_part=True).exit_code == 0, line


def test_every_exit_code_is_in_its_topic():
    told = {int(code) for code in re.findall(r"^  (\d)  ", text_of("exit-codes", 78) or "", re.MULTILINE)}
    assert told == {int(each) for each in ExitCode}


@pytest.mark.parametrize("word", ["Exit-Codes", "exit codes", "exit", "env", "title"])
def test_a_topic_may_be_called_otherwise(word: str):
    assert text_of(word, 78) is not None


def test_what_is_neither_command_nor_topic_is_told_with_what_comes_near(small):
    outcome = small("help", "stauts")
    assert outcome.exit_code == ExitCode.USAGE
    assert outcome.stderr == (
        "showfacts: there is no command or topic 'stauts'; did you mean showfacts help status?\n"
    )


@pytest.mark.parametrize(("columns", "widest"), [(40, 40), (80, 80), (100, 100), (300, 100)])
def test_help_grows_with_the_terminal_up_to_a_hundred_columns(small, columns: int, widest: int):
    told = small("list", "--help", env={"COLUMNS": str(columns)}).stdout.partition("Examples:")[0]
    width = max(map(len, told.splitlines()))
    assert widest - 12 < width <= widest


def test_what_is_long_stands_above_what_is_said_of_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "60")
    text = layout.HelpText()
    text.usage("showfacts a-command-with-a-long-name", "[OPTIONS] [TITLE]")
    text.entries([("--short", "a word"), (f"--{'long' * 8}", "some words that need more than a line")])
    assert str(text).splitlines() == [
        "Usage: showfacts a-command-with-a-long-name ",
        "           [OPTIONS] [TITLE]",
        "  --short                         a word",
        f"  --{'long' * 8}",
        "                                  some words that need",
        "                                  more than a line",
    ]


@pytest.mark.parametrize(("term", "is_bright"), [("xterm", True), ("dumb", False)])
def test_headings_are_bright_where_the_terminal_can(small, monkeypatch, term: str, is_bright: bool):
    monkeypatch.setattr(streams, "is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", term)
    text = layout.HelpText()
    text.usage("showfacts", "[OPTIONS]")
    text.heading("Options")
    plain = "Usage: showfacts [OPTIONS]\n\nOptions:\n"
    bright = "\x1b[1mUsage:\x1b[0m showfacts [OPTIONS]\n\n\x1b[1mOptions:\x1b[0m\n"
    assert str(text) == (bright if is_bright else plain)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("--json status x", "status --json x"),
        ("--format json status x", "status --format json x"),
        ("--format=json status x", "status --format=json x"),
        ("-q --netflix cast x --year 2019", "cast -q --netflix x --year 2019"),
        ("--on list list --year 2019", "list --on list --year 2019"),
        ("--data a.toml data path", "data path --data a.toml"),
        ("--json data path", "data path --json"),
    ],
)
def test_options_before_a_command_are_moved_behind_it(typed: str, line: str):
    assert order.with_options_behind(typed.split()) == line.split()


@pytest.mark.parametrize(
    "line",
    [
        "status x --json",
        "--version status",
        "--help",
        "--json",
        "--json nonsense status",
        "-- --json status",
        "--json -- status",
        "--install-completion bash",
        "",
    ],
)
def test_other_lines_stay_as_they_are(line: str):
    assert order.with_options_behind(line.split()) == line.split()


def test_the_side_of_an_option_makes_no_difference(small):
    assert small("--json", "plot", "harbour-2019") == small("plot", "harbour-2019", "--json")
    assert small("--streamo", "plot", "harbour") == small("plot", "harbour", "--streamo")
    wrong = small("--streamoo", "plot", "harbour", answers_in_part=True)
    assert wrong == small("plot", "harbour", "--streamoo")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("cast x -z", "no such option: -z; see showfacts cast --help"),
        ("cast x --year", "option '--year' requires an argument; see showfacts cast --help"),
        ("data check -z", "no such option: -z; see showfacts data check --help"),
        ("--foo", "no such option: --foo; see showfacts --help"),
    ],
)
def test_every_wrong_line_is_told_in_one_way(small, line: str, told: str):
    assert small(*line.split()).stderr == f"showfacts: {told}\n"


def test_help_needs_no_pager_in_a_pipe(small):
    assert small("help", "titles", env={"PAGER": "false"}).stdout == small("help", "titles").stdout


def test_the_manual_page_has_every_command_option_and_topic(runner):
    text = runner("help", "--man").stdout
    for words in every_command():
        command = registry.command(words[0])
        for word in words[1:]:
            command = command.find(word) if command is not None else None
        assert command is not None
        if not command.commands:
            section = f'\n.SS "showfacts {" ".join(words)}'.replace("-", "\\-")
            assert section in text
            assert all(
                option.flag.replace("-", "\\-") in text.split(section)[1] for option in command.options
            )
    for topic in TOPICS:
        assert f'\n.SH "{topic.upper().replace("-", " ")}"\n' in text


def test_the_manual_page_is_as_man_wants_it(runner):
    text = runner("help", "--man").stdout
    assert text.isascii()
    assert text.startswith(".TH SHOWFACTS 1 ")
    requests = set(re.findall(r"^[.'](\w*)", text, re.MULTILINE))
    assert requests <= {"TH", "SH", "SS", "TP", "PP", "RS", "RE", "nf", "fi", "B"}
    if shutil.which("groff"):
        drawn = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww"], input=text, capture_output=True, encoding="utf-8", check=True
        )
        assert drawn.stderr == ""
        assert "showfacts cast" in drawn.stdout
