"""However files came, changed and went: an index brought up to date is the index of the files as they are."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from showfacts.dataset import files as layers
from showfacts.dataset import pieces
from showfacts.dataset.read_pieces import FlawedError, Piece
from showfacts.errors import BadDataError
from showfacts.index import build as building
from showfacts.index import make as making
from showfacts.index import open as opening
from showfacts.library.library import Library

SHOWS = ["s0", "s1", "s2", "s3", "s4", "s5"]
FILES = ["shows.toml", "user/a.toml", "user/c.toml", "user/d.toml", "user/imported/i.toml"]
TITLES = ["Alpha", "Beta: One Two", "The Gamma", "Alpha #1", "Ada's Delta Omega"]
PEOPLE = ["Ada", "Aida", "Adda", "Dee Dee"]
BASE = """\
[[sources]]
id = "src"
publisher = "S"
kind = "fan"
[[sources]]
id = "dated"
publisher = "D"
kind = "press"
retrieved = 2021-06-01
[[platforms]]
id = "p"
name = "Pee"
[[platforms]]
id = "q"
name = "Queue"
"""


def show(dice: random.Random, ident: str, ids: list[int]) -> str:
    """A show as one file may tell of it: whole, without a title, or with little; it may take things away.

    ``ids``: what a catalogue may call it; the one that it does is taken out.
    """
    number = dice.randint(1, 2)
    cited = 'aliases = ["Old"]\ncites = {aliases = ["src"], "aliases/Old" = ["dated"]}'
    lines = ["[[shows]]", f'id = "{ident}"']
    chances: list[tuple[float, str]] = [
        (0.8, f'title = "{dice.choice(TITLES)}"'),
        (0.3, f"year = {dice.randint(1990, 2020)}"),
        (0.3, dice.choice(["countries = []", 'countries = ["US"]', 'countries = ["KR", "US"]'])),
        (0.3, dice.choice(["aliases = []", 'aliases = ["Zed"]', 'aliases = ["Zed", "Alpha"]', cited])),
        (0.3, 'sources = ["src"]'),
        (0.2, f"checked = 202{number}-01-01"),
        (0.6, f"[shows.ids]\ntvmaze = {ids.pop()}" if ids else ""),
        (0.1, '[shows.drop]\naliases = ["Old"]'),
        (0.5, f'[[shows.cast]]\nperson = "{dice.choice(PEOPLE)}"\ncharacter = "{dice.choice("XYZ")}"'),
        (0.2, f'[[shows.cast]]\nperson = "{dice.choice(PEOPLE)}"\nbilling = "guest"\nabsent = true'),
        (0.4, f'[[shows.crew]]\nperson = "{dice.choice(PEOPLE)}"\nrole = "writer"\nsources = ["dated"]'),
        (0.4, f'[[shows.availability]]\nplatform = "{dice.choice("pq")}"\noriginal = true'),
        (0.4, f'[[shows.seasons]]\nnumber = 1\nepisodes = {number}\npremiere = "{dice.randint(2001, 2004)}"'),
        (0.3, f'[[shows.episodes]]\nseason = 1\nnumber = {number}\ntitle = "{dice.choice("XYZ")}"'),
        (0.3, f'[[shows.events]]\ntype = "ordered"\ndate = "200{number}"'),
        (0.3, f'[[shows.events]]\ntype = "ordered"\ndate = "200{number}-03"\nby = "{dice.choice("XYZ")}"'),
        (0.05, f'[[shows.relations]]\ntype = "follow-up"\nshow = "{dice.choice(SHOWS[:4])}x"'),
    ]
    return "\n".join([*lines, *(line for chance, line in chances if dice.random() < chance)])


def text(dice: random.Random, *, is_base: bool) -> str:
    """A file: in order, in an odd order, or, now and then, with a fault."""
    parts = ["format = 2"]
    if is_base:
        parts += [BASE, *(f'[[shows]]\nid = "{each}"\ntitle = "Base {each}"' for each in SHOWS[:2])]
    left = SHOWS[2:3] if is_base else SHOWS
    ids = dice.sample(range(1, 4), 3)
    parts += [show(dice, ident, ids) for ident in dice.sample(left, dice.randint(1, min(3, len(left))))]
    if dice.random() < 0.4:
        parts.append(f'[[people]]\nname = "Ada"\naliases = ["{dice.choice(["Aida", "Adda", "Ann"])}"]')
    if dice.random() < 0.2 and not is_base:
        parts.append(f'[[platforms]]\nid = "p"\nname = "P{dice.choice("ei")}"')
    if dice.random() < 0.3 and not is_base:
        parts.append(f'[[shows]]\nid = "{dice.choice(SHOWS[:4])}x"\ntitle = "Beside"')
    if dice.random() < 0.25 and len(parts) > 1 and "[[shows]]" in parts[-1]:
        # What goes on with a show after another section is read whole
        parts.append('[[people]]\nname = "Zoe"\n[[shows.crew]]\nperson = "Zoe"\nrole = "director"')
    if dice.random() < 0.1 and not is_base:
        parts.append("[[broken")
    return "\n".join(parts) + "\n"


def change(dice: random.Random, folder: Path) -> None:
    """Add, change, remove or rename a file; the shipped one stays, so that there is a library."""
    name = dice.choice(FILES)
    if name != "shows.toml" and dice.random() < 0.15:
        (folder / name).unlink(missing_ok=True)
    elif dice.random() < 0.15 and (folder / "user/c.toml").exists():
        (folder / "user/c.toml").rename(folder / dice.choice(FILES[1:]))
    else:
        (folder / name).write_text(text(dice, is_base=name == "shows.toml"), encoding="utf-8")


def package(folder: Path) -> None:
    """Put the index of the shipped file beside it, as a new version of the program does."""
    shipped = [layer for layer in layers.layers() if layer.origin == "shipped"]
    with suppress(BadDataError):
        making.write_packaged(shipped, folder / "new.sqlite")
        (folder / "new.sqlite").rename(folder / "library.sqlite")


def held(
    opened: Callable[[], Library] = Library.open, *, digests: bool = False
) -> dict[str, list[str]] | list[str]:
    """All that the index of the library holds, by table, with files by their names; or its problems.

    ``digests``: with what tells how tables are written, which files that are read as a whole lack.
    """
    try:
        index = opened().index
    except BadDataError as error:
        return [str(problem) for problem in error.problems]
    files = dict(index.ask("SELECT file, name FROM files")) | {0: "several files"}
    tables = [
        table.removesuffix("_of")  # A show may have any number
        for (table,) in index.ask("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    found: dict[str, list[str]] = {}
    for table in tables:
        if table.startswith(("name_words", "seal", "sqlite_")) or (table == "written" and not digests):
            continue
        columns = [name for _, name, *_ in index.ask(f"PRAGMA table_info({table})")]
        rows = [dict(zip(columns, row, strict=True)) for row in index.ask(f"SELECT * FROM {table}")]
        for row in rows:
            row.pop("number", None)
            if "file" in row:
                row["file"] = files[row["file"]]
            if not digests:
                row.pop("digest", None)
            if table == "files" and index.path == Path(opening.packaged_place()):
                row.update(at=None, path=None, stamp=None)
        found[table] = sorted(map(repr, rows))
    words = 'SELECT words FROM name_words WHERE name_words MATCH \'"base" OR "alpha" OR "zed"\''
    found["name_words"] = sorted(map(repr, index.ask(words)))
    return found


def as_a_whole(path: Path) -> Iterator[Piece]:
    raise FlawedError(path)


@pytest.mark.parametrize("seed", range(60))
def test_an_index_brought_up_to_date_is_that_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
):
    """Made in one go, of files that are each read as a whole. Some are made of the one in the package."""
    dice = random.Random(seed)
    monkeypatch.setattr(pieces, "SIZE", dice.choice([1, 30, 100, 1 << 17]))
    monkeypatch.setattr(making, "TICK", 0)
    folder = tmp_path / "data"
    (folder / "user" / "imported").mkdir(parents=True)
    monkeypatch.setattr(layers, "data_folder", lambda: folder / "user")
    for module in (layers, opening):
        monkeypatch.setattr(module, "shipped_file", lambda: str(folder / "shows.toml"))
    for name in FILES:
        (folder / name).write_text(text(dice, is_base=name == "shows.toml"), encoding="utf-8")
    for _ in range(6):
        (folder / "library.sqlite").unlink(missing_ok=True)
        change(dice, folder)
        if dice.random() < 0.3:
            package(folder)
        updated = held()
        with monkeypatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(tmp_path / "fresh"))
            patch.setattr(building, "read_pieces", as_a_whole)
            assert updated == held(Library.anew)
        shutil.rmtree(tmp_path / "fresh", ignore_errors=True)


def test_a_file_that_is_mended_between_two_readings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Its first half is forgotten, and with it nothing of the files that stay."""
    (tmp_path / "a.toml").write_text("format = 1\n[[shows]]\nid = 's'\ntitle = 'S'\n", encoding="utf-8")
    Library.open(tmp_path)
    other = tmp_path / "b.toml"
    half = "[[shows]]\nid = 's'\nyear = 2001\n[[shows]]\nid = 'w'\ntitle = 'W'\n"
    other.write_text(f"format = 1\n{half}[[shows]]\nid = 'x'\n[[broken", encoding="utf-8")

    def mending(path: Path) -> Iterator[Piece]:
        try:
            yield from original(path)
        finally:
            if path == other and "broken" in path.read_text(encoding="utf-8"):
                path.write_text("format = 1\n[[shows]]\nid = 'u'\ntitle = 'U'\n", encoding="utf-8")

    original: Any = building.read_pieces
    with monkeypatch.context() as patch:
        patch.setattr(building, "read_pieces", mending)
        patch.setattr(pieces, "SIZE", 20)
        Library.open(tmp_path)
    assert [each.id for each in Library.open(tmp_path).shows()] == ["s", "u"]


def test_rows_of_the_same_words_come_in_one_order_whatever_came_first(tmp_path: Path):
    first, second = tmp_path / "x.toml", tmp_path / "y.toml"
    lines = [
        "[[shows]]\nid = '{}'\ntitle = 'Ghosts'\nyear = {}\n".format(*each) for each in (("a", 1), ("b", 2))
    ]
    first.write_text("format = 1\n" + "".join(lines).replace("year = ", "year = 200"), encoding="utf-8")
    second.write_text("format = 1\n[[shows]]\nid = 'c'\ntitle = 'Ghosts'\nyear = 2003\n", encoding="utf-8")

    def answers() -> list[str]:
        library = Library.open(tmp_path)
        return [name.show for name in library.names_with("ghosts")] + [
            name.show for name in library.names.with_key("ghosts")
        ]

    before = answers()
    first.write_text(first.read_text(encoding="utf-8").replace("2001", "1999"), encoding="utf-8")
    assert answers() == before == ["a", "b", "c"] * 2


def test_credits_of_one_person_come_together_and_part_with_what_is_known_of_the_names(tmp_path: Path):
    row = "[[shows]]\nid = 's'\ntitle = 'S'\n[[shows.cast]]\nperson = '{}'\ncharacter = 'X'\n"
    for name, person in (("a", "Taecyeon"), ("b", "Ok Taec-yeon")):
        (tmp_path / f"{name}.toml").write_text("format = 2\n" + row.format(person), encoding="utf-8")

    def people() -> list[str]:
        return [credit.person for credit in Library.open(tmp_path).show("s").cast]

    assert people() == ["Taecyeon", "Ok Taec-yeon"]
    known = tmp_path / "c.toml"
    known.write_text("format = 2\n[[people]]\nname = 'Ok Taec-yeon'\naliases = ['Taecyeon']\n")
    assert people() == ["Ok Taec-yeon"]
    known.write_text("format = 2\n[[people]]\nname = 'Ok Taec-yeon'\n")
    assert people() == ["Taecyeon", "Ok Taec-yeon"]
    known.write_text("format = 2\n[[people]]\nname = 'Ok Taec-yeon'\naliases = ['Taecyeon']\n")
    assert people() == ["Ok Taec-yeon"]
    known.unlink()
    assert people() == ["Taecyeon", "Ok Taec-yeon"]
