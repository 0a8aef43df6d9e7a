"""Slips of the fingers: which are answered, which are asked about, and what is another title."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.finding.shows import find
from showfacts.library.library import Library

from .titles import library_of_titles

TITLES = """
Moonlit Harbour
Glass Bridge
Lark
Owl
Tower
Castle
Rivers
Silver
Otters
Bright Stars
Silent Bells
Dr. Quill
Dr. Quill Returns Home
A Bell for Every Tower Here
Green Field
Green Meadow
Green Hill
Ten Below
Nine Above
Skylark: A Song
The Heron
Bo at Sea
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of_titles(tmp_path_factory.mktemp("slips"), TITLES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("moonlit harbur", "Moonlit Harbour"),
        ("moonlt harbur", "Moonlit Harbour"),
        ("mooonlit harbour", "Moonlit Harbour"),
        ("glass brige", "Glass Bridge"),
        ("gass bridge", "Glass Bridge"),
        ("larkk", "Lark"),
        ("laark", "Lark"),
        ("toweer", "Tower"),
        ("twoer", "Tower"),
        ("castel", "Castle"),
        ("castlr", "Castle"),
        ("riverz", "Rivers"),
        ("sliver", "Silver"),
        ("silvet", "Silver"),
        ("silber", "Silver"),
        ("solver", "Silver"),
        ("ottrs", "Otters"),
        ("bright starz", "Bright Stars"),
        ("dr quil", "Dr. Quill"),
        ("dr quilll", "Dr. Quill"),
        ("mr quill returns home", "Dr. Quill Returns Home"),
        ("dr quill return home", "Dr. Quill Returns Home"),
        ("a bell for evry tower her", "A Bell for Every Tower Here"),
        ("green feild", "Green Field"),
        ("greem field", "Green Field"),
        ("grean field", "Green Field"),
        ("green fiel", "Green Field"),
        ("ten belo", "Ten Below"),
        ("nine abve", "Nine Above"),
        ("the hero", "The Heron"),
        ("the herron", "The Heron"),
        ("th heron", "The Heron"),
        ("boat sea", "Bo at Sea"),
        ("bo atsea", "Bo at Sea"),
        ("glassbridge", "Glass Bridge"),
        ("glas sbridge", "Glass Bridge"),
        ("moon lit harbour", "Moonlit Harbour"),
    ],
)
def test_a_slip_is_answered(library: Library, query: str, title: str):
    """A letter left out, doubled in another's place or beside the right one; a space; two in long names."""
    found = find(library.names, query)
    assert found.header.title == title


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("moonlit harbours", "Moonlit Harbour"),
        ("cattle", "Castle"),
        ("castles", "Castle"),
        ("cabtle", "Castle"),
        ("river", "Rivers"),
        ("bright star", "Bright Stars"),
        ("silent bell", "Silent Bells"),
        ("green fields", "Green Field"),
        ("skylrk", "Skylark: A Song"),
        ("skylarc", "Skylark: A Song"),
        ("a heron", "The Heron"),
        ("bo at see", "Bo at Sea"),
    ],
)
def test_what_may_be_another_title_is_asked_about(library: Library, query: str, title: str):
    """A plural, another word, another article, a title without its subtitle, a tiny word."""
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, query)
    assert [each.title for each in caught.value.candidates] == [title]


@pytest.mark.parametrize(
    "query",
    [
        "monlt harbur",
        "moonlight harbour",
        "glas brige",
        "lar",
        "lrk",
        "kark",
        "larks",
        "owll",
        "ow",
        "towers",
        "towed",
        "rower",
        "power",
        "townr",
        "brite stars",
        "silnt bels",
        "mr quill",
        "d quill",
        "dr quill returned home",
        "a bell for each tower here",
        "six below",
        "11 below",
        "bo in sea",
        "bo et sea",
    ],
)
def test_what_is_no_slip_is_refused(library: Library, query: str):
    """Too many slips, too few letters, another number, another word."""
    with pytest.raises(NotFoundError):
        find(library.names, query)
