"""Country codes and every name that people use for them."""

from __future__ import annotations

import pytest

from showfacts.errors import UsageError
from showfacts.finding.countries import country_meant, country_typed
from showfacts.text.countries import (
    COUNTRIES,
    country_code,
    country_in_a_sentence,
    country_name,
    is_country,
    region_name,
)
from showfacts.text.fold import key
from showfacts.text.table import Table

NAMES = Table("country_names").rows
OTHER_NAMES = Table("country_other_names").rows


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("KR", "KR"),
        ("kr", "KR"),
        ("KOR", "KR"),
        ("South Korea", "KR"),
        ("south  KOREA", "KR"),
        ("Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("대한민국", "KR"),
        ("한국", "KR"),
        ("North Korea", "KP"),
        ("日本", "JP"),
        ("中国", "CN"),
        ("中國", "CN"),
        ("台灣", "TW"),
        ("Türkiye", "TR"),
        ("turkiye", "TR"),
        ("Turkey", "TR"),
        ("Czech Republic", "CZ"),
        ("Czechia", "CZ"),
        ("Česko", "CZ"),
        ("Holland", "NL"),
        ("the Netherlands", "NL"),
        ("Nederland", "NL"),
        ("Deutschland", "DE"),
        ("España", "ES"),
        ("Россия", "RU"),
        ("Russian Federation", "RU"),
        ("Ivory Coast", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("GBR", "GB"),
        ("Great Britain", "GB"),
        ("England", "GB"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("United States of America", "US"),
        ("UAE", "AE"),
        ("Hong Kong", "HK"),
        ("Macau", "MO"),
        ("Viet Nam", "VN"),
        ("DR Congo", "CD"),
        ("Congo", "CG"),
        ("Bosnia & Herzegovina", "BA"),
        ("Saint Lucia", "LC"),
        ("St. Lucia", "LC"),
        ("XK", "XK"),
        ("Kosovo", "XK"),
        ("SU", "SU"),
        ("Soviet Union", "SU"),
        ("USSR", "SU"),
        ("East Germany", "DD"),
        ("Yugoslavia", "YU"),
        ("Narnia", None),
        ("XX", None),
        ("EU", None),
        ("K", None),
        ("the", None),
        ("", None),
        ("KR\tSouth Korea\nKW", None),
    ],
)
def test_country_code(word: str, code: str | None) -> None:
    assert country_code(word) == code


def test_every_country_is_found_by_its_code_and_its_name() -> None:
    for code, name in COUNTRIES.rows.items():
        assert is_country(code)
        assert country_name(code) == name
        assert country_code(code) == country_code(name) == code


def test_a_code_is_two_capitals() -> None:
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in COUNTRIES.rows)
    assert not is_country("kr")
    assert not is_country("KOR")


def test_names_are_looked_up_as_they_are_folded() -> None:
    assert [each for each in (*NAMES, *OTHER_NAMES) if key(each) != each] == []


def test_names_mean_one_known_country() -> None:
    assert NAMES.keys().isdisjoint(OTHER_NAMES)
    assert {*NAMES.values(), *OTHER_NAMES.values()} <= COUNTRIES.rows.keys()


def test_no_name_is_the_code_of_another_country() -> None:
    assert [each for each in (*NAMES, *OTHER_NAMES) if each.upper() in COUNTRIES.rows] == []


def test_names_of_unknown_codes_and_of_regions() -> None:
    assert country_name("ZZ") == "ZZ"
    assert region_name("KR") == "South Korea"
    assert region_name("selected") == "selected regions"
    assert region_name("worldwide") == "worldwide"


@pytest.mark.parametrize(
    ("word", "code"),
    [("korean", "KR"), ("British", "GB"), ("k-drama", "KR"), ("Türkiye", "TR"), ("日本", "JP")],
)
def test_a_country_is_also_meant_by_who_comes_from_it(word: str, code: str) -> None:
    assert country_meant(word) == code


@pytest.mark.parametrize(
    ("word", "quoted", "hints"),
    [
        ("Narnia", '"Narnia"', ()),
        ("Germny", '"Germny"', ("Germany",)),
        ("N\x1b[31m", '"N\\x1b[31m"', ()),
        ("", '""', ()),
    ],
)
def test_an_unknown_country_is_an_error_of_usage(word: str, quoted: str, hints: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as failure:
        country_meant(word)

    assert str(failure.value) == f"unknown country {quoted}; expected a code such as KR, or a name"
    assert failure.value.hints == hints


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("uk", "GB"),
        ("usa", "US"),
        ("uae", "AE"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("czech republic", "CZ"),
        ("korean", "KR"),
        ("IN", "IN"),
        ("in", None),
        ("Su", None),
        ("Yu", None),
        # Words of titles before they are codes of three letters, or what a country calls itself
        ("can", None),
        ("and", None),
        ("Island", None),
        ("Congo", "CG"),
        # Who or what comes from a country
        *(
            (f"{letter}{drama}", code)
            for letter, code in (("c", "CN"), ("j", "JP"), ("k", "KR"))
            for drama in ("drama", "dramas")
        ),
        ("aussie", "AU"),
        ("english", "GB"),
        ("flemish", "BE"),
        ("hindi", "IN"),
        ("kiwi", "NZ"),
        ("scottish", "GB"),
        ("welsh", "GB"),
    ],
)
def test_words_at_the_end_of_a_title(words: str, code: str | None) -> None:
    assert country_typed(words) == code


@pytest.mark.parametrize(
    "word",
    [
        "ad",
        "am",
        "as",
        "at",
        "be",
        "by",
        "dd",
        "do",
        "in",
        "is",
        "it",
        "la",
        "ma",
        "me",
        "my",
        "no",
        "so",
        "su",
        "to",
        "yu",
    ],
)
def test_a_code_that_is_a_word_is_meant_in_capitals_only(word: str) -> None:
    assert country_typed(word) is None
    assert country_typed(word.upper()) == word.upper()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("US", "the United States"),
        ("NL", "the Netherlands"),
        ("CZ", "Czechia"),
        ("DO", "the Dominican Republic"),
        ("NO", "Norway"),
        ("KR", "South Korea"),
        ("KY", "the Cayman Islands"),
    ],
)
def test_a_country_within_a_sentence_has_its_article(code: str, name: str):
    assert country_in_a_sentence(code) == name
