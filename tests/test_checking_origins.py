"""What a show was made after, is called and is, told where it is on record, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import showfacts
from showfacts.library.library import Library

from .opened import opened

SHOWS = """
format = 2

[[platforms]]
id = "channel-one"
name = "Channel One"
kind = "broadcast"

[[shows]]
id = "gulls-2004"
title = "Gulls"
type = "scripted"
year = 2004
countries = ["GB"]
genres = ["comedy"]
cast = [{ person = "Iris Bell", character = "Nan Wicks" }]
crew = [{ person = "Owen Tarr", role = "creator" }]
seasons = [{ number = 1, episodes = 6, premiere = 2004-02-02 }]

[[shows]]
id = "gulls-2011"
title = "Gulls"
aliases = ["Shore Birds", "Moewen"]
working_titles = ["The Pier"]
type = "scripted"
year = 2011
countries = ["US"]
genres = ["comedy", "horror"]
cast = [{ person = "Cleo Marsh", character = "Nan Wicks" }, { person = "Dan Rook", character = "Lou Wicks" }]
companies = [{ name = "Hull & Keel Pictures", role = "production" }]
availability = [{ platform = "channel-one", regions = ["US"], original = true }]
seasons = [{ number = 1, episodes = 12, premiere = 2011-01-09 }]
relations = [{ type = "remake-of", show = "gulls-2004" }]

[[shows]]
id = "the-lamp-2015"
title = "The Lamp"
type = "scripted"
year = 2015
countries = ["US"]
genres = ["thriller"]
cast = [{ person = "Cora Vale", character = "Mina Holt" }]
availability = [{ platform = "channel-one", regions = ["US"], original = true }]
relations = [{ type = "adaptation-of", work = "Bright Water (novel by Edda Quill, 1990)" }]
"""
GULLS = "“Gulls” is the Channel One series of 2011 with Cleo Marsh and Dan Rook.\n\n"
LAMP = "“The Lamp” is the Channel One series of 2015 with Cora Vale as Mina Holt.\n\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("origins"), SHOWS) as library:
        yield library


def told(library: Library, lead: str, text: str, field: str) -> set[tuple[str, str]]:
    found = showfacts.check(lead + text, library=library, date="2020-01-01").statements
    return {(each.show, each.verdict) for each in found if each.field == field and each.start >= len(lead)}


@pytest.mark.parametrize(
    "text",
    [
        "It is adapted from the British series of the same name.",
        "The British original by Owen Tarr is its source.",
        "It was inspired by Owen Tarr's British comedy.",
        "The series was developed after Owen Tarr's series of the same name.",
        "The American version of the show has been on for years.",
        "In the US the show was remade.",
    ],
)
def test_a_remake_is_told_in_whatever_words(library: Library, text: str) -> None:
    assert told(library, GULLS, text, "relation") == {("gulls-2011", "agrees")}


@pytest.mark.parametrize(
    "text",
    [
        "It is based on the novel of the same name.",
        "It is adapted from the Danish series of the same name.",
        "It is not based on the British series of the same name.",
        "It was inspired by Owen Tarr's childhood.",
        "“Open Water” is a remake of the British series.",
    ],
)
def test_another_source_or_none_is_no_receipt(library: Library, text: str) -> None:
    assert told(library, GULLS, text, "relation") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is an adaptation of Bright Water, which everybody has read.", {("the-lamp-2015", "agrees")}),
        ("Its source is a novel by Edda Quill.", {("the-lamp-2015", "agrees")}),
        ("The series retells “Bright Water” at length.", {("the-lamp-2015", "agrees")}),
        ("Based on: Bright Water by Edda Quill", {("the-lamp-2015", "agrees")}),
        ("It is an adaptation of Dark Water, which everybody has read.", set()),
        ("It has nothing to do with the novel Bright Water.", set()),
    ],
)
def test_the_other_work_is_known_by_its_name_and_its_maker(
    library: Library, text: str, expected: set[tuple[str, str]]
) -> None:
    assert told(library, LAMP, text, "relation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The British version had six episodes.", {("gulls-2004", "agrees")}),
        ("An American version came later, with Dan Rook.", {("gulls-2011", "agrees")}),
        ("The Danish version had six episodes.", set()),
        ("Dan Rook left for a British series.", set()),
    ],
)
def test_the_country_of_a_version_is_that_of_it(
    library: Library, text: str, expected: set[tuple[str, str]]
) -> None:
    assert told(library, GULLS, text, "country") == expected


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("It is also known abroad as Shore Birds.", "alias"),
        ("In a literal translation it is called “Moewen”.", "alias"),
        ("Gulls / Shore Birds", "alias"),
        ("“The Pier” served as the temporary name of the series.", "working-title"),
        ("It was announced under the title The Pier.", "working-title"),
    ],
)
def test_another_name_is_told_beside_a_word_for_names(library: Library, text: str, field: str) -> None:
    assert told(library, GULLS, text, field) == {("gulls-2011", "agrees")}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Could the horror series come back one day, or may it not?", set()),
        ("The horror series may never come back.", {"agrees"}),
        ("It is no horror series.", set()),
        ("Cleo Marsh has also been in a horror series.", set()),
        ("Genre: Horror", {"agrees"}),
        ("Genre: Western", {"not-on-record"}),
        ("Genre Horror, Sitcom", {"agrees"}),
        ("The sitcom Gulls is fondly remembered.", {"agrees"}),
    ],
)
def test_what_a_show_is_holds_whatever_becomes_of_it(library: Library, text: str, verdict: set[str]) -> None:
    assert {each for _, each in told(library, GULLS, text, "genre")} == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Everybody asked what Hull & Keel Pictures thought of it.", {"agrees"}),
        ("Production companies Hull & Keel Pictures", {"agrees"}),
        ("The series is distributed by Seaside Television.", {"not-on-record"}),
    ],
)
def test_a_company_is_told_by_its_name(library: Library, text: str, verdict: set[str]) -> None:
    assert {each for _, each in told(library, GULLS, text, "company")} == verdict


@pytest.mark.parametrize(
    "text",
    ["Lamp for Homes came to Channel One.", "The Patent Lamp was on Channel One.", "Lamp of the North."],
)
def test_a_title_without_its_article_is_no_part_of_another_name(library: Library, text: str) -> None:
    assert told(library, LAMP, text, "platform") == set()


def test_what_goes_on_behind_a_name_is_no_part_of_it(library: Library) -> None:
    assert told(
        library, LAMP, "Mina Holt is played by Cora Vale.1[3] She was born in Hull.", "character"
    ) == {("the-lamp-2015", "agrees")}
