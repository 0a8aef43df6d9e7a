"""What is said of a version of a show is held against that version; a title may be a small word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import showfacts
from showfacts.library.library import Library

from .opened import opened

SHOWS = """
format = 2

[[platforms]]
id = "bbc-two"
name = "BBC Two"
kind = "broadcast"

[[platforms]]
id = "nbc"
name = "NBC"
kind = "broadcast"

[[shows]]
id = "desk-2001"
title = "The Desk"
type = "scripted"
year = 2001
countries = ["GB"]
genres = ["comedy"]
seasons = [{ number = 1, episodes = 6, premiere = 2001-07-09, finale = 2001-08-20 }]
cast = [{ person = "Rob Marlow", character = "Dave Bright" }]
crew = [{ person = "Rob Marlow", role = "creator" }]
availability = [{ platform = "bbc-two", regions = ["GB"], original = true }]

[[shows]]
id = "desk-2005"
title = "The Desk"
type = "scripted"
year = 2005
countries = ["US"]
genres = ["comedy"]
seasons = [{ number = 1, episodes = 22, premiere = 2005-03-24, finale = 2006-05-16 }]
cast = [
    { person = "Steve Norrell", character = "Mike Scully" },
    { person = "Jenna Fishman", character = "Pat Beasley" },
]
crew = [{ person = "Greg Danby", role = "developer" }]
availability = [{ platform = "nbc", regions = ["US"], original = true }]
relations = [{ type = "remake-of", show = "desk-2001" }]

[[shows]]
id = "between-2015"
title = "Between"
type = "scripted"
year = 2015
countries = ["CA"]
genres = ["drama"]
seasons = [{ number = 1, episodes = 6, premiere = 2015-05-21, finale = 2015-06-25 }]
cast = [
    { person = "Jenny Curdle", character = "Wilma Day" },
    { person = "Jess Carrow", character = "Adam Joyce" },
]
crew = [{ person = "Mick Gowan", role = "creator" }]
availability = [{ platform = "nbc", regions = ["US"], original = true }]
"""
DESK = (
    "The Desk is an American comedy of NBC with Steve Norrell and Jenna Fishman, "
    "a remake of the British series.\n\n"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("versions"), SHOWS) as library:
        yield library


def said(library: Library, text: str, lead: str = "") -> set[tuple[str, str, str]]:
    found = showfacts.check(lead + text, library=library).statements
    return {(each.show, each.field, each.verdict) for each in found if each.start >= len(lead)}


def test_another_version_is_meant_by_its_country_and_goes_on(library: Library) -> None:
    text = "The British series was created by Rob Marlow. It premiered on July 9, 2001."
    found = said(library, text, DESK)
    assert ("desk-2001", "creator", "agrees") in found
    assert ("desk-2001", "premiere", "agrees") in found
    assert not any(show == "desk-2005" for show, _, _ in found)


def test_the_original_is_the_first_version(library: Library) -> None:
    assert ("desk-2001", "episodes", "agrees") in said(library, "The original had 6 episodes.", DESK)


def test_a_version_behind_who_made_it_goes_on(library: Library) -> None:
    behind = "Created by Rob Marlow, the original The Desk was a hit. It has 6 episodes."
    assert ("desk-2001", "episodes", "agrees") in said(library, behind, DESK)


def test_a_version_that_is_not_held_is_none_of_those_held(library: Library) -> None:
    assert said(library, "The German version premiered on May 3, 2004 and has 80 episodes.", DESK) == set()


def test_the_series_itself_is_meant_where_nothing_tells_another(library: Library) -> None:
    found = said(library, "The series premiered on March 24, 2005.", DESK)
    assert found == {("desk-2005", "premiere", "agrees")}


def test_a_title_that_is_a_small_word_is_found_before_a_verb(library: Library) -> None:
    text = "Between is a Canadian drama starring Jenny Curdle and Jess Carrow. It was created by Mick Gowan."
    assert {("between-2015", "cast", "agrees"), ("between-2015", "creator", "agrees")} <= said(library, text)


def test_a_small_word_is_no_title_where_small_words_stand(library: Library) -> None:
    lead = "Jenny Curdle and Jess Carrow made songs.\n\n"
    assert said(library, "Between 2015 and 2016, it had 20 episodes.", lead) == set()


def test_another_work_in_brackets_behind_a_name_is_no_role(library: Library) -> None:
    found = said(library, "The series stars Steve Norrell (Foxtrot) and Jenna Fishman (Rose Hall).", DESK)
    assert found == {("desk-2005", "cast", "agrees")}


def test_what_is_said_beside_of_somebody_is_not_said_of_the_show(library: Library) -> None:
    text = "Greg Danby, who also wrote the film “Low Tide”, developed the series."
    assert said(library, text, DESK) == {("desk-2005", "developer", "agrees")}
