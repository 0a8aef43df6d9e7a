"""Which files make the library, and which of them wins."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from showfacts import Library
from showfacts.dataset import files as module
from showfacts.dataset.files import Layer, layers, shipped_file, users_folder
from showfacts.dataset.references import text_of
from showfacts.errors import BadDataError, NotFoundError
from showfacts.evidence.joining import shows as joining
from showfacts.index import build as building
from showfacts.model import Show
from showfacts.model.layers import Standing

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
    monkeypatch.setattr(module, "shipped_file", lambda: str(path))
    return path


@pytest.fixture
def show(folder: Path, shipped: Path) -> Callable[[], Show]:
    """The show of the library that the shipped and the user's files make."""
    return lambda: Library.open().show("soundtrack")


def test_the_shipped_dataset_is_there():
    assert Path(shipped_file()).is_file()


def test_what_was_imported_comes_first_then_the_shipped_file_then_the_users(folder: Path, shipped: Path):
    (folder / "imported").mkdir()
    names = (
        "b.toml",
        "a.toml",
        "c.txt",
        "d.toml~",
        ".toml",
        "imported/tvmaze-2.toml",
        "imported/tvmaze-1.toml",
    )
    for name in names:
        (folder / name).write_text("format = 1")
    (folder / "e.toml").mkdir()
    assert layers() == [
        Layer(str(folder / "imported" / "tvmaze-1.toml"), "imported", Standing.IMPORTED),
        Layer(str(folder / "imported" / "tvmaze-2.toml"), "imported", Standing.IMPORTED),
        Layer(str(shipped), "shipped", Standing.CURATED),
        Layer(str(folder / "a.toml"), "user", Standing.OWN),
        Layer(str(folder / "b.toml"), "user", Standing.OWN),
    ]
    assert Standing.BASE < Standing.IMPORTED < Standing.CURATED < Standing.OWN


def test_the_users_folder_is_known_also_while_it_is_not_there(folder: Path):
    folder.rmdir()
    assert users_folder() == folder


def test_no_folder_of_ones_own_is_no_fault(folder: Path, shipped: Path):
    folder.rmdir()
    assert [layer.origin for layer in layers()] == ["shipped"]


def test_a_file_that_only_adds_a_premise(folder: Path, show: Callable[[], Show]):
    before = show()
    (folder / "mine.toml").write_text('format = 1\n[[shows]]\nid = "soundtrack"\npremise = "Songs."\n')
    after = show()
    assert (before.premise, after.premise) == (None, "Songs.")
    assert (after.title, after.year, after.cast) == (before.title, before.year, before.cast)


def test_files_add_to_a_show_and_the_later_word_is_held(folder: Path, show: Callable[[], Show]):
    (folder / "a.toml").write_text(
        'format = 1\n[[shows]]\nid = "soundtrack"\nyear = 2020\npremise = "A."\naliases = ["Tape"]\n'
    )
    (folder / "b.toml").write_text(
        'format = 1\n[[shows]]\nid = "soundtrack"\npremise = "B."\n[[shows.cast]]\nperson = "Paul James"\n'
    )
    after = show()
    assert (after.title, after.year, after.premise) == ("Soundtrack", 2020, "B.")
    assert after.aliases == ("Mixtape", "Tape")
    assert [credit.person for credit in after.cast] == ["Jenna Dewan", "Paul James"]
    assert [offer.platform for offer in after.availability] == ["netflix"]
    assert {(claim.field, claim.value, claim.sources) for claim in after.claims} == {
        ("year", "2019", ("file:shows.toml",)),
        ("premise", "A.", ("file:a.toml",)),
    }


def test_a_show_that_is_titled_anew_is_found_by_both_titles(folder: Path, shipped: Path):
    (folder / "mine.toml").write_text('format = 1\n[[shows]]\nid = "soundtrack"\ntitle = "LA Song"\n')
    library = Library.open()
    assert library.find("la song") == library.find("soundtrack") == library.show("soundtrack")
    assert library.show("soundtrack").title == "LA Song"


def test_a_look_up_joins_nothing(folder: Path, show: Callable[[], Show], monkeypatch: pytest.MonkeyPatch):
    (folder / "mine.toml").write_text('format = 1\n[[shows]]\nid = "soundtrack"\npremise = "Songs."\n')
    before = show()
    monkeypatch.setattr(joining, "join", None)
    assert show() == before


def test_a_show_of_one_file_of_the_users_rests_on_it(tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text(
        'format = 2\n[[sources]]\nid = "s"\npublisher = "S"\nkind = "press"\n'
        '[[shows]]\nid = "x"\ntitle = "X"\ngenres = ["war", "drama"]\nyear = 2020\n'
        '[shows.cites]\nyear = ["s"]\n"genres/war" = ["s"]\n[shows.ids]\nimdb = "tt1"\n'
        '[[shows.cast]]\nperson = "A"\n[[shows.cast]]\nperson = "B"\nsources = ["s"]\n'
        "[[shows.episodes]]\nseason = 1\nnumber = 1\n"
    )
    library = Library.open(path)
    found = library.show("x")
    mine = ("file:mine.toml",)
    assert [found.cites.get(key) for key in ("title", "year", "genres")] == [mine, ("s",), mine]
    assert [found.cites.get("genres", word) for word in found.genres] == [("s",), mine]
    assert found.cites.get("ids", "imdb") == mine
    assert [credit.sources for credit in found.cast] == [mine, ("s",)]
    assert [episode.sources for episode in found.episodes] == [mine]
    assert library.source("file:mine.toml").publisher == "your own file mine.toml"
    assert [each.id for each in library.shows_citing("file:mine.toml")] == ["x"]


def test_files_are_listed_as_sources_where_something_rests_on_them(folder: Path, shipped: Path):
    mine = folder / "mine.toml"
    mine.write_text('format = 1\n[[shows]]\nid = "soundtrack"\npremise = "Songs."\n')
    assert [each.id for each in Library.open().sources()] == ["file:mine.toml"]
    mine.write_text('format = 1\n[[shows]]\nid = "soundtrack"\nyear = 2020\n')
    assert [each.id for each in Library.open().sources()] == ["file:mine.toml", "file:shows.toml"]


def test_the_episodes_of_a_show_are_read_for_themselves(folder: Path, shipped: Path):
    rows = [f"[[shows.episodes]]\nseason = 1\nnumber = {number}\n" for number in (2, 1)]
    shipped.write_text(BASE + "[[shows.episodes]]\nseason = 1\nnumber = 3\ntitle = 'Three'\n")
    (folder / "mine.toml").write_text("format = 2\n[[shows]]\nid = 'soundtrack'\n" + "".join(rows))
    library = Library.open()
    assert [episode.number for episode in library.show("soundtrack").episodes] == [1, 2, 3]
    light = library.show_without_episodes("soundtrack")
    assert light == replace(library.show("soundtrack"), episodes=())
    assert not any("Three" in doc for (doc,) in library.index.ask("SELECT doc FROM docs"))


def imported(folder: Path, name: str, text: str) -> Path:
    path = folder / "imported" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"format = 2\n{text}")
    return path


TVMAZE = """
[[sources]]
id = "tvmaze-1"
publisher = "TVmaze"
kind = "reference"
retrieved = 2026-11-26
[[shows]]
id = "tvmaze-1"
title = "Sound Track (US)"
[shows.cites]
title = ["tvmaze-1"]
[shows.ids]
tvmaze = 1
[[shows.seasons]]
number = 1
episodes = 10
sources = ["tvmaze-1"]
"""


def test_shows_with_one_id_of_a_catalogue_are_one_show_with_the_highest_id(folder: Path, shipped: Path):
    imported(folder, "tvmaze-1.toml", TVMAZE)
    assert len(list(Library.open().shows())) == 2
    shipped.write_text(BASE + "[shows.ids]\ntvmaze = 1\nimdb = 'tt1'\n")
    (folder / "mine.toml").write_text(
        "format = 2\n[[shows]]\nid = 'mine'\npremise = 'Songs.'\n[shows.ids]\nimdb = 'tt1'\n"
        "[[shows]]\nid = 'other'\ntitle = 'Other'\n"
        "[[shows.relations]]\ntype = 'follow-up'\nshow = 'tvmaze-1'\n"
    )
    library = Library.open()
    assert library.broken == ()
    assert [each.id for each in library.shows()] == ["other", "mine"]
    found = library.show("mine")
    assert (found.title, found.premise, found.seasons[0].episodes) == ("Soundtrack", "Songs.", 10)
    for ident in ("soundtrack", "tvmaze-1", "mine"):
        assert library.show(ident) == found
        assert library.header(ident).id == "mine"
        assert library.find("", id=ident) == library.find("soundtrack", id=ident) == found
    assert library.find("tvmaze-1") == library.find("sound track us") == found
    assert library.show("other").relations[0].show == "tvmaze-1"


def test_two_shows_of_one_file_are_never_one(folder: Path, shipped: Path):
    """Though a catalogue of another file has them for one."""
    ids = "[shows.ids]\ntvmaze = {}\n"
    two = f"[[shows]]\nid = 'second'\ntitle = 'Second'\n{ids.format(2)}"
    shipped.write_text(BASE.split("[[shows.cast]]", maxsplit=1)[0] + ids.format(1) + two)
    imported(folder, "a.toml", "[[shows]]\nid = 'a'\ntitle = 'A'\n[shows.ids]\ntvmaze = 1\nimdb = 'tt1'\n")
    imported(folder, "b.toml", "[[shows]]\nid = 'b'\ntitle = 'B'\n[shows.ids]\ntvmaze = 2\nimdb = 'tt1'\n")
    assert {each.id for each in Library.open().shows()} == {"soundtrack", "second", "a", "b"}
    (folder / "imported" / "b.toml").unlink()
    assert {each.id for each in Library.open().shows()} == {"soundtrack", "second"}


def test_shows_with_wrong_ids_stay_apart_and_the_others_are_one(folder: Path, shipped: Path):
    """Two shows of one file cannot both be the shipped one; a third file's may be."""
    show = "[[shows]]\nid = '{}'\ntitle = '{}'\nids = {}\n"
    shipped.write_text("format = 2\n" + show.format("s", "S", "{imdb = 'tt1', tmdb = 2, tvdb = 3}"))
    (folder / "a.toml").write_text(
        "format = 2\n" + show.format("a", "A", "{imdb = 'tt1'}") + show.format("b", "B", "{tmdb = 2}")
    )
    (folder / "c.toml").write_text("format = 2\n" + show.format("c", "C", "{tvdb = 3}"))
    library = Library.open()
    assert [each.id for each in library.shows()] == ["a", "b", "c"]
    assert library.show("s") == library.show("c")


def test_a_show_that_has_the_ids_of_two_stays_apart(folder: Path, shipped: Path):
    show = "[[shows]]\nid = '{}'\ntitle = '{}'\nids = {}\n"
    shipped.write_text(
        "format = 2\n" + show.format("s", "S", "{imdb = 'tt1'}") + show.format("t", "T", "{tmdb = 2}")
    )
    (folder / "a.toml").write_text("format = 2\n" + show.format("a", "A", "{imdb = 'tt1', tmdb = 2}"))
    (folder / "c.toml").write_text("format = 2\n" + show.format("c", "C", "{imdb = 'tt1'}"))
    library = Library.open()
    assert [each.id for each in library.shows()] == ["a", "c", "t"]
    assert library.show("s") == library.show("c")


def test_two_sources_of_one_id_are_never_mixed(folder: Path, shipped: Path):
    source = "format = 2\n[[sources]]\nid = 'x'\npublisher = '{}'\nkind = 'press'\n"
    shipped.write_text(
        f"{source.format('Variety')}url = 'https://variety.example/1'\n{BASE.partition('1')[2]}"
    )
    (folder / "a.toml").write_text(source.format("Deadline"))
    (found,) = Library.open().sources_with(["x"])
    assert (found.publisher, found.url) == ("Deadline", None)


def test_sources_and_platforms_of_several_files_are_one_each(folder: Path, shipped: Path):
    (folder / "a.toml").write_text(
        'format = 1\n[[platforms]]\nid = "netflix"\nname = "N"\naliases = ["flix"]\n'
    )
    (folder / "b.toml").write_text(
        'format = 2\n[[platforms]]\nid = "netflix"\nname = "M"\naliases = ["nf"]\n'
    )
    library = Library.open()
    platform = library.platform_of("netflix")
    assert (platform.name, platform.aliases) == ("M", ("flix", "nf"))
    assert library.platform("flix") == library.platform("nf") == platform
    assert library.header("soundtrack").platforms == ("M",)


HALF = 'format = 1\n[[shows]]\nid = "half'
"""A file as an editor may leave it in the midst of its work."""


def test_a_broken_file_is_left_out_and_the_rest_answers(folder: Path, show: Callable[[], Show]):
    before = show()
    wip = folder / "wip.toml"
    wip.write_text(f"{HALF}\n")
    assert show() == before
    (problem,) = Library.open().broken
    assert (problem.file, problem.line) == (str(wip), 3)
    wip.write_text('format = 1\n[[shows]]\nid = "soundtrack"\nyear = 2021\n')
    library = Library.open()
    assert (library.show("soundtrack").year, library.broken) == (2021, ())


def test_of_each_broken_file_the_first_problem_is_told(folder: Path, shipped: Path):
    imported(folder, "i.toml", "[[shows]]\nid = 'x'\n")
    (folder / "a.toml").write_text("format = 1\n[[shows]]\nid = 'y'\ntitle = 1\nyear = 'x'\ntype = 'x'\n")
    (folder / "b.toml").write_text("format = 9\n")
    library = Library.open()
    assert [each.file.rpartition("/")[2] for each in library.broken] == ["i.toml", "a.toml", "b.toml"]
    assert library.broken[1].message == "expected a text in quotes, not 1 (and 2 more)"
    assert [each.id for each in library.shows()] == ["soundtrack"]


def test_a_broken_file_is_not_read_again_before_something_changes(
    folder: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
):
    (folder / "wip.toml").write_text(HALF)
    broken = Library.open().broken
    monkeypatch.setattr(building, "read_pieces", None)
    assert Library.open().broken == broken


def test_files_that_need_a_broken_one_are_left_out_with_it(folder: Path, shipped: Path):
    (folder / "a.toml").write_text("format = 1\n[[platforms]]\nid = 'tv'\nname = 'TV'\n[[broken")
    (folder / "b.toml").write_text(
        "format = 1\n[[shows]]\nid = 'b'\ntitle = 'B'\n[[shows.availability]]\nplatform = 'tv'\n"
    )
    (folder / "c.toml").write_text("format = 1\n[[shows]]\nid = 'b'\nyear = 2020\n")
    (folder / "d.toml").write_text("format = 1\n[[shows]]\nid = 'd'\ntitle = 'D'\n")
    library = Library.open()
    assert [each.file.rpartition("/")[2] for each in library.broken] == ["a.toml", "b.toml", "c.toml"]
    assert [each.id for each in library.shows()] == ["d", "soundtrack"]
    (folder / "a.toml").write_text("format = 1\n[[platforms]]\nid = 'tv'\nname = 'TV'\n")
    library = Library.open()
    assert ([each.id for each in library.shows()], library.broken) == (["b", "d", "soundtrack"], ())
    assert library.header("b").year == 2020


def test_a_named_file_that_is_broken_leaves_the_others_to_answer(tmp_path: Path):
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text('format = 1\n[[shows]]\nid = "x"\ntitle = "X"\n')
    bad.write_text(HALF)
    library = Library.open(good, bad)
    assert [each.id for each in library.shows()] == ["x"]
    assert [each.file for each in library.broken] == [str(bad)]


def test_where_no_file_is_left_all_problems_are_told(tmp_path: Path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text("format = 1\nx = 1\ny = 2\n")
    with pytest.raises(BadDataError) as caught:
        Library.open(tmp_path)
    assert [(each.file.rpartition("/")[2], each.line) for each in caught.value.problems] == [
        ("a.toml", 2),
        ("a.toml", 3),
        ("b.toml", 2),
        ("b.toml", 3),
    ]


def test_what_lower_files_say_of_the_shows_of_a_file(folder: Path, shipped: Path, tmp_path: Path):
    (folder / "a.toml").write_text('format = 1\n[[shows]]\nid = "soundtrack"\npremise = "A."\n')
    (folder / "b.toml").write_text('format = 1\n[[shows]]\nid = "soundtrack"\npremise = "B."\n')
    library = Library.open()
    own = Show(id="soundtrack", premise="B.")
    below = {layer.path.name: library.below(layer, [own]) for layer in library.files}
    assert below["shows.toml"] == {}
    assert below["a.toml"]["soundtrack"].premise is None
    assert below["b.toml"]["soundtrack"].premise == "A."
    new = Layer(str(tmp_path / "new.toml"), "named")
    assert library.below(new, [own])["soundtrack"].premise == "B."
    assert library.below(new, [Show(id="unknown")]) == {}


def test_a_show_that_no_file_titles_is_a_problem(folder: Path, shipped: Path):
    path = folder / "mine.toml"
    path.write_text('format = 1\n[[shows]]\nid = "soundtrak"\npremise = "Songs."\n')
    assert list(map(str, Library.open().broken)) == [f"{path}:2: shows[0].title: missing"]


def test_named_files_replace_the_library(folder: Path, shipped: Path, tmp_path: Path):
    (folder / "mine.toml").write_text('format = 1\n[[shows]]\nid = "mine"\ntitle = "Mine"\n')
    named = tmp_path / "named.toml"
    named.write_text('format = 1\n[[shows]]\nid = "named"\ntitle = "Named"\n')
    library = Library.open(named)
    assert library.show("named").title == "Named"
    assert library.files == (Layer(str(named), origin="named"),)
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
    def denied(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", denied)
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
        text_of(Layer(str(path), origin="user"))


def test_a_link_to_a_file_is_a_file(tmp_path: Path):
    (tmp_path / "file").write_text("format = 1")
    link = tmp_path / "link.toml"
    link.symlink_to("file")
    assert [layer.path for layer in layers([link])] == [link]
    assert text_of(Layer(str(link), origin="named")) == "format = 1"


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


def said_of_a_season(episodes: int, *days: str, checked: str = "") -> str:
    """A file that says how many episodes a season has, by sources that were read on some days."""
    sources = [
        f'[[sources]]\nid = "s{n}-{episodes}"\npublisher = "P"\nkind = "press"{when}'
        for n, when in enumerate(f"\nretrieved = {day}" if day else "" for day in days)
    ]
    named = ", ".join(f'"s{n}-{episodes}"' for n in range(len(days)))
    show = f'[[shows]]\nid = "it"\ntitle = "It"\n{checked and f"checked = {checked}"}'
    season = f"[[shows.seasons]]\nnumber = 1\nepisodes = {episodes}\nsources = [{named}]"
    return "\n".join(["format = 2", *sources, show, season])


@pytest.mark.parametrize(
    ("below", "above", "held"),
    [
        (said_of_a_season(8, "2026-11-10"), said_of_a_season(3, "2026-11-01"), 8),
        (said_of_a_season(8, "2026-11-10"), said_of_a_season(3, "2026-11-20"), 3),
        (said_of_a_season(8, "2026-11-10"), said_of_a_season(3, "2026-11-01", "2026-11-20"), 3),
        (said_of_a_season(8, "2026-11-01", "2026-11-10"), said_of_a_season(3, "2026-11-05", ""), 8),
        (said_of_a_season(8, "2026-11-10"), said_of_a_season(3, "2026-11-01", checked="2026-11-20"), 3),
        (said_of_a_season(8, "2026-11-10"), said_of_a_season(3, "2026-11-20", checked="2026-11-01"), 8),
        (said_of_a_season(8, "2026-11-10", checked="2026-10-01"), said_of_a_season(3, "2026-11-01"), 3),
        (said_of_a_season(8, "2026-11-10"), said_of_a_season(3, ""), 3),
        (said_of_a_season(8, ""), said_of_a_season(3, "2026-11-01"), 3),
    ],
)
def test_the_day_of_a_file_is_that_on_which_it_was_checked_else_its_sources_were_read(
    tmp_path: Path, below: str, above: str, held: int
):
    """What was still open then gives way to a later word of a lower file."""
    (tmp_path / "a.toml").write_text(below, "utf-8")
    (tmp_path / "b.toml").write_text(above, "utf-8")
    assert Library.open(tmp_path).show("it").seasons[0].episodes == held
