"""The command line as a person types it: help, options, flags, standard input, the day."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from showfacts.commands.registry import Group, grouped, names
from showfacts.outputs.output import names as formats

SMALL = Path(__file__).parent / "golden" / "library.toml"
LOOK_UPS = ["show", "cast", "crew", "status", "release", "where", "plot", "timeline"]
EXAMPLE = re.compile(r"^ *showfacts (.*)$", re.MULTILINE)


def examples(text: str) -> list[str]:
    """The examples of a help text."""
    return EXAMPLE.findall(text.partition("Examples:")[2])


def data_commands(run) -> list[str]:
    found = re.findall(r"^  ([a-z]+)  ", run("data", "--help").stdout.partition("Commands:")[2], re.MULTILINE)
    assert "check" in found
    return found


def test_alone_it_says_what_it_can_do_in_groups(small):
    outcome = small()
    assert outcome.exit_code == 0
    assert outcome.stdout == small("--help").stdout == small("-h").stdout
    for group, commands in grouped().items():
        section = outcome.stdout.partition(f"{group.value}:\n")[2].partition("\n\n")[0]
        assert re.findall(r"^  ([a-z]+)  ", section, re.MULTILINE) == [each.name for each in commands]


def test_the_version_is_the_package_s(small):
    from showfacts import __version__

    assert small("--version").stdout == f"showfacts {__version__}\n"


@pytest.mark.parametrize("command", sorted(names()))
def test_every_command_s_help_tells_its_purpose_and_has_examples(runner, command: str):
    if command in ("data", "fact"):
        pytest.skip("its own commands have the examples")
    outcome = runner(command, "--help")
    assert outcome.exit_code == 0
    assert f"Usage: showfacts {command} " in outcome.stdout
    assert examples(outcome.stdout)


WRITING = {each.name for each in grouped()[Group.OWN]}
"""The commands that change the user's own library: sessions in tests/golden/sessions/ show them."""


@pytest.mark.parametrize("command", sorted(names() - WRITING - {"check", "data", "mcp"}))
def test_the_examples_of_every_command_run(runner, command: str):
    for line in examples(runner(command, "--help").stdout):
        outcome = runner(*shlex.split(line, comments=True))
        assert outcome.exit_code == 0, line
        assert outcome.stdout, line


@pytest.mark.slow
def test_so_do_those_of_the_dataset_s_commands(runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra: scale)")
    # They read, write and check all there is: with the dataset alone they are soon done
    monkeypatch.setattr("showfacts.dataset.files.base_file", lambda: str(tmp_path / "base.toml"))
    monkeypatch.chdir(tmp_path)
    Path("mine.toml").write_bytes(SMALL.read_bytes())
    for command in data_commands(runner):
        found = examples(runner("data", command, "--help").stdout)
        assert found, command
        for line in found:
            words = shlex.split(line.partition(" > ")[0].partition(" | ")[0])
            finds = 5 if "--strict" in words else 0  # The small file has no reasons beside its shows
            assert runner(*words, answers_in_part=True).exit_code == finds, line


def test_help_is_not_cut_and_keeps_its_brackets(small):
    text = " ".join(small("search", "--help").stdout.split())
    assert "[required]" in text
    default = "Default: table on a terminal, plain (tab-separated) elsewhere."
    assert f"{', '.join(formats())}. {default}" in text.replace("- ", "-")


@pytest.mark.parametrize("width", [40, 50, 80])  # Typer's runner takes every wide terminal for one of 80
def test_help_is_as_wide_as_the_terminal_and_whole(runner, width: int):
    commands = [
        [],
        *([name] for name in sorted(names())),
        *(["data", name] for name in data_commands(runner)),
    ]
    for words in commands:
        text = runner(*words, "--help", env={"COLUMNS": str(width)}).stdout
        told = text.partition("Examples:")[0].splitlines()
        told = [line for line in told if not line.lstrip().startswith("showfacts ")]  # To be pasted
        assert [line for line in told if len(line.rstrip()) > min(width, 80)] == []
        assert not re.search(r"\w\.\.\.$", text, re.MULTILINE)  # So Typer cuts what a command does


@pytest.mark.parametrize("width", [40, 80])
def test_no_flag_of_a_platform_is_broken(runner, width: int):
    for command in ("cast", "list"):
        text = runner(command, "--help", env={"COLUMNS": str(width)}).stdout
        flags = text.partition("Well-known platforms, as flags:")[2].split("\n\n")[0].split()
        assert "--amazon-prime-video" in flags
        assert all(re.fullmatch("--[a-z0-9-]*[a-z0-9]", flag) for flag in flags)


@pytest.mark.parametrize("command", [*LOOK_UPS, "claims", "list", "compare"])
def test_every_platform_of_a_small_library_is_a_flag_and_is_listed_in_the_help(small, command: str):
    text = small(command, "--help").stdout
    flags = text.partition("Well-known platforms, as flags:")[2].split("\n\n")[0].split()
    assert set(flags) == {"--streamo", "--stream", "--tv-nord", "--nord"}


@pytest.mark.parametrize("flag", ["--streamo", "--stream", "--STREAMO", "--on=streamo", "--on=Streamo"])
def test_a_platform_s_flag_picks_the_show_on_it(small, flag: str):
    outcome = small("plot", "harbour", flag)
    assert outcome.stdout.startswith("A dock worker")
    assert small("plot", flag, "harbour") == outcome
    assert small("plot", "harbour", flag, "--year", "2019") == outcome


def test_the_program_s_options_win_over_a_platform_s_name(small):
    answer = json.loads(small("where", "harbour-2019", "--json").stdout)
    assert [each["platform"] for each in answer["availability"]] == ["Streamo", "Json TV"]
    assert small("plot", "harbour", "--on", "json").stdout.startswith("A dock worker")


def test_after_two_dashes_everything_is_title(small):
    assert small("plot", "--", "--streamo").exit_code == 1


def test_an_unknown_flag_is_an_error_that_names_it(small):
    outcome = small("plot", "harbour", "--netflix")
    assert outcome.exit_code == 2
    assert "--netflix" in outcome.stderr


def test_flags_are_of_the_library_that_is_asked(runner):
    assert runner("plot", "harbour", "--streamo", "--data", str(SMALL)).exit_code == 0
    assert runner("plot", "harbour", "--streamo", f"--data={SMALL}").exit_code == 0
    assert runner("plot", "vincenzo", "--streamo").exit_code == 2


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--year", "2019"),
        ("--country", "US"),
        ("--country", "united states"),
        ("--on", "streamo"),
        ("--id", "harbour-2019"),
    ],
)
def test_options_narrow_to_one_show(small, option: str, value: str):
    assert small("plot", "harbour", option, value).stdout.startswith("A dock worker")


def test_several_words_need_no_quotes(small):
    assert small("plot", "song", "of", "the", "harbour") == small("plot", "song of the harbour")


@pytest.mark.parametrize(
    ("day", "state", "decision"),
    [
        ("2018-12-31", "in-development", "none-on-record"),
        ("2019-04", "airing", "none-on-record"),
        ("2019", "between-seasons", "renewed"),
        ("2020-06-11", "undetermined", "none-on-record"),
        ("2026", "ended", "cancelled"),
    ],
)
def test_as_of_asks_about_a_day_and_a_month_or_year_means_its_last(
    small, day: str, state: str, decision: str
):
    status = json.loads(small("status", "harbour-2019", "--as-of", day, "--json").stdout)["status"]
    assert (status["state"], status["decision"]) == (state, decision)


def test_without_as_of_it_is_today(small):
    assert json.loads(small("status", "harbour-2021", "--json").stdout)["status"]["as_of"] == "2026-11-20"


def test_standard_input_gives_titles_one_a_line(small):
    one = small("plot", "-", stdin="harbour-2019\nsong of the harbour\n")
    assert one.exit_code == 0
    assert len(one.stdout.splitlines()) == 2
    assert small("plot", "-", stdin="harbour-2019\r\n\r\n  song of the harbour  \r\n") == one
    assert small("plot", "-", stdin="\ufeffharbour-2019\nsong of the harbour\n") == one
    assert small("plot", "-", stdin="harbour-2019\n\n\nsong of the harbour") == one


def test_what_can_be_answered_is_and_the_first_failure_decides_the_exit_code(small):
    outcome = small("plot", "-", stdin="bare\nharbour-2019\nnothing\nharbour\n", answers_in_part=True)
    assert outcome.exit_code == 4
    assert outcome.stdout.startswith("harbour-2019\tA dock worker")
    assert [line for line in outcome.stderr.splitlines() if line.startswith("showfacts:")] == [
        "showfacts: the premise of “Bare” is not on record",
        "showfacts: no show is called “nothing”",
        "showfacts: “harbour” fits 2 shows:",
    ]


def test_where_nothing_can_be_answered_stdout_stays_empty(small):
    for form in ([], ["--format", "table"]):
        assert small("plot", "-", *form, stdin="nothing\nnobody\n").exit_code == 1


def test_in_json_each_title_has_its_place_even_where_nothing_can_be_answered(small):
    outcome = small("plot", "-", "--json", stdin="nothing\nnobody\n", answers_in_part=True)
    assert outcome.exit_code == 1
    assert [(list(each), each["match"]["query"]) for each in json.loads(outcome.stdout)] == [
        (["match", "error"], "nothing"),
        (["match", "error"], "nobody"),
    ]


def test_no_title_on_standard_input_is_no_answer(small):
    assert small("plot", "-").stdout == ""
    assert small("plot", "-", "--json").stdout == "[]\n"


def test_what_is_no_utf_8_on_standard_input_is_one_title_that_fails(small):
    outcome = small("plot", "-", stdin=b"\xff\xfe\nharbour-2019\n", answers_in_part=True)
    assert outcome.exit_code == 1
    assert "A dock worker" in outcome.stdout


def test_the_options_hold_for_every_line(small):
    outcome = small("plot", "-", "--streamo", "--json", stdin="harbour\nsong of the harbour\n")
    assert len(json.loads(outcome.stdout)) == 2


def test_nobody_is_asked_where_nobody_sits(small):
    outcome = small("plot", "harbour", "--format", "table", stdin="1\n")
    assert outcome.exit_code == 3
    assert "Which one" not in outcome.stderr


def test_the_environment_names_datasets_as_a_path_does(runner, tmp_path: Path):
    import os

    other = tmp_path / "other.toml"
    other.write_text('format = 1\n[[shows]]\nid = "x"\ntitle = "Extra"\n', encoding="utf-8")
    outcome = runner("list", data=f"{SMALL}{os.pathsep}{other}")
    assert outcome.stdout.count("\n") == 8
    assert runner("list", "--data", str(other), data=SMALL).stdout.split("\t")[0] == "Extra"


def test_a_user_s_own_file_lies_over_the_shipped_ones(runner):
    from showfacts.dataset.folders import data_folder

    named = data_folder()
    assert named is not None
    folder = Path(named)
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_bytes(SMALL.read_bytes())
    assert runner("plot", "harbour", "--streamo").stdout.startswith("A dock worker")
    assert runner("plot", "vincenzo").exit_code == 0
