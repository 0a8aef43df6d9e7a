"""Text from outside is only text: what reaches a terminal, a pipe, JSON and standard error."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.formats import plain, table
from showfacts.outputs.page import Cell, Column, Facts, Page, Prose, Row, Table
from showfacts.text.clean import clean, escaped

LIBRARY = Path(__file__).parent / "golden" / "library.toml"

HOSTILE = {
    "colour": "\x1b[31mred\x1b[0m",
    "clear screen": "\x1b[2J\x1b[H",
    "window title": "\x1b]0;owned\x07",
    "hyperlink": "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\",
    "C1 sequence": "\x9b2J\x9d0;owned\x9c",
    "bell and backspace": "\x07\x08\x08\x7f",
    "null": "a\x00b",
    "carriage return": "good\rbad!",
    "line breaks": "a\nb\r\nc\vd\fe\x1cf\x1dg\x1eh\x85i\u2028j\u2029k",
    "tab": "a\tb",
    "bidirectional override": "abc\u202egnp.exe\u202c",
    "bidirectional isolate": "\u2067abc\u2069\u2066\u2068",
    "bidirectional marks": "\u200eabc\u200f\u061c",
    "byte order mark": "\ufeffabc",
    "lone surrogate": "a\udcffb\ud800",
}
"""Each of these does something to a terminal, a row or a reader."""

HARMLESS = {
    "markup": "[bold]x[/bold] [/x] [link=https://example.org]y[/link] [red",
    "emoji code": ":smile: :warning:",
    "emoji": "👩‍👩‍👧‍👦 ☠️",
    "CJK": "사운드트랙 #1 港の歌 海港之歌",
    "right to left": "أغنية الميناء שיר",
    "combining": "e\u0301 เพลงแห่งท่าเรือ हिन्दी",
    "quotes": "\"'`$(id)`\\ %s {0} {x}",
    "formula": "=1+1",
}
"""Each of these is to be printed as it is."""

outside = st.text(st.characters(codec=None), max_size=30) | st.lists(
    st.sampled_from([*HOSTILE.values(), *HARMLESS.values(), " ", "x"]), max_size=4
).map("".join)


def offending(text: str) -> set[str]:
    """What must not be in one printed line."""
    return {
        repr(character)
        for character in text
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(character)
        in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }


class Terminal(io.StringIO):
    """A terminal, as far as Rich asks."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def page_of(text: str) -> Page:
    """A page with the text in every place that a text can have."""
    row = Row((Cell(text, "strong"), Cell(text), Cell(text, "quiet")))
    return Page(
        ident=text,
        title=text,
        detail=text,
        blocks=(
            Prose("prose", Cell(text)),
            Facts("facts", (Row((Cell("label"), Cell(text))),)),
            Table(
                "table",
                (Column("one", "One"), Column("two", "Two", "label"), Column("three", text)),
                (row, row),
            ),
        ),
        framed=1,
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_line_holds_nothing_that_acts(text: str):
    assert offending(text) or "\u061c" in text or "\ufeff" in text
    assert not offending(clean(text))
    assert len(clean(text).splitlines()) == 1


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_does_nothing_is_left_as_it_is(text: str):
    assert clean(text) == text
    assert escaped(text) == text


def test_what_is_taken_away_leaves_a_mark_and_breaks_leave_a_space():
    assert clean("a\x1b[31mb") == "a\ufffd[31mb"
    assert clean("a\ufffe\uffff\ufdd0b") == "a\ufffd\ufffd\ufffdb"
    assert clean("a\r\n\tb") == "a b"


@given(outside)
def test_cleaning_twice_changes_nothing_more(text: str):
    assert clean(clean(text)) == clean(text)


@given(outside)
def test_plain_lines_are_as_many_as_rows_with_as_many_columns_as_cells(text: str):
    page = page_of(text)
    lines = plain.render([Answered(answer=None, page=lambda: page)], Target(stream=io.StringIO())).split("\n")
    assert lines.pop() == ""
    assert [line.count("\t") for line in lines] == [*([1] if text else []), 2, 3, 3]
    assert not any(offending(cell) for line in lines for cell in line.split("\t"))


@given(outside, st.sampled_from([20, 40, 80]))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_terminal_gets_no_sequence_but_our_own_colours(text: str, width: int):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        drawn = table.render([Answered(answer=None, page=lambda: page_of(text))], Target(stream=Terminal()))
    uncoloured = re.sub(r"\x1b\[[0-9;]*m", "", drawn)
    assert not any(offending(line) for line in uncoloured.split("\n"))


@given(outside)
def test_json_gives_back_the_text_and_prints_nothing_that_acts(text: str):
    printed = escaped(json.dumps({"title": text}, ensure_ascii=False))
    assert not offending(printed)
    assert json.loads(printed) == {"title": text}


@pytest.mark.parametrize("form", ["table", "plain", "json"])
@pytest.mark.parametrize("text", [*HOSTILE.values(), *HARMLESS.values()], ids=[*HOSTILE, *HARMLESS])
def test_a_hostile_argument_comes_back_as_text(small, text: str, form: str):
    outcome = small("cast", f"x {text} y", "--format", form)  # The runner looks at stderr
    readable = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert outcome.exit_code == 1
    if form == "json":
        assert json.loads(outcome.stderr)["error"]["query"] == f"x {readable} y"


@pytest.mark.parametrize(
    "words",
    [
        "search",
        "person",
        "source",
        "list --on",
        "list --person",
        "list --year",
        "list --status",
        "cast harbour --country",
        "cast harbour --as-of",
        "cast harbour --on",
        "cast harbour --id",
        "cast harbour --year",
        "cast harbour --format",
        "claims harbour-2019",
    ],
)
def test_so_does_a_hostile_value_of_any_option(small, words: str):
    for text in HOSTILE.values():
        assert small(*words.split(), text).exit_code in (0, 1, 2, 3, 4)


def test_an_unknown_option_or_command_is_only_text_too(small):
    assert small("cast", "harbour", "--\x1b[31mx").exit_code == 2
    assert small("\x1b]0;owned\x07").exit_code == 2


@given(outside)
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_title_breaks_the_program(small, text: str):
    small("cast", "--", text)
    small("search", "--json", "--", text)


@pytest.mark.parametrize("form", [["--format", "table"], ["--format", "plain"], ["--json"]], ids=" ".join)
@pytest.mark.parametrize(
    "command",
    [
        ("show", "hostile-2022"),
        ("cast", "hostile-2022"),
        ("where", "hostile-2022"),
        ("plot", "hostile-2022"),
        ("claims", "hostile-2022"),
        ("compare", "hostile-2022", "harbour-2019"),
        ("search", "evil"),
        ("person", "[red]Eve[/red] \x1b[2J"),
        ("source", "hostile-page"),
        ("source",),
        ("list",),
    ],
    ids=" ".join,
)
def test_a_hostile_dataset_is_only_text(small, command: tuple[str, ...], form: list[str]):
    outcome = small(*command, *form)  # The runner looks at what is printed
    assert outcome.exit_code == 0


def test_a_hostile_title_comes_back_whole_in_json(small):
    from showfacts import Library

    held = Library.open(LIBRARY).find("hostile-2022")
    told = json.loads(small("show", "hostile-2022", "--json").stdout)
    assert told["show"]["title"] == held.title
    assert told["premise"] == held.premise
