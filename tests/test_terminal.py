"""What a person at a terminal meets: a pager, links, bright heads, a choice in words, silence on request."""

from __future__ import annotations

import io
import json
import re
import sys
import webbrowser
from pathlib import Path

import pytest

from showfacts.commands import choose, pager, streams
from showfacts.commands.session import Session
from showfacts.errors import AmbiguousError, ExitCode
from showfacts.model import Candidate, Source
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.formats import table
from showfacts.outputs.hyperlinks import has_links, linked
from showfacts.outputs.page import Cell, Column, Facts, Page, Row, Table

GHOSTS = (
    Candidate(
        id="ghosts-2019",
        title="Ghosts",
        year=2019,
        countries=("GB",),
        platforms=("BBC One",),
        lead="Mathew Baynton",
    ),
    Candidate(
        id="ghosts-2021", title="Ghosts", year=2021, countries=("US",), platforms=("CBS",), lead="Rose McIver"
    ),
    Candidate(id="ghosts-of-us-2021", title="Ghosts of Us", year=2021, countries=("CA",), platforms=("CBS",)),
)


class Terminal(io.StringIO):
    """A terminal that takes UTF-8."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


# Choosing


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("1", ["ghosts-2019"]),
        ("3", ["ghosts-of-us-2021"]),
        ("2019", ["ghosts-2019"]),
        ("us", ["ghosts-2021"]),
        ("UK", ["ghosts-2019"]),
        ("american", ["ghosts-2021"]),
        ("united kingdom", ["ghosts-2019"]),
        ("bbc", ["ghosts-2019"]),
        ("BBC One", ["ghosts-2019"]),
        ("rose", ["ghosts-2021"]),
        ("cbs us", ["ghosts-2021"]),
        ("2021 us", ["ghosts-2021"]),
        ("ghosts of us", ["ghosts-of-us-2021"]),
        ("ghosts-2019", ["ghosts-2019"]),
        ("2021", ["ghosts-2021", "ghosts-of-us-2021"]),
        ("ghosts", ["ghosts-2019", "ghosts-2021", "ghosts-of-us-2021"]),
        ("4", []),
        ("0", []),
        ("1999", []),
        ("#", []),
        ("²", []),
    ],
)
def test_a_choice_may_be_made_in_words(typed: str, ids: list[str]):
    assert [each.id for each in choose.picked(typed, GHOSTS)] == ids


def test_words_that_fit_several_or_none_are_asked_again(monkeypatch, capsys):
    typed = iter(["2021", "nonsense", "us"])
    monkeypatch.setattr(choose, "_answered", lambda _: next(typed))
    error = AmbiguousError("“ghosts” fits 3 shows", candidates=GHOSTS)
    assert choose.choose(Session(), error) == "ghosts-2021"
    told = capsys.readouterr().err
    assert "'2021' fits 2 of them; type a number from 1 to 3, a year or a country" in told
    assert "'nonsense' fits none of them" in told


def test_no_input_means_no_question(monkeypatch):
    monkeypatch.setattr(streams, "is_terminal", lambda _: True)
    for words, may_ask in (((), True), (("--no-input",), False)):
        session = run_for_session("plot", "harbour-2019", "--format", "table", *words)
        assert session.is_conversation == may_ask


def run_for_session(*words: str) -> Session:
    """The session of a run over the small library."""
    from typer.testing import CliRunner

    from showfacts.commands.program import app

    session = Session()
    small = Path(__file__).parent / "golden" / "library.toml"
    CliRunner().invoke(app, list(words), obj=session, env={"SHOWFACTS_DATA": str(small), "PAGER": ""})
    return session


# Silence


@pytest.mark.parametrize("flag", ["-q", "--quiet"])
def test_quiet_leaves_notices_out_and_failures_in(small, flag: str):
    told = small("plot", "harbour-2019", "--as-of", "2020")
    assert told.stderr
    quiet = small("plot", "harbour-2019", "--as-of", "2020", flag)
    assert quiet.stdout == told.stdout
    assert quiet.stderr == ""
    assert small("plot", "harbour-2019", "--as-of", "2020", "--json", flag).stderr == ""
    assert small("plot", "nothing like it", flag) == small("plot", "nothing like it")


def test_commands_to_paste_do_not_repeat_that_there_is_silence(small):
    assert small("plot", "harbour", "-q", "--no-input") == small("plot", "harbour")


# The pager


def screen(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of ten lines in place of standard output."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("COLUMNS", "80")
    return stream


LONG = "line\n" * 10


def test_what_is_longer_than_the_screen_goes_to_the_pager(monkeypatch, tmp_path: Path):
    seen = screen(monkeypatch)
    taken = tmp_path / "taken"
    monkeypatch.setenv(
        "PAGER", f"{sys.executable} -c 'import sys; open(sys.argv[1], \"w\").write(sys.stdin.read())' {taken}"
    )
    Session().show(LONG)
    assert taken.read_text("utf-8") == LONG
    assert seen.getvalue() == ""


def test_what_fits_the_screen_does_not(monkeypatch):
    seen = screen(monkeypatch)
    monkeypatch.setenv("PAGER", "false")
    Session().show("line\n" * 9)
    assert seen.getvalue() == "line\n" * 9


@pytest.mark.parametrize("name", ["", "cat", "no-such-pager-anywhere", "'open"])
def test_without_a_pager_that_runs_the_text_is_written(monkeypatch, name: str):
    seen = screen(monkeypatch)
    monkeypatch.setenv("PAGER", name)
    Session().show(LONG)
    assert seen.getvalue() == LONG


def test_a_pager_that_is_left_early_or_fails_is_no_failure(monkeypatch):
    seen = screen(monkeypatch)
    monkeypatch.setenv("PAGER", "false")
    Session().show("line\n" * 100_000)
    assert seen.getvalue() == ""


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ({"PAGER": "more -s"}, ["more", "-s"]),
        ({"PAGER": "more", "SHOWFACTS_PAGER": "most"}, ["most"]),
        ({"PAGER": "more", "SHOWFACTS_PAGER": ""}, []),
        ({"PAGER": "more", "SHOWFACTS_PAGER": "cat"}, []),
    ],
)
def test_the_variable_of_the_program_comes_first(monkeypatch, named: dict[str, str], words: list[str]):
    monkeypatch.delenv("PAGER", raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    assert list(pager.command()) == words


def test_the_usual_pager_is_less_where_there_is_one(monkeypatch):
    monkeypatch.delenv("PAGER", raising=False)
    monkeypatch.setattr(pager.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert list(pager.command()) == ["less", "-FIRX"]
    monkeypatch.setattr(pager.shutil, "which", lambda _: None)
    assert list(pager.command()) == []


@pytest.mark.parametrize("form", ["json", "plain"])
def test_json_and_plain_lines_are_never_paged(monkeypatch, form: str):
    seen = screen(monkeypatch)
    monkeypatch.setattr(pager, "shown", lambda _: pytest.fail("paged"))
    session = Session()
    session.format = form
    session.answer({"a": 1} if form == "json" else None, lambda _: PAGE)
    assert seen.getvalue()


def test_a_pipe_is_never_paged(small):
    assert small("list", "--format", "table", env={"PAGER": "false", "LINES": "2"}).stdout


# Tables

PAGE = Page(
    ident="x",
    title="X",
    detail="",
    blocks=(
        Facts(
            "facts", (Row((Cell("according to", "quiet"), Cell("Variety", link="https://variety.com/x"))),)
        ),
        Table(
            "rows",
            (Column("a", "Head"), Column("b", "Other")),
            (Row((Cell("one"), Cell("two")), ("variety",)),),
        ),
    ),
    sources=(Source(id="variety", publisher="Variety", url="https://variety.com/y", kind="trade"),),
)
KITTY = {"TERM": "xterm-kitty", "COLORTERM": "truecolor"}


def drawn(monkeypatch, stream: io.StringIO, env: dict[str, str], page: Page = PAGE) -> str:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    answered = Answered(answer=None, page=lambda: page)
    return table.render([answered], Target(stream=stream, with_sources=True))


def links(text: str) -> list[tuple[str, str]]:
    return re.findall(r"\x1b\]8;[^;]*;(h[^\x1b]*)\x1b\\(?:\x1b\[[0-9;]*m)?([^\x1b]*)", text)


def test_names_of_sources_are_links_on_a_terminal_that_shows_them(monkeypatch):
    found = links(drawn(monkeypatch, Terminal(), KITTY))
    assert ("https://variety.com/x", "Variety") in found
    assert ("https://variety.com/y", "Variety") in found


@pytest.mark.parametrize(
    "env",
    [
        {"TERM": "dumb", "KITTY_WINDOW_ID": "1"},
        {"TERM": "linux"},
        {"TERM": "xterm"},
        {"TERM": "screen.kitty"},
    ],
)
def test_there_are_no_links_on_a_terminal_that_may_not_show_them(monkeypatch, env: dict[str, str]):
    monkeypatch.delenv("TERM_PROGRAM", raising=False)
    assert "\x1b]8" not in drawn(monkeypatch, Terminal(), env)


def test_there_are_no_links_in_a_pipe_not_even_with_colours(monkeypatch):
    text = drawn(monkeypatch, io.StringIO(), {**KITTY, "FORCE_COLOR": "1"})
    assert "\x1b[" in text
    assert "\x1b]8" not in text


@pytest.mark.parametrize(
    ("env", "can"),
    [
        ({"TERM": "xterm-256color", "VTE_VERSION": "6003"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "3409"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, True),
        ({"TERM": "xterm-256color", "WT_SESSION": "x"}, True),
        ({"TERM": ""}, False),
    ],
)
def test_which_terminals_show_links(monkeypatch, env: dict[str, str], can: bool):
    for name in (
        "VTE_VERSION",
        "TERM_PROGRAM",
        "WT_SESSION",
        "KONSOLE_VERSION",
        "KITTY_WINDOW_ID",
        "DOMTERM",
    ):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert has_links(Terminal()) == can
    assert not has_links(io.StringIO())


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://variety.com/2020", True),
        ("http://x.example", True),
        ("javascript:alert(1)", False),
        ("https://x.example/\x1b]8;;\x07", False),
        ("https://x.example/a b", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, is_one: bool):
    assert (linked(url) is not None) == is_one


def test_heads_are_bright_and_rules_dim(monkeypatch):
    text = drawn(monkeypatch, Terminal(), {"TERM": "xterm", "COLUMNS": "80"})
    assert re.search(r"\x1b\[1mHead *\x1b\[0m", text)
    assert re.search(r"\x1b\[2m─+", text)


def test_rows_that_are_broken_over_lines_stand_apart(monkeypatch):
    columns = (Column("a", "A"), Column("b", "B"))
    long = "many words " * 12
    wide = tuple(Row((Cell(f"row{n}"), Cell(long))) for n in range(3))
    short = tuple(Row((Cell(f"row{n}"), Cell("short"))) for n in range(3))
    for rows, apart in ((wide, True), (short, False), ((*short, wide[0]), False)):
        page = Page(ident="x", title="", detail="", blocks=(Table("t", columns, rows),))
        text = drawn(monkeypatch, io.StringIO(), {"COLUMNS": "80"}, page)
        assert ("\n\nrow1" in text) == apart


def test_a_column_that_would_be_a_ribbon_is_none(monkeypatch):
    columns = (Column("a", "A"), Column("b", "B"), Column("c", "C"))
    wide = Row((Cell("row"), Cell("long-" * 6), Cell("many words " * 6)))
    page = Page(ident="x", title="", detail="", blocks=(Table("t", columns, (wide, wide)),))
    text = drawn(monkeypatch, io.StringIO(), {"COLUMNS": "57"}, page)
    assert text.startswith("row\n  ")
    assert drawn(monkeypatch, io.StringIO(), {"COLUMNS": "80"}, page).startswith("A ")


@pytest.mark.parametrize(("is_grouped", "heads"), [(True, 1), (False, 2)])
def test_rows_about_one_thing_are_told_together_where_they_are_said_to_be(
    monkeypatch, is_grouped: bool, heads: int
):
    columns = (Column("a", "A"), Column("b", "B"), Column("c", "C"))
    rows = tuple(Row((Cell("Harbour", "strong"), Cell(text), Cell("x"))) for text in ("one", "two"))
    table_ = Table("t", columns, rows, is_grouped=is_grouped)
    page = Page(ident="x", title="", detail="", blocks=(table_,))
    text = drawn(monkeypatch, io.StringIO(), {"COLUMNS": "40"}, page)
    assert text.count("Harbour") == heads
    assert text.count("\n  ") == 2


def test_where_two_columns_would_break_words_facts_stand_in_lines(monkeypatch):
    row = Row((Cell("according to", "quiet"), Cell("The Manila Bulletin")))
    page = Page(ident="x", title="", detail="", blocks=(Facts("facts", (row,)),))
    text = drawn(monkeypatch, io.StringIO(), {"COLUMNS": "20"}, page)
    assert text == "according to: The\nManila Bulletin\n"


@pytest.mark.parametrize("columns", ["0", "1"])
def test_an_answer_is_shown_whatever_the_width_is_said_to_be(monkeypatch, columns: str):
    text = drawn(monkeypatch, io.StringIO(), {"COLUMNS": columns})
    assert "Variety" in text
    assert "Head" in text


# The page of a source


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: urls.append(url) or "unreachable" not in url)
    return urls


VARIETY = "https://variety.com/2020/tv/news/soundtrack-canceled-netflix-1203488710/"


def test_the_page_of_a_source_is_opened_at_a_terminal(runner, opened: list[str], monkeypatch):
    monkeypatch.setattr(streams, "is_terminal", lambda stream: stream is sys.stdout)
    outcome = runner("source", VARIETY, "--web")
    assert opened == [VARIETY]
    assert outcome.stdout == ""
    assert outcome.stderr == f"showfacts: opened {VARIETY}\n"


def test_in_a_pipe_its_address_is_printed(runner, opened: list[str]):
    assert runner("source", VARIETY, "--web").stdout == f"{VARIETY}\n"
    assert opened == []


@pytest.mark.parametrize("error", [webbrowser.Error("none"), OSError("none"), None])
def test_so_it_is_where_nothing_can_open_it(runner, monkeypatch, error: Exception | None):
    def fail(_: str) -> bool:
        if error is not None:
            raise error
        return False

    monkeypatch.setattr(webbrowser, "open", fail)
    monkeypatch.setattr(streams, "is_terminal", lambda stream: stream is sys.stdout)
    assert runner("source", VARIETY, "--web").stdout == f"{VARIETY}\n"


def test_only_one_source_that_is_on_the_web_has_a_page(runner, tmp_path: Path):
    assert runner("source", "--web").exit_code == ExitCode.USAGE
    path = tmp_path / "x.toml"
    path.write_text(
        'format = 2\n[[sources]]\nid = "card"\npublisher = "A card"\nkind = "press"\n'
        '[[shows]]\nid = "x"\ntitle = "X"\nsources = ["card"]\n',
        "utf-8",
    )
    outcome = runner("source", "card", "--web", "--json", data=path)
    assert outcome.exit_code == ExitCode.NOT_RECORDED
    assert json.loads(outcome.stderr)["error"]["message"] == "the address of A card is not on record"
