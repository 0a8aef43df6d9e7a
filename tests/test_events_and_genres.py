"""``list`` by what happened to a show and when, and by genres with their kinds."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from showfacts.finding.genres import genre_words, with_kinds

LIBRARY = Path(__file__).parent / "ask_library.toml"


@pytest.fixture
def listed(runner):
    """The ids of the shows that ``list`` answers with."""
    run = partial(runner, data=LIBRARY)
    return lambda *words: [each["id"] for each in json.loads(run("list", *words, "--json").stdout)]


@pytest.mark.parametrize(
    ("words", "shows"),
    [
        (("--event", "cancelled"), ["lantern-2019"]),
        (("--event", "cancelled", "--event-year", "2020"), ["lantern-2019"]),
        (("--event", "cancelled", "--event-year", "2019"), []),
        (("--event-year", "2019"), ["lantern-2019", "the-long-vault-2017"]),
        (("--event", "trailer", "--event", "renewed"), ["glass-harbour-2024", "lantern-2019"]),
        (("--event", "ended", "--event-year", "2016-2020"), ["lantern-2014", "the-long-vault-2017"]),
        (("--event", "ended", "--country", "KR"), ["paper-moon-club-2021"]),
        (("--event", "cancelled", "--as-of", "2020-01-01"), []),
        (("--event", "cancelled", "--as-of", "2020-03"), ["lantern-2019"]),
    ],
)
def test_shows_by_what_happened_to_them_and_when(words, shows, listed):
    assert listed(*words) == shows


def test_a_year_of_an_event_is_checked(runner):
    outcome = runner("list", "--event-year", "20x0", data=LIBRARY)
    assert outcome.exit_code == 2
    assert "--event-year: '20x0' is not a year" in outcome.stderr


@pytest.mark.parametrize(
    ("genre", "shows"),
    [
        ("comedy", ["paper-moon-club-2021", "lantern-2014"]),
        ("romance", ["paper-moon-club-2021"]),
        ("romantic comedy", ["paper-moon-club-2021"]),
        ("crime", ["the-long-vault-2017"]),
    ],
)
def test_a_genre_holds_its_kinds(genre: str, shows: list[str], listed):
    assert listed("--genre", genre) == shows
    assert listed("--genre", genre, "--as-of", "2025") == shows


def test_two_genres_are_both_asked_for_each_with_its_kinds(listed):
    assert listed("--genre", "comedy", "--genre", "mystery") == ["lantern-2014"]
    assert listed("--genre", "comedy", "--genre", "thriller") == []


def test_kinds_of_a_genre_are_not_the_genre_s_neighbours():
    genres = ["comedy", "drama", "legal drama", "melodrama", "music", "musical", "romantic comedy", "sitcom"]
    assert with_kinds(genres, "comedy") == ("comedy", "romantic comedy", "sitcom")
    assert with_kinds(genres, "drama") == ("drama", "legal drama", "melodrama")
    assert with_kinds(genres, "romantic comedy") == ("romantic comedy",)
    assert with_kinds(genres, "musical") == ("musical",)


def test_words_for_genres():
    known = genre_words(["romantic comedy", "science fiction"])
    assert known["romcom"] == "romantic comedy"
    assert known["scifi"] == "science fiction"
    assert known["comedy"] == "comedy"
    assert "drama" not in known
