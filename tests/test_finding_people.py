"""Ways of writing one name share a key, and other names do not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.library.library import Library
from showfacts.text.fold import key
from showfacts.text.romanise import keys, openings

ONE_NAME = [
    ("Han So-hee", "Han So Hee"),
    ("Han So-hee", "han sohee"),
    ("Han So-hee", "So-hee Han"),
    ("Han So-hee", "So Hee Han"),
    ("Han So-hee", "Han So-hui"),
    ("Lee Min-ho", "Yi Min-ho"),
    ("Lee Min-ho", "Rhee Min Ho"),
    ("Lee Min-ho", "Minho Lee"),
    ("Park Hyung-sik", "Pak Hyeong-sik"),
    ("Park Hyung-sik", "Bak Hyungsik"),
    ("Kim Go-eun", "Gim Ko-eun"),
    ("Han Sun-woo", "Han Seon-u"),
    ("Song Joong-ki", "Song Jung Ki"),
    ("Choi Jin-hyuk", "Choe Jin-hyeok"),
    ("Jung Hae-in", "Jeong Hae In"),
    ("Jung Hae-in", "Chung Hae-in"),
    ("Yoo Ah-in", "Yu A-in"),
    ("Ahn Hyo-seop", "An Hyo-seob"),
    ("Shin Se-kyung", "Sin Se-gyeong"),
    ("Lim Ji-yeon", "Im Ji-yeon"),
    ("Baek Jin-hee", "Paik Jin-hee"),
    ("Itō Hideaki", "Hideaki Itoh"),
    ("Itou Hideaki", "Ito Hideaki"),
    ("Shimbashi Jun", "Shinbashi Jun"),
    ("Fujiwara Tatsuya", "Hujiwara Tatuya"),
    ("한소희", "한 소희"),
    ("John Smith", "Smith, John"),
    ("José Pérez", "jose perez"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_one_name(one: str, other: str) -> None:
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [pair for each in ONE_NAME for pair in (each, each[::-1])],
)
def test_either_way_to_write_a_name_finds_the_other(tmp_path: Path, one: str, other: str) -> None:
    path = tmp_path / "shows.toml"
    text = f"format = 1\n[[shows]]\nid = 's'\ntitle = 'S'\ncast = [{{person = '{one}'}}, {{person = 'Zz'}}]"
    path.write_text(text, encoding="utf-8")
    assert Library.open(path).person(other).name == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Han So-hee", "Han Ga-in"),
        ("Lee Min-ho", "Lee Jun-ho"),
        ("Park Hyung-sik", "Park Hae-soo"),
        ("Kim Go-eun", "Kim Ji-won"),
        ("Kim Seo-jun", "Kim Soo-jun"),
        ("Kim Yeo-jin", "Kim Yoo-jin"),
        ("Kim Ji-won", "Kim Ji-un"),
        ("Song Joong-ki", "Song Hye-kyo"),
        ("Itō Hideaki", "Itō Atsushi"),
        ("John Smith", "Jane Smith"),
        ("한소희", "한가인"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not keys(one) & keys(other)


@pytest.mark.parametrize(
    ("query", "stored"),
    [
        ("Gim Hui-won", "Kim Hee-won"),
        ("Heewon Kim", "Kim Hee-won"),
        ("Yi Eun-su", "Lee Eun-soo"),
        ("Pak Hyung Shik", "Park Hyung-sik"),
        ("Pak Hyung Shik", "Hyungsik Park"),
        ("Chung Hae In", "Jung Hae-in"),
        ("Han Seon-u", "Han Sun-woo"),
        ("Hujiwara Tatuya", "Fujiwara Tatsuya"),
        ("Itou Hideaki", "Ito Hideaki"),
    ],
)
def test_where_another_spelling_is_looked_for(query: str, stored: str) -> None:
    folded = key(stored)
    places = [
        each
        for each in openings(query)
        if (folded.endswith if each.is_end else folded.startswith)(each.text) and each.fits(folded)
    ]

    assert places
    assert keys(query) & keys(stored)


def test_names_of_no_such_language_are_looked_for_nowhere() -> None:
    assert not list(openings("John Smith"))
    assert not list(openings("x" * 300))


@given(st.text(max_size=40))
def test_any_text_has_keys_that_case_does_not_change(text: str) -> None:
    assert keys(text) == keys(text.casefold())
    assert keys("") == frozenset()
