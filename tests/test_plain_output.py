"""Plain lines: what a pipe gets by itself, with columns that a script can count on."""

from __future__ import annotations

import io
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from showfacts import Library
from showfacts.commands.cast.answer import cast
from showfacts.commands.cast.page import page
from showfacts.evidence.moment import Moment
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.formats import table

SMALL = Path(__file__).parent / "golden" / "library.toml"

LOOK_UPS = ["show", "cast", "crew", "status", "release", "where", "plot", "timeline", "claims"]
SHOWS = ["harbour-2019", "harbour-2021", "hangu-norae-2022", "long-2020", "hostile-2022", "mina-2018", "bare"]
NOW = Moment(day=date(2026, 11, 20), today=date(2026, 11, 20))
SEVERAL = {"show", "crew", "status", "release", "claims"}
"""Their lines begin with the name of a block."""


class Screen(io.StringIO):
    """A terminal, as far as Rich asks."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def widths(text: str) -> dict[str, set[int]]:
    """How many columns the lines of each block have."""
    found: dict[str, set[int]] = defaultdict(set)
    for line in text.splitlines():
        found[line.split("\t")[0]].add(line.count("\t"))
    return dict(found)


@pytest.mark.parametrize("sources", [[], ["--sources"]], ids=["without sources", "with sources"])
@pytest.mark.parametrize("command", LOOK_UPS)
def test_a_column_stands_at_the_same_place_for_every_show(small, command: str, sources: list[str]):
    outcomes = [small(command, show, *sources) for show in SHOWS]
    printed = "".join(each.stdout for each in outcomes if each.exit_code == 0)
    if command in SEVERAL or sources:
        columns = widths(printed)
        assert all(len(numbers) == 1 for numbers in columns.values()), columns
    else:
        assert len({line.count("\t") for line in printed.splitlines()}) == 1


@pytest.mark.parametrize(
    "words", [("list",), ("search", "harbour"), ("source",), ("data", "path")], ids=" ".join
)
def test_so_it_does_in_lists(small, words: tuple[str, ...]):
    lines = small(*words).stdout.splitlines()
    assert lines
    assert len({line.count("\t") for line in lines}) == 1


def test_a_pipe_gets_plain_lines_whatever_the_terminal(small):
    plain = small("cast", "harbour-2019")
    assert plain.stdout.splitlines()[0] == "Jo Quay\tSam Pier\tmain\t1-2\t"
    for env in ({"FORCE_COLOR": "1"}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"COLUMNS": "20"}):
        assert small("cast", "harbour-2019", env=env) == plain
    assert small("cast", "harbour-2019", "--format", "plain") == plain


def test_nothing_is_cut(small):
    assert (
        "Entirely Unabridged Chronicle of the Lighthouse Keeper's Seventeen Daughters\t2020"
        in small("list").stdout
    )


def test_sources_and_how_firm_they_are_come_last_and_have_lines_of_their_own(small):
    lines = small("cast", "harbour-2019", "--sources").stdout.splitlines()
    assert [line.split("\t")[-2:] for line in lines[:3]] == [
        ["morning-post,fan-page", ""],
        ["fan-page", "weak"],
        ["file:library.toml", ""],
    ]
    assert [line.split("\t")[:2] for line in lines[3:]] == [
        ["sources", "morning-post"],
        ["sources", "fan-page"],
        ["sources", "file:library.toml"],
    ]


def test_many_answers_begin_with_what_they_are_about(small):
    outcome = small("plot", "-", stdin="harbour-2019\nhangu-norae-2022\n")
    assert [line.split("\t")[0] for line in outcome.stdout.splitlines()] == [
        "harbour-2019",
        "hangu-norae-2022",
    ]


def test_a_table_is_drawn_in_a_pipe_where_it_is_asked_for(small):
    assert "───" in small("cast", "harbour-2019", "--format", "table").stdout


def test_colour_is_only_used_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch):
    library = Library.open(SMALL)
    answer = cast(library.at(NOW), "harbour-2019")

    def drawn(**env: str) -> str:
        with monkeypatch.context() as patch:
            for name, value in {"COLUMNS": "80", **env}.items():
                patch.setenv(name, value)
            return table.render([Answered(answer=answer, page=lambda: page(answer))], Target(stream=Screen()))

    assert "\x1b[1m" in drawn()
    assert "\x1b" not in drawn(TERM="dumb")
    assert "\x1b[3" not in drawn(NO_COLOR="1")
    assert all(not line.endswith(" ") for line in drawn(TERM="dumb").splitlines())


def test_a_terminal_without_unicode_gets_ascii_frames(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "dumb")
    library = Library.open(SMALL)
    screen = Screen()
    screen.encoding = "ascii"
    answer = cast(library.at(NOW), "harbour-2021")
    drawn = table.render([Answered(answer=answer, page=lambda: page(answer))], Target(stream=screen))
    drawn.encode("ascii")
