"""Each word by which something is said of a show, and the verdict; which season is meant, and which names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showfacts.evidence.verdicts.compare import Held, Said, names_of, verdict
from showfacts.evidence.verdicts.names_in_words import names_in
from showfacts.evidence.verdicts.season_words import Meant, meant_in, season_about
from showfacts.model import (
    Availability,
    Company,
    Event,
    ExternalIds,
    PartialDate,
    Platform,
    Relation,
    Season,
    Show,
)

NAMES = names_of(
    [],
    [
        Platform(id="netflix", name="Netflix"),
        Platform(id="tvn", name="tvN"),
        Platform(id="hotstar", name="Disney+ Hotstar"),
    ],
)


def said(
    show: Show, field: str, value: str, about: str | None = None, on: str | None = None
) -> tuple[str, str | None] | None:
    day = PartialDate(on) if on else None
    found = verdict(
        Said(field=field, about=about, value=value, on=day),
        Held(show=show, names=NAMES, published={}.get),
    )
    return found and (found.verdict, found.held)


TYPES = {
    "scripted": "scripted",
    "miniseries": "miniseries",
    "limited series": "miniseries",
    "animated": "animation",
    "animation": "animation",
    "anime": "animation",
    "reality": "reality",
    "reality show": "reality",
    "documentary": "documentary",
    "talk show": "talk",
    "game show": "game",
    "news": "news",
    "variety": "variety",
    "variety show": "variety",
    "sports": "sports",
}


@pytest.mark.parametrize("word", TYPES)
def test_each_word_for_a_type(word: str):
    for kind in TYPES.values():
        expected = "agrees" if kind == TYPES[word] else "contradicted"
        for value in (word, f"a {word}", f"An {word.upper()}"):
            assert said(Show(id="it", type=kind), "type", value) == (expected, kind)
    assert said(Show(id="it"), "type", word) is None
    assert said(Show(id="it", type="news"), "type", word, about="season 1") is None


def test_what_is_no_show_and_what_is_no_word_for_one():
    show = Show(id="it", type="news")
    for value in ("film", "the movie"):
        assert said(show, "type", value) == ("contradicted", "news")
    assert said(show, "type", "a mystery") is None


@pytest.mark.parametrize(
    ("on", "expected"), [("2020-02-29", "superseded"), ("2020-03-01", "contradicted"), (None, "contradicted")]
)
def test_a_limited_series_is_one_until_it_goes_on(on: str | None, expected: str):
    begun = Show(id="it", type="scripted", seasons=(Season(number=2, premiere=PartialDate("2020-03-01")),))
    order = Event(date=PartialDate("2020-03-01"), type="renewed", season=2)
    ordered = Show(id="it", type="scripted", events=(order,))
    for show in (begun, ordered):
        assert said(show, "type", "limited series", on=on) == (expected, "scripted")
        assert said(show, "type", "animation", on=on) == ("contradicted", "scripted")


@pytest.mark.parametrize(
    ("held", "value", "expected"),
    [
        (("romance",), "romantic", "agrees"),
        (("black comedy",), "dark comedic", "agrees"),
        (("black comedy",), "comedy", "agrees"),
        (("comedy",), "a comedic drama series", "agrees"),
        (("music",), "the musical show", "agrees"),
        (("horror",), "scary", "agrees"),
        (("horror",), "it is a Korean horror made in Korea", "agrees"),
        (("horror",), "Japanese horror", None),
        (("horror",), "a drama", None),
        (("horror",), "horror comedy", None),
        ((), "horror", None),
    ],
)
def test_words_for_genres(held: tuple[str, ...], value: str, expected: str | None):
    found = said(Show(id="it", genres=held, countries=("KR",)), "genre", value)
    assert found == (expected and (expected, ", ".join(held)))
    assert said(Show(id="it", genres=held), "genre", value, about="season 1") is None


@pytest.mark.parametrize(
    ("field", "held", "value", "expected"),
    [
        ("country", ("GB",), "UK", "agrees"),
        ("country", ("GB",), "British", "agrees"),
        ("country", ("GB", "US"), "UK", "imprecise"),
        ("country", ("GB", "US"), "UK / US", "agrees"),
        ("country", ("GB", "US"), "UK & US", "agrees"),
        ("country", ("GB", "US"), "UK; US", "agrees"),
        ("country", ("GB", "US"), "UK or US", "agrees"),
        ("country", ("GB",), "UK and US", "disputed"),
        ("country", ("GB",), "US", "contradicted"),
        ("country", ("GB",), "UK and nowhere", None),
        ("country", (), "UK", None),
        ("language", ("ko",), "Korean", "agrees"),
        ("language", ("ko", "en"), "english and korean", "agrees"),
        ("language", ("ko", "en"), "English", "imprecise"),
        ("language", ("ko",), "klingon of old", None),
    ],
)
def test_sets_of_words(field: str, held: tuple[str, ...], value: str, expected: str | None):
    key = {"country": "countries", "language": "languages"}[field]
    show = Show(id="it", **{key: held})
    assert said(show, field, value) == (expected and (expected, ", ".join(held)))
    assert said(show, field, value, about="season 1") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *(("2017", "agrees"), ("in 2017", "agrees"), ("March 2017", "agrees"), ("2016-2017", "imprecise")),
        *(("2017-2019", "imprecise"), ("2018", "contradicted"), ("2018-2019", "contradicted")),
        *(("2017 for fans", None), ("soon", None), ("2017 and 2018", None)),
    ],
)
def test_years(value: str, expected: str | None):
    show = Show(id="it", year=2017)
    assert said(show, "year", value) == (expected and (expected, "2017"))
    assert said(show, "year", value, about="season 2") is None
    assert said(Show(id="it"), "year", value) is None


def test_ids_of_catalogues():
    show = Show(id="it", ids=ExternalIds(imdb="tt01", tvmaze=7))
    assert said(show, "id", "TT01", about="IMDb") == ("agrees", "tt01")
    assert said(show, "id", "tt02", about="imdb") == ("contradicted", "tt01")
    assert said(show, "id", "7", about="TVmaze") == ("agrees", "7")
    assert said(show, "id", "7", about="tvdb") is None
    assert said(show, "id", "7") is None


@pytest.mark.parametrize(
    ("regions", "value", "expected"),
    [
        (("worldwide",), "worldwide", "agrees"),
        (("KR",), "Worldwide", "contradicted"),
        *((("KR",), f"selected {each}", "agrees") for each in ("territories", "countries", "regions")),
        (("worldwide", "KR"), "selected territories", "contradicted"),
        (("KR",), "selected", None),
        (("KR",), "Korea", None),
        ((), "worldwide", None),
    ],
)
def test_regions(regions: tuple[str, ...], value: str, expected: str | None):
    show = Show(id="it", availability=(Availability(platform="netflix", regions=regions),))
    assert said(show, "region", value) == (expected and (expected, ", ".join(sorted(regions))))
    assert said(show, "region", value, about="Netflix") is None


TVN = Availability(platform="tvn", regions=("KR",), original=True)
NETFLIX = Availability(platform="netflix", regions=("worldwide",), from_=PartialDate("2020-07-01"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("tvN", "agrees"),
        ("made for tvN", "agrees"),
        ("the original network tvN", "agrees"),
        ("an original series, made for the platform tvN.", "agrees"),
        ("the tvN network drama", "agrees"),
        ("a show on tvN", "agrees"),
        ("a Netflix show", "imprecise"),
        ("tvN and Netflix", "imprecise"),
        ("tvN and Netflix drama", "imprecise"),
        ("Disney+ Hotstar", "contradicted"),
        ("not tvN", None),
        ("Japan", None),
        ("nothing", None),
    ],
)
def test_platforms(value: str, expected: str | None):
    show = Show(id="it", availability=(TVN, NETFLIX))
    assert said(show, "platform", value) == (expected and (expected, "tvn"))
    assert said(show, "platform", value, about="season 1") is None
    assert said(Show(id="it", availability=(NETFLIX,)), "platform", value) is None


def test_a_platform_that_only_offers_a_show_is_told_beside_the_one_that_made_it():
    show = Show(id="it", availability=(TVN, NETFLIX))
    assert said(show, "platform", "Netflix") == ("agrees", "netflix, tvn")


ENDED = Availability(platform="netflix", regions=("KR",), until=PartialDate("2022-02-28"))
SINCE = Availability(platform="netflix", regions=("KR",), from_=PartialDate("2020-07-01"))


@pytest.mark.parametrize(
    ("offers", "value", "expected"),
    [
        ((NETFLIX,), "on Netflix from 1 July 2020", "agrees"),
        ((NETFLIX,), "still streaming on Netflix", "agrees"),
        ((NETFLIX,), "available to watch by subscription on Netflix", "agrees"),
        ((NETFLIX,), "Netflix since July 2020", "imprecise"),
        ((NETFLIX,), "Netflix since 2019", "contradicted"),
        ((SINCE,), "Netflix since 2019", None),
        ((SINCE,), "Netflix since 1 July 2020", "agrees"),
        ((NETFLIX, SINCE), "Netflix since 1 July 2020", None),
        ((NETFLIX,), "Netflix since 2019 or 2020-07", None),
        ((NETFLIX,), "Netflix since 1 July", None),
        ((NETFLIX,), "worldwide on Netflix", None),
        ((SINCE,), "worldwide on Netflix", "contradicted"),
        ((ENDED,), "on Netflix", "superseded"),
        ((ENDED, NETFLIX), "on Netflix", "agrees"),
        ((ENDED,), "not on Netflix", None),
        ((NETFLIX,), "not on Netflix", "superseded"),
        ((NETFLIX,), "not on Netflix worldwide", None),
        ((NETFLIX,), "on tvN", None),
        ((NETFLIX, TVN), "on tvN and Netflix", None),
        ((NETFLIX,), "loved on Netflix", None),
    ],
)
def test_offers(offers: tuple[Availability, ...], value: str, expected: str | None):
    show = Show(id="it", seasons=(Season(number=1),), availability=offers)
    for about in (None, "Netflix", "season 1"):
        found = said(show, "availability", value, about=about)
        assert (found and found[0]) == expected
    assert said(show, "availability", value, about="Netflix and more") is None
    assert said(show, "availability", value, about="the book") is None


def test_what_is_held_of_an_offer_is_told():
    show = Show(id="it", availability=(SINCE, ENDED))
    assert said(show, "availability", "on Netflix") == ("agrees", "netflix, KR; netflix, KR")


RELATIONS = {
    "sequel": "follow-up",
    "continuation": "follow-up",
    "follow-up": "follow-up",
    "follow up": "follow-up",
    "extension": "follow-up",
    "revival": "follow-up",
    "remake": "remake-of",
    "re-make": "remake-of",
    "adaptation": "adaptation-of",
    "spin-off": "spin-off-of",
    "spinoff": "spin-off-of",
    "anthology": "same-anthology",
    "reboot": None,
    "re-boot": None,
    "prequel": None,
}


@pytest.mark.parametrize("word", RELATIONS)
def test_each_word_for_a_relation(word: str):
    for kind in {*RELATIONS.values()} - {None}:
        show = Show(id="it", relations=(Relation(type=kind, work="W"),))
        expected = "agrees" if kind == RELATIONS[word] else "imprecise"
        for value in (f"a {word}", f"is also a standalone {word} of the show."):
            assert said(show, "relation", value) == (expected, kind)
        assert said(show, "relation", f"both a sequel and a {word}") == (
            "agrees" if kind == RELATIONS[word] == "follow-up" else "imprecise",
            kind,
        )
        assert said(show, "relation", f"no {word}") is None
        assert said(show, "relation", word, about="season 1") is None
    assert said(Show(id="it"), "relation", word) is None


HOUSES = """
company entertainment film films group house international media pictures production productions studio
studios television tv
"""


@pytest.mark.parametrize("word", HOUSES.split())
def test_companies_of_one_house(word: str):
    show = Show(id="it", companies=(Company(name="Other One"), Company(name=f"Annapurna {word.title()}")))
    for value in ("Annapurna", "Annapurna Group Media"):
        assert said(show, "company", value) == ("imprecise", f"Annapurna {word.title()}")
    assert said(show, "company", word) is None
    assert said(show, "company", f"annapurna {word}") == ("agrees", f"Annapurna {word.title()}")
    assert said(Show(id="it", companies=(Company(name=word),)), "company", "TV Group") in (
        None,
        ("agrees", word),
    )


@pytest.mark.parametrize(
    ("release", "values"),
    [
        (
            "all-at-once",
            "at once,all at once,all episodes at once,all the ten episodes",
        ),
        ("weekly", "one episode a week,an episode per week,1 episode each week,weekly,once a week"),
        ("daily", "daily,one episode a day,an episode every day"),
        ("batches", "in batches,in two batches,in volumes"),
    ],
)
def test_each_way_to_come_out(release: str, values: str):
    for value in values.split(","):
        for held in ("all-at-once", "weekly", "daily", "batches"):
            show = Show(id="it", seasons=(Season(number=0), Season(number=1, release=held)))
            assert said(show, "release", value) == ("agrees" if held == release else "contradicted", held)
        assert said(Show(id="it", seasons=(Season(number=1),)), "release", value) is None
        assert said(Show(id="it", seasons=(Season(number=0),)), "release", value) is None


RUN = Season(number=1, release="weekly", premiere=PartialDate("2017-02-24"), finale=PartialDate("2017-04-15"))
NAMED = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize("day", range(7))
def test_each_weekday(day: int):
    first, last = f"2017-02-{20 + day}", f"2017-03-{27 + day if day < 5 else 20 + day}"
    season = Season(
        number=1, release="weekly", premiere=PartialDate(first), finale=PartialDate(last), episodes=4
    )
    for other, name in enumerate(NAMED):
        expected = "agrees" if other == day else "contradicted"
        for value in (f"on {name}s", f"each {name} night", f"every {name.lower()}"):
            assert said(Show(id="it", seasons=(season,)), "release", value) == (expected, NAMED[day].lower())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Fridays and Saturdays", "agrees"),
        ("on Saturdays", "imprecise"),
        ("Saturdays and Sundays", "contradicted"),
        ("weekly from February 2017", "imprecise"),
        ("weekly from 24 February 2017", "agrees"),
        ("weekly from 2018", "contradicted"),
        ("all episodes at once, planned for 2017", "superseded"),
        ("from 24 February 2017", "agrees"),
        ("weekly on Fridays", None),
        ("Fridays from 24 February 2017", None),
        ("for the fun of it", None),
    ],
)
def test_weekdays_and_days(value: str, expected: str | None):
    found = said(Show(id="it", seasons=(RUN,)), "release", value)
    assert (found and found[0]) == expected
    two = Show(id="it", seasons=(RUN, Season(number=2, release="weekly")))
    assert said(two, "release", "on Fridays") is None


SEASONS = (Season(number=1, name="Parts 1 and 2"), Season(number=2, name="Part 3"), Season(number=3))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("season 2", Meant(season=2)),
        ("The Season No. 2", Meant(season=2)),
        ("series #2", Meant(season=2)),
        ("season two", Meant(season=2)),
        ("second season", Meant(season=2)),
        ("2nd series", Meant(season=2)),
        ("s2", Meant(season=2)),
        ("ten in season 2", Meant(season=2, rest="ten")),
        ("season 2 and the second season", Meant(season=2, rest="and")),
        ("ten", Meant(rest="ten")),
        ("seasons", Meant(rest="seasons")),
        ("seasons 2", Meant(rest="seasons 2")),
        ("season 1 and season 2", None),
        ("part 1", None),
        ("vol. 2", None),
        ("volume two", None),
    ],
)
def test_which_season_is_meant(text: str, meant: Meant | None):
    assert meant_in(text) == meant


@pytest.mark.parametrize(
    ("about", "meant"),
    [
        (None, Meant()),
        ("specials", Meant(season=0)),
        ("the Christmas special", Meant(season=0)),
        ("Season 2", Meant(season=2)),
        ("season 2 finale", None),
        ("the book", None),
        ("Part 1", Meant(season=1, part=1)),
        ("part two", Meant(season=1, part=2)),
        ("volume 3", Meant(season=2)),
        ("part 4", None),
    ],
)
def test_which_season_something_is_about(about: str | None, meant: Meant | None):
    assert season_about(about, Show(id="it", seasons=SEASONS)) == meant


INSIDE = "al bin da de del della der di dos du el la le ní of the van von y"


@pytest.mark.parametrize(
    ("text", "names", "template"),
    [
        ("Kim Hee-won alone", ["Kim Hee-won"], "@ alone"),
        ("Joe Port and Joe Wiseman created it", ["Joe Port", "Joe Wiseman"], "@+ created it"),
        ("A B, C D & E F; or G H", ["A B", "C D", "E F", "G H"], "@+ or @"),
        ("Ann beside Bo with Cy", ["Ann", "Bo", "Cy"], "@+"),
        ("Denver, played by Kim Ju-hun (김주헌)", ["Denver", "Kim Ju-hun"], "@ played by @"),
        ("Denver (the dog)", ["Denver"], "@ (the dog)"),
        ("Denver (once), Ann (two times)", ["Denver", "Ann"], "@+"),
        ("a lyricist", [], "a lyricist"),
        ("김주헌 writes", ["김주헌"], "@ writes"),
        ("“Ann” writes", ["Ann"], "@ writes"),
        *((f"Ann {word} Bo runs", [f"Ann {word} Bo"], "@ runs") for word in INSIDE.split()),
        ("Ann of it", ["Ann"], "@ of it"),
        ("Ann: a writer", ["Ann"], "@ a writer"),
        ("7 writers", [], "7 writers"),
        ("", [], ""),
    ],
)
def test_names_in_a_saying(text: str, names: list[str], template: str):
    found = names_in(text)
    assert list(found.names) == names
    assert found.template == template
    assert [name for group in found.groups for name in group] == names


def test_names_in_a_row_are_a_group():
    found = names_in("directed by Ann Lee and Bo Tran, written by Cy")
    assert found.groups == (("Ann Lee", "Bo Tran"), ("Cy",))


TOTALS = Show(
    id="it",
    premiere=PartialDate("1999-01-10"),
    finale=PartialDate("2003-05-20"),
    seasons=(
        Season(number=0, premiere=PartialDate("1998-12-24"), finale=PartialDate("1998-12-24")),
        Season(number=1, premiere=PartialDate("1999-01-11"), finale=PartialDate("1999-03-11")),
        Season(number=2, premiere=PartialDate("2000-01-11"), finale=PartialDate("2000-03-11")),
    ),
)
SEASONS_ALONE = replace(TOTALS, premiere=None, finale=None)
LATER_SPECIALS = replace(
    SEASONS_ALONE, seasons=(replace(TOTALS.seasons[0], finale=PartialDate("2001-12-24")), *TOTALS.seasons[1:])
)


@pytest.mark.parametrize(
    ("show", "field", "value", "about", "expected"),
    [
        (TOTALS, "premiere", "10 January 1999", None, ("agrees", "1999-01-10")),
        (TOTALS, "premiere", "11 January 1999", None, ("contradicted", "1999-01-10")),
        (TOTALS, "premiere", "11 January 1999", "season 1", ("agrees", "1999-01-11")),
        (TOTALS, "premiere", "11 January 2000", "season 2", ("agrees", "2000-01-11")),
        (TOTALS, "premiere", "24 December 1998", "specials", ("agrees", "1998-12-24")),
        (TOTALS, "finale", "20 May 2003", None, ("agrees", "2003-05-20")),
        (TOTALS, "finale", "11 March 2000", "season 2", ("agrees", "2000-03-11")),
        (TOTALS, "finale", "11 March 2000", None, ("contradicted", "2003-05-20")),
        (SEASONS_ALONE, "premiere", "11 January 1999", None, ("agrees", "1999-01-11")),
        (SEASONS_ALONE, "finale", "11 March 2000", None, ("agrees", "2000-03-11")),
        (SEASONS_ALONE, "finale", "24 December 1998", None, ("contradicted", "2000-03-11")),
        (LATER_SPECIALS, "finale", "24 December 2001", None, ("agrees", "2001-12-24")),
        (SEASONS_ALONE, "premiere", "1 January 2001", "season 3", ("unchecked", None)),
        (SEASONS_ALONE, "premiere", "11 January 1999 until 11 March 2000", None, ("agrees", "1999-01-11")),
        (SEASONS_ALONE, "premiere", "11 January 1999 to 12 March 2000", None, ("contradicted", "2000-03-11")),
        (SEASONS_ALONE, "premiere", "11 January", None, ("imprecise", "1999-01-11")),
        (SEASONS_ALONE, "premiere", "12 January", None, None),
        (SEASONS_ALONE, "premiere", "about 11 January 1999", None, ("imprecise", "1999-01-11")),
        (SEASONS_ALONE, "premiere", "planned for 1998", None, ("superseded", "1999-01-11")),
        (SEASONS_ALONE, "premiere", "perhaps planned for 1998", None, ("contradicted", "1999-01-11")),
        (Show(id="it"), "premiere", "11 January 1999", None, None),
    ],
)
def test_first_and_last_days_of_a_show_and_of_its_seasons(
    show: Show, field: str, value: str, about: str | None, expected: tuple[str, str | None] | None
):
    assert said(show, field, value, about=about) == expected
