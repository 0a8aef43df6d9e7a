"""What was there, was said and was shown by a day: offers, sources, episodes and seasons, as tables."""

from __future__ import annotations

from datetime import date

import pytest

from showfacts.evidence.availability import is_on_air, may_be_there, offer_of, was_on_record
from showfacts.evidence.citations import LISTS, Sources, cited
from showfacts.evidence.moment import Moment, by_then
from showfacts.evidence.moment import was_on_record as on_record
from showfacts.evidence.one_season import of_season, unplaced
from showfacts.evidence.shown import Shown
from showfacts.model import (
    Availability,
    CastCredit,
    Cites,
    Claim,
    Company,
    CrewCredit,
    Episode,
    Event,
    PartialDate,
    Platform,
    Review,
    Season,
    Show,
    Source,
)

TODAY = date(2026, 11, 20)
NOW = Moment(day=TODAY, today=TODAY)
THEN = Moment(day=date(2020, 6, 1), today=TODAY)


def source(
    ident: str, published: str | None = None, retrieved: str | None = None, kind: str = "press"
) -> Source:
    return Source(
        id=ident,
        publisher="P",
        kind=kind,
        published=PartialDate(published) if published else None,
        retrieved=PartialDate(retrieved) if retrieved else None,
    )


SOURCES = Sources(
    {
        each.id: each
        for each in (
            source("old", "2019-03-01"),
            source("month", "2020-06"),
            source("year-ago", "2025-11-20"),
            source("older", "2025-11-19"),
            source("new", "2026-11-01"),
            source("next", "2026-12-01"),
            source("page", retrieved="2026-11-01"),
            source("official", retrieved="2026-11-01", kind="official"),
            source("reference", retrieved="2026-10-01", kind="reference"),
            source("file:own", kind="own"),
        )
    }
)
STREAM = Platform(id="p", name="P", kind="streaming")
CLOSED = Platform(id="p", name="P", kind="streaming", closed=PartialDate("2022-05-01"))
CHANNEL = Platform(id="p", name="P", kind="broadcast")


def offered(
    from_: str | None = None, until: str | None = None, *sources: str, original: bool = False
) -> Availability:
    return Availability(
        platform="p",
        from_=PartialDate(from_) if from_ else None,
        until=PartialDate(until) if until else None,
        original=original,
        sources=sources,
    )


@pytest.mark.parametrize(
    ("row", "platform", "moment", "airs", "there", "seen"),
    [
        (offered("2020-01-01", None, "new"), STREAM, NOW, None, True, "2026-11-01"),
        (offered("2020-01-01", None, "year-ago"), STREAM, NOW, None, True, "2025-11-20"),
        (offered("2020-01-01", None, "older"), STREAM, NOW, None, None, "2025-11-19"),
        (offered("2020-01-01", None, "old"), STREAM, NOW, None, None, "2020-01-01"),
        (offered("2020-01-01", None, "official"), STREAM, NOW, None, True, "2026-11-01"),
        (offered("2020-01-01", None, "reference"), STREAM, NOW, None, True, "2026-10-01"),
        (offered("2020-01-01", None, "page"), STREAM, NOW, None, None, "2020-01-01"),
        (offered("2020-01-01"), STREAM, NOW, None, None, "2020-01-01"),
        (offered(None, None, "new"), STREAM, NOW, None, True, "2026-11-01"),
        (offered(None, None, "next"), STREAM, NOW, None, None, None),
        (offered("2026-11", None, "new"), STREAM, NOW, None, None, "2026-11"),
        (offered("2026-12-01", None, "new"), STREAM, NOW, None, False, "2026-11-01"),
        (offered("2020-01-01", "2026-11-19", "new"), STREAM, NOW, None, False, "2026-11-19"),
        (offered("2020-01-01", "2026-11-20"), STREAM, NOW, None, True, "2026-11-20"),
        (offered("2020-01-01", "2026-11"), STREAM, NOW, None, None, "2026-11"),
        (offered("2020-01-01", "2027"), STREAM, NOW, None, True, "2027"),
        (offered(None, "2027"), STREAM, NOW, None, None, "2027"),
        (offered("2020-01-01", None, "new"), CLOSED, NOW, None, False, "2022-05-01"),
        (offered("2020-01-01", "2021-01-01", "new"), CLOSED, NOW, None, False, "2021-01-01"),
        (offered("2020-01-01", None, "new", original=True), CHANNEL, NOW, True, True, "2026-11-01"),
        (offered("2020-01-01", None, "new", original=True), CHANNEL, NOW, False, False, "2026-11-01"),
        (offered("2020-01-01", None, "new", original=True), CHANNEL, NOW, None, None, "2026-11-01"),
        (offered("2020-01-01", None, "new"), CHANNEL, NOW, True, None, "2026-11-01"),
        (offered("2020-01-01", None, "new"), CHANNEL, NOW, False, None, "2026-11-01"),
        (offered("2020-01-01", None, "new"), STREAM, THEN, None, True, "2020-01-01"),
        (offered("2020-06-02", None, "new"), STREAM, THEN, None, False, None),
        (offered("2020-06-01", None, "new"), STREAM, THEN, None, True, "2020-06-01"),
        (offered("2020-01-01", None, "old"), STREAM, THEN, None, None, "2020-01-01"),
        (offered("2020-01-01", "2020-05-31"), STREAM, THEN, None, False, "2020-05-31"),
        (offered("2020-01-01", "2020-06-01"), STREAM, THEN, None, True, "2020-06-01"),
        (offered("2020-01-01", "2021-01-01"), STREAM, THEN, None, True, "2020-01-01"),
        (offered("2020-01-01", None, "new"), CLOSED, THEN, None, True, "2020-01-01"),
    ],
)
def test_whether_it_is_there_and_when_it_was_seen_last(
    row: Availability,
    platform: Platform,
    moment: Moment,
    airs: bool | None,
    there: bool | None,
    seen: str | None,
):
    offer = offer_of(row, platform, SOURCES, moment, is_on_air=airs)
    assert (offer.current, offer.last_seen) == (there, seen)
    assert may_be_there(row, platform, moment.day, is_on_air=airs) is (there is not False)


def test_an_end_that_lay_ahead_is_not_told_of_a_past_day():
    row = offered("2020-01-01", "2021-01-01", original=True)
    assert offer_of(row, STREAM, SOURCES, THEN, is_on_air=None).until is None
    assert offer_of(row, STREAM, SOURCES, NOW, is_on_air=None).until == "2021-01-01"
    noted = Availability(
        platform="p", from_=PartialDate("2020-01-01"), until=PartialDate("2021"), note="Gone."
    )
    assert offer_of(noted, STREAM, SOURCES, THEN, is_on_air=None).note is None
    assert offer_of(noted, STREAM, SOURCES, NOW, is_on_air=None).note == "Gone."


@pytest.mark.parametrize(
    ("note", "day", "told"),
    [
        (None, "2022-05-02", "P closed; its shows went to Q."),
        (None, "2022-05-01", None),
        ("See Q.", "2022-05-02", "See Q."),
        ("Moved.", "2022-05-02", "Moved. P closed; its shows went to Q."),
    ],
)
def test_where_the_shows_of_a_closed_platform_went(note: str | None, day: str, told: str | None):
    row = Availability(platform="p", note=note)
    moment = Moment(day=date.fromisoformat(day), today=TODAY)
    offer = offer_of(row, CLOSED, SOURCES, moment, is_on_air=None, successor=Platform(id="q", name="Q"))
    assert offer.note == told
    assert (
        offer_of(row, STREAM, SOURCES, moment, is_on_air=None, successor=Platform(id="q", name="Q")).note
        == note
    )


@pytest.mark.parametrize(
    ("row", "day", "is_out", "known"),
    [
        (offered("2020-06"), "2020-05-31", True, False),
        (offered("2020-06"), "2020-06-01", False, True),
        (offered(None, "2021-06-01"), "2020-06-01", True, True),
        (offered(None, "2021-06-02"), "2020-06-01", True, False),
        (offered(None, "2021-06-01"), "2020-06-01", False, False),
        (offered(None, None, "month"), "2020-06-29", True, False),
        (offered(None, None, "month"), "2020-06-30", False, True),
        (offered(), "2020-06-30", True, False),
    ],
)
def test_an_offer_was_on_record(row: Availability, day: str, is_out: bool, known: bool):
    assert was_on_record(row, SOURCES, date.fromisoformat(day), is_out=is_out) is known


RUNS = Season(number=1, premiere=PartialDate("2020-01-01"))
RAN = Season(number=1, premiere=PartialDate("2020-01-01"), finale=PartialDate("2020-03-01"))


@pytest.mark.parametrize(
    ("seasons", "state", "day", "airs"),
    [
        ((RAN,), "airing", "2020-06-01", True),
        ((RUNS,), "ended", "2020-06-01", False),
        ((RAN,), "undetermined", "2020-06-01", False),
        ((RAN,), None, "2020-03-01", None),
        ((RAN,), None, "2020-03-02", False),
        ((RAN,), None, "2019-12-31", None),
        ((RUNS,), None, "2020-06-01", None),
        ((RAN, RUNS), None, "2020-06-01", None),
        ((), None, "2020-06-01", None),
    ],
)
def test_whether_a_show_airs(seasons: tuple[Season, ...], state, day: str, airs: bool | None):
    assert is_on_air(Show(id="it", seasons=seasons), state, date.fromisoformat(day)) is airs


def test_when_sources_spoke():
    june = date(2020, 6, 1)
    assert SOURCES.published("old") == "2019-03-01"
    assert SOURCES.published("page") is SOURCES.published("nobody") is None
    assert [SOURCES.is_own(each) for each in ("file:own", "old", "nobody")] == [True, False, False]
    assert SOURCES.were_out(["new", "old"], june)
    assert not SOURCES.were_out(["new", "month", "page"], june)
    assert SOURCES.were_out(["month"], date(2020, 6, 30))
    assert not SOURCES.were_out([], june)
    assert SOURCES.are_undated([])
    assert SOURCES.are_undated(["old", "page"])
    assert not SOURCES.are_undated(["old", "new"])
    assert SOURCES.are_public(["page"], june, could_be_seen=True)
    assert not SOURCES.are_public(["page"], june, could_be_seen=False)
    assert not SOURCES.are_public(["new"], june, could_be_seen=True)
    assert SOURCES.are_public(["old"], june, could_be_seen=False)
    assert SOURCES.earlier(["new", "old", "page", "month"], june) == ("old",)
    assert SOURCES.earlier(["new", "page", "month"], june) == ("page", "month")
    assert SOURCES.earlier(["new"], june) == ()
    assert SOURCES.newest(["old", "new", "page"]) == "2026-11-01"
    assert SOURCES.newest(["page"]) is None
    assert SOURCES.seen(["old", "official", "page", "nobody"]) == "2026-11-01"
    assert SOURCES.seen(["page", "nobody"]) is None


def test_a_row_of_a_day_has_the_sources_and_values_of_then():
    june = date(2020, 6, 1)
    row = CastCredit(
        person="P",
        character="C",
        also_named=("D", "E"),
        sources=("old", "new"),
        cites=Cites.of({"character": ["new"], "also_named/D": ["old", "new"], "also_named/E": ["new"]}),
    )
    kept = SOURCES.of_then(row, june)
    assert kept.sources == ("old",)
    assert dict(kept.cites) == {"character": ("new",), "also_named/D": ("old",), "also_named/E": ("new",)}
    said = SOURCES.said_of(row, june, ("character", "also_named"), could_be_seen=True)
    assert (said.character, said.also_named) == (None, ("D",))
    assert {key for key, _ in said.cites} == {"also_named/D", "also_named/E"}
    bare = CastCredit(person="P", sources=("new",))
    assert SOURCES.said_of(bare, june, ("character",), could_be_seen=False) is bare
    assert SOURCES.of_then(bare, june).sources == ("new",)


def test_all_sources_that_a_show_names():
    show = Show(
        id="it",
        sources=("a", "b"),
        cites=Cites.of({"title": ["c", "a"]}),
        seasons=(Season(number=1, sources=("d",), cites=Cites.of({"premiere": ["e"]})),),
        claims=(Claim(field="title", value="X", verdict="agrees", sources=("f", "d")),),
    )
    assert cited(show) == ("a", "b", "c", "d", "e", "f")
    assert len(set(LISTS)) == len(LISTS) == 11


def test_how_a_day_is_spoken_of():
    assert (on_record(THEN), by_then(THEN)) == ("was on record by 2020-06-01", " by 2020-06-01")
    assert (on_record(NOW), by_then(NOW)) == ("is on record", "")
    assert [each.is_past for each in (THEN, NOW)] == [True, False]
    ahead = Moment(day=date(2027, 1, 1), today=TODAY)
    assert [each.is_future for each in (THEN, NOW, ahead)] == [False, False, True]


def episode(season: int | None, number: int | None, day: str | None = None) -> Episode:
    return Episode(season=season, number=number, title="T", date=PartialDate(day) if day else None)


EPISODES = [
    *(episode(2, 1, "2020-01-01"), episode(2, 3, "2020-01-15"), episode(2, 5, "2020-06-15")),
    *(episode(2, 7, "2020-06-29"), episode(3, 9, "2020-06")),
]
AIRED = Show(
    id="it",
    seasons=(
        Season(number=0, premiere=PartialDate("2018-01-01"), finale=PartialDate("2018-02-01"), absent=True),
        Season(number=1, premiere=PartialDate("2018-01-01"), finale=PartialDate("2018-02-01")),
        Season(number=2, premiere=PartialDate("2020-01-01")),
        Season(number=3, premiere=PartialDate("2020-06-02")),
        Season(number=4),
    ),
)


@pytest.mark.parametrize(
    ("asked", "shown", "ahead"),
    [
        (episode(2, 1, "2020-06-01"), True, False),
        (episode(2, 1, "2020-06-02"), False, True),
        (episode(2, 1, "2020-06"), None, True),
        (episode(2, 2), True, False),
        (episode(2, 3), True, False),
        (episode(2, 4), None, True),
        (episode(2, 5), False, True),
        (episode(2, 6), False, True),
        (episode(2, None), None, True),
        (episode(3, 1), False, True),
        (episode(1, 1), True, False),
        (episode(1, None), True, False),
        (episode(4, 1), None, False),
        (episode(0, 1), None, False),
        (episode(8, 1), None, False),
        (episode(None, 1), None, False),
    ],
)
def test_which_episodes_had_been_shown(asked: Episode, shown: bool | None, ahead: bool):
    """By their date; else by those around them and the dates of their season; else nobody knows."""
    found = Shown(AIRED, EPISODES, THEN.day)
    assert found.was_shown(asked) is shown
    assert found.may_be_ahead(asked) is ahead


def test_a_season_without_an_end_is_not_taken_to_run_for_ever():
    only = Show(id="it", seasons=(Season(number=1, premiere=PartialDate("2019-06-01")),))
    assert Shown(only, [], date(2020, 6, 1)).may_be_ahead(episode(1, 9))
    assert not Shown(only, [], date(2020, 6, 2)).may_be_ahead(episode(1, 9))


ANNOUNCED = Event(date=PartialDate("2019-01-01"), type="announced")
WHOLE = Show(
    id="it",
    title="It",
    genres=("drama",),
    seasons=(Season(number=1, premiere=PartialDate("2020-01-01")), Season(number=2), Season(number=0)),
    episodes=(episode(1, 1), episode(2, 1)),
    cast=(
        CastCredit(person="One", character="Uno", seasons=(1,)),
        CastCredit(person="Both", also_named=("Duo",), seasons=(1, 2)),
        CastCredit(person="Any"),
    ),
    crew=(CrewCredit(person="Two", role="writer", seasons=(2,)), CrewCredit(person="Who", role="writer")),
    companies=(Company(name="C"),),
    events=(
        ANNOUNCED,
        Event(date=PartialDate("2020-02-01"), type="teaser"),
        Event(date=PartialDate("2020-03-01"), type="renewed", season=2),
    ),
    reviews=(Review(by="R", score=1, scale=5, season=2), Review(by="S", score=1, scale=5)),
    claims=tuple(
        Claim(field="cast", about=about, value="X", verdict="disputed", sources=("s",))
        for about in (None, "season 1", "season 2", "One", "uno", "Duo", "Two", "Nobody", "Any")
    ),
)


@pytest.mark.parametrize(
    ("number", "cast", "crew", "events", "reviews", "claims"),
    [
        (1, ["One", "Both"], [], ["announced"], [], ["season 1", "One", "uno", "Duo"]),
        (2, ["Both"], ["Two"], ["renewed"], ["R"], ["season 2", "Duo", "Two"]),
        (0, [], [], [], [], []),
    ],
)
def test_what_concerns_one_season_of_several(
    number: int, cast: list[str], crew: list[str], events: list[str], reviews: list[str], claims: list[str]
):
    kept = of_season(WHOLE, number)
    assert [each.number for each in kept.seasons] == [number]
    assert {each.season for each in kept.episodes} <= {number}
    assert [each.person for each in kept.cast] == cast
    assert [each.person for each in kept.crew] == crew
    assert [each.type for each in kept.events] == events
    assert [each.by for each in kept.reviews] == reviews
    assert [each.about for each in kept.claims] == claims
    assert (kept.title, kept.genres, kept.companies) == ("", (), ())
    assert unplaced(WHOLE.cast, WHOLE, number) == unplaced(WHOLE.crew, WHOLE, number) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"season_count": 2},
        {"seasons": (Season(number=1), Season(number=2))},
        {"events": (Event(date=PartialDate("2020"), type="renewed", season=2),)},
        {"reviews": (Review(by="R", score=1, scale=5, season=2),)},
        {"episodes": (episode(2, 1),)},
        {"cast": (CastCredit(person="One", seasons=(2,)),)},
        {"crew": (CrewCredit(person="One", role="writer", seasons=(2,)),)},
    ],
)
def test_the_only_season_on_record_is_what_all_is_about(other: dict[str, object]):
    only = {"title": "It", "seasons": (Season(number=1), Season(number=0)), "season_count": 1}
    named = CastCredit(person="Any")
    for more, is_only in (({}, True), (other, False)):
        show = Show(id="it", **{**only, **more})
        assert (of_season(show, 1).title == "It") is is_only
        assert unplaced([named], show, 1) == (0 if is_only else 1)
