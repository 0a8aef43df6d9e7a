"""What an index knows of the files of a library: which tell of a show, how much each holds, what is below."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showfacts.dataset.files import Layer
from showfacts.dataset.references import reading_of
from showfacts.errors import NotFoundError
from showfacts.index.beside import is_lasting, known_beside
from showfacts.index.files import Held, files_telling, held_by, titling
from showfacts.index.index import Index
from showfacts.index.parts import Parts
from showfacts.index.shows import IndexedShows
from showfacts.model import ExternalIds, Person
from showfacts.model.layers import Standing

LOW = """
format = 2
[[sources]]
id = "s"
publisher = "P"
kind = "press"
licence = "CC-BY-SA-4.0"
[[sources]]
id = "t"
publisher = "T"
kind = "press"
licence = "CC0-1.0"
[[sources]]
id = "u"
publisher = "U"
kind = "press"
[[platforms]]
id = "p"
name = "P"
[[people]]
name = "Ann Lowell"
[[people]]
name = "Bo Tran"
[[shows]]
id = "low"
title = "Low"
ids = { imdb = "tt1", tvmaze = 1 }
episodes = [{ season = 1, number = 1, title = "One" }]
[[shows]]
id = "other"
title = "Other"
relations = [{ type = "remake-of", show = "low" }]
"""
HIGH = """
format = 2
[[shows]]
id = "high"
title = "High"
ids = { imdb = "tt1" }
[[shows]]
id = "another"
title = "Another"
relations = [{ type = "spin-off-of", show = "high" }]
"""
NOTE = """
format = 2
[[shows]]
id = "other"
premise = "A note."
[[shows]]
id = "alone"
title = "Alone"
episodes = [{ season = 1, number = 1, title = "One" }]
"""


@pytest.fixture
def layers(tmp_path: Path) -> list[Layer]:
    found = []
    for name, text, standing in (
        ("low", LOW, Standing.BASE),
        ("high", HIGH, Standing.CURATED),
        ("note", NOTE, Standing.OWN),
    ):
        path = tmp_path / f"{name}.toml"
        path.write_text(text, "utf-8")
        found.append(Layer(str(path), "named", standing))
    return found


@pytest.fixture
def index(layers: list[Layer]) -> Index:
    return Index.open(layers, None, lambda *_: None)


def names(files: tuple[Layer, ...]) -> list[str]:
    return [each.path.stem for each in files]


@pytest.mark.parametrize(
    ("show", "telling", "titled"),
    [
        ("high", ["low", "high"], ["low", "high"]),
        ("other", ["low", "note"], ["low"]),
        ("alone", ["note"], ["note"]),
        ("nothing", [], []),
    ],
)
def test_which_files_tell_of_a_show(
    index: Index, layers: list[Layer], show: str, telling: list[str], titled: list[str]
):
    assert names(files_telling(index, layers, show)) == telling
    assert names(titling(index, layers, show)) == titled


def test_how_much_each_file_holds(index: Index, layers: list[Layer]):
    low, high, note = layers
    assert held_by(index, [note, low]) == {
        low: Held(shows=2, people=2, platforms=1, sources=3, licences=("CC-BY-SA-4.0", "CC0-1.0")),
        note: Held(shows=2, people=0, platforms=0, sources=0, licences=()),
    }
    assert held_by(index, [high])[high].shows == 2
    assert held_by(index, [Layer("/nowhere.toml", "named", Standing.OWN)]) == {}


@pytest.mark.parametrize(("what", "count"), [("files", 3), ("shows", 4), ("people", 2), ("sources", 3)])
def test_how_much_a_library_holds(index: Index, what: Any, count: int):
    assert index.count(what) == count
    assert index.count("names") >= 4


def test_a_file_that_holds_no_show(tmp_path: Path):
    path = tmp_path / "people.toml"
    path.write_text('format = 2\n[[people]]\nname = "Ann Lowell"\n', "utf-8")
    layer = Layer(str(path), "named", Standing.OWN)
    index = Index.open([layer], None, lambda *_: None)
    assert held_by(index, [layer]) == {layer: Held(shows=0, people=1, platforms=0, sources=0, licences=())}


def test_what_other_files_give_beside_one(index: Index, layers: list[Layer]):
    note = layers[2]
    known = known_beside(index, note, reading_of(note))
    assert set(known.ids["shows"]) == {"low", "high", "other", "another", "alone"}
    assert set(known.ids["platforms"]) == {"p"}
    assert {"s", "t", "u"} <= set(known.ids["sources"])
    assert set(known.titled) == {"low", "high", "other", "another", "alone"}
    low = known_beside(index, layers[0], reading_of(layers[0]))
    assert set(low.titled) == {"low", "other", "high", "another", "alone"}
    assert is_lasting(index, layers[0], "platforms", "p")
    assert not is_lasting(index, note, "platforms", "p")
    assert not is_lasting(index, layers[0], "platforms", "q")


def test_shows_by_what_they_share_and_by_whose_word_they_are(index: Index):
    shows = IndexedShows(index)
    assert shows.table("low")["title"] == shows.table("high")["title"] == "High"
    assert [each["title"] for each in shows.episodes("high")] == ["One"]
    assert shows.episodes("another") == shows.episodes("nothing") == []
    assert [each["sources"] for each in shows.episodes("alone")] == [["file:note.toml"]]
    assert "sources" not in shows.episodes("high")[0]
    assert shows.table("alone")["cites"] == {"title": ["file:note.toml"]}
    assert "cites" not in shows.table("another")
    assert [shows.standing(each) for each in ("low", "high", "other", "alone", "nothing")] == [
        *(Standing.CURATED, Standing.CURATED, Standing.OWN, Standing.OWN, None)
    ]
    every = ["alone", "other", "another", "low"]
    assert shows.of_standing(Standing.OWN, every) == ["alone", "other"]
    assert shows.of_standing(Standing.CURATED, every) == ["another"]
    assert shows.of_standing(Standing.BASE, every) == ["low"]
    assert shows.related_to("high") == shows.related_to("low") == ["another", "other"]
    assert shows.related_to("other") == []
    assert set(shows.sharing(ExternalIds(imdb="tt1"))) == {"low", "high"}
    assert shows.sharing(ExternalIds(tvmaze=1)) == ["low"]
    assert shows.sharing(ExternalIds(tvdb=1)) == []
    with pytest.raises(NotFoundError, match=r"^no show has the id 'nothing'$"):
        shows.table("nothing")
    with pytest.raises(NotFoundError, match=r"^nothing among the people is called 'nobody'$"):
        Parts(index).get("people", Person, "nobody")
    assert Parts(index).get("people", Person, "Ann Lowell").name == "Ann Lowell"


def test_a_show_as_the_files_below_one_have_it(index: Index, layers: list[Layer]):
    shows = IndexedShows(index)
    low, high, note = (reading_of(each).dataset.shows for each in layers)
    assert shows.below(layers[0].at, low) == {}
    below = shows.below(layers[1].at, high)
    assert {ident: show.title for ident, show in below.items()} == {"high": "Low"}
    below = shows.below(layers[2].at, note)
    assert {ident: (show.title, show.premise) for ident, show in below.items()} == {"other": ("Other", None)}
    beyond = shows.below(b"/another.toml", note)
    assert {ident: show.premise for ident, show in beyond.items()} == {"other": "A note.", "alone": None}
