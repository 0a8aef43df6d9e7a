"""What people leave out of a title or add to it, and what says nothing of another show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.finding.shows import find
from showfacts.library.library import Library

from .titles import library_of_titles

TITLES = """
From Noon Till Dark: The Series
'til Doomsday
Sing Until You Drop
Bungalow
Bungalow: Holiday Special
Emil Oxen, M.D.
Cabin MD: The Return
Cabin
The Ada Northwind Show
The Bo Vance Show
Bo Vance: Seen
The Cy Marsh Show
Cy Marsh: Once
Cy Marsh: Twice
The Dee Fern Show
Dee Fern Goes West
The Lantern Show
The Great Kettle Show
The Great Kettle Show: Best Of
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of_titles(tmp_path_factory.mktemp("left-out"), TITLES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("From Noon Til Dark", "From Noon Till Dark: The Series"),
        ("From Noon 'Til Dark", "From Noon Till Dark: The Series"),
        ("from noon until dark", "From Noon Till Dark: The Series"),
        ("sing till you drop", "Sing Until You Drop"),
        ("til doomsday", "'til Doomsday"),
        ("Bungalow MD", "Bungalow"),
        ("Bungalow, M.D.", "Bungalow"),
        ("Cabin MD", "Cabin MD: The Return"),
        ("bungalow ph. d.", "Bungalow"),
        ("Bungalow Esq.", "Bungalow"),
        ("emil oxen md", "Emil Oxen, M.D."),
        ("ada northwind", "The Ada Northwind Show"),
        ("The Ada Northwind", "The Ada Northwind Show"),
        ("great kettle", "The Great Kettle Show"),
    ],
)
def test_what_says_nothing_of_another_show_finds_it(library: Library, query: str, title: str):
    assert find(library.names, query).header.title == title


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("till doomsday", {"'til Doomsday"}),
        ("cy marsh", {"The Cy Marsh Show", "Cy Marsh: Once", "Cy Marsh: Twice"}),
        ("dee fern", {"The Dee Fern Show", "Dee Fern Goes West"}),
    ],
)
def test_what_may_be_of_another_show_is_asked_about(library: Library, query: str, near: set[str]):
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, query)
    assert {each.title for each in caught.value.candidates} == near


@pytest.mark.parametrize("query", ["bungalow me", "lantern md show md", "gazebo md"])
def test_other_words_are_no_letters_behind_a_name(library: Library, query: str):
    with pytest.raises(NotFoundError):
        find(library.names, query)


def test_letters_behind_a_name_are_told(library: Library):
    assert find(library.names, "Bungalow M.D.").reason.endswith("“M.D.” is left aside")


def test_a_special_of_the_same_name_is_told(library: Library):
    found = find(library.names, "bo vance")

    assert found.header.title == "The Bo Vance Show"
    assert [each.title for each in found.namesakes] == ["Bo Vance: Seen"]


def test_letters_behind_a_name_leave_the_season(library: Library):
    assert find(library.names, "bungalow md season 2").season == 2
