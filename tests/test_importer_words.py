"""Words of services become ours: ids, names, dates, numbers, types, genres, languages, countries."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.importers.countries import country_of
from showfacts.importers.dates import date_of, day_of_seconds
from showfacts.importers.genres import genres_of
from showfacts.importers.ids import entry_id, file_name, slug
from showfacts.importers.languages import language_of
from showfacts.importers.names import name_of
from showfacts.importers.numbers import minutes_of, number_of, score_of
from showfacts.importers.roles import role_of
from showfacts.importers.rows import once
from showfacts.importers.statuses import listing_status
from showfacts.importers.types import show_type
from showfacts.model import CastCredit
from showfacts.model.terms import ListingStatus, ShowType

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.text()),
)


def test_an_entry_is_called_by_its_service_and_number():
    assert entry_id("tvmaze", 169) == "tvmaze-169"
    assert file_name("imdb", "tt0903747") == "imdb-tt0903747.toml"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Disney+", "disney-plus"),
        ("A&E", "a-and-e"),
        ("TV 2 Play", "tv-2-play"),
        ("Télé-Québec", "tele-quebec"),
        ("Перший", "pershii"),
        ("  ../../etc/passwd ", "etc-passwd"),
    ],
)
def test_a_slug_is_a_name_in_latin_letters(name: str, expected: str):
    assert slug(name) == expected


def test_names_in_other_scripts_stay_apart():
    assert slug("テレビ東京") != slug("日本テレビ")
    assert slug("フジ TV") != slug("TV")


@settings(deadline=None)
@given(st.text())
def test_a_slug_is_always_an_id(name: str):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(name))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  The \x1b[31mRed\x07  Show\n", "The [31mRed Show"),
        ("설강화", "설강화"),
        ("\ud800lone", "lone"),
        ("\x00\u202e", None),
        ("", None),
        (1992, None),
        (["x"], None),
    ],
)
def test_a_name_is_one_line_that_no_terminal_acts_on(value: object, expected: str | None):
    assert name_of(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2013-06-24", "2013-06-24"),
        ("2013-06-24T22:00:00+00:00", "2013-06-24"),
        ("2013-06-00", "2013-06"),
        ("2013-00-00", "2013"),
        ("2013", "2013"),
        (2013, "2013"),
        ("0000-00-00", None),
        ("2013-02-30", None),
        ("1066-10-14", None),
        ("9999-12-31", None),
        ("", None),
        ("soon", None),
        ("20130624", None),
    ],
)
def test_dates_are_as_exact_as_they_are(value: object, expected: str | None):
    assert date_of(value) == expected


def test_seconds_are_a_day():
    assert day_of_seconds(1631010933) == date(2021, 9, 7)
    assert [day_of_seconds(value) for value in (0, -5, True, 10**30, 10**12, "1", None)] == [None] * 7


@pytest.mark.parametrize(
    ("value", "expected"),
    [(60, 60), ("60", 60), (60.0, 60), (0, None), (-1, None), (59.5, None), (True, None), (10**9, None)],
)
def test_minutes_are_those_of_an_episode(value: object, expected: int | None):
    assert minutes_of(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (8.2, 8.2),
        ("7.5", 7.5),
        (10, 10),
        (0, None),
        (11, None),
        (float("nan"), None),
        (True, None),
        ({}, None),
    ],
)
def test_a_score_is_within_its_scale(value: object, expected: float | None):
    assert score_of(value, 10) == expected


@settings(deadline=None)
@given(ANYTHING)
def test_whatever_a_service_says_is_a_value_or_nothing(value: object):
    for reads in (name_of, date_of, day_of_seconds, number_of, minutes_of, language_of, country_of):
        reads(value)
    score_of(value, 10)
    genres_of([value])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Scripted", "scripted"),
        ("Talk Show", "talk"),
        ("Panel Show", "game"),
        ("Award Show", "award"),
        ("Sports", "sports"),
        ("tvMiniSeries", "miniseries"),
        ("Reality-TV", "reality"),
        ("Opera", None),
    ],
)
def test_types(word: str, expected: str | None):
    assert show_type(word) == expected


def test_every_type_can_be_imported():
    assert {show_type(word) for word in get_args(ShowType)} == set(get_args(ShowType))


def test_genres_are_those_of_the_shipped_shows():
    words = [
        "Science-Fiction",
        "Drama",
        "Action & Adventure",
        "History",
        "drama",
        "",
        None,
        "Mini-Series",
        "DIY",
    ]
    assert genres_of(words) == ("science fiction", "drama", "action", "adventure", "historical", "diy")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Armenian", "hy"),
        ("Panjabi", "pa"),
        ("Burmese", "my"),
        ("Chinese", "zh"),
        ("Tagalog", "tl"),
        ("pt-BR", "pt"),
        ("Klingonese", None),
        ("", None),
    ],
)
def test_languages(word: str, expected: str | None):
    assert language_of(word) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"name": "Korea, Republic of", "code": "KR", "timezone": "Asia/Seoul"}, "KR"),
        ({"name": "Bolivia, Plurinational State of"}, "BO"),
        ({"name": "Moldova, Republic of", "code": "??"}, "MD"),
        ("UK", "GB"),
        ("Russian Federation", "RU"),
        ("Nowhere", None),
        ({}, None),
    ],
)
def test_countries(value: object, expected: str | None):
    assert country_of(value) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Running", "running"),
        ("Ended", "ended"),
        ("To Be Determined", "to-be-determined"),
        ("In Development", "in-development"),
        ("Returning Series", "running"),
        ("Canceled", None),
    ],
)
def test_statuses_are_listings_and_never_decisions(word: str, expected: str | None):
    assert listing_status(word) == expected


def test_every_listing_status_can_be_imported():
    words = [word.replace("-", " ") for word in get_args(ListingStatus)]
    assert {listing_status(word) for word in words} == set(get_args(ListingStatus))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Co-Executive Producer", "co-executive producer"),
        ("Director Of Photography", "cinematographer"),
        ("Music", "composer"),
        ("Created By", "creator"),
        ("", None),
        (None, None),
    ],
)
def test_roles_are_those_of_the_shipped_shows(word: object, expected: str | None):
    assert role_of(word) == expected


def test_what_is_told_twice_is_a_row_once():
    rows = [CastCredit(person="Ann Example", character="X"), CastCredit(person="ann example", character="x")]
    assert once(rows) == (rows[0],)
