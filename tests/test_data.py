"""The shipped dataset: without problems, told apart, and every fact with a source that a reader can find."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from showfacts.dataset.files import shipped_file
from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.errors import AmbiguousError
from showfacts.evidence.facts import facts_of
from showfacts.library.library import Library
from showfacts.model import Cites, Dataset, Show
from showfacts.text.fold import concerns, key

SEEDS = ("kdramastars-2022-11-30", "izzymatias-soundtrack-1", "poptimes-soundtrack-season-2")
"""The three articles that the claims began with."""

PARTS = (
    "seasons",
    "episodes",
    "cast",
    "crew",
    "companies",
    "events",
    "listings",
    "availability",
    "relations",
    "reviews",
    "claims",
)

TITLES: list[tuple[str, dict[str, Any], str]] = [
    ("Soundtrack #1", {}, "soundtrack-1"),
    ("Soundtrack No.1", {}, "soundtrack-1"),
    ("Why Did You Come to My House", {}, "soundtrack-1"),
    ("Soundtrack", {"on": ["disney"]}, "soundtrack-1"),
    ("Soundtrack #2", {}, "soundtrack-2"),
    ("Soundtrack No 1 Season 2", {}, "soundtrack-2"),
    ("Soundtrack", {"on": ["netflix"]}, "soundtrack-2019"),
    ("Soundtrack", {"year": 2019}, "soundtrack-2019"),
    ("Soundtrack", {"country": "US"}, "soundtrack-2019"),
    ("Little Women", {"on": ["tvn"]}, "little-women-2022"),
    ("Little Women", {"country": "KR"}, "little-women-2022"),
    ("Little Women", {"year": 2017}, "little-women-2017"),
    ("Vincenzo", {}, "vincenzo-2021"),
    ("The Crowned Clown", {}, "the-crowned-clown-2019"),
    ("Money Flower", {}, "money-flower-2017"),
    ("Between", {}, "between-2015"),
    ("Ace Attorney", {}, "ace-attorney-2016"),
]
"""The titles that the three articles name, with what tells namesakes apart, and the shows they mean."""

PEOPLE = {
    "Han So Hee": "Han So-hee",
    "Han Soo Hee": "Han So-hee",
    "한소희": "Han So-hee",
    "Park Hyung Sik": "Park Hyung-sik",
    "Park Hyun Sik": "Park Hyung-sik",
    "Kim Hee Won": "Kim Hee-won",
    "Ahn Sae-bom": "Ahn Sae-bom",
    "Ahn Sae Beom": "Ahn Sae-bom",
    "안새봄": "Ahn Sae-bom",
    "Choi Jung-gyu": "Choi Jung-gyu",
    "Jung Hye-seung": "Jung Hye-seung",
    "Song Woon-jung": "Song Woon-jung",
    "Ellen Marie Blum": "Ellen Marie Blum",
    "Joshua Safran": "Joshua Safran",
    "Ali Krug": "Ali Krug",
    "Megan Ellison": "Megan Ellison",
    "Sue Naegle": "Sue Naegle",
    "Paul James": "Paul James",
    "Campbell Scott": "Campbell Scott",
    "Megan Ferguson": "Megan Ferguson",
    "Jenna Dewan": "Jenna Dewan",
    "Jahmil French": "Jahmil French",
    "Madeleine Stowe": "Madeleine Stowe",
    "Callie Hernandez": "Callie Hernandez",
    "Isaiah Givens": "Isaiah Givens",
    "Marianne Jean-Baptiste": "Marianne Jean-Baptiste",
    "Robbie Fairchild": "Robbie Fairchild",
    "Christina Milian": "Christina Milian",
}
"""The people whom the three articles name, and those named against them, as they are spelled there."""

CLAIMED = {
    "soundtrack-2019": [
        "James McDaniel",
        "Amy J. Carle",
        "Brian Keys",
        "Sammy A. Public",
        "Deron J. Powell",
        "Juliet G. James",
        "Evan Whitten",
    ],
    "soundtrack-1": ["Chae Yoon", "Fadima Mooneira"],
    "soundtrack-2": ["Shai Collins"],
}
"""People of whom only a claim speaks: no credit of theirs could be confirmed, or they wrote the page."""

CHARACTERS = {
    "soundtrack-1": [
        "Han Sun Woo",
        "Han Seon-Woo",
        "Han Seon-woo",
        "한선우",
        "Lee Eun Soo",
        "Lee Eun-Soo",
        "이은수",
        "Seo Eun-soo",
        "Kang Woo-il",
    ],
    "soundtrack-2019": [
        'Samson "Sam" Hughes',
        'Eleanor "Nellie" O\'Brien',
        "Frank O'Brien",
        "Margot Weston",
        "Barry Hughes",
        "Jean Dubrowsk",
        "Jean Dubrowski",
        "Gigi Dumont",
        "Joanna Kassem",
        "Dante Sands",
        "Dante Mendoza",
        "Annette Sands",
        "Moses",
        "Stella",
        "Carver",
        "Mr. Hernandez",
        "Arthur",
        "Troy",
        "Leah Sands",
        "De'Andra",
    ],
}


@pytest.fixture(scope="module")
def text() -> str:
    return Path(shipped_file()).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def dataset(text: str) -> Dataset:
    return parse(text, file="shows.toml")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The shipped dataset and nothing else, with its index in a folder of its own."""
    home = tmp_path_factory.mktemp("library")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(name, str(home))
        patch.delenv("SHOWFACTS_DATA", raising=False)
        patch.setattr("showfacts.dataset.files.base_file", lambda: str(home / "base.toml"))
        yield Library.open()


def _rows(show: Show) -> Iterator[Any]:
    """Everything of a show that names sources, the show's own table first."""
    yield show
    for part in PARTS:
        yield from getattr(show, part)


def _credited(dataset: Dataset) -> set[str]:
    return {credit.person for show in dataset.shows for credit in (*show.cast, *show.crew)}


def test_it_has_no_problem(library: Library):
    assert [file.where for file in library.files] == [shipped_file()]


def test_it_is_in_canonical_form(text: str, dataset: Dataset):
    assert dump(dataset) == text


def test_the_library_gives_every_show_as_it_is_written(library: Library, dataset: Dataset):
    assert sorted(library.shows(), key=lambda show: show.id) == sorted(
        dataset.shows, key=lambda show: show.id
    )


class TestSources:
    def test_every_fact_rests_on_listed_sources(self, dataset: Dataset):
        listed = {source.id for source in dataset.sources}
        bare = [
            (show.id, fact)
            for show in dataset.shows
            for fact in facts_of(show)
            if not fact.sources and not show.sources
        ]
        unlisted = {
            (show.id, source) for show in dataset.shows for row in _rows(show) for source in row.sources
        }
        assert bare == []
        assert [each for each in sorted(unlisted) if each[1] not in listed] == []

    def test_every_row_names_a_source_once(self, dataset: Dataset):
        rows = [(show.id, row) for show in dataset.shows for row in _rows(show)]
        assert [each for each in rows if not each[1].sources] == []
        assert [each for each in rows if len(set(each[1].sources)) < len(each[1].sources)] == []

    def test_a_value_of_a_row_rests_on_sources_of_that_row(self, dataset: Dataset):
        rows = [(show.id, row) for show in dataset.shows for row in _rows(show) if row is not show]
        assert [
            (ident, row)
            for ident, row in rows
            if not set(getattr(row, "cites", Cites()).sources()) <= set(row.sources)
        ] == []

    def test_every_listed_source_is_used(self, dataset: Dataset):
        used = {source for show in dataset.shows for row in _rows(show) for source in row.sources}
        used |= {source for show in dataset.shows for source in show.cites.sources()}
        used |= {source for each in (*dataset.platforms, *dataset.people) for source in each.sources}
        assert [source.id for source in dataset.sources if source.id not in used] == []

    def test_a_plain_field_is_credited_to_listed_sources(self, dataset: Dataset):
        listed = {source.id for source in dataset.sources}
        named = {(show.id, source) for show in dataset.shows for source in show.cites.sources()}
        named |= {
            (each.name, source) for each in (*dataset.platforms, *dataset.people) for source in each.sources
        }
        assert [each for each in sorted(named) if each[1] not in listed] == []

    def test_a_reader_can_find_every_source(self, dataset: Dataset):
        assert [
            source.id
            for source in dataset.sources
            if not source.url and not (source.title or source.published)
        ] == []

    def test_no_page_is_listed_twice(self, dataset: Dataset):
        pages: dict[str, list[str]] = defaultdict(list)
        for source in dataset.sources:
            if source.url:
                page = re.sub(r"^https?://(?:(?:www|m|en\.m)\.)?", "", source.url.casefold())
                pages[page.split("#", maxsplit=1)[0].rstrip("/")].append(source.id)
        assert [ids for ids in pages.values() if len(ids) > 1] == []

    def test_a_publisher_is_spelled_in_one_way(self, dataset: Dataset):
        spellings: dict[str, set[str]] = defaultdict(set)
        for source in dataset.sources:
            spellings[key(source.publisher).removeprefix("the")].add(source.publisher)
        assert [names for names in spellings.values() if len(names) > 1] == []


class TestShows:
    @pytest.mark.parametrize("catalogue", ["imdb", "tvmaze", "tmdb", "tvdb", "wikidata"])
    def test_no_two_share_an_external_id(self, catalogue: str, dataset: Dataset):
        shows: dict[str | int, list[str]] = defaultdict(list)
        for show in dataset.shows:
            ident = getattr(show.ids, catalogue)
            if ident is not None:
                shows[ident].append(show.id)
        assert [ids for ids in shows.values() if len(ids) > 1] == []

    def test_namesakes_differ_in_what_an_answer_shows_of_them(self, library: Library, dataset: Dataset):
        namesakes: dict[str, list[str]] = defaultdict(list)
        for show in dataset.shows:
            namesakes[key(show.title)].append(show.id)
        pairs = [pair for ids in namesakes.values() for pair in combinations(ids, 2)]
        assert pairs
        for one, other in (map(library.header, pair) for pair in pairs):
            assert (
                one.year != other.year
                or not set(one.countries) & set(other.countries)
                or not set(one.platforms) & set(other.platforms)
            )

    def test_year_country_and_platform_find_each_by_its_title(self, library: Library, dataset: Dataset):
        for show in dataset.shows:
            header = library.header(show.id)
            country = next(iter(header.countries), None)
            found = library.find(show.title, year=header.year, country=country, on=header.platforms[:1])
            assert found.id == show.id

    def test_no_other_name_repeats_a_name(self, dataset: Dataset):
        for show in dataset.shows:
            names = [key(name) for name in (show.title, *show.aliases, *show.working_titles)]
            assert len(set(names)) == len(names), show.id

    def test_a_premise_is_one_short_sentence(self, dataset: Dataset):
        for show in dataset.shows:
            assert show.premise, show.id
            assert len(show.premise.split()) <= 25, show.id
            assert show.premise.endswith("."), show.id

    def test_roles_are_lower_case_and_free_of_seasons(self, dataset: Dataset):
        roles = {row.role for show in dataset.shows for row in (*show.crew, *show.companies) if row.role}
        assert [role for role in roles if role != role.lower() or re.search(r"[(\d]", role)] == []

    def test_each_was_held_against_sources_on_a_day(self, dataset: Dataset):
        assert [show.id for show in dataset.shows if not (show.checked and show.checked.is_day)] == []


class TestPlatforms:
    def test_ids_and_other_names_are_flags_that_mean_one_platform(self, library: Library, dataset: Dataset):
        flags = [(flag, each.id) for each in dataset.platforms for flag in (each.id, *each.aliases)]
        assert [flag for flag, _ in flags if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", flag)] == []
        assert len({flag for flag, _ in flags}) == len(flags)
        for flag, ident in flags:
            found = library.platform(flag)
            assert found is not None
            assert found.id == ident

    def test_every_platform_is_used(self, dataset: Dataset):
        used = {offer.platform for show in dataset.shows for offer in show.availability}
        used |= {each.successor for each in dataset.platforms if each.successor}
        assert {each.id for each in dataset.platforms} == used

    def test_a_closed_one_says_who_told(self, dataset: Dataset):
        assert [each.id for each in dataset.platforms if each.closed and not each.sources] == []


class TestPeople:
    def test_every_other_spelling_leads_back(self, library: Library, dataset: Dataset):
        shared = {"Kim Ji-hoon", "Kim Ji Hoon"}
        wrong = [
            (person.name, spelling)
            for person in dataset.people
            for spelling in (person.name, *person.aliases, *person.misspellings)
            if spelling not in shared and library.person(spelling) != person
        ]
        assert wrong == []

    @pytest.mark.parametrize("spelling", ["Kim Ji-hoon", "Kim Ji Hoon", "김지훈"])
    def test_a_name_that_two_go_by_is_a_question(self, spelling: str, library: Library):
        with pytest.raises(AmbiguousError):
            library.person(spelling)

    def test_a_name_in_its_own_script_leads_back_or_asks_which(self, library: Library, dataset: Dataset):
        for person in dataset.people:
            if person.native_name is None:
                continue
            try:
                found = [library.person(person.native_name).name]
            except AmbiguousError as error:
                found = [candidate.title for candidate in error.candidates]
            assert person.name in found

    def test_spellings_are_listed_once(self, dataset: Dataset):
        for person in dataset.people:
            spellings = [name.casefold() for name in (*person.spellings, *person.misspellings)]
            assert len(set(spellings)) == len(spellings), person.name
            assert person.id or len(spellings) > 1, person.name

    def test_credits_use_the_name_that_people_are_listed_under(self, dataset: Dataset):
        other = {alias for person in dataset.people if not person.id for alias in person.aliases}
        other |= {slip for person in dataset.people for slip in person.misspellings}
        assert _credited(dataset) & other == set()

    def test_no_name_is_credited_in_two_spellings(self, dataset: Dataset):
        spellings: dict[str, set[str]] = defaultdict(set)
        for name in _credited(dataset):
            spellings[key(name)].add(name)
        assert [names for names in spellings.values() if len(names) > 1] == []

    def test_whoever_is_listed_has_a_credit(self, dataset: Dataset):
        credited = _credited(dataset)
        assert [person.name for person in dataset.people if person.name not in credited] == []


class TestWhatTheArticlesName:
    @pytest.mark.parametrize(("title", "narrowing", "ident"), TITLES)
    def test_titles(self, title: str, narrowing: dict[str, Any], ident: str, library: Library):
        assert library.find(title, **narrowing).id == ident

    @pytest.mark.parametrize("title", ["Little Women", "Kingdom", "The Office"])
    def test_a_bare_title_of_two_shows_is_a_question(self, title: str, library: Library):
        with pytest.raises(AmbiguousError):
            library.find(title)

    @pytest.mark.parametrize("spelling", PEOPLE)
    def test_people(self, spelling: str, library: Library):
        person = library.person(spelling)
        assert person.name == PEOPLE[spelling]
        assert any(library.shows_of(person))

    @pytest.mark.parametrize(
        ("ident", "name"), [(ident, name) for ident, names in CLAIMED.items() for name in names]
    )
    def test_people_known_from_claims_alone(self, ident: str, name: str, library: Library):
        assert any(concerns(name, claim.about, claim.value) for claim in library.show(ident).claims)

    @pytest.mark.parametrize(
        ("ident", "name"), [(ident, name) for ident, names in CHARACTERS.items() for name in names]
    )
    def test_characters(self, ident: str, name: str, library: Library):
        show = library.show(ident)
        cast = [each for actor in show.cast for each in (actor.character, *actor.also_named)]
        claims = [each for claim in show.claims for each in (claim.about, claim.value)]
        assert concerns(name, *cast, *claims)


class TestClaims:
    @pytest.mark.parametrize("seed", SEEDS)
    def test_an_article_is_held_against_the_facts_and_is_none_of_them(self, seed: str, dataset: Dataset):
        for show in dataset.shows:
            assert [fact for fact in facts_of(show) if seed in fact.sources] == []

    @pytest.mark.parametrize("seed", SEEDS)
    def test_a_claim_of_an_article_is_its_alone(self, seed: str, library: Library, dataset: Dataset):
        shows = {show.id for show in library.shows_citing(seed)}
        claims = [claim for show in dataset.shows for claim in show.claims if seed in claim.sources]
        assert shows
        assert shows <= {show.id for show in dataset.shows}
        assert claims
        assert all(claim.sources == (seed,) for claim in claims)

    @pytest.mark.parametrize("seed", SEEDS)
    def test_no_line_of_an_article_is_there_twice(self, seed: str, dataset: Dataset):
        claims = [
            (show.id, claim) for show in dataset.shows for claim in show.claims if seed in claim.sources
        ]
        assert len(set(claims)) == len(claims)

    def test_what_does_not_simply_agree_says_why(self, dataset: Dataset):
        for show in dataset.shows:
            for claim in show.claims:
                assert claim.note or claim.verdict in ("agrees", "opinion"), (show.id, claim)
                assert len((claim.note or "").split()) <= 20, (show.id, claim)

    def test_a_value_says_something_by_itself(self, dataset: Dataset):
        empty = {"", "lead", "star", "cast", "yes", "no", "among the stars"}
        assert [
            (show.id, claim) for show in dataset.shows for claim in show.claims if claim.value in empty
        ] == []
