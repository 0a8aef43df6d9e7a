"""The public face of a library: open, find, look up."""

from __future__ import annotations

from pathlib import Path

import pytest

from showfacts import Library
from showfacts.errors import AmbiguousError, BadDataError, ExitCode, NotFoundError, UsageError

TEXT = """
format = 1
[[sources]]
id = "s"
publisher = "P"
kind = "press"
[[platforms]]
id = "disney-plus"
name = "Disney+"
aliases = ["disney"]
[[people]]
name = "Han So-hee"
native_name = "한소희"
[[shows]]
id = "between-2015"
title = "Between"
year = 2015
countries = ["CA"]
[[shows]]
id = "between-2016"
title = "Between"
year = 2016
countries = ["GB"]
[[shows]]
id = "soundtrack-1"
title = "Soundtrack #1"
sources = ["s"]
[[shows.seasons]]
number = 1
premiere = "2022-03"
[[shows.cast]]
person = "Han So-hee"
[[shows.availability]]
platform = "disney-plus"
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    path = tmp_path / "shows.toml"
    path.write_text(TEXT, encoding="utf-8")
    return Library.open(path)


def test_find_gives_the_show_with_its_partial_dates(library: Library):
    show = library.find("soundtrack #1")
    assert show == library.show("soundtrack-1")
    assert show.seasons[0].premiere == "2022-03"
    assert not show.seasons[0].premiere.is_day
    assert library.header(show.id).year == 2022


def test_two_shows_of_one_title_are_a_question_back(library: Library):
    with pytest.raises(AmbiguousError) as caught:
        library.find("between")
    assert sorted(each.id for each in caught.value.candidates) == ["between-2015", "between-2016"]
    assert library.find("between", year=2016).id == "between-2016"
    assert library.find("between", country="CA").id == "between-2015"


def test_what_is_not_there(library: Library):
    for look in (
        library.find,
        library.show,
        library.header,
        library.person,
        library.source,
        library.platform_of,
    ):
        with pytest.raises(NotFoundError):
            look("xyzzy")
    assert library.platform("xyzzy") is None
    with pytest.raises(UsageError):
        library.find("")


def test_people_sources_and_platforms(library: Library):
    assert library.person("한소희").name == "Han So-hee"
    assert [show.id for show in library.shows_of(library.person("han sohee"))] == ["soundtrack-1"]
    assert [show.id for show in library.shows_citing("s")] == ["soundtrack-1"]
    platform = library.platform("disney")
    assert platform is not None
    assert platform == library.platform_of("disney-plus")


def test_all_shows_come_by_title_and_year(library: Library):
    assert [show.id for show in library.shows()] == ["between-2015", "between-2016", "soundtrack-1"]


def test_a_broken_file_answers_nothing_and_loses_nothing(tmp_path: Path):
    path = tmp_path / "broken.toml"
    path.write_text(f"{TEXT}\nyaer = 1\n[[shows]]\nid = 'between-2015'\n", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(BadDataError) as caught:
        Library.open(path)
    assert caught.value.exit_code is ExitCode.BAD_DATA
    assert [problem.path for problem in caught.value.problems] == [
        "shows[2].availability[0].yaer",
        "shows[3].id",
    ]
    assert path.read_bytes() == before


def test_a_word_for_two_platforms_means_the_one_whose_id_it_is(tmp_path: Path):
    (tmp_path / "a.toml").write_text(
        TEXT + "[[platforms]]\nid = 'netflix'\nname = 'Netflix'\naliases = ['shared']\n", encoding="utf-8"
    )
    (tmp_path / "b.toml").write_text(
        "format = 1\n[[platforms]]\nid = 'mine'\nname = 'Mine'\naliases = ['netflix', 'Shared']\n"
    )
    library = Library.open(tmp_path)
    platform = library.platform("Netflix")
    assert platform is not None
    assert platform.id == "netflix"
    with pytest.raises(UsageError) as caught:
        library.find("between", on=["shared"])
    assert str(caught.value) == (
        "'shared' names several platforms of the library: Mine (--on mine) and Netflix (--on netflix)"
    )
    with pytest.raises(NotFoundError):
        library.find("nothing on shared")  # It may be the end of a title


def test_the_genres(tmp_path: Path):
    path = tmp_path / "a.toml"
    path.write_text("format = 1\nshows = [{id = 'a', title = 'A', genres = ['war', 'drama']}]")
    assert Library.open(path).names.genres() == ["drama", "war"]
