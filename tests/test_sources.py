"""From words to the one source."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.sources import find_source
from showfacts.model import PartialDate, Source

SOURCES = [
    Source(
        id="variety-2020-01-31",
        publisher="Variety",
        author="Ada Writer",
        title="Soundtrack canceled",
        url="https://www.variety.com/2020/soundtrack-1/",
        published=PartialDate("2020-01-31"),
        kind="trade",
    ),
    Source(id="variety-2019", publisher="Variety", published=PartialDate("2019"), kind="trade"),
    Source(id="fans", publisher="Fans", kind="fan"),
]


@pytest.mark.parametrize(
    "query",
    [
        "variety-2020-01-31",
        " VARIETY-2020-01-31 ",
        "https://www.variety.com/2020/soundtrack-1/",
        "http://variety.com/2020/soundtrack-1",
        "variety.com/2020/soundtrack-1/#comments",
        "ada writer",
        "Variety soundtrack",
        "variety 2020",
        "2020-01-31",
    ],
)
def test_one_source_is_meant(query: str):
    assert find_source(SOURCES, query).id == "variety-2020-01-31"


def test_words_that_fit_two_sources_are_a_question_back():
    with pytest.raises(AmbiguousError) as failure:
        find_source(SOURCES, "variety")
    assert [each.id for each in failure.value.candidates] == ["variety-2019", "variety-2020-01-31"]
    assert [each.year for each in failure.value.candidates] == [2019, 2020]


def test_an_id_is_meant_before_the_words_in_it():
    assert find_source(SOURCES, "variety-2019").id == "variety-2019"


def test_words_that_fit_none_get_what_comes_near():
    with pytest.raises(NotFoundError) as failure:
        find_source(SOURCES, "variety magazine")
    assert {each.id for each in failure.value.suggestions} == {"variety-2019", "variety-2020-01-31"}
    with pytest.raises(NotFoundError) as failure:
        find_source(SOURCES, "!!!")
    assert failure.value.suggestions == ()


@pytest.mark.parametrize("query", ["vareity", "Varity", "Variéty mag"])
def test_a_slip_gets_the_publisher_suggested(query: str):
    with pytest.raises(NotFoundError) as failure:
        find_source(SOURCES, query)
    assert {each.id for each in failure.value.suggestions} == {"variety-2019", "variety-2020-01-31"}


def test_spacing_is_folded():
    assert find_source(SOURCES, "F-ans").id == "fans"


@pytest.mark.parametrize("query", ["", "  ", "\u200b"])
def test_an_empty_name(query: str):
    with pytest.raises(UsageError):
        find_source(SOURCES, query)


@given(st.text(max_size=80))
def test_any_text_finds_a_source_or_says_why_not(query: str):
    with suppress(AmbiguousError, NotFoundError, UsageError):
        assert find_source(SOURCES, query) in SOURCES


@pytest.mark.parametrize(
    "query", ["variety.com", "www.Variety.com", "https://variety.com", "http://variety.com/"]
)
def test_a_host_means_what_stands_there(query: str):
    assert find_source(SOURCES, query).id == "variety-2020-01-31"


def test_a_host_stands_for_its_own_hosts_and_for_no_other_that_ends_alike():
    hosts = ("tv.example.com", "anexample.com")
    known = [
        Source(id=f"s-{n}", publisher="P", url=f"https://{h}/x", kind="fan") for n, h in enumerate(hosts)
    ]
    assert find_source(known, "example.com").id == "s-0"


def test_one_shared_word_of_nonsense_is_not_near():
    known = [Source(id="dayan", publisher="dayan.xyz", kind="fan"), *SOURCES]
    for query in ("nonsense-xyz", "izzymatias.xyz", "nonsense.com"):
        with pytest.raises(NotFoundError) as failure:
            find_source(known, query)
        assert failure.value.suggestions == (), query


def test_an_id_is_found_without_reading_on():
    def known():
        yield SOURCES[1]
        raise AssertionError

    assert find_source(known(), "variety-2019") is SOURCES[1]


@pytest.mark.parametrize("query", ["canceled", "soundtrack", "writer"])
def test_a_part_of_a_headline_or_name_is_a_question_about_the_one_source_that_has_it(query: str):
    with pytest.raises(AmbiguousError) as failure:
        find_source(SOURCES, query)
    assert [each.id for each in failure.value.candidates] == ["variety-2020-01-31"]
