"""A title that is not there is not answered with the one that comes near it; a slip or a part of one is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.finding.likely import is_cut, names_another
from showfacts.finding.shows import find
from showfacts.library.library import Library
from showfacts.text.keyboard import lie_beside

from .titles import library_of_titles

TITLES = """
Borgen
The Witcher
Hannibal
Vincenzo
Stranger Things
The Umbrella Academy
Power Rangers S.P.D.
Ninety Days In: Narcoland
Category 9: The End of the Word
Star Trek: Deep Space Nine
Agatha Christie's The Pale Horse
Ann Example Presents: Loud Nights
Five Went Home: The Reference Films
Word of Honour - Epilogue
The Tale of Two Sisters
Motherland: Fort Salem
Reacher
The Curse
The Inside
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of_titles(tmp_path_factory.mktemp("neighbours"), TITLES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("Borges", "Borgen"),
        ("Watcher", "The Witcher"),
        ("Ninety Days In", "Ninety Days In: Narcoland"),
        ("The End of the Word", "Category 9: The End of the Word"),
        ("Five Went Home", "Five Went Home: The Reference Films"),
        ("Word of Honour", "Word of Honour - Epilogue"),
        ("A Tale of Two Sisters", "The Tale of Two Sisters"),
        ("Smotherland", "Motherland: Fort Salem"),
        ("Preacher", "Reacher"),
        ("The Cursed", "The Curse"),
        ("Inside Series", "The Inside"),
    ],
)
def test_a_neighbour_is_asked_about(library: Library, query: str, near: str):
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, query)
    assert [each.title for each in caught.value.candidates] == [near]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Borgwn", "Borgen"),
        ("Gannibal", "Hannibal"),
        ("vincenco", "Vincenzo"),
        ("Stranger Thengs", "Stranger Things"),
        ("umbrela academy", "The Umbrella Academy"),
        ("Deep Space Nine", "Star Trek: Deep Space Nine"),
        ("The Pale Horse", "Agatha Christie's The Pale Horse"),
        ("Loud Nights", "Ann Example Presents: Loud Nights"),
        ("Tale of Two Sisters", "The Tale of Two Sisters"),
        ("Motherland", "Motherland: Fort Salem"),
        ("eacher", "Reacher"),
        ("The Curs", "The Curse"),
    ],
)
def test_a_slip_or_a_part_is_answered(library: Library, query: str, title: str):
    assert find(library.names, query).header.title == title


def test_two_wrong_letters_of_initials_are_another_title(library: Library):
    with pytest.raises(NotFoundError):
        find(library.names, "Power Rangers R.P.M.")


def test_keys_that_touch():
    assert lie_beside("a", "s")
    assert lie_beside("g", "b")
    assert lie_beside("p", "l") is lie_beside("l", "p") is True
    assert lie_beside("a", "o") is lie_beside("q", "z") is lie_beside("w", "d") is False
    assert lie_beside("a", "é") is lie_beside("진", "a") is None


@pytest.mark.parametrize(
    ("rest", "is_another"),
    [
        ("las vegas", True),
        ("new york nights", True),
        ("los angeles", True),
        ("beverly hills", True),
        ("london", True),
        ("south korea", True),
        ("uk", True),
        ("2", True),
        ("2nd", True),
        ("iv", True),
        ("third chance", True),
        ("and sons", True),
        ("the sequel", True),
        ("bakery", False),
        ("of the hill", False),
        ("big south korea", False),  # Three words are no country
        ("night in london", False),
        ("sons and daughters", False),
    ],
)
def test_words_that_make_a_title_that_of_a_kin(rest: str, is_another: bool):
    assert names_another(rest.split()) is is_another


@pytest.mark.parametrize(
    "query",
    [
        *("queen of", "law and", "diners, drive-ins &", "one, two,", "the man from", "love in the"),
        *("進撃の", "君に", "君と", "僕が", "夢を", "나는", "우리의", "사랑은", "사랑을", "그를", "我的"),
    ],
)
def test_words_that_end_in_the_middle_of_a_phrase(query: str):
    assert is_cut(query)


@pytest.mark.parametrize("query", ["queen", "the", "of", "", "queen of hearts", "君", "사랑", "& sons"])
def test_words_that_may_be_all(query: str):
    assert not is_cut(query)
