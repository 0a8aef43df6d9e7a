"""Which files make the library, and which of them wins."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from showfacts import Library
from showfacts.dataset import files as module
from showfacts.dataset.files import Layer, layers, shipped_file
from showfacts.dataset.references import text_of
from showfacts.errors import BadDataError, NotFoundError
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


def test_a_file_that_is_named_twice_stands_where_it_is_named_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    a, b = tmp_path / "a.toml", tmp_path / "b.toml"
    for path in (a, b):
        path.write_text(f'format = 1\n[[shows]]\nid = "soundtrack"\ntitle = "{path.stem}"\n')
    monkeypatch.chdir(tmp_path)
    assert [layer.path for layer in layers([a, b, a])] == [b, a]
    assert [layer.path for layer in layers([a, b, Path("a.toml")])] == [b, Path("a.toml")]
    assert [layer.path for layer in layers([a, tmp_path])] == [a, b]
    for _ in range(2):
        assert Library.open(a, b, a).show("soundtrack").title == "a"


def test_hidden_files_in_a_folder_are_no_datasets(tmp_path: Path):
    (tmp_path / "a.toml").write_text("format = 1")
    for name in (".#a.toml", ".a.toml", ".toml"):
        (tmp_path / name).write_text("no dataset")
    assert [layer.path.name for layer in layers([tmp_path])] == ["a.toml"]


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes that have names")
@pytest.mark.parametrize("make", [pipe, device])
def test_what_is_no_regular_file(tmp_path: Path, make: Callable[[Path], None]):
    path = tmp_path / "odd.toml"
    make(path)
    with pytest.raises(BadDataError) as caught:
        layers([path])
    assert list(map(str, caught.value.problems)) == [f"{path}: not a regular file"]
    with pytest.raises(BadDataError, match="not a regular file"):
        text_of(Layer(path=path, origin="user"))


def test_a_link_to_a_file_is_a_file(tmp_path: Path):
    (tmp_path / "file").write_text("format = 1")
    link = tmp_path / "link.toml"
    link.symlink_to("file")
    assert [layer.path for layer in layers([link])] == [link]
    assert text_of(Layer(path=link, origin="named")) == "format = 1"


@pytest.mark.parametrize("content", [b"\xff", b"format = 1\n[[shows]]\n"])
def test_a_name_that_is_not_utf_8_is_told_in_one_way(tmp_path: Path, runner, content: bytes):
    path = tmp_path / os.fsdecode(b"caf\xe9.toml")
    try:
        path.write_bytes(content)
    except OSError:
        pytest.skip("this file system has no such names")
    outcome = runner("data", "check", data=tmp_path, answers_in_part=True)
    assert outcome.exit_code == 5
    assert "caf\\xe9.toml" in outcome.stdout


@pytest.mark.parametrize("words", [("show", "Mine"), ("data", "path"), ("data", "check"), ("list",)])
def test_the_variable_names_files_as_path_does(
    tmp_path: Path, runner, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
):
    """An empty part names nothing, least of all the folder one is in."""
    path = tmp_path / "mine.toml"
    path.write_text('format = 1\n[[shows]]\nid = "mine"\ntitle = "Mine"\n')
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    whole = f"{os.pathsep}{path}{os.pathsep}{os.pathsep}"
    assert runner(*words, data=whole) == runner(*words, "--data", str(path))
    assert runner(*words, data=whole).exit_code == 0


def test_the_help_names_the_variable(runner):
    for words in (["show"], ["data", "path"]):
        assert "SHOWFACTS_DATA" in runner(*words, "--help").stdout


def test_an_empty_list_says_nothing_and_hides_nothing(tmp_path: Path):
    """So formatting, which leaves it out, loses nothing."""
    (tmp_path / "a.toml").write_text('format = 1\n[[shows]]\nid = "a"\ntitle = "A"\naliases = ["Alpha"]\n')
    (tmp_path / "b.toml").write_text(
        'format = 1\n[[shows]]\nid = "a"\naliases = []\nids = {}\nseasons = []\n'
    )
    assert Library.open(tmp_path).show("a").aliases == ("Alpha",)
