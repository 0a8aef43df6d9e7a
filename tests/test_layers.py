"""Which files make the library, and which of them wins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from showfacts import Library
from showfacts.errors import BadDataError, NotFoundError
from showfacts.library import layers as module
from showfacts.library.layers import Layer, layers, shipped_file
from showfacts.model import Show

BASE = """
format = 1
[[platforms]]
id = "netflix"
name = "Netflix"
[[shows]]
id = "soundtrack"
title = "Soundtrack"
aliases = ["Mixtape"]
year = 2019
[[shows.cast]]
person = "Jenna Dewan"
[[shows.availability]]
platform = "netflix"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for a user's own files."""
    folder = tmp_path / "user"
    folder.mkdir()
    monkeypatch.setattr(module, "data_folder", lambda: folder)
    return folder


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small dataset in the place of the shipped one."""
    path = tmp_path / "shows.toml"
    path.write_text(BASE)
    monkeypatch.setattr(module, "shipped_file", lambda: path)
    return path


@pytest.fixture
def show(folder: Path, shipped: Path) -> Callable[[], Show]:
    """The show of the library that the shipped and the user's files make."""
    return lambda: Library.open().show("soundtrack")


def test_the_shipped_dataset_is_there():
    assert shipped_file().is_file()


def test_the_shipped_dataset_comes_first_then_the_users_files_by_name(folder: Path, shipped: Path):
    for name in ("b.toml", "a.toml", "c.txt", "d.toml~", ".toml"):
        (folder / name).write_text("format = 1")
    (folder / "e.toml").mkdir()
    assert layers() == [
        Layer(path=shipped, origin="shipped"),
        Layer(path=folder / "a.toml", origin="user"),
        Layer(path=folder / "b.toml", origin="user"),
    ]


def test_no_folder_of_ones_own_is_no_fault(folder: Path, shipped: Path):
    folder.rmdir()
    assert [layer.origin for layer in layers()] == ["shipped"]


def test_a_file_that_only_adds_a_premise(folder: Path, show: Callable[[], Show]):
    before = show()
    (folder / "mine.toml").write_text('format = 1\n[[shows]]\nid = "soundtrack"\npremise = "Songs."\n')
    after = show()
    assert (before.premise, after.premise) == (None, "Songs.")
    assert (after.title, after.year, after.cast) == (before.title, before.year, before.cast)


def test_later_layers_win_field_by_field(folder: Path, show: Callable[[], Show]):
    (folder / "a.toml").write_text(
        'format = 1\n[[shows]]\nid = "soundtrack"\nyear = 2020\npremise = "A."\naliases = ["Tape"]\n'
    )
    (folder / "b.toml").write_text(
        'format = 1\n[[shows]]\nid = "soundtrack"\npremise = "B."\n[[shows.cast]]\nperson = "Paul James"\n'
    )
    after = show()
    assert (after.title, after.year, after.premise, after.aliases) == ("Soundtrack", 2020, "B.", ("Tape",))
    assert [credit.person for credit in after.cast] == ["Paul James"]
    assert [offer.platform for offer in after.availability] == ["netflix"]


def test_a_show_that_no_layer_titles_is_a_problem(folder: Path, shipped: Path):
    path = folder / "mine.toml"
    path.write_text('format = 1\n[[shows]]\nid = "soundtrak"\npremise = "Songs."\n')
    with pytest.raises(BadDataError) as caught:
        Library.open()
    assert list(map(str, caught.value.problems)) == [f"{path}:2: shows[0].title: missing"]


def test_named_files_replace_the_library(folder: Path, shipped: Path, tmp_path: Path):
    (folder / "mine.toml").write_text('format = 1\n[[shows]]\nid = "mine"\ntitle = "Mine"\n')
    named = tmp_path / "named.toml"
    named.write_text('format = 1\n[[shows]]\nid = "named"\ntitle = "Named"\n')
    library = Library.open(named)
    assert library.show("named").title == "Named"
    assert library.files == (Layer(path=named, origin="named"),)
    for ident in ("soundtrack", "mine"):
        with pytest.raises(NotFoundError):
            library.show(ident)


def test_named_folders_and_files_in_the_order_they_are_named(tmp_path: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for path in (first := tmp_path / "z.toml", second := folder / "a.toml", third := folder / "b.toml"):
        path.write_text("format = 1")
    assert [layer.path for layer in layers([first, folder])] == [first, second, third]
    assert [layer.path for layer in layers([folder, first])] == [second, third, first]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.toml", "there is no such file or folder"),
        ("file.toml/none", "cannot be read: Not a directory"),
        ("x" * 300, "cannot be read: File name too long"),
        ("loop", "cannot be read: Too many levels of symbolic links"),
        ("empty", "the folder holds no *.toml file"),
        ("nul\0", "no file can have this name"),
        ("half\ud800", "no file can have this name"),
    ],
)
def test_a_path_that_leads_nowhere(tmp_path: Path, name: str, message: str):
    (tmp_path / "file.toml").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    path = tmp_path / name
    with pytest.raises(BadDataError) as caught:
        layers([path])
    assert list(map(str, caught.value.problems)) == [f"{path}: {message}"]


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def denied(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(BadDataError, match="cannot be read: Permission denied"):
        layers([tmp_path])
