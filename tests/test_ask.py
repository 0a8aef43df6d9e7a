"""``ask``: a question in English gets the answer of the command that it stands for, or is refused."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tomllib
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.commands.ask.facts import FACTS
from showfacts.commands.ask.parts import NAMES, Slot
from showfacts.commands.ask.question import MOST
from showfacts.commands.ask.rules import rules
from showfacts.commands.ask.vocabulary import vocabulary
from showfacts.commands.registry import command, names
from showfacts.text.fold import words

HERE = Path(__file__).parent
QUESTIONS = tomllib.loads((HERE / "ask_questions.toml").read_text("utf-8"))["questions"]


@pytest.fixture
def ask(runner):
    """Run the program over the library of invented shows."""
    return partial(runner, data=HERE / "ask_library.toml")


def asked(outcome) -> str:
    """The command line that a question stood for, without the name of the program."""
    return json.loads(outcome.stdout)["asked"]["command"].removeprefix("showfacts ")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["ask"])
def test_a_question_is_the_command_that_a_person_would_type(question, ask):
    outcome = ask("ask", question["ask"], "--json")
    assert outcome.exit_code == question.get("exit", 0)
    if "line" in question:
        assert asked(outcome) == question["line"]


@pytest.mark.parametrize("line", sorted({each["line"] for each in QUESTIONS if "line" in each}))
def test_the_answer_is_that_of_the_command(line: str, ask):
    question = next(each["ask"] for each in QUESTIONS if each.get("line") == line)
    by_question = json.loads(ask("ask", question, "--json").stdout)
    by_command = json.loads(ask(*shlex.split(line), "--json").stdout)
    assert by_question.pop("asked")["question"] == question
    assert by_question == (by_command if isinstance(by_command, dict) else {"rows": by_command})
    page = ask("ask", question, "--format", "table")
    assert page.stdout == ask(*shlex.split(line), "--format", "table").stdout
    assert page.stderr.startswith(f"showfacts: this is `showfacts {line}`\n")


def test_the_words_of_a_question_need_no_quotes(ask):
    outcome = ask("ask", "who", "directed", "paper", "moon", "club?", "--json")
    assert asked(outcome) == "crew 'paper moon club' --role director"


def test_options_of_the_question_hold_for_the_answer(ask):
    outcome = ask("ask", "is the lantern us over", "--as-of", "2019-12-01", "--json")
    assert asked(outcome) == "status 'the lantern us' --as-of 2019-12-01"
    assert json.loads(outcome.stdout)["status"]["as_of"] == "2019-12-01"


def test_a_title_of_two_shows_is_a_question_back_with_commands_that_answer(ask):
    outcome = ask("ask", "is the lantern renewed")
    assert outcome.exit_code == 3
    lines = re.findall(r"^    showfacts (.*)$", outcome.stderr, re.MULTILINE)
    assert len(lines) == 2
    assert all(ask(*shlex.split(line)).exit_code == 0 for line in lines)


def test_a_character_of_two_shows_is_a_question_back_with_commands_that_answer(ask):
    outcome = ask("ask", "who plays varley")
    assert outcome.exit_code == 3
    lines = re.findall(r"^    showfacts (.*)$", outcome.stderr, re.MULTILINE)
    assert len(lines) == 2
    assert all(line.startswith("cast") and ask(*shlex.split(line)).exit_code == 0 for line in lines)


@pytest.mark.parametrize(
    ("question", "why", "line"),
    [
        ("should i watch winter tides", "for you to judge", "show 'winter tides'"),
        ("what is the best korean thriller", "for you to judge", "list --country KR --genre thriller"),
        ("does anyone die in winter tides", "how the story goes", "plot 'winter tides'"),
        ("how does winter tides end", "how the story goes", "plot 'winter tides'"),
        ("how old is kim ha-neul", "of people", "person 'kim ha-neul'"),
        ("what are the odds of a winter tides season 2", "nothing is foretold", "status 'winter tides'"),
        ("where was winter tides filmed", "not kept here", "show 'winter tides'"),
        ("is it renewed", "does not say which show", "status TITLE"),
        ("what gives, winter tides", "not understood", "show 'winter tides'"),
        ("is kim ha-neul cancelled", "not understood", "person 'kim ha-neul'"),
        ("are winter tides and glass harbour over", "more than one show", "status 'glass harbour'"),
        (
            "who wrote glass harbour and when did it start",
            "more than one question",
            "release 'glass harbour'",
        ),
    ],
)
def test_what_is_not_answered_is_refused_with_a_reason_and_a_command(question, why, line, ask):
    outcome = ask("ask", question)
    assert outcome.exit_code == 2
    assert why in outcome.stderr.splitlines()[0]
    assert f"  showfacts {line}" in outcome.stderr.splitlines()
    error = json.loads(ask("ask", question, "--json").stderr)["error"]
    assert error["kind"] == "not-understood"
    assert f"showfacts {line}" in error["hints"]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("who plays the lead in moonlit ferry", "no show is called “moonlit ferry”"),
        ("is paper moon cafe renewed", "no show is called “paper moon cafe”"),
        ("is my winter tides renewed", "no show is called “my winter tides”"),
        ("what has zed nobody been in", "nobody on record is called “zed nobody”"),
        ("who plays zed nobody", "no character on record is called “zed nobody”"),
    ],
)
def test_a_name_that_is_not_on_record_is_said_to_be_none(question, message, ask):
    outcome = ask("ask", question)
    assert outcome.exit_code == 1
    assert outcome.stderr.startswith(f"showfacts: {message}")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("is winter tides on tubi", "“Winter Tides” (2022) is on record on Streamo, not on Tubi"),
        ("is winter tides on nord tv", "“Winter Tides” (2022) is on record on Streamo, not on Nord TV"),
        ("how long are the episodes of winter tides", "no runtime of “Winter Tides” is on record"),
        ("which studio made winter tides", "no company of “Winter Tides” is on record"),
        ("who wrote paper moon club", "the writer of “Paper Moon Club” is not on record"),
        ("is winter tides a remake", "no sequel, remake or other version of “Winter Tides” is on record"),
    ],
)
def test_a_fact_that_is_not_on_record_is_no_answer(question, message, ask):
    outcome = ask("ask", question)
    assert outcome.exit_code == 4
    assert outcome.stderr.splitlines()[-1] == f"showfacts: {message}"


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("who is in season 1 of paper moon club", "cast 'paper moon club' --season 1"),
        ("who is in season 2 of paper moon club", "status 'paper moon club' --season 2"),
        ("who directs season 2 of paper moon club", "status 'paper moon club' --season 2"),
    ],
)
def test_of_a_season_that_has_not_come_the_answer_is_where_it_stands(question, line, ask):
    assert asked(ask("ask", question, "--json")) == line


@pytest.mark.parametrize(
    "question",
    [
        " ".join(["winter tides"] * 5000),
        "x",
        "?!",
        "# ; & | > < $(touch PWNED) `id` \\ \" '",
        "¿quién dirigió winter tides?",
        "冬の潮は終わりましたか",
        "هل تم تجديد المسلسل",
        "a" * 100_000,
    ],
)
def test_bad_input_is_refused(question: str, ask):
    outcome = ask("ask", "--", question)
    assert outcome.exit_code == 2
    assert "Nearest commands:" in outcome.stderr or f"more than {MOST} words" in outcome.stderr


def test_an_empty_question_is_a_wrong_command_line(ask):
    assert ask("ask").exit_code == 2
    assert ask("ask", "  ").exit_code == 2


SPOKEN = sorted({word for each in QUESTIONS for word in each["ask"].split()})


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(question=st.lists(st.sampled_from(SPOKEN) | st.text(max_size=8), max_size=12))
def test_whatever_is_asked_ends_in_a_documented_way(question: list[str], ask):
    assert ask("ask", "--", *question).exit_code in (0, 1, 2, 3, 4)


# --- the files


def test_the_rules_use_meanings_that_there_are_and_use_them_all():
    used = {each for rule in rules() for each in rule.takes | frozenset().union(*rule.asks)}
    known = vocabulary().kinds | {"ending-on", "ending-from", "refused"} | set(Slot)
    assert used - known == set()
    assert vocabulary().kinds - used == set()


def test_the_lines_of_the_rules_are_commands_with_options_that_there_are():
    for rule in rules():
        if rule.refuse:
            assert rule.refuse in vocabulary().refusals
            continue
        found = command(rule.command)
        assert found is not None
        assert {each for each in rule.line if each.startswith("--")} <= {each.flag for each in found.options}
        slots = {slot for each in rule.line if each.isupper() for slot in each.split("|")}
        assert slots <= set(Slot)
        assert rule.known <= NAMES
        assert not rule.needs or rule.needs in FACTS


def test_refusals_name_commands_that_there_are():
    assert {each for refusal in vocabulary().refusals.values() for each in refusal.commands} <= names()


def test_phrases_are_folded_so_that_they_can_be_found():
    tables = tomllib.loads(
        (Path(sys.modules[rules.__module__].__file__).parent / "words.toml").read_text("utf-8")
    )
    listed = [*tables["meanings"].values(), *tables["roles"].values(), tables["small"]["phrases"]]
    listed += [table["phrases"] for table in tables["refused"].values()]
    assert [phrase for phrases in listed for phrase in phrases if words(phrase) != phrase] == []


def test_a_look_up_loads_nothing_of_ask():
    code = (
        "import sys; from typer.testing import CliRunner; from showfacts.commands.program import app;"
        f"CliRunner().invoke(app, ['cast', 'until then', '--data', {str(HERE / 'ask_library.toml')!r}]);"
        "print([name for name in sys.modules if name.startswith('showfacts.commands.ask')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- a wrong command


@pytest.mark.parametrize("form", ["--data {}", "--data={}"])
def test_the_line_to_paste_is_of_the_library_that_is_named(form: str, runner):
    data = form.format(HERE / "ask_library.toml")
    outcome = runner("the", "lantern", *data.split(), data=HERE / "golden/library.toml")
    assert outcome.stderr.splitlines()[-1].startswith("  showfacts show the lantern ")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("until then", ["show until then"]),
        ("paper moon club --json", ["show paper moon club --json"]),
        ("the lantern", ["show the lantern"]),
        ("is until then cancelled", ["ask is until then cancelled"]),
        ("when does glass harbour return --streamo", ["ask when does glass harbour return streamo"]),
        ("is until then over --json", ["ask is until then over --json"]),
        ("staus until then", ["status until then", "ask staus until then"]),
        ("lst", ["list"]),
    ],
)
def test_a_wrong_command_offers_the_line_to_paste(typed: str, lines: list[str], ask):
    outcome = ask(*typed.split())
    assert outcome.exit_code == 2
    if "--json" in typed:
        assert json.loads(outcome.stderr)["error"]["hints"] == [f"showfacts {line}" for line in lines]
    else:
        assert outcome.stderr.splitlines() == [
            f"showfacts: there is no command “{typed.split(maxsplit=1)[0]}”",
            "Nearest commands:",
            *(f"  showfacts {line}" for line in lines),
        ]
