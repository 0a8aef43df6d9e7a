"""From words to the one source."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.dataset.plain import from_plain, to_plain
from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.evidence.facts import facts_of
from showfacts.finding.sources import find_source
from showfacts.index.own import credit
from showfacts.index.tallies import counted, tallies
from showfacts.model import PartialDate, Show, Source

from .datasets import things

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


class Known:
    """Sources as a library has them."""

    def __init__(self, sources: list[Source]) -> None:
        self._sources = sources

    def source(self, ident: str) -> Source:
        for each in self._sources:
            if each.id == ident:
                return each
        raise NotFoundError("there is none", query=ident)

    def sources(self) -> list[Source]:
        return self._sources


KNOWN = Known(SOURCES)


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
    assert find_source(KNOWN, query).id == "variety-2020-01-31"


def test_words_that_fit_two_sources_are_a_question_back():
    with pytest.raises(AmbiguousError) as failure:
        find_source(KNOWN, "variety")
    assert [each.id for each in failure.value.candidates] == ["variety-2019", "variety-2020-01-31"]
    assert [each.year for each in failure.value.candidates] == [2019, 2020]
    assert [each.title for each in failure.value.candidates] == ["Variety, 2019", "Variety, 2020-01-31"]
    assert [each.lead for each in failure.value.candidates] == [None, "Soundtrack canceled"]
    assert str(failure.value) == "“variety” fits 2 sources"


def test_an_id_is_meant_before_the_words_in_it():
    assert find_source(KNOWN, "variety-2019").id == "variety-2019"


def test_words_that_fit_none_get_what_comes_near():
    with pytest.raises(NotFoundError) as failure:
        find_source(KNOWN, "variety magazine")
    assert {each.id for each in failure.value.suggestions} == {"variety-2019", "variety-2020-01-31"}
    with pytest.raises(NotFoundError) as failure:
        find_source(KNOWN, "!!!")
    assert failure.value.suggestions == ()


@pytest.mark.parametrize("query", ["vareity", "Varity", "Variéty mag"])
def test_a_slip_gets_the_publisher_suggested(query: str):
    with pytest.raises(NotFoundError) as failure:
        find_source(KNOWN, query)
    assert {each.id for each in failure.value.suggestions} == {"variety-2019", "variety-2020-01-31"}


def test_spacing_is_folded():
    assert find_source(KNOWN, "F-ans").id == "fans"


@pytest.mark.parametrize("query", ["", "  ", "\u200b"])
def test_an_empty_name(query: str):
    with pytest.raises(UsageError):
        find_source(KNOWN, query)


@given(st.text(max_size=80))
def test_any_text_finds_a_source_or_says_why_not(query: str):
    with suppress(AmbiguousError, NotFoundError, UsageError):
        assert find_source(KNOWN, query) in SOURCES


@pytest.mark.parametrize(
    "query", ["variety.com", "www.Variety.com", "https://variety.com", "http://variety.com/"]
)
def test_a_host_means_what_stands_there(query: str):
    assert find_source(KNOWN, query).id == "variety-2020-01-31"


def test_a_host_stands_for_its_own_hosts_and_for_no_other_that_ends_alike():
    hosts = ("tv.example.com", "anexample.com")
    known = [
        Source(id=f"s-{n}", publisher="P", url=f"https://{h}/x", kind="fan") for n, h in enumerate(hosts)
    ]
    assert find_source(Known(known), "example.com").id == "s-0"


def test_one_shared_word_of_nonsense_is_not_near():
    known = [Source(id="dayan", publisher="dayan.xyz", kind="fan"), *SOURCES]
    for query in ("nonsense-xyz", "izzymatias.xyz", "nonsense.com"):
        with pytest.raises(NotFoundError) as failure:
            find_source(Known(known), query)
        assert failure.value.suggestions == (), query


def test_an_id_is_found_without_the_others_being_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(Known, "sources")
    assert find_source(KNOWN, "Variety-2019") is SOURCES[1]


@pytest.mark.parametrize("query", ["canceled", "soundtrack", "writer"])
def test_a_part_of_a_headline_or_name_is_a_question_about_the_one_source_that_has_it(query: str):
    with pytest.raises(AmbiguousError) as failure:
        find_source(KNOWN, query)
    assert [each.id for each in failure.value.candidates] == ["variety-2020-01-31"]


@given(things(Show), st.sampled_from([None, "file:own.toml"]))
@settings(deadline=None, max_examples=60)
def test_what_a_source_says_is_counted_as_its_report_card_tells_it(show: Show, file: str | None):
    """The index counts, without taking the show apart where it names no source."""
    for doc in (to_plain(show), to_plain(unsourced(show))):
        credited = deepcopy(doc)
        if file is not None:
            credit(credited, file)
        whole = from_plain(Show, credited)
        expected: dict[str, Counter[str]] = {}
        for fact in facts_of(whole):
            for ident in fact.sources:
                expected.setdefault(ident, Counter())["agrees"] += 1
        for claim in whole.claims:
            for ident in claim.sources:
                expected.setdefault(ident, Counter())[claim.verdict] += 1
        assert counted(tallies(doc, file).items()) == expected


FACTS = {
    "id": "it",
    "title": "It",
    "cast": [{"person": "Ann"}],
    "seasons": [{"number": 1, "premiere": PartialDate("2020"), "episodes": 3}],
}


@pytest.mark.parametrize(
    ("doc", "count"),
    [
        ({"cites": {"title": ["s"]}}, 1),
        ({"cites": {"title": ["s"]}, "genres": ["drama"]}, 1),
        ({"claims": [{"field": "title", "value": "It!", "verdict": "agrees", "sources": ["s"]}]}, 1),
        ({"cast": [{"person": "Ann", "sources": ["s"]}]}, 1),
        ({"cast": [{"person": "Ann", "character": "Bo", "cites": {"character": ["s"]}}]}, 1),
        ({"cast": [{"person": "Ann"}, {"person": "Bo", "sources": ["s"]}]}, 1),
        ({"seasons": [{"number": 1, "episodes": 3, "sources": ["s"]}]}, 1),
        ({"seasons": [{"number": 1, "episodes": 3, "cites": {"episodes": ["s"]}}]}, 1),
        ({"seasons": [{"number": 1, "episodes": 3, "runtime_minutes": 9, "sources": ["s"]}]}, 2),
        ({"sources": ["s"]}, 0),
    ],
)
def test_what_a_source_says_is_counted_wherever_it_is_named(doc: dict[str, object], count: int):
    """Each is the only place of the show that names it; the sources of an entry as a whole say nothing."""
    told = counted(tallies(FACTS | doc, None).items())
    assert told == ({"s": {"agrees": count}} if count else {})


def unsourced(show: Show) -> Show:
    """A show in which nothing says who says so."""
    plain = to_plain(show)
    for name in ("cites", "claims", "sources"):
        plain.pop(name, None)
    for rows in plain.values():
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict):
                row.pop("sources", None)
                row.pop("cites", None)
    return from_plain(Show, plain)
