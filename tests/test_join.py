"""What several files say of one show is one show: nothing hidden, nothing credited to who did not say it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.dataset.plain import from_plain, to_plain
from showfacts.evidence.citations import LISTS
from showfacts.evidence.facts import facts_of
from showfacts.evidence.joining.changes import Change, changes
from showfacts.evidence.joining.shows import head, join
from showfacts.evidence.joining.values import Told
from showfacts.evidence.verdicts.compare import names_of
from showfacts.model import (
    Availability,
    CastCredit,
    Cites,
    Claim,
    Company,
    CrewCredit,
    Drop,
    Episode,
    Event,
    ExternalIds,
    Listing,
    PartialDate,
    Person,
    Relation,
    Review,
    Season,
    Show,
)
from showfacts.model.file_sources import file_source
from showfacts.model.layers import Standing

from .datasets import things

DAY = PartialDate
MINE = ("file:mine.toml",)
SHIPPED = ("file:shows.toml",)


def shipped(day: str | None = None, **values: Any) -> Told:
    """What the shipped file says."""
    values = {"id": "s", "title": "Show", **values}
    return Told(Show(**values), Standing.CURATED, "shows.toml", DAY(day) if day else None)


def mine(**values: Any) -> Told:
    """What a file of the user's says."""
    return Told(Show(**{"id": "s", **values}), Standing.OWN, "mine.toml")


def imported(day: str, **values: Any) -> Told:
    """What a service said on a day."""
    return Told(Show(**{"id": "s", **values}), Standing.IMPORTED, "tvmaze-1.toml", DAY(day))


CAST = CastCredit(person="Park Hyung-sik", character="Han", billing="main", sources=("a",))
CANCELLED = Event(date=DAY("2020-01-31"), type="cancelled", sources=("a",))
NETFLIX = Availability(platform="netflix", regions=("KR",), from_=DAY("2020-01-02"), sources=("a",))

ONE_ROW: list[tuple[str, str, Any, Any, int]] = [
    ("a season of the number", "seasons", Season(number=1), Season(number=1, episodes=8), 1),
    ("a season of another number", "seasons", Season(number=0), Season(number=1), 2),
    (
        "an episode of the number",
        "episodes",
        Episode(season=1, number=2),
        Episode(season=1, number=2, title="X"),
        1,
    ),
    ("an episode of another season", "episodes", Episode(season=1, number=2), Episode(season=2, number=2), 2),
    (
        "an episode of the title",
        "episodes",
        Episode(title="The X"),
        Episode(title="the x", runtime_minutes=9),
        1,
    ),
    ("the same role", "cast", CAST, replace(CAST, seasons=(1,)), 1),
    ("the name in another writing", "cast", CAST, replace(CAST, person="park hyung sik"), 1),
    ("another character", "cast", CAST, replace(CAST, character="Lee"), 2),
    ("another billing", "cast", CAST, replace(CAST, billing="guest"), 2),
    ("a credit without the character", "cast", CAST, CastCredit(person="Park Hyung-sik", seasons=(1,)), 1),
    ("a credit with the id", "cast", CAST, replace(CAST, person_id="park-1991"), 1),
    (
        "another of that name",
        "cast",
        replace(CAST, person_id="park-1966"),
        replace(CAST, person_id="park-1991"),
        2,
    ),
    ("the same job", "crew", CrewCredit(person="A", role="writer"), CrewCredit(person="A", role="writer"), 1),
    (
        "another job",
        "crew",
        CrewCredit(person="A", role="writer"),
        CrewCredit(person="A", role="director"),
        2,
    ),
    ("the same company", "companies", Company(name="A", role="studio"), Company(name="a", role="studio"), 1),
    ("the day of a month", "events", replace(CANCELLED, date=DAY("2020-01")), CANCELLED, 1),
    ("another day", "events", CANCELLED, replace(CANCELLED, date=DAY("2020-01-30")), 2),
    ("an event of a season", "events", CANCELLED, replace(CANCELLED, season=2), 2),
    ("a later day on the platform", "availability", NETFLIX, replace(NETFLIX, from_=DAY("2021-01-01")), 2),
    (
        "an offer without a day",
        "availability",
        NETFLIX,
        replace(NETFLIX, from_=None, regions=("KR", "US")),
        1,
    ),
    ("an offer in other regions", "availability", NETFLIX, replace(NETFLIX, regions=("US",)), 2),
    ("an offer everywhere", "availability", NETFLIX, replace(NETFLIX, regions=("worldwide",)), 2),
    ("an offer in some regions", "availability", NETFLIX, replace(NETFLIX, regions=("selected",)), 2),
    ("an offer without regions", "availability", NETFLIX, replace(NETFLIX, regions=()), 1),
    (
        "a show it comes from",
        "relations",
        Relation(type="follow-up", show="x"),
        Relation(type="follow-up", show="x"),
        1,
    ),
    (
        "a work of the name",
        "relations",
        Relation(type="remake-of", work="X"),
        Relation(type="remake-of", work="Y"),
        2,
    ),
    ("the same review", "reviews", Review(by="P", score=7, scale=10), Review(by="P", score=7, scale=10), 1),
    (
        "a review of a season",
        "reviews",
        Review(by="P", score=7, scale=10),
        Review(by="P", score=7, scale=10, season=1),
        2,
    ),
    (
        "the listing of a day",
        "listings",
        Listing(by="TVmaze", date=DAY("2020-01-01"), status="running"),
        Listing(by="TVmaze", date=DAY("2020-01-01"), status="running"),
        1,
    ),
    (
        "what another says",
        "claims",
        Claim(field="year", value="2020", sources=("a",), verdict="disputed", note="n"),
        Claim(field="year", value="2020", sources=("b",), verdict="disputed", note="n"),
        2,
    ),
]


@pytest.mark.parametrize(
    ("name", "below", "above", "rows"), [case[1:] for case in ONE_ROW], ids=[c[0] for c in ONE_ROW]
)
def test_rows_of_one_key_are_one_row(name: str, below: Any, above: Any, rows: int):
    joined = join([shipped(**{name: (below,)}), mine(**{name: (above,)})])
    found = getattr(joined, name)
    assert len(found) == rows
    assert len(getattr(join([shipped(**{name: (above,)}), mine(**{name: (below,)})]), name)) == rows
    absent = mine(**{name: (replace(above, absent=True),)})
    assert getattr(join([shipped(**{name: (below,)}), absent]), name) == ((below,) if rows == 2 else ())


def test_what_may_be_one_of_several_rows_is_none_of_them():
    events = (replace(CANCELLED, date=DAY("2020-01-01")), CANCELLED)
    month = replace(CANCELLED, date=DAY("2020-01"), by="BBC")
    assert len(join([shipped(events=events), mine(events=(month,))]).events) == 3
    assert len(join([shipped(events=(month,)), mine(events=events)]).events) == 3
    absent = mine(events=(replace(month, absent=True),))
    assert join([shipped(events=events), absent]).events == events


def test_people_are_known_by_any_of_their_names():
    names = names_of([Person(name="Ok Taec-yeon", aliases=("Taecyeon",))], ())
    below = CastCredit(person="Taecyeon", character="Han", seasons=(1,), sources=("a",))
    above = CastCredit(person="Ok Taec-yeon", character="Han", sources=("b",))
    assert len(join([shipped(cast=(below,)), mine(cast=(above,))]).cast) == 2
    (row,) = join([shipped(cast=(below,)), mine(cast=(above,))], names).cast
    assert (row.person, row.seasons) == ("Ok Taec-yeon", (1,))


def test_a_row_that_two_files_fill_says_who_filled_what():
    below = Season(number=1, episodes=10, premiere=DAY("2020-03-01"), sources=("paper",))
    above = Season(number=1, episodes=12, finale=DAY("2020-05-03"))
    joined = join([shipped(seasons=(below,)), mine(seasons=(above,))])
    (row,) = joined.seasons
    assert (row.episodes, row.premiere, row.finale) == (12, "2020-03-01", "2020-05-03")
    assert set(row.sources) == {"paper", *MINE}
    assert dict(row.cites) == {"episodes": MINE, "premiere": ("paper",), "finale": MINE}
    assert [(claim.field, claim.about, claim.value, claim.sources) for claim in joined.claims] == [
        ("episodes", "season 1", "10", ("paper",))
    ]


def test_the_first_day_of_an_offer_is_cited_by_its_own_name():
    above = replace(NETFLIX, from_=None, until=DAY("2022-01-31"), sources=())
    (row,) = join([shipped(availability=(NETFLIX,)), mine(availability=(above,))]).availability
    assert dict(row.cites) == {"from": ("a",), "until": MINE}


def test_equal_values_join_their_sources():
    below = shipped(premise="Old.", genres=("drama",), cites=Cites.of({"genres": ["a"]}), cast=(CAST,))
    above = mine(premise="Old.", genres=("Drama", "war"), cast=(replace(CAST, sources=("b",)),))
    joined = join([below, above])
    assert joined.claims == ()
    assert joined.cast == (replace(CAST, sources=("b", "a")),)
    assert joined.genres == ("drama", "war")
    assert set(joined.cites.get("genres", "drama")) == {"a", *MINE}
    assert joined.cites.get("genres", "war") == MINE
    assert joined.cites.get("premise") == MINE


def test_facts_without_sources_are_credited_to_the_users_file_and_to_no_other():
    below = shipped(
        premise="Old.", sources=("entry",), cast=(replace(CAST, sources=()),), ids=ExternalIds(imdb="tt1")
    )
    above = mine(
        year=2020, aliases=("Mine",), crew=(CrewCredit(person="A", role="writer"),), ids=ExternalIds(tvdb=9)
    )
    joined = join([below, above])
    assert dict(joined.cites) == {"year": MINE, "aliases": MINE, "ids/tvdb": MINE}
    assert (joined.cast[0].sources, joined.crew[0].sources) == ((), MINE)
    assert joined.sources == ("entry",)


def test_a_value_that_loses_without_a_source_is_said_by_its_file():
    joined = join([shipped(year=2019), mine(year=2020)])
    assert (joined.year, joined.cites.get("year")) == (2020, MINE)
    (claim,) = joined.claims
    assert (claim.field, claim.value, claim.sources) == ("year", "2019", SHIPPED)


def test_a_source_of_what_is_held_is_not_said_to_say_something_else():
    """Both files read one source; the higher one has read it better."""
    below = Season(number=1, episodes=10, sources=("paper",))
    joined = join([shipped(seasons=(below,)), mine(seasons=(replace(below, episodes=12),))])
    assert joined.seasons[0].sources == ("paper",)
    assert [(claim.value, claim.sources) for claim in joined.claims] == [("10", SHIPPED)]


def test_the_same_word_of_several_files_is_one_claim():
    told = [
        Told(Show(id="s", year=2019, cites=Cites.of({"year": ["a"]})), Standing.BASE, "base.toml"),
        Told(Show(id="s", year=2019, cites=Cites.of({"year": ["b"]})), Standing.IMPORTED, "i.toml"),
        shipped(year=2020),
    ]
    (claim,) = join(told).claims
    assert (claim.value, set(claim.sources)) == ("2019", {"a", "b"})


def test_a_file_between_two_that_agree_is_the_one_that_loses():
    told = [
        Told(Show(id="s", year=2020, cites=Cites.of({"year": ["a"]})), Standing.BASE, "base.toml"),
        Told(Show(id="s", year=2019, cites=Cites.of({"year": ["b"]})), Standing.IMPORTED, "i.toml"),
        shipped(year=2020),
    ]
    joined = join(told)
    assert (joined.year, joined.cites.get("year")) == (2020, ("a",))
    assert [(claim.value, claim.sources) for claim in joined.claims] == [("2019", ("b",))]


def test_of_one_standing_the_later_file_holds():
    first, second = mine(title="A"), mine(title="B")._replace(file="z.toml")
    assert join([first, second]).title == "B"
    assert join([second, first]).title == "A"


def test_a_higher_standing_holds_whatever_the_order():
    assert (
        join([mine(title="Mine"), shipped()]).title == join([shipped(), mine(title="Mine")]).title == "Mine"
    )


def test_a_show_that_is_titled_anew_is_still_found_by_its_old_title():
    joined = join([shipped(title="Soundtrack", cites=Cites.of({"title": ["a"]})), mine(title="Mixtape")])
    assert (joined.title, joined.aliases) == ("Mixtape", ("Soundtrack",))
    assert joined.cites.get("aliases") == ("a",)
    assert [(claim.field, claim.value, claim.sources) for claim in joined.claims] == [
        ("title", "Soundtrack", ("a",))
    ]
    assert join([shipped(title="Mixtape"), mine(title="MIXTAPE")]).aliases == ()


def test_a_more_exact_date_is_kept():
    """A year in a file of the user's does not hide the day."""
    below = Season(number=1, premiere=DAY("2022-03-23"), sources=("a",))
    for told in (
        [shipped(seasons=(below,)), mine(seasons=(Season(number=1, premiere=DAY("2022")),))],
        [
            shipped(seasons=(replace(below, premiere=DAY("2022")),)),
            mine(seasons=(replace(below, sources=()),)),
        ],
    ):
        joined = join(told)
        assert joined.seasons[0].premiere == "2022-03-23"
        assert [(claim.value, claim.verdict) for claim in joined.claims] == [("2022", "imprecise")]


OPEN: list[tuple[str, dict[str, Any], dict[str, Any], str, Any]] = [
    (
        "the episodes of a season that was running",
        {"seasons": (Season(number=1, episodes=3, sources=("a",)),)},
        {"seasons": (Season(number=1, episodes=8, sources=("tvmaze",)),)},
        "seasons",
        ("episodes", 8),
    ),
    (
        "the episodes of a season that was over",
        {"seasons": (Season(number=1, episodes=3, finale=DAY("2026-01-01"), sources=("a",)),)},
        {"seasons": (Season(number=1, episodes=8, sources=("tvmaze",)),)},
        "seasons",
        ("episodes", 3),
    ),
    (
        "the episodes of a season that came at once",
        {"seasons": (Season(number=1, episodes=3, release="all-at-once", premiere=DAY("2026-01-01")),)},
        {"seasons": (Season(number=1, episodes=8, sources=("tvmaze",)),)},
        "seasons",
        ("episodes", 3),
    ),
    (
        "a premiere that lay ahead",
        {"seasons": (Season(number=1, premiere=DAY("2027-01-01"), sources=("a",)),)},
        {"seasons": (Season(number=1, premiere=DAY("2027-02-01"), sources=("tvmaze",)),)},
        "seasons",
        ("premiere", "2027-02-01"),
    ),
    (
        "a premiere that was over",
        {"seasons": (Season(number=1, premiere=DAY("2026-01-01"), sources=("a",)),)},
        {"seasons": (Season(number=1, premiere=DAY("2026-02-01"), sources=("tvmaze",)),)},
        "seasons",
        ("premiere", "2026-01-01"),
    ),
    (
        "an offer without an end",
        {"availability": (NETFLIX,)},
        {"availability": (replace(NETFLIX, until=DAY("2026-11-24"), sources=("tvmaze",)),)},
        "availability",
        ("until", "2026-11-24"),
    ),
]


@pytest.mark.parametrize(
    ("above", "below", "name", "value"), [case[1:] for case in OPEN], ids=[c[0] for c in OPEN]
)
def test_what_was_open_gives_way_to_a_later_word(
    above: dict[str, Any], below: dict[str, Any], name: str, value: tuple[str, Any]
):
    curated = shipped("2026-11-20", **above)
    (row,) = getattr(join([imported("2026-11-26", **below), curated]), name)
    assert getattr(row, value[0]) == value[1]
    (row,) = getattr(join([imported("2026-11-01", **below), curated]), name)
    own = getattr(above[name][0], value[0])
    assert getattr(row, value[0]) == (own or value[1])


def test_what_gave_way_is_a_claim_that_was_true_then():
    below = {"seasons": (Season(number=1, episodes=8, sources=("tvmaze",)),)}
    above = {"seasons": (Season(number=1, episodes=3, sources=("a",)),)}
    joined = join([imported("2026-11-26", **below), shipped("2026-11-20", **above)])
    assert joined.seasons[0].cites.get("episodes") == ("tvmaze",)
    assert [(claim.value, claim.sources, claim.verdict) for claim in joined.claims] == [
        ("3", ("a",), "superseded")
    ]


def test_words_that_are_dropped_are_gone_and_may_come_back_higher_up():
    below = shipped(genres=("drama", "war"), countries=("KR",))
    drop = mine(drop=Drop(genres=("War",), countries=("KR",)), countries=("US",))
    assert (join([below, drop]).genres, join([below, drop]).countries) == (("drama",), ("US",))
    again = mine(genres=("war",))._replace(file="z.toml")
    assert join([below, drop, again]).genres == ("drama", "war")
    assert join([below, drop]).drop == Drop()


def test_an_absent_row_takes_away_what_is_lower_and_nothing_that_is_higher():
    absent = mine(cast=(replace(CAST, absent=True),))
    assert join([shipped(cast=(CAST,)), absent]).cast == ()
    higher = mine(cast=(CAST,))._replace(file="z.toml")
    assert join([shipped(cast=(CAST,)), absent, higher]).cast == (CAST,)
    assert join([absent, shipped(cast=(CAST,))]).cast == ()
    assert join([shipped(), absent]).cast == ()


def test_the_users_rows_come_last_and_of_others_the_highest_first():
    base = Told(Show(id="s", cast=(CastCredit(person="B"), CastCredit(person="A"))), Standing.BASE, "b.toml")
    curated = shipped(cast=(CastCredit(person="C"), CastCredit(person="A")))
    own = mine(cast=(CastCredit(person="D"), CastCredit(person="B")))
    assert [each.person for each in join([base, curated, own]).cast] == ["C", "A", "B", "D"]
    seasons = mine(seasons=(Season(number=1),))
    assert [each.number for each in join([shipped(seasons=(Season(number=2),)), seasons]).seasons] == [1, 2]


def test_what_is_not_a_fact_by_itself_is_told_with_its_name():
    below = shipped(
        seasons=(Season(number=1, name="Part 1", sources=("a",)),),
        episodes=(Episode(season=1, number=3, title="Old", sources=("a",)),),
        events=(replace(CANCELLED, place="Seoul"),),
    )
    above = mine(
        seasons=(Season(number=1, name="Book 1"),),
        episodes=(Episode(season=1, number=3, title="New"),),
        events=(replace(CANCELLED, place="Busan", sources=("b",)),),
    )
    assert [(each.field, each.about, each.value) for each in join([below, above]).claims] == [
        ("other", "season 1", "name Part 1"),
        ("other", "season 1 episode 3", "title Old"),
        ("status", None, "cancelled, 2020-01-31: place Seoul"),
    ]


@pytest.mark.parametrize("note", ["Alas.", "Alas"])
def test_remarks_are_kept_side_by_side(note: str):
    below, above = replace(CANCELLED, note="Low ratings"), replace(CANCELLED, note=note, sources=("b",))
    (row,) = join([shipped(events=(below,)), mine(events=(above,))]).events
    assert row.note == "Alas. Low ratings"


def test_what_the_user_amends_of_a_row_is_not_credited_to_who_says_something_else():
    below = Event(date=DAY("2021-09-09"), type="renewed", season=2, by="HBO Max", sources=("a",))
    above = Event(date=DAY("2021"), type="renewed", season=2, by="Netflix")
    joined = join([shipped(events=(below,)), mine(events=(above,))])
    said = [(each.value, each.sources) for each in facts_of(joined)]
    assert ("renewed season 2, 2021-09-09", ("a",)) in said
    assert ("renewed season 2 by Netflix", MINE) in said
    assert not [value for value, sources in said if "Netflix" in value and "a" in sources]
    assert ("renewed season 2 by HBO Max, 2021-09-09", ("a",)) in [
        (each.value, each.sources) for each in joined.claims
    ]


def test_a_value_without_a_source_does_not_borrow_those_of_the_row():
    below = Season(number=1, episodes=10)
    above = Season(number=1, premiere=DAY("2020-01-01"), sources=("b",))
    joined = join([imported("2026-01-01", seasons=(below,)), mine(seasons=(above,))])
    said = {each.field: each.sources for each in facts_of(joined) if each.about == "season 1"}
    assert said == {"episodes": (), "premiere": ("b",)}
    assert from_plain(Show, to_plain(joined)) == joined


@pytest.mark.parametrize(("ours", "theirs"), [("Vincenzo!", "Vincenzo"), ("C++", "C"), ("Ca$h", "Cah")])
def test_a_title_is_not_credited_to_who_writes_another_that_folds_alike(ours: str, theirs: str):
    joined = join([shipped(title=theirs, cites=Cites.of({"title": ["a"]})), mine(title=ours)])
    assert (joined.title, joined.cites.get("title")) == (ours, MINE)
    assert joined.aliases == (theirs,)
    assert [(each.value, each.sources) for each in joined.claims] == [(theirs, ("a",))]


def test_words_of_a_list_that_fold_alike_are_two_and_one_may_be_dropped():
    cites = Cites.of({"aliases": ["a"]})
    joined = join([shipped(aliases=("C",), cites=cites), mine(aliases=("C++", "c"))])
    assert joined.aliases == ("C", "C++")
    assert (joined.cites.get("aliases", "C"), joined.cites.get("aliases", "C++")) == (("a", *MINE), MINE)
    assert join([shipped(aliases=("C", "C++")), mine(drop=Drop(aliases=("c++",)))]).aliases == ("C",)


def test_an_offer_in_one_country_takes_nothing_away_from_one_everywhere():
    everywhere = Availability(platform="netflix", regions=("worldwide",), sources=("a",))
    joined = join(
        [
            shipped(availability=(everywhere,)),
            mine(availability=(Availability(platform="netflix", regions=("DE",)),)),
        ]
    )
    assert [each.regions for each in joined.availability] == [("worldwide",), ("DE",)]


def test_a_claim_that_a_person_judged_keeps_its_verdict():
    claim = Claim(field="year", value="2019", sources=("a",), verdict="contradicted", note="A slip.")
    told = [
        Told(Show(id="s", year=2019, cites=Cites.of({"year": ["a"]})), Standing.BASE, "base.toml"),
        shipped(year=2020, claims=(claim,)),
    ]
    assert join(told).claims == (claim,)


def test_a_claim_is_judged_by_what_is_held_in_the_end():
    """A file of the user's may hold what the shipped file has for wrong."""
    claims = tuple(
        Claim(field="year", value=value, sources=(source,), verdict=verdict, note="Why.")
        for value, source, verdict in (
            ("2019", "a", "agrees"),
            ("2020", "b", "contradicted"),
            ("1998", "c", "contradicted"),
        )
    )
    below = shipped(year=2019, claims=claims)
    verdicts = {each.sources[0]: each.verdict for each in join([below, mine(year=2020)]).claims}
    assert verdicts == {"a": "disputed", "b": "agrees", "c": "contradicted", SHIPPED[0]: "disputed"}
    assert join([below, mine(year=2019)]).claims == claims
    base = Told(Show(id="s", year=2020), Standing.BASE, "base.toml")
    assert join([base, below]).claims[:3] == claims


def test_the_id_is_that_of_the_highest_file_that_titles_it():
    told = [shipped(id="a"), mine(id="b"), mine(id="c", title="C"), mine(id="d", title="D")]
    assert head(told).show.id == join(told).id == "c"


def test_files_are_named_as_sources():
    assert [file_source("x.toml", each).publisher for each in Standing] == [
        "the shipped file x.toml",
        "the imported file x.toml",
        "the shipped file x.toml",
        "your own file x.toml",
    ]


@pytest.mark.slow
@given(st.lists(things(Show), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_whatever_files_say_nothing_is_dropped_and_all_is_credited(shows: list[Show]):
    told = [Told(replace(each, id="s"), Standing.OWN, f"{n}.toml") for n, each in enumerate(shows)]
    joined = join(told)
    said = {source for each in told for source in (*_sources(each.show), f"file:{each.file}")}
    assert _sources(joined) <= said
    assert joined.drop == Drop()
    for name in LISTS:
        rows = getattr(joined, name)
        assert not any(row.absent for row in rows)
        assert all(row.sources for row in rows)
    assert join([Told(joined, Standing.OWN, "0.toml")]) == joined


def _sources(show: Show) -> set[str]:
    rows = [row for name in LISTS for row in getattr(show, name)]
    cited = {source for row in (show, *rows) for source in getattr(row, "cites", Cites()).sources()}
    return cited | {source for row in (show, *rows) for source in row.sources}


def test_what_a_file_changes_is_counted():
    below = shipped(
        title="Show",
        year=2019,
        genres=("drama", "war"),
        cast=(CAST,),
        events=(CANCELLED,),
        ids=ExternalIds(imdb="tt1"),
    ).show
    own = mine(
        year=2020,
        premise="New.",
        genres=("drama", "western"),
        drop=Drop(genres=("war",)),
        cast=(replace(CAST, seasons=(1,)), CastCredit(person="New")),
        events=(replace(CANCELLED, absent=True),),
        seasons=(Season(number=1),),
        ids=ExternalIds(imdb="tt1", tvdb=9),
    ).show
    assert changes(below, own) == (
        Change(field="year", amended=1),
        Change(field="genres", added=1, removed=1),
        Change(field="premise", added=1),
        Change(field="ids", added=1),
        Change(field="seasons", added=1),
        Change(field="cast", added=1, amended=1),
        Change(field="events", removed=1),
    )
    assert changes(below, below) == ()


def test_every_list_of_a_show_is_joined():
    values = {field.name for field in fields(Show)}
    plain = {"id", "sources", "checked", "cites", "ids", "drop", "exempt"}
    from showfacts.model.fields import FIELDS

    assert values == plain | set(LISTS) | {field.key for field in FIELDS}
