"""Which of several values is held, which rows are one, and what becomes of the others: rule by rule."""

from __future__ import annotations

from typing import Any

import pytest

from showfacts.evidence.joining.lost import covers
from showfacts.evidence.joining.pairs import CROWD, paired
from showfacts.evidence.joining.people import join_person
from showfacts.evidence.joining.rows import FileRow, JoinedRow, cited, is_open, says, settled
from showfacts.evidence.joining.values import FileValue, Told, as_text, is_rougher, settle, unite, written
from showfacts.model import Cites, Claim, Episode, Event, PartialDate, Person, Relation, Season, Show
from showfacts.model.layers import Standing

DAY = PartialDate


def file(name: str, day: str | None = None, standing: Standing = Standing.CURATED) -> Told:
    return Told(Show(id="it"), standing, name, DAY(day) if day else None)


LOW, MIDDLE, HIGH = file("low", "2020-02-01"), file("middle", "2020-03-01"), file("high", "2020-01-01")
UNDATED = file("undated")


def value(of: Any, told: Told, *sources: str, is_open: bool = False) -> FileValue:
    return FileValue(of, sources, told, is_open)


@pytest.mark.parametrize(
    ("said", "held", "sources", "others"),
    [
        ([value("A", LOW, "a")], "A", ("a",), []),
        ([value("A", LOW, "a"), value("B", HIGH, "b")], "B", ("b",), [("A", ("a",))]),
        ([value("A", LOW, "a"), value("a ", HIGH, "b")], "a ", ("b", "a"), []),
        ([value("A", LOW, "a"), value("B", HIGH, "b", is_open=True)], "A", ("a",), [("B", ("b",))]),
        ([value("A", UNDATED, "a"), value("B", HIGH, "b", is_open=True)], "B", ("b",), [("A", ("a",))]),
        ([value("A", LOW, "a"), value("B", UNDATED, "b", is_open=True)], "B", ("b",), [("A", ("a",))]),
        (
            [value("A", HIGH, "a"), value("B", LOW, "b", is_open=True)],
            *("B", ("b",), [("A", ("a",))]),
        ),
        (
            [value("A", LOW, "a"), value("B", MIDDLE, "b"), value("C", HIGH, "c", is_open=True)],
            *("B", ("b",), [("C", ("c",)), ("A", ("a",))]),
        ),
        (
            [value(DAY("2020-03-05"), LOW, "a"), value(DAY("2020-03"), HIGH, "b")],
            "2020-03-05",
            ("a",),
            [("2020-03", ("b",))],
        ),
        (
            [value(DAY("2020-03"), LOW, "a"), value(DAY("2020-03-05"), HIGH, "b")],
            "2020-03-05",
            ("b",),
            [("2020-03", ("a",))],
        ),
        (
            [value(DAY("2020-04-05"), LOW, "a"), value(DAY("2020-03"), HIGH, "b")],
            "2020-03",
            ("b",),
            [("2020-04-05", ("a",))],
        ),
        ([value("A", LOW, "a", "b"), value("B", HIGH, "b")], "B", ("b",), [("A", ("a",))]),
        ([value("A", LOW, "b"), value("B", HIGH, "b")], "B", ("b",), [("A", ("file:low",))]),
        (
            [value("A", LOW, "a"), value("A", MIDDLE, "c"), value("B", HIGH, "b")],
            "B",
            ("b",),
            [("A", ("c", "a"))],
        ),
    ],
)
def test_which_value_is_held(said: list[FileValue], held: Any, sources: tuple[str, ...], others: list[Any]):
    """The highest file's, unless it was open and a later word is there, or a date has a more exact one."""
    found = settle(said)
    assert (found.said.value, found.sources) == (held, sources)
    assert [(each.value, each.sources) for each in found.others] == others


def test_the_words_of_lists_are_put_together():
    found = unite([value(("Drama", "war"), HIGH, "a"), value(("drama",), LOW, "b", "a"), value(("x",), LOW)])
    assert found == {"Drama": ("a", "b"), "war": ("a",), "x": ()}
    assert list(found) == ["Drama", "war", "x"]


def test_whose_word_it_is_where_nobody_is_named():
    assert file("mine", standing=Standing.OWN).credited(()) == ("file:mine",)
    assert file("mine", standing=Standing.OWN).credited(("a",)) == ("a",)
    assert file("shipped").credited(()) == ()


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [("The X", "the  x", True), ("X-1", "X 1", False), ("é", "e\u0301", True), (7, 7, True)],
)
def test_what_is_written_alike(one: object, other: object, is_one: bool):
    assert (written(one) == written(other)) is is_one


@pytest.mark.parametrize(
    ("one", "other", "rougher"),
    [
        (DAY("2020"), DAY("2020-03"), True),
        (DAY("2020-03"), DAY("2020-03-01"), True),
        (DAY("2020-03"), DAY("2020"), False),
        (DAY("2020"), DAY("2020"), False),
        (DAY("2020"), DAY("2021-03"), False),
        ("2020", DAY("2020-03"), False),
        (DAY("2020"), "2020-03", False),
    ],
)
def test_a_date_that_another_names_more_exactly(one: object, other: object, rougher: bool):
    assert is_rougher(one, other) is rougher


def test_values_as_text():
    assert [as_text(each) for each in ((40, 50), 40, DAY("2020"), "x")] == ["40-50", "40", "2020", "x"]


ON = DAY("2020-06-01")


@pytest.mark.parametrize(
    ("row", "field", "is_so"),
    [
        (Season(number=1, premiere=DAY("2020-06-02")), "premiere", True),
        (Season(number=1, premiere=DAY("2020-06-01")), "premiere", False),
        (Season(number=1, premiere=DAY("2020-06")), "premiere", True),
        (Season(number=1, episodes=3), "episodes", True),
        (Season(number=1, episodes=3, finale=DAY("2020-06-02")), "episodes", True),
        (Season(number=1, episodes=3, finale=DAY("2020-06-01")), "episodes", False),
        (Season(number=1, episodes_ordered=3), "episodes_ordered", True),
        (Season(number=1, episodes=3, release="all-at-once"), "episodes", True),
        (Season(number=1, episodes=3, release="all-at-once", premiere=DAY("2020-06-01")), "episodes", False),
        (Season(number=1, episodes=3, release="all-at-once", premiere=DAY("2020-06-02")), "episodes", True),
        (Season(number=1, episodes=3, release="weekly", premiere=DAY("2020-01-01")), "episodes", True),
        (Season(number=1, release="weekly"), "release", False),
        (Show(id="it", season_count=2), "season_count", True),
        (Show(id="it", episode_count=20), "episode_count", True),
        (Show(id="it", episode_count=20, finale=DAY("2020-05-01")), "episode_count", False),
        (Show(id="it", year=2020), "year", False),
    ],
)
def test_what_could_still_change_when_it_was_checked(row: Any, field: str, is_so: bool):
    assert is_open(row, field, ON) is is_so
    assert is_open(row, field, None) is False


def test_what_says_something():
    assert [says(each) for each in (None, False, "", ())] == [False] * 4
    assert [says(each) for each in (0, True, "x", ("x",))] == [True] * 4


def test_sources_of_a_list_and_of_its_words():
    assert cited("genres", {"a": ("s",), "b": ("s",)}) == {"genres": ("s",)}
    assert cited("genres", {"a": ("s",), "b": ("t",)}) == {"genres/a": ("s",), "genres/b": ("t",)}
    assert cited("genres", {}) == {}


def joined(*rows: Any) -> tuple[Any, list[Any]]:
    told = (file("low"), file("high"))
    file_rows = tuple(FileRow(row, each) for row, each in zip(rows, told[-len(rows) :], strict=True))
    return settled(JoinedRow(rows[-1], file_rows))


@pytest.mark.parametrize(
    ("below", "above", "note"),
    [
        ("One.", "Two", "Two. One."),
        ("One", "Two.", "Two. One"),
        *(("One", f"Two{stop}", f"Two{stop} One") for stop in '!?…。”")'),
        ("Two", "Two and more", "Two and more"),
        ("Two and more", "Two", "Two. Two and more"),
        (None, "Two", "Two"),
        ("One", None, "One"),
    ],
)
def test_remarks_of_several_files(below: str | None, above: str | None, note: str):
    row, lost = joined(
        Relation(type="remake-of", work="W", note=below, sources=("a",)),
        Relation(type="remake-of", work="W", note=above, sources=("b",)),
    )
    assert (row.note, lost) == (note, [])


def test_a_row_that_two_files_have_says_whose_each_value_is():
    row, lost = joined(
        Season(number=1, episodes=8, premiere=DAY("2019"), sources=("a",)),
        Season(number=1, episodes=10, release="weekly", sources=("b",), cites=Cites.of({"release": ["c"]})),
    )
    assert (row.episodes, row.premiere, row.release) == (10, "2019", "weekly")
    assert set(row.sources) == {"a", "b", "c"}
    assert dict(row.cites) == {
        "number": ("b", "a"),
        "episodes": ("b",),
        "premiere": ("a",),
        "release": ("c",),
    }
    assert [(each.field, each.said.value, each.said.sources, each.about) for each in lost] == [
        ("episodes", 8, ("a",), "season 1")
    ]


def test_which_episode_a_lost_value_is_of():
    for about, key in (
        ("season 2 episode 3", {"season": 2, "number": 3}),
        ("episode 3", {"number": 3}),
        ("season 2", {"season": 2}),
        ("T", {}),
    ):
        _, lost = joined(
            Episode(title="T", runtime_minutes=40, sources=("a",), **key),
            Episode(title="T", runtime_minutes=50, sources=("b",), **key),
        )
        assert [each.about for each in lost] == [about]


def event(day: str, kind: str = "cancelled", **more: Any) -> Event:
    return Event(date=DAY(day), type=kind, **more)


@pytest.mark.parametrize(
    ("below", "above", "places"),
    [
        ([event("2020-01-31")], [event("2020-01-31")], [0]),
        ([event("2020-01")], [event("2020-01-31")], [0]),
        ([event("2020-01-31")], [event("2020-01")], [0]),
        ([event("2020-01-30"), event("2020-01-31")], [event("2020-01")], [None]),
        ([event("2020-01")], [event("2020-01-30"), event("2020-01-31")], [None, None]),
        ([event("2020-01-30"), event("2020-01")], [event("2020-01-30"), event("2020-01-31")], [0, 1]),
        ([event("2020-02-01")], [event("2020-01")], [None]),
        ([event("2020-01-31", "renewed")], [event("2020-01")], [None]),
        ([], [event("2020-01")], [None]),
        ([event("2020-01")], [], []),
        ([Season(number=1), Season(number=2)], [Season(number=2), Season(number=3)], [1, None]),
    ],
)
def test_which_rows_are_one(below: list[Any], above: list[Any], places: list[int | None]):
    """Equal keys first; what is vague where it fits one row, and that fits no other."""
    assert paired(below, above) == places


def test_among_very_many_rows_a_vague_one_belongs_to_none():
    for count, place in ((CROWD, 0), (CROWD + 1, None)):
        below = [event("2020-01-31"), *(event(f"{1800 + n}-01-01") for n in range(count - 1))]
        assert paired(below, [event("2020-01")]) == [place]


def test_of_a_person_no_name_is_lost():
    low = Person(name="Ann", native_name="앤", aliases=("A",), misspellings=("An", "Anne"), sources=("a",))
    high = Person(id="ann-1", name="Anne", aliases=("B", "An"), misspellings=("A", "C"), sources=("b", "a"))
    assert join_person([low]) is low
    found = join_person([low, high])
    assert (found.id, found.name, found.native_name) == ("ann-1", "Anne", "앤")
    assert (found.aliases, found.misspellings) == (("An", "Ann", "B"), ("A", "C"))
    assert found.sources == ("a", "b")
    assert join_person([high, low]).name == "Ann"


def test_a_claim_that_says_what_another_says():
    claim = Claim(field="title", value="X", verdict="agrees", sources=("a", "b"))
    for other, is_so in (
        ({"sources": ("a",)}, True),
        ({"verdict": "disputed"}, True),
        ({"sources": ("a", "c")}, False),
        ({"value": "Y"}, False),
        ({"field": "alias"}, False),
        ({"about": "season 1"}, False),
    ):
        values = {"field": "title", "value": "X", "verdict": "agrees", "sources": ("a", "b"), **other}
        assert covers(claim, Claim(**values)) is is_so
