"""What is suggested where no show is called so: few titles, the nearest first, and none for nonsense."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.errors import NotFoundError
from showfacts.finding.shows import Tier, find
from showfacts.library.library import Library

from .titles import library_of_titles

TITLES = """
Ghosts
Happiness
Hapless
How I Met Her
Hold It My Hand
Real Time with Ann Moss
Real Estate
Stormy Weather Ahead
Weather Girls
A Weather Report
Weather
Orchard
Orchids
Archers
The Old Orchard
Wren
Wrong
Ten
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of_titles(tmp_path_factory.mktemp("suggestions"), TITLES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("the gost", ["Ghosts"]),
        ("gosts", ["Ghosts"]),
        ("ghst", ["Ghosts"]),
        ("gost", ["Ghosts"]),
        ("happy", ["Happiness"]),
        ("happ", ["Happiness"]),
        ("hap", ["Hapless", "Happiness"]),
        ("himh", ["How I Met Her", "Hold It My Hand"]),
        ("HIMH", ["How I Met Her", "Hold It My Hand"]),
        ("hihm", []),
        ("real time with ann moss extra", ["Real Time with Ann Moss"]),
        ("real time", ["Real Time with Ann Moss"]),
        ("real tim", ["Real Time with Ann Moss"]),
        ("real", ["Real Estate", "Real Time with Ann Moss"]),
        ("stormy weather report", ["Stormy Weather Ahead"]),
        ("weathr gils", ["Weather Girls", "Weather"]),
        ("storm", ["Stormy Weather Ahead"]),
        ("stormy ahead", ["Stormy Weather Ahead"]),
        ("the weather", ["Weather", "Weather Girls", "A Weather Report"]),
        ("orchard house", ["Orchard"]),
        ("orchards", ["Orchard", "Orchids"]),
        ("orcherd", ["Orchard", "Orchids"]),
        ("orchis", ["Orchids"]),
        ("the ochard", ["Orchard"]),
        ("archard", ["Orchard", "Archers"]),
        ("orch", ["Orchard", "Orchids"]),
        ("wen", ["Wren"]),
        ("wrn", ["Wren"]),
        ("wre", ["Wren"]),
        ("wrens", ["Wren"]),
        ("wrenx", ["Wren"]),
        ("ten more", ["Ten"]),
        ("tn", ["Ten"]),
        ("qzxv", []),
        ("wether grils", []),
        ("ahead weather stormy", ["Stormy Weather Ahead"]),
        ("wrng turn", []),
    ],
)
def test_what_comes_near(library: Library, query: str, suggested: list[str]):
    """Slips, initials, titles that hold the words or go on from them, or from which they go on."""
    with pytest.raises(NotFoundError) as caught:
        find(library.names, query, upto=Tier.ALIAS)
    assert [each.title for each in caught.value.suggestions] == suggested
