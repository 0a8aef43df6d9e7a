"""What the look-ups and lists answer, over a library of a few invented shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from showfacts.commands.cast.answer import cast
from showfacts.commands.compare.answer import compare
from showfacts.commands.crew.answer import crew
from showfacts.commands.list.answer import shows
from showfacts.commands.person.answer import person
from showfacts.commands.plot.answer import plot
from showfacts.commands.release.answer import release
from showfacts.commands.search.answer import search
from showfacts.commands.show.answer import show
from showfacts.commands.status.answer import status
from showfacts.commands.timeline.answer import timeline
from showfacts.commands.where.answer import where
from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import Moment
from showfacts.index.select import Selection
from showfacts.library.library import Library
from showfacts.model import Person

TODAY = date(2026, 11, 20)
DATA = """
format = 1
sources = [
    {id = "early", publisher = "Early", published = 2019-12-01, kind = "press"},
    {id = "late", publisher = "Late", published = 2022-02-15, kind = "press"},
    {id = "undated", publisher = "Undated", kind = "fan"},
]
platforms = [
    {id = "stream", name = "Stream", kind = "streaming"},
    {id = "other", name = "Other", kind = "streaming"},
    {id = "channel", name = "Channel", kind = "broadcast"},
    {id = "repeats", name = "Repeats", kind = "broadcast"},
]
people = [{name = "Han So-hee", native_name = "한소희", aliases = ["Han Soo Hee"]}]

[[shows]]
id = "drama"
title = "Drama"
year = 2020
premise = "Two people meet."
sources = ["early", "late"]
checked = 2026-11-20
seasons = [
    {number = 1, episodes = 8, premiere = 2020-01-10, finale = 2020-03-13, sources = ["early", "late"]},
    {number = 2, episodes = 6, premiere = 2021-01-08, release = "all-at-once", runtime_minutes = 50},
    {number = 3, episodes = 9, premiere = 2026-10-01},
]
cast = [
    {person = "Han So-hee", character = "Mara", billing = "main", sources = ["early"]},
    {person = "Jo Quay", character = "Sam", billing = "guest", seasons = [2], sources = ["late"]},
]
crew = [
    {person = "Ada", role = "writer", sources = ["undated"]},
    {person = "Jo Quay", role = "director", seasons = [1], sources = ["early"]},
]
companies = [{name = "Pictures", role = "production", sources = ["late"]}]
events = [
    {date = 2020-02-01, type = "renewed", season = 2, by = "Stream", sources = ["late"]},
    {date = 2019-12-01, type = "trailer", season = 1, sources = ["early"]},
    {date = "2020-12", type = "teaser", season = 2},
    {date = 2020-12-05, type = "date-announced", season = 2},
    {date = 2020-12-20, type = "trailer", season = 2},
]
relations = [
    {type = "adaptation-of", work = "A novel"},
    {type = "same-anthology", show = "second"},
]
reviews = [{by = "Late", score = 3.5, scale = 5, sources = ["late"]}]

[[shows.availability]]
platform = "stream"
regions = ["worldwide"]
from = 2020-01-10
until = 2022-02-28
original = true
note = "Left."
sources = ["early", "late"]

[[shows.availability]]
platform = "other"
regions = ["KR"]
from = "2022-03"
sources = ["late"]

[[shows.availability]]
platform = "repeats"
sources = ["late"]

[[shows]]
id = "second"
title = "Second"
seasons = [
    {number = 1, episodes = 4, premiere = 2024-05-01, finale = 2024-05-22},
    {number = 2, premiere = 2026-10-02, finale = 2026-12-18},
]
cast = [{person = "Han Soo Hee", character = "Ringo"}]
crew = [{person = "Jo Quay", role = "writer"}]
events = [{date = 2023-05-01, type = "announced", by = "Channel"}]
availability = [
    {platform = "channel", from = 2024-05-01, original = true},
    {platform = "repeats", from = 2025-01-01},
]

[[shows]]
id = "bare"
title = "Bare"
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    path = tmp_path / "shows.toml"
    path.write_text(DATA, encoding="utf-8")
    return Library.open(path)


def on(day: str) -> Moment:
    return Moment(day=date.fromisoformat(day), today=TODAY)


NOW = on("2026-11-20")


def test_who_plays_whom(library: Library):
    answer = cast(library.at(NOW), "drama")
    assert [(each.person, each.character) for each in answer.cast] == [
        ("Han So-hee", "Mara"),
        ("Jo Quay", "Sam"),
    ]
    assert [each.id for each in answer.sources] == ["early", "late"]
    assert answer.show.platforms == ("Stream", "Other", "Repeats")


def test_who_made_it(library: Library):
    answer = crew(library.at(NOW), "drama")
    assert [(each.person, each.role) for each in answer.crew] == [("Ada", "writer"), ("Jo Quay", "director")]
    assert [each.name for each in answer.companies] == ["Pictures"]
    assert [each.id for each in answer.sources] == ["undated", "early", "late"]


def test_when_it_came_out(library: Library):
    answer = release(library.at(NOW), "drama")
    assert [each.number for each in answer.seasons] == [1, 2, 3]
    assert [(each.type, each.date) for each in answer.trailers] == [
        ("trailer", "2019-12-01"),
        ("teaser", "2020-12"),
        ("trailer", "2020-12-20"),
    ]


def test_what_it_is_about(library: Library):
    assert plot(library.at(NOW), "drama").premise == "Two people meet."


def test_a_premise_rests_on_the_sources_that_say_it_not_on_those_of_the_entry(tmp_path: Path):
    source = '[[sources]]\nid = "{}"\npublisher = "P"\nkind = "press"\n'
    show = '[[shows]]\nid = "{}"\ntitle = "T"\npremise = "P."\nsources = ["entry"]\n{}\n'
    sources = source.format("entry") + source.format("said")
    file = tmp_path / "f.toml"
    file.write_text(
        "format = 2\n" + sources + show.format("a", 'cites.premise = ["said"]') + show.format("b", "")
    )
    snapshot = Library.open(file).at(NOW)
    assert [each.id for each in plot(snapshot, "a").sources] == ["said"]
    assert "entry" not in [each.id for each in plot(snapshot, "b").sources]


@pytest.mark.parametrize(
    "look_up",
    [
        cast,
        crew,
        release,
        plot,
        status,
        where,
        timeline,
    ],
    ids=["cast", "crew", "release", "plot", "status", "where", "timeline"],
)
def test_a_fact_that_is_not_on_record_is_called_that(library: Library, look_up):
    with pytest.raises(NotRecordedError, match="Bare"):
        look_up(library.at(NOW), "bare")


@pytest.mark.parametrize("look_up", [status, where, timeline])
def test_a_day_before_anything_on_record_is_named(library: Library, look_up):
    with pytest.raises(NotRecordedError, match="by 2010-01-01"):
        look_up(library.at(on("2010-01-01")), "drama")


def test_a_page_of_a_bare_show_is_no_failure(library: Library):
    answer = show(library.at(NOW), "bare")
    assert answer.status is None
    assert answer.cast == answer.seasons == answer.availability == ()


def test_a_status_comes_with_the_seasons_known_then(library: Library):
    answer = status(library.at(on("2020-02-02")), "drama")
    assert (answer.status.state, answer.status.decision) == ("airing", "renewed")
    assert [(each.number, each.finale, each.episodes) for each in answer.seasons] == [(1, None, None)]
    assert [each.id for each in answer.sources] == ["late", "early"]


def offers(library: Library, show: str, day: str) -> list[tuple[str, str | None, str | None, bool | None]]:
    answer = where(library.at(on(day)), show)
    assert answer.as_of == date.fromisoformat(day)
    return [(each.platform, each.from_, each.until, each.current) for each in answer.availability]


def test_where_it_can_be_watched(library: Library):
    assert offers(library, "drama", "2026-11-20") == [
        ("Stream", "2020-01-10", "2022-02-28", False),
        ("Other", "2022-03", None, None),
        ("Repeats", None, None, None),
    ]


SEEN = """
format = 2
sources = [
    {id = "old", publisher = "Old", published = 2015-06-01, kind = "press"},
    {id = "recent", publisher = "Recent", published = 2026-02-01, kind = "press"},
    {id = "year-old", publisher = "Year Old", published = 2025-11-20, kind = "press"},
    {id = "older", publisher = "Older", published = 2025-11-19, kind = "press"},
    {id = "service", publisher = "Service", retrieved = 2026-11-01, kind = "official"},
    {id = "page", publisher = "Page", retrieved = 2026-11-01, kind = "fan"},
]
platforms = [
    {id = "stream", name = "Stream", kind = "streaming"},
    {id = "gone", name = "Gone", kind = "streaming", closed = 2016-11-30, successor = "stream"},
]
[[shows]]
id = "x"
title = "X"
checked = 2026-11-20
[[shows.availability]]
"""


@pytest.mark.parametrize(
    ("row", "day", "current", "last_seen"),
    [
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["old"]', "2026-11-20", None, "2015-06-01"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["recent"]', "2026-11-20", True, "2026-02-01"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["year-old"]', "2026-11-20", True, "2025-11-20"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["older"]', "2026-11-20", None, "2025-11-19"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["service"]', "2026-11-20", True, "2026-11-01"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["page"]', "2026-11-20", None, "2015-05-21"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["recent"]', "2020-01-01", True, "2015-05-21"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["old"]', "2015-05-30", True, "2015-05-21"),
        ('platform = "stream"\nfrom = 2015-05-21\nsources = ["old"]', "2020-01-01", None, "2015-06-01"),
        ('platform = "stream"\nfrom = 2020-01-01\nuntil = 2027-01-01', "2026-11-20", True, "2027-01-01"),
        ('platform = "stream"\nsources = ["recent"]', "2026-11-20", True, "2026-02-01"),
        ('platform = "stream"', "2026-11-20", None, None),
        ('platform = "gone"\nfrom = 2015-05-22\nsources = ["recent"]', "2026-11-20", False, "2016-11-30"),
        ('platform = "gone"\nfrom = 2015-05-22\nsources = ["old"]', "2016-06-01", True, "2015-06-01"),
        ('platform = "gone"\nfrom = 2015-05-22\nuntil = 2016-01-31', "2026-11-20", False, "2016-01-31"),
    ],
)
def test_what_was_seen_once_is_not_there_now(
    tmp_path: Path, row: str, day: str, current: bool | None, last_seen: str | None
):
    path = tmp_path / "seen.toml"
    path.write_text(SEEN + row, encoding="utf-8")
    (offer,) = where(Library.open(path).at(on(day)), "x").availability
    assert (offer.current, offer.last_seen) == (current, last_seen)


def test_only_what_can_be_watched_in_a_region(library: Library):
    def platforms(region: str) -> list[str]:
        return [each.platform for each in where(library.at(NOW), "drama", region=region).availability]

    assert platforms("KR") == ["Stream", "Other", "Repeats"]
    assert platforms("GB") == ["Stream", "Repeats"]


def test_regions_that_nobody_named_may_be_any(tmp_path: Path):
    path = tmp_path / "selected.toml"
    path.write_text(
        SEEN + 'platform = "stream"\nregions = ["selected"]\nsources = ["recent"]', encoding="utf-8"
    )
    snapshot = Library.open(path).at(NOW)
    assert [each.current for each in where(snapshot, "x").availability] == [True]
    (offer,) = where(snapshot, "x", region="KR").availability
    assert (offer.regions, offer.current, offer.last_seen) == (("selected",), None, "2026-02-01")


def test_a_region_without_an_offer_is_told_where_there_is_one(tmp_path: Path):
    path = tmp_path / "regions.toml"
    path.write_text(
        SEEN
        + 'platform = "stream"\nregions = ["US", "KR"]\n'
        + '[[shows.availability]]\nplatform = "gone"\nregions = ["GB", "IE", "FR", "DE", "AT"]\n',
        encoding="utf-8",
    )
    with pytest.raises(NotRecordedError) as failure:
        where(Library.open(path).at(NOW), "x", region="JP")
    assert str(failure.value) == (
        "“X” is not on record as available in Japan; on record: Stream in the United States and South Korea; "
        "Gone in the United Kingdom, Ireland, France and 2 other countries"
    )


@pytest.mark.parametrize(
    ("note", "day", "shown"),
    [
        ("", "2026-11-20", "Gone closed; its shows went to Stream."),
        ('note = "Dubbed."', "2026-11-20", "Dubbed. Gone closed; its shows went to Stream."),
        ('note = "Then on Stream."', "2026-11-20", "Then on Stream."),
        ("", "2016-11-30", None),
    ],
)
def test_where_the_shows_of_a_closed_platform_went(tmp_path: Path, note: str, day: str, shown: str | None):
    path = tmp_path / "closed.toml"
    path.write_text(SEEN + f'platform = "gone"\nfrom = 2015-05-22\n{note}\n', encoding="utf-8")
    (offer,) = where(Library.open(path).at(on(day)), "x").availability
    assert offer.note == shown


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-01-10", [("Stream", "2020-01-10", None, True)]),
        ("2021-06-01", [("Stream", "2020-01-10", None, True)]),
        ("2022-02-28", [("Stream", "2020-01-10", "2022-02-28", True), ("Repeats", None, None, None)]),
        (
            "2022-03-15",
            [
                ("Stream", "2020-01-10", "2022-02-28", False),
                ("Other", "2022-03", None, None),
                ("Repeats", None, None, None),
            ],
        ),
    ],
)
def test_where_it_could_be_watched(library: Library, day: str, expected: list[object]):
    assert offers(library, "drama", day) == expected


def test_a_later_end_is_hidden_with_its_reason(library: Library):
    answer = where(library.at(on("2021-06-01")), "drama")
    assert [each.note for each in answer.availability] == [None]
    answer = where(library.at(on("2022-03-01")), "drama")
    assert answer.availability[0].note == "Left."


@pytest.mark.parametrize(
    ("day", "current"),
    [("2024-05-10", True), ("2024-07-01", False), ("2026-11-20", True), ("2027-02-01", False)],
    ids=["airing", "over", "airing again", "over again"],
)
def test_a_broadcaster_has_its_show_while_it_airs(library: Library, day: str, current: bool):
    assert offers(library, "second", day)[0] == ("Channel", "2024-05-01", None, current)


def test_how_long_another_broadcaster_repeats_it_is_not_known(library: Library):
    assert offers(library, "second", "2026-11-20")[1] == ("Repeats", "2025-01-01", None, None)


def test_a_broadcaster_in_a_season_without_an_end_on_record(tmp_path: Path):
    path = tmp_path / "open.toml"
    path.write_text(
        'format = 1\nplatforms = [{id = "channel", name = "Channel", kind = "broadcast"}]\n'
        '[[shows]]\nid = "open"\ntitle = "Open"\nseasons = [{number = 1, premiere = 2026-10-01}]\n'
        'availability = [{platform = "channel", from = 2026-10-01, original = true}]\n'
    )
    library = Library.open(path)
    assert offers(library, "open", "2026-11-20") == [("Channel", "2026-10-01", None, None)]


def test_what_happened_in_order(library: Library):
    answer = timeline(library.at(on("2021-01-31")), "drama")
    assert [(each.date, each.type, each.season or each.by) for each in answer.timeline] == [
        ("2019-12-01", "trailer", 1),
        ("2020-01-10", "premiere", 1),
        ("2020-01-10", "available", "Stream"),
        ("2020-02-01", "renewed", 2),
        ("2020-03-13", "finale", 1),
        ("2020-12-05", "date-announced", 2),
        ("2020-12-20", "trailer", 2),
        ("2020-12", "teaser", 2),
        ("2021-01-08", "premiere", 2),
    ]
    assert answer.as_of == date(2021, 1, 31)


def test_a_note_on_an_offer_stands_at_its_last_date(library: Library):
    answer = timeline(library.at(NOW), "drama")
    noted = [(each.type, each.date) for each in answer.timeline if each.note == "Left."]
    assert noted == [("last-day", "2022-02-28")]


def test_a_page_of_a_past_day_holds_nothing_that_came_later(library: Library):
    answer = show(library.at(on("2020-02-15")), "drama")
    assert answer.status is not None
    assert answer.status.summary == (
        "Renewed by Stream on 2020-02-01 for season 2; season 1 has been airing since 2020-01-10."
    )
    assert [(each.number, each.finale, each.episodes) for each in answer.seasons] == [(1, None, None)]
    assert [each.date for each in answer.trailers] == ["2019-12-01"]
    assert [(each.platform, each.until) for each in answer.availability] == [("Stream", None)]
    assert [each.work for each in answer.relations] == ["A novel"]
    assert answer.reviews == ()
    assert [each.person for each in answer.cast] == ["Han So-hee"]
    assert answer.seasons[0].sources == ("early",)


def test_a_page_knows_a_season_that_was_announced(library: Library):
    answer = show(library.at(on("2020-12-10")), "drama")
    ahead = answer.seasons[1]
    assert (ahead.number, ahead.premiere, ahead.episodes, ahead.runtime_minutes) == (
        2,
        "2021-01-08",
        None,
        None,
    )


def test_a_page_of_today_holds_everything(library: Library):
    whole = library.show("drama")
    answer = show(library.at(NOW), "drama")
    assert (answer.seasons, answer.cast, answer.crew, answer.reviews) == (
        whole.seasons,
        whole.cast,
        whole.crew,
        whole.reviews,
    )
    assert [each.show.id for each in answer.relations if each.show] == ["second"]
    assert answer.checked == "2026-11-20"
    assert {each.id for each in answer.sources} == {"early", "file:shows.toml", "late", "undated"}


def test_two_shows_side_by_side(library: Library):
    answer = compare(library.at(NOW), "drama", "second")
    rows = {each.field: each.values for each in answer.rows}
    assert [each.id for each in answer.shows] == ["drama", "second"]
    assert rows["title"] == ("Drama", "Second")
    assert rows["year"] == (2020, 2024)
    assert rows["seasons"] == (3, 2)
    assert rows["episodes"] == (23, None)
    assert rows["premiere"] == ("2020-01-10", "2024-05-01")
    assert rows["finale"] == (None, "2026-12-18")
    assert rows["premise"] == ("Two people meet.", None)
    assert "genres" not in rows


def test_people_in_common_are_found_under_any_spelling(library: Library):
    answer = compare(library.at(NOW), "drama", "second")
    assert answer.people_in_common == ("Han So-hee", "Jo Quay")
    assert compare(library.at(NOW), "drama", "bare").people_in_common == ()


def test_two_shows_on_a_past_day(library: Library):
    answer = compare(library.at(on("2021-02-01")), "drama", "second")
    rows = {each.field: each.values for each in answer.rows}
    assert rows["seasons"] == (2, None)
    assert rows["finale"] == ("2021-01-08", None)


def test_a_spelling_in_a_credit_is_no_second_person(library: Library):
    assert library.person("Han Soo Hee").name == "Han So-hee"


def test_the_credits_of_a_person_by_year(library: Library):
    answer = person(library.at(NOW), library.person("한소희"))
    assert answer.person.name == "Han So-hee"
    assert [(each.show.id, each.as_, each.character) for each in answer.credits] == [
        ("drama", "cast", "Mara"),
        ("second", "cast", "Ringo"),
    ]
    both = person(library.at(NOW), library.person("Jo Quay"))
    assert [(each.show.id, each.as_, each.character or each.role, each.seasons) for each in both.credits] == [
        ("drama", "cast", "Sam", (2,)),
        ("drama", "crew", "director", (1,)),
        ("second", "crew", "writer", ()),
    ]
    assert [each.id for each in both.sources] == ["late", "early", "file:shows.toml"]


def test_a_person_without_a_credit(library: Library):
    with pytest.raises(NotRecordedError, match="Nobody"):
        person(library.at(NOW), Person(name="Nobody"))


def test_a_list_of_shows_that_stand_so(library: Library):
    def ids(standing: str | None, moment: Moment) -> list[str]:
        standings = (standing,) if standing else ()
        found = shows(library.at(moment), Selection(), ever=False, standings=standings)
        return [each.id for each in found.rows]

    assert ids(None, NOW) == ["bare", "drama", "second"]
    assert ids(None, on("2021-06-01")) == ["drama"]
    assert ids(None, on("2019-11-30")) == []
    assert ids("airing", NOW) == ["second"]
    assert ids("renewed", on("2020-06-01")) == ["drama"]
    assert ids("in-development", on("2023-06-01")) == ["second"]


def test_a_list_that_is_cut_says_so(library: Library):
    answer = shows(library.at(NOW), Selection(), ever=False, limit=2)
    assert (len(answer.rows), answer.more) == (2, True)
    assert not shows(library.at(NOW), Selection(), ever=False, limit=3).more


def test_a_search_tells_by_which_name(library: Library):
    assert [(each.id, each.matched) for each in search(library, "dra", None).rows] == [("drama", None)]
    assert search(library, "nothing", None).rows == ()


@pytest.mark.parametrize(
    "look_up",
    [cast, crew, plot, release, where, show],
)
def test_nothing_is_known_of_a_show_before_anything_is_on_record(library: Library, look_up):
    with pytest.raises(NotRecordedError, match="nothing is on record of “Drama” by 2019-11-30"):
        look_up(library.at(on("2019-11-30")), "drama")


def test_a_credit_is_public_when_a_source_said_it_or_the_show_was_out(library: Library):
    def makers(day: str) -> list[str]:
        answer = crew(library.at(on(day)), "drama")
        return [*(each.person for each in answer.crew), *(each.name for each in answer.companies)]

    assert makers("2019-12-15") == ["Jo Quay"]
    assert makers("2020-01-10") == ["Ada", "Jo Quay"]
    assert makers("2022-02-15") == ["Ada", "Jo Quay", "Pictures"]


OWN = """
format = 1
sources = [{id = "undated", publisher = "Undated", kind = "fan"}]
platforms = [{id = "stream", name = "Stream", kind = "streaming"}]

[[shows]]
id = "planned"
title = "Planned"
year = 2021
premise = "It comes."
sources = ["undated"]
events = [{date = 2020-01-01, type = "announced"}]
cast = [
    {person = "Ada", sources = ["undated"]},
    {person = "Bob", seasons = [1, 2]},
    {person = "Cem", seasons = [2], sources = ["undated"]},
]
seasons = [
    {number = 0, episodes = 2, premiere = 2021-12-24, finale = 2022-12-24},
    {number = 1, episodes = 6, premiere = 2021-02-01, finale = 2021-03-01},
    {number = 2, episodes = 6, premiere = 2022-02-01, finale = 2022-03-01},
]
availability = [{platform = "stream", from = 2021-02-01}]

[[shows]]
id = "old"
title = "Old"
year = 2001
cast = [{person = "Ada"}]
seasons = [{number = 1, episodes = 3, premiere = 2001-02-01, finale = 2001-03-01}]
"""


@pytest.fixture
def own(tmp_path: Path) -> Library:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return Library.open(path)


def test_what_no_date_tells_is_known_once_it_is_out(own: Library):
    def names(day: str) -> list[str]:
        return [each.person for each in cast(own.at(on(day)), "planned").cast]

    for look_up in (cast, plot):
        with pytest.raises(NotRecordedError, match="by 2020-06-01"):
            look_up(own.at(on("2020-06-01")), "planned")
    assert names("2021-02-01") == ["Ada", "Bob"]
    assert names("2022-02-01") == ["Ada", "Bob", "Cem"]
    assert cast(own.at(on("2021-02-01")), "planned").cast[1].seasons == (1,)
    assert plot(own.at(on("2021-02-01")), "planned").premise == "It comes."


def test_that_a_platform_has_it_still_is_not_known_of_a_show_never_checked(own: Library):
    assert offers(own, "planned", "2026-11-20") == [("Stream", "2021-02-01", None, None)]


def test_specials_are_compared_beside_the_seasons(own: Library):
    answer = compare(own.at(NOW), "planned", "old")
    rows = {each.field: each.values for each in answer.rows}
    assert rows["episodes"] == (12, 3)
    assert rows["specials"] == (2, None)
    assert rows["finale"] == ("2022-03-01", "2001-03-01")
    assert rows["last special"] == ("2022-12-24", None)
    assert answer.people_in_common == ("Ada",)


def test_shows_are_compared_as_they_were_known(own: Library):
    def rows(day: str) -> dict[str, object]:
        answer = compare(own.at(on(day)), "planned", "old")
        return {"common": answer.people_in_common, **{each.field: each.values for each in answer.rows}}

    then = rows("2020-06-01")
    assert then["year"] == (None, 2001)
    assert then["common"] == ()
    assert "platforms" not in then
    assert rows("2021-06-01")["platforms"] == (("Stream",), None)
    assert rows("2010-01-01")["title"] == ("Planned", "Old")
    with pytest.raises(NotRecordedError, match="by 1999-01-01"):
        rows("1999-01-01")


def test_a_status_of_a_past_day_cites_no_later_source_where_there_is_one_of_that_day():
    library = Library.open()
    ident = library.find("House of Cards", year=2013).id
    for look_up in (status, show):
        answer = look_up(library.at(on("2013-06-30")), ident)
        for each in answer.status.evidence:
            dates = [source.published for source in library.sources_with(each.sources) if source.published]
            assert not dates or min(dates) <= "2013-06-30"
            assert all(when <= "2013-06-30" for when in dates) or min(dates) > "2013-06-30"


def test_a_day_that_lies_ahead_is_told_from_today_and_the_past():
    assert [on(day).is_future for day in ("2026-11-19", "2026-11-20", "2030-01-01")] == [False, False, True]


@pytest.mark.parametrize(
    ("premiere", "day", "state", "season"),
    [
        ("", "2026-11-20", "undetermined", "out"),
        ('premiere = "2026-09"', "2026-09-15", "undetermined", "out"),
        ('premiere = "2026-09"', "2026-09-05", "between-seasons", "ordered"),
        ("premiere = 2026-12-24", "2026-11-20", "between-seasons", "dated"),
    ],
)
def test_a_season_has_begun_with_its_first_episode(
    tmp_path: Path, premiere: str, day: str, state: str, season: str
):
    path = tmp_path / "episodes.toml"
    path.write_text(
        f"""
format = 2
[[shows]]
id = "x"
title = "X"
[[shows.seasons]]
number = 1
premiere = 2025-09-04
release = "all-at-once"
[[shows.seasons]]
number = 2
{premiere}
[[shows.events]]
date = 2026-09-01
type = "renewed"
season = 2
[[shows.episodes]]
season = 2
number = 1
date = 2026-09-10
""",
        encoding="utf-8",
    )
    snapshot = Library.open(path).at(on(day))
    found, of_season = snapshot.status("x"), snapshot.season("x", 2)
    assert found is not None
    assert of_season is not None
    assert (found.state, of_season.state) == (state, season)


def test_a_header_of_a_past_day_has_the_type_once_that_was_known(tmp_path: Path):
    path = tmp_path / "type.toml"
    path.write_text(
        'format = 2\n[[shows]]\nid = "x"\ntitle = "X"\ntype = "reality"\n'
        "[[shows.seasons]]\nnumber = 1\npremiere = 2020-01-10\n"
        '[[shows.events]]\ndate = 2019-05-01\ntype = "ordered"\n'
    )
    library = Library.open(path)
    assert [library.at(on(day)).header("x").type for day in ("2020-01-09", "2020-01-10")] == [None, "reality"]
