"""After edits within a file only the tables that changed are read, and the index is that of the file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from showfacts.dataset import pieces, read_pieces
from showfacts.dataset.read_pieces import Piece
from showfacts.index import build as building
from showfacts.index import make as making
from showfacts.library.library import Library

from . import test_layered_index as layered

HEAD = "format = 2\n"
SOURCES = [f'[[sources]]\nid = "{each}"\npublisher = "{each}"\nkind = "fan"\n' for each in ("src", "dated")]
PLATFORMS = [f'[[platforms]]\nid = "{each}"\nname = "{each * 2}"\n' for each in "pq"]
PEOPLE = ['[[people]]\nname = "Ada"\naliases = ["Aida"]\n', '[[people]]\nid = "dee"\nname = "Dee Dee"\n']
OTHER = """\
format = 2
[[shows]]
id = "s1"
countries = ["KR"]
[[shows.cast]]
person = "Aida"
character = "Z"
[[shows]]
id = "other"
title = "Alpha of p"
ids = {tvmaze = 2}
[[shows.availability]]
platform = "p"
sources = ["src"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where every file is large, and may change in most of its tables."""
    monkeypatch.setattr(pieces, "SIZE", 50)
    monkeypatch.setattr(read_pieces, "SHARE", 1)
    monkeypatch.setattr(making, "TICK", 0)
    place = tmp_path / "data"
    place.mkdir()
    return place


def written(folder: Path, tables: list[str], head: str = HEAD) -> None:
    (folder / "a.toml").write_text(head + "".join(tables), encoding="utf-8")


def a_show(dice: random.Random, ident: str) -> str:
    """A show of one file alone needs a title, and none is a follow-up of what is not there."""
    while True:
        text = layered.show(dice, ident, [dice.randint(1, 30)]) + "\n"
        if dice.random() < 0.01 or (
            '\ntitle = "' in text.partition("[[shows.")[0] and "follow-up" not in text
        ):
            return text


def edited(dice: random.Random, tables: list[str]) -> list[str]:
    """The tables of a file with one of them added, moved, removed, or another than before."""
    tables = list(tables)
    place = dice.randrange(len(tables))
    kind = dice.choice(
        ["show", "show", "add", "move", "remove", "source", "person", "comment", "twice", "line"]
    )
    if kind == "show":
        shows = [number for number, text in enumerate(tables) if text.startswith("[[shows]]")]
        if shows:
            number = dice.choice(shows)
            tables[number] = a_show(dice, tables[number].split('"')[1])
    elif kind == "add":
        tables.insert(place, dice.choice([a_show(dice, f"n{dice.randint(0, 3)}"), *SOURCES, *PEOPLE]))
    elif kind == "move":
        tables.insert(dice.randrange(len(tables)), tables.pop(place))
    elif kind == "remove":
        del tables[place]
    elif kind == "source":
        tables = [
            each.replace('kind = "fan"', f'kind = "{dice.choice(["fan", "press"])}"') for each in tables
        ]
    elif kind == "person":
        name = dice.choice(["Aida", "Adda", "Ann"])
        tables = [
            PEOPLE[0].replace("Aida", name) if each.startswith(PEOPLE[0][:25]) else each for each in tables
        ]
    elif kind == "comment":
        tables[place] += dice.choice(
            ["# a note\n", "\n", '# """ [[shows]]\n', "#\n[[broken\n", "[[shows]]\n"]
        )
    elif kind == "twice":
        tables.insert(place, dice.choice(tables))
    else:
        tables[place] += dice.choice(["year = 1999\n", 'name = "Eve"\n', 'title = """\n[[shows]]\n"""\n'])
    return tables or [SOURCES[0]]


@pytest.mark.parametrize("seed", range(40))
def test_an_index_after_edits_within_a_file_is_that_of_the_file(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
):
    """Among the edits are some that break the file, and whatever is broken becomes whole again."""
    dice = random.Random(seed)
    (folder / "b.toml").write_text(OTHER, encoding="utf-8")
    whole = [*SOURCES, *PLATFORMS, *PEOPLE, *(a_show(dice, f"s{number}") for number in range(6))]
    dice.shuffle(whole)
    tables = whole
    for round_ in range(10):
        head = "format = 1\n" if dice.random() < 0.05 else HEAD
        written(folder, tables, head)
        updated = layered.held(lambda: Library.open(folder), digests=True)
        with monkeypatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(tmp_path / f"fresh{round_}"))
            made = layered.held(lambda: Library.anew(folder), digests=True)
        assert updated == made
        is_whole = isinstance(made, dict) and made["problems"] == []
        whole = tables if is_whole else whole
        tables = edited(dice, whole)


def read_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read from the start from here on."""
    read: list[str] = []
    original = building.read_pieces

    def noting(path: Path) -> Iterator[Piece]:
        read.append(path.name)
        return original(path)

    monkeypatch.setattr(building, "read_pieces", noting)
    return read


WHOLE = [
    *SOURCES,
    *PLATFORMS,
    *PEOPLE,
    '[[shows]]\nid = "a"\ntitle = "Alpha"\nids = {tvmaze = 1}\n',
    '[[shows]]\nid = "b"\ntitle = "Beta"\nsources = ["src"]\n',
    '[[shows]]\nid = "c"\ntitle = "Gamma"\n[[shows.availability]]\nplatform = "p"\n',
]
MOVED = [*WHOLE[-2:], *WHOLE[:-2]]
READ_BY_TABLE = {
    "an edited show": [*WHOLE[:-1], WHOLE[-1].replace("Gamma", "Delta")],
    "a show that is known by another id": [*WHOLE[:-1], WHOLE[-1].replace('"c"', '"d"')],
    "a show that is gone": WHOLE[:-1],
    "a new show": [*WHOLE, '[[shows]]\nid = "d"\ntitle = "Delta"\n'],
    "a new source that is cited": [
        '[[sources]]\nid = "new"\npublisher = "N"\nkind = "fan"\n',
        *WHOLE,
        '[[shows]]\nid = "d"\ntitle = "Delta"\nsources = ["new"]\n',
    ],
    "tables that moved": MOVED,
    "an edited source": [WHOLE[0].replace("fan", "press"), *WHOLE[1:]],
    "an edited person": [each.replace("Aida", "Adda") for each in WHOLE],
    "a line of comment": [*WHOLE[:-1], f"{WHOLE[-1]}# a note\n"],
    "an id of another catalogue that moved": [
        each.replace("ids = {tvmaze = 1}\n", "").replace('"Beta"', '"Beta"\nids = {tvmaze = 1}')
        for each in WHOLE
    ],
}


@pytest.mark.parametrize("edit", READ_BY_TABLE)
def test_of_a_large_file_only_what_changed_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch, edit: str):
    written(folder, WHOLE)
    Library.open(folder)
    read = read_as_a_whole(monkeypatch)
    tables = READ_BY_TABLE[edit]
    written(folder, tables)
    with Library.open(folder) as library:
        assert library.broken == ()
        assert library.index.ask("SELECT count(*) FROM docs WHERE file > 0") == [
            (sum(each.startswith("[[shows]]") for each in tables),)
        ]
    assert read == []


FAULTY = {
    "a show that is there twice": [*WHOLE, WHOLE[-1]],
    "an id that is there twice": [*WHOLE, '[[shows]]\nid = "a"\ntitle = "Delta"\n'],
    "an id of another catalogue twice": [*WHOLE, '[[shows]]\nid = "d"\ntitle = "D"\nids = {tvmaze = 1}\n'],
    "a source that is gone and cited": WHOLE[1:],
    "a platform that is gone and named": [each for each in WHOLE if 'id = "p"' not in each],
    "a source that is cited and not there": [
        *WHOLE[:-1],
        WHOLE[-1].replace('"Gamma"', '"G"\nsources = ["x"]'),
    ],
    "a word for two platforms": [*WHOLE, '[[platforms]]\nid = "r"\nname = "R"\naliases = ["pp"]\n'],
    "a person who is there twice": [*WHOLE, '[[people]]\nname = "Ada"\n'],
    "what only a newer TOML has": [*WHOLE[:-1], WHOLE[-1].replace("Gamma", r"\e")],
    "a table that is no table": [*WHOLE, "[[shows]\n"],
}


@pytest.mark.parametrize("edit", FAULTY)
def test_a_large_file_that_an_edit_breaks_is_left_out_until_it_is_whole(folder: Path, edit: str):
    (folder / "b.toml").write_text('format = 2\n[[shows]]\nid = "z"\ntitle = "Zed"\n', encoding="utf-8")
    for tables, shows in ((WHOLE, "abcz"), (FAULTY[edit], "z"), (WHOLE, "abcz"), (MOVED, "abcz")):
        written(folder, tables)
        with Library.open(folder) as library:
            assert "".join(sorted(each.id for each in library.shows())) == shows
            assert bool(library.broken) == (tables is FAULTY[edit])


def test_where_most_changed_all_is_read_and_nothing_of_the_old_index_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(building, "LARGE", 0)
    written(folder, WHOLE)
    (folder / "b.toml").write_text('format = 2\n[[shows]]\nid = "z"\ntitle = "Zed"\n', encoding="utf-8")
    Library.open(folder)
    read = read_as_a_whole(monkeypatch)
    written(folder, [each.replace('title = "', 'title = "The ') for each in WHOLE], "format = 1\n")
    with Library.open(folder) as library:
        assert [each.title for each in library.shows()] == ["The Alpha", "The Beta", "The Gamma", "Zed"]
    assert read[-2:] == ["a.toml", "b.toml"]
