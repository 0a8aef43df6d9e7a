"""The verdict on what is said, against what is held: the rules of each kind of value, as tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.evidence.verdicts.compare import (
    Held,
    Said,
    compare_values,
    names_of,
    said_on,
    verdict,
)
from showfacts.evidence.verdicts.kinds.table import KINDS
from showfacts.evidence.verdicts.likeness import Likeness, likeness, romanised
from showfacts.model import (
    Availability,
    CastCredit,
    Company,
    CrewCredit,
    Event,
    PartialDate,
    Person,
    Platform,
    Relation,
    Season,
    Show,
)
from showfacts.model.fields import CLAIM_FIELDS

from .datasets import things

NEAR_ROLES = (
    ("creator", "developer"),
    ("creator", "writer"),
    ("developer", "writer"),
    ("creator", "showrunner"),
    ("developer", "showrunner"),
    ("writer", "showrunner"),
    ("executive producer", "showrunner"),
    ("producer", "executive producer"),
)
EARLY, LATE = "2021-11-01", "2022-06-01"
PUBLISHED = {"early": PartialDate(EARLY), "late": PartialDate(LATE)}
NAMES = names_of(
    [
        Person(name="Han So-hee", aliases=("Claudia Han",), misspellings=("Park So Hee",)),
        Person(name="Kim Joo-hun"),
    ],
    [
        Platform(id="netflix", name="Netflix"),
        Platform(id="hotstar", name="Disney+ Hotstar"),
        Platform(id="tvn", name="tvN"),
        Platform(id="tving", name="TVING"),
    ],
)


def day(text: str) -> PartialDate:
    return PartialDate(text)


SONG = Show(
    id="song",
    title="Sky Song #1",
    original_title="하늘 노래",
    aliases=("Song of Skies", "Haneul Norae"),
    working_titles=("Lark",),
    type="scripted",
    year=2022,
    countries=("KR", "US"),
    languages=("ko",),
    genres=("musical", "drama"),
    seasons=(
        Season(number=0, episodes=2, premiere=day("2022-05-01"), finale=day("2022-05-02")),
        Season(
            number=1,
            episodes=10,
            episodes_ordered=12,
            premiere=day("2022-03-25"),
            finale=day("2022-04-23"),
            release="weekly",
            runtime_minutes=45,
            sources=("late",),
        ),
        Season(number=2, premiere=day("2023-03"), runtime_minutes=(50, 60)),
    ),
    cast=(
        CastCredit(person="Han So-hee", character="Lee Eun-soo", also_named=("이은수",), sources=("late",)),
        CastCredit(person="Park Hoon", character="Gyeol-han", sources=("late",)),
        CastCredit(person="Christina Milian"),
    ),
    crew=(
        CrewCredit(person="Ahn Sae-bom", role="writer", sources=("late",)),
        CrewCredit(person="Tom Kingsley", role="director"),
        CrewCredit(person="Kim Hee-won", role="director", seasons=(1,)),
        CrewCredit(person="Joe Port", role="developer"),
        CrewCredit(person="Ali Krug", role="executive producer"),
        CrewCredit(person="Sue Naegle", role="executive producer"),
    ),
    companies=(Company(name="GTist"), Company(name="Annapurna Television")),
    events=(
        Event(date=day("2022-02-10"), type="date-announced", season=1),
        Event(date=day("2022-06-20"), type="renewed", season=2, by="Netflix"),
        Event(date=day("2024-01-31"), type="cancelled", by="Netflix"),
        Event(date=day("2022-01"), type="teaser"),
    ),
    availability=(
        Availability(platform="tvn", regions=("KR",), from_=day("2022-03-25"), original=True),
        Availability(platform="tving", regions=("KR",), original=True),
        Availability(platform="netflix", regions=("worldwide",), from_=day("2022-04-27")),
        Availability(platform="hotstar", regions=("IN",), until=day("2024-01-01")),
    ),
    relations=(
        Relation(type="follow-up", show="other"),
        Relation(type="adaptation-of", work="Skies (novel by Mo Lin)"),
    ),
)
HELD = Held(show=SONG, names=NAMES, published=PUBLISHED.get)


def computed(field: str, value: str, about: str | None = None, on: str | None = None) -> str | None:
    found = verdict(Said(field=field, about=about, value=value, on=PartialDate(on) if on else None), HELD)
    return found and found.verdict


@pytest.mark.parametrize(
    ("value", "about", "on", "expected"),
    [
        ("2022-03-25", None, None, "agrees"),
        ("25 March 2022", "season 1", None, "agrees"),
        ("it premiered on Friday, March 25th, 2022", None, None, "agrees"),
        ("season 1 on 25 March 2022", None, None, "agrees"),
        ("25 March", None, "2022-03-20", "agrees"),
        ("25 March, year not written", None, None, "imprecise"),
        ("March 2022", None, None, "imprecise"),
        ("late March 2022", None, None, "imprecise"),
        ("end of March 2022", None, None, "imprecise"),
        ("early March 2022", None, None, "contradicted"),
        ("mid March 2022", None, None, "contradicted"),
        ("2022", None, None, "imprecise"),
        ("first half of 2022", None, EARLY, "imprecise"),
        ("the first quarter of 2022", None, EARLY, "imprecise"),
        ("spring 2022", None, None, "imprecise"),
        ("February or March 2022", None, None, "imprecise"),
        ("around 25 March 2022", None, None, "imprecise"),
        ("2022-03-24", None, None, "contradicted"),
        ("2022-03-26", None, LATE, "contradicted"),
        ("25 March 2021", None, None, "contradicted"),
        ("25 March 2021 to 23 April 2022", None, None, "contradicted"),
        ("25 March 2022 to 23 April 2022", "season 1", None, "agrees"),
        # Said before it came, before or after the day was announced
        ("May 2022", None, EARLY, "superseded"),
        ("May 2022", None, "2022-03-01", "contradicted"),
        ("24 March 2022", None, EARLY, "contradicted"),
        ("planned for 2021", None, None, "superseded"),
        ("expected in 2021", None, None, "contradicted"),
        ("still under discussion", None, EARLY, "superseded"),
        # What is held is less exact, or nothing
        ("March 2023", "season 2", None, "agrees"),
        ("2023-03-14", "season 2", None, "unchecked"),
        ("2023-04-14", "season 2", None, "contradicted"),
        ("2024-03-14", "season 3", None, "unchecked"),
        # Another platform
        ("on Netflix on 27 April 2022", None, None, "agrees"),
        ("2022-04-27", None, None, "imprecise"),
        ("on Netflix on 28 April 2022", None, None, "contradicted"),
        # Not understood in full
        ("not on 25 March 2022", None, None, None),
        ("25 March 2022 at 21:00", None, None, None),
        ("the album came on 25 March 2022", None, None, None),
        ("three weeks after season 1", "season 2", None, None),
        ("25 March 2022", "the trailer", None, None),
    ],
)
def test_premieres(value: str, about: str | None, on: str | None, expected: str | None):
    assert computed("premiere", value, about, on) == expected


@pytest.mark.parametrize(
    ("value", "about", "expected"),
    [
        ("23 April 2022", "season 1", "agrees"),
        ("ended in April 2022", "season 1", "imprecise"),
        ("24 April 2022", "season 1", "contradicted"),
        ("2 May 2022", "specials", "agrees"),
    ],
)
def test_finales(value: str, about: str, expected: str):
    assert computed("finale", value, about) == expected


def test_a_day_that_was_moved_was_right_before():
    moved = Event(date=day("2022-01-15"), type="delayed", season=1)
    held = Held(show=Show(id="it", seasons=SONG.seasons, events=(moved,)), published=PUBLISHED.get)
    said = Said(field="premiere", value="12 March 2022", on=day("2022-01-02"))
    assert verdict(said, held).verdict == "superseded"  # type: ignore[union-attr]


def test_the_last_part_of_a_season_in_batches_came_on_its_last_day():
    season = Season(
        number=2,
        name="Parts 3 and 4",
        premiere=day("2019-07-19"),
        finale=day("2020-04-03"),
        release="batches",
    )
    held = Held(show=Show(id="it", seasons=(season,)), published=PUBLISHED.get)

    def of(part: str, value: str) -> str | None:
        found = verdict(Said(field="premiere", about=part, value=value), held)
        return found and found.verdict

    assert of("part 3", "19 July 2019") == "agrees"
    assert of("part 4", "3 April 2020") == "agrees"
    assert of("part 4", "3 March 2020") == "contradicted"
    assert of("part 5", "3 March 2020") is None


@pytest.mark.parametrize(
    ("value", "about", "expected"),
    [
        ("10", "season 1", "agrees"),
        ("ten episodes", "season 1", "agrees"),
        ("season 1 has ten episodes", None, "agrees"),
        ("about 10", "season 1", "imprecise"),
        ("9 to 11", "season 1", "imprecise"),
        ("11", "season 1", "contradicted"),
        ("9", "season 1", "contradicted"),
        ("12", "season 1", "superseded"),
        ("12 ordered", "season 1", "superseded"),
        ("eight episodes planned", "season 1", "superseded"),
        ("8 so far", "season 1", "superseded"),
        ("probably 13 episodes", "season 1", "contradicted"),
        ("two specials", "specials", "agrees"),
        ("three specials", "specials", "contradicted"),
        ("20", "season 2", "unchecked"),
        ("10 on disc", "season 1", None),
        ("part 1 has 10 episodes", "season 1", None),
        ("not 10", "season 1", None),
        ("10", "the book", None),
        ("10", None, None),
    ],
)
def test_episodes_of_a_season(value: str, about: str | None, expected: str | None):
    assert computed("episodes", value, about) == expected


@pytest.mark.parametrize(
    ("value", "on", "expected"),
    [
        ("16 and 2 specials", None, "agrees"),
        ("16 and 2 specials, 18 in all", None, "agrees"),
        ("18, that is 16 + 2 specials", None, "agrees"),
        ("16 regular episodes", None, "agrees"),
        ("16", None, "imprecise"),
        ("16", "2020-04-01", "agrees"),
        ("18", None, "imprecise"),
        ("16 and 3 specials", None, "contradicted"),
        ("17 and 2 specials", None, "contradicted"),
        ("16 and 2 specials, 19 in all", None, None),
        ("each season has 8 episodes", None, "agrees"),
        ("8 in one season", "2019-06-01", "superseded"),
        ("15", None, "contradicted"),
    ],
)
def test_episodes_with_specials(value: str, on: str | None, expected: str | None):
    show = Show(
        id="it",
        seasons=(
            Season(number=0, episodes=2, premiere=day("2020-05-22"), finale=day("2020-05-23")),
            Season(number=1, episodes=8, finale=day("2019-05-16")),
            Season(number=2, episodes=8, finale=day("2020-05-16")),
        ),
    )
    said = Said(field="episodes", value=value, on=PartialDate(on) if on else None)
    found = verdict(said, Held(show=show, published=PUBLISHED.get))
    assert (found and found.verdict) == expected


@pytest.mark.parametrize(
    ("minutes", "said", "expected"),
    [
        (22, "20", "imprecise"),  # of 25: five double episodes may count once
        (22, "15", "contradicted"),
        (22, "26", "contradicted"),
        (45, "23", "contradicted"),
        (None, "23", "contradicted"),
    ],
)
def test_double_episodes_of_half_an_hour_are_counted_once_or_twice(
    minutes: int | None, said: str, expected: str
):
    show = Show(id="it", seasons=(Season(number=1, episodes=25, runtime_minutes=minutes),))
    found = verdict(
        Said(field="episodes", about="season 1", value=said), Held(show=show, published=PUBLISHED.get)
    )
    assert found is not None
    assert found.verdict == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("3 seasons", "agrees"),
        ("three", "agrees"),
        ("5 parts", "agrees"),
        ("3 seasons, 5 parts", "agrees"),
        ("5 seasons", "imprecise"),
        ("2 seasons in 5 parts", "disputed"),
        ("4 seasons", "contradicted"),
        ("four seasons planned", "superseded"),
        ("sixth and final season", "contradicted"),
        ("a page on season 4", None),
    ],
)
def test_seasons(value: str, expected: str | None):
    names = ("Parts 1 and 2", "Parts 3 and 4", "Part 5")
    seasons = tuple(Season(number=number, name=name) for number, name in enumerate(names, start=1))
    found = verdict(
        Said(field="seasons", value=value),
        Held(show=Show(id="it", seasons=seasons), published=PUBLISHED.get),
    )
    assert (found and found.verdict) == expected


@pytest.mark.parametrize(
    ("held", "value", "expected"),
    [
        (45, "45 minutes", "agrees"),
        (45, "45 min an episode", "agrees"),
        ((38, 53), "38 to 53 minutes", "agrees"),
        ((51, 60), "about 55 minutes", "agrees"),
        (70, "1 hour 10 minutes", "agrees"),
        ((38, 53), "45 minutes", "imprecise"),
        (45, "40-50 minutes", "imprecise"),
        (45, "44 minutes", "imprecise"),
        (45, "one hour", "imprecise"),
        (57, "nearly an hour", "imprecise"),
        (80, "about one and a half hours", "imprecise"),
        ((38, 53), "41 to 56 minutes", "disputed"),
        (70, "60 minutes", "disputed"),
        (30, "one hour", "contradicted"),
        (77, "60 minutes", "contradicted"),
        (45, "half an hour", "contradicted"),
        (None, "45 minutes", "unchecked"),
        (45, "first episode over 50 minutes", None),
        (45, "not 45 minutes", None),
    ],
)
def test_runtimes(held: int | tuple[int, int] | None, value: str, expected: str | None):
    show = Show(id="it", seasons=(Season(number=1, runtime_minutes=held),))
    found = verdict(Said(field="runtime", value=value), Held(show=show, published=PUBLISHED.get))
    assert (found and found.verdict) == expected


@pytest.mark.parametrize(
    ("held", "said", "expected"),
    [
        ("Han So-hee", "HAN SO HEE", Likeness.SAME),
        ("Yuki Kaji", "Kaji Yuki", Likeness.SAME),
        ("Álex Pina", "Alex Pina", Likeness.SAME),
        ("Choi Mu-jin", "Choi Moo-jin", Likeness.SPELLING),
        ("Yi Heon", "King Lee Hun", Likeness.SPELLING),
        ("Geum Sae-rok", "금새록", Likeness.SAME),
        ("Geum Sae-rok", "김새록", Likeness.SPELLING),
        ("Steven Grayhm", "Stephen Grahym", Likeness.SPELLING),
        ("Lee Moo-saeng", "Lee Moo Sa", Likeness.SPELLING),
        ("Maya Hawke", "Maya Thurman-Hawke", Likeness.SPELLING),
        ("Henry Collingridge", "Collingringe", Likeness.SPELLING),
        ("Na Mo-hyun", "Na Bo-hyun (나보현)", Likeness.SPELLING),
        ("In Guk-doo", "Kook-doo", Likeness.SPELLING),
        ("In Guk-doo", "Guk-doo", Likeness.PART),
        ("Ann Bo Cy", "Cy Ann Bo", Likeness.SAME),
        ("Choi Ann Mu Jin", "Jin Moo An Choi", Likeness.OTHER),  # Four parts stand in their order
        ("Lee Eun-soo", "Seo Eun-soo", Likeness.OTHER),
        ("Lee Eun-soo", "Lee Sun Woo", Likeness.OTHER),  # Whose given name is another's
        ("Paul Abbott", "James Abbott", Likeness.OTHER),
        ("Ma-ri", "Yuri", Likeness.OTHER),
        ("Ivy Lynn", "Ivy Bell", Likeness.OTHER),
    ],
)
def test_likeness_of_names(held: str, said: str, expected: Likeness):
    assert likeness(held, said, others=("Han Sun-woo",)) is expected


RANKS = """
king queen prince princess lord lady sir dame mr mister mrs ms miss dr doctor captain inspector detective
professor judge officer agent president
"""


@pytest.mark.parametrize("rank", RANKS.split())
def test_a_title_before_a_name_is_no_part_of_it(rank: str):
    assert likeness("Yi Heon", f"{rank.title()} Lee Hun") is Likeness.SPELLING
    assert likeness("Maya Hawke", f"{rank.upper()} Hawke Maya") is Likeness.SPELLING


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("가까나다따라마바빠사싸아자짜차카타파하", "gakkanadattaramabappasassaajajjachakatapaha"),
        ("아애야얘어에여예오와왜외요우워웨위유으의이", "aaeyayaeeoeyeoyeowawaeoeyouwowewiyueuuii"),
        ("각 갂 갃 간 갅 갆 갇 갈 갉 갊", "gak gak gak gan gan gan gat gal gak gam"),
        ("갋 갌 갍 갎 갏 감 갑 값 갓 갔", "gal gal gal gap gal gam gap gap gat gat"),
        ("강 갖 갗 갘 같 갚 갛 힣", "gang gat gat gak gat gap gat hit"),
        ("한소희 and 힘", "hansohui and him"),
    ],
)
def test_korean_in_latin_letters_as_it_is_spelled(korean: str, latin: str):
    """Revised romanisation, letter by letter: each initial, each vowel, each final one."""
    assert romanised(korean) == latin


def test_a_name_is_no_slip_for_that_of_another_who_is_known():
    assert likeness("Kim Ji-hun", "Kim Ju-hun") is Likeness.SPELLING
    assert likeness("Kim Ji-hun", "Kim Ju-hun", others=("Kim Joo-hun",)) is Likeness.OTHER
    assert likeness("Kim Ji-hun", "Kim Joo-hun", owners=NAMES.people) is Likeness.OTHER


@pytest.mark.parametrize(
    ("field", "value", "about", "on", "expected"),
    [
        ("writer", "Ahn Sae Bom", None, None, "agrees"),
        ("writer", "written by Ahn Sae-bom", None, None, "agrees"),
        ("writer", "Ahn Sae-bom is the writer", "Ahn Sae-bom", None, "agrees"),
        ("writer", "Ahn Sae-beom", "Ahn Sae-bom", None, "variant"),
        ("writer", "Chae Yoon", None, None, "contradicted"),
        ("writer", "Chae Yoon", None, EARLY, "superseded"),
        ("writer", "Mo Lin is the writer", None, None, "imprecise"),  # of the novel
        ("writer", "Tom Kingsley wrote the script as well", None, EARLY, "contradicted"),
        ("writer", "Ahn Sae-bom and Chae Yoon", None, None, None),
        ("writer", "Ahn Sae-bom did not write it", None, None, None),
        ("director", "Kim Hee-won", None, None, "agrees"),
        ("director", "Kim Hee-won alone", None, None, "imprecise"),
        ("director", "Kim Hee-won and Tom Kingsley", None, None, "agrees"),
        ("director", "directed by Ahn Sae-bom, written by Kim Hee-won", None, None, "contradicted"),
        ("director", "directed by Kim Hee-won, produced by Mo Park", None, None, None),
        ("director", "directed by Ahn Sae-bom, produced by Mo Park", None, None, "contradicted"),
        ("creator", "Joe Port created it", None, None, "imprecise"),
        ("creator", "Mo Park", None, None, None),
        ("developer", "developed by Joe Port", None, None, "agrees"),
        ("executive-producer", "Ali Krug", None, None, "agrees"),
        ("executive-producer", "only Ali Krug", None, None, "imprecise"),
        ("executive-producer", "Mo Park", None, None, None),
        ("executive-producer", "executive producer", "Ali Krug", None, "agrees"),
        ("executive-producer", "executive producer", "Mo Park", None, "unchecked"),
        ("director", "director of season 2", "Kim Hee-won", None, "disputed"),
        ("crew", "editor", "Mo Park", None, "unchecked"),
        ("company", "GTist", None, None, "agrees"),
        ("company", "GT:st", None, None, "variant"),
        ("company", "Annapurna Pictures", None, None, "imprecise"),
        ("company", "BBC", None, None, None),
    ],
)
def test_people_and_companies(
    field: str, value: str, about: str | None, on: str | None, expected: str | None
):
    assert computed(field, value, about, on) == expected


@pytest.mark.parametrize(
    ("field", "value", "about", "on", "expected"),
    [
        ("character", "Lee Eun Soo", "Lee Eun-soo", None, "agrees"),
        ("character", "Lee Eun-so", "Lee Eun-soo", None, "variant"),
        ("character", "Seo Eun-soo", "Lee Eun-soo", None, "contradicted"),
        ("character", "Seo Eun-soo (서은수)", "Lee Eun-soo", EARLY, "superseded"),
        ("character", "Gyeol-han, played by Park Hoon", None, None, "agrees"),
        ("character", "played by Park Hoon", "Gyeol-han", None, "agrees"),
        ("character", "Gyeol-han, played by Mo Park", None, None, "contradicted"),
        ("character", "De'Andra, played by Christina Milian", "De'Andra", None, "imprecise"),
        ("character", "Stella, played by Amy J. Carle", "Stella", None, "unchecked"),
        ("character", "Gyeol-han", "Han So-hee", None, "contradicted"),
        ("character", "a lyricist", "Lee Eun-soo", None, None),
        ("cast", "Han So Hee", "Han So-hee", None, "agrees"),
        ("cast", "Han So Hee, as a lead", "Han So-hee", None, "agrees"),
        ("cast", "lead", "Han So-hee", None, "agrees"),
        ("cast", "Claudia Han", "Han So-hee", None, "variant"),
        ("cast", "Park So Hee", "Han So-hee", None, "variant"),
        ("cast", "Han Seo Hee (once)", "Han So-hee", None, "variant"),
        ("cast", "Kwak Dong-gyu", "Han So-hee", None, "contradicted"),
        ("cast", "Park Hoon as Gyeol-han", None, None, "agrees"),
        ("cast", "Park Hoon plays Lee Eun-soo", None, None, "contradicted"),
        ("cast", "plays Lee Eun-soo", "Park Hoon", None, "contradicted"),
        ("cast", "Mo Park is among the cast", None, EARLY, "superseded"),
        ("cast", "Mo Park is among the cast", None, None, None),
        ("cast", "Park Hoon and Han So-hee in talks to lead", None, None, "superseded"),
        ("cast", "not in the cast", "Park Hoon", None, None),
    ],
)
def test_cast(field: str, value: str, about: str | None, on: str | None, expected: str | None):
    assert computed(field, value, about, on) == expected


@pytest.mark.parametrize(
    ("field", "value", "on", "expected"),
    [
        ("title", "sky song #1", None, "agrees"),
        ("title", "Sky Songs #1", None, "variant"),
        ("title", "Haneul Norae", None, "variant"),
        ("title", "Sky", None, None),
        ("alias", "Song of Skies", None, "agrees"),
        ("alias", "Skies", None, "contradicted"),
        ("alias", "Nightfall", None, None),
        ("working-title", "Lark", None, "agrees"),
        ("original-title", "Haneul Nolae", None, "variant"),
        ("country", "South Korea and the United States", None, "agrees"),
        ("country", "American and Korean", None, "agrees"),
        ("country", "South Korea", None, "imprecise"),
        ("country", "South Korea, US and Canada", None, "disputed"),
        ("country", "Japan", None, "contradicted"),
        ("country", "somewhere", None, None),
        ("language", "Korean", None, "agrees"),
        ("language", "English", None, "contradicted"),
        ("genre", "American musical drama", None, "agrees"),
        ("genre", "horror", None, None),
        ("type", "a movie", None, "contradicted"),
        ("type", "limited series", EARLY, "superseded"),
        ("type", "limited series", None, "contradicted"),
        ("year", "2022", None, "agrees"),
        ("year", "2022-2023", None, "imprecise"),
        ("year", "aired in 2021", None, "contradicted"),
        ("platform", "Netflix", None, "agrees"),
        ("platform", "a Netflix drama", None, "imprecise"),
        ("platform", "a TVING original", None, "imprecise"),
        ("platform", "not on Netflix", None, None),
        ("availability", "on Netflix since 27 April 2022", None, "agrees"),
        ("availability", "on Netflix from April 2022", None, "imprecise"),
        ("availability", "on Netflix from 2020", None, "contradicted"),
        ("availability", "on Disney+ Hotstar", None, "superseded"),
        ("availability", "not on Netflix", None, "superseded"),
        ("availability", "worldwide on tvN", None, "contradicted"),
        ("region", "worldwide", None, "agrees"),
        ("relation", "a sequel", None, "agrees"),
        ("relation", "a spin-off", None, "imprecise"),
        ("relation", "not a sequel", None, None),
        ("release", "one episode a week", None, "agrees"),
        ("release", "all episodes at once", None, None),
        ("review", "two thumbs up", None, "opinion"),
        ("premise", "two friends sing", None, None),
    ],
)
def test_words(field: str, value: str, on: str | None, expected: str | None):
    show = "season 1" if field == "release" and value.startswith("one") else None
    assert computed(field, value, show, on) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("weekly", "agrees"),
        ("all ten episodes at once", "contradicted"),
        ("all episodes at once in March 2022", "contradicted"),
        ("aired on Fridays and Saturdays", "agrees"),
        ("aired on Saturdays", "imprecise"),
        ("on Mondays", "contradicted"),
        ("planned for 2021", "superseded"),
    ],
)
def test_releases(value: str, expected: str):
    assert computed("release", value, "season 1") == expected


@pytest.mark.parametrize(
    ("field", "value", "about", "on", "expected"),
    [
        ("announcement", "renewed on 20 June 2022", "season 2", None, "agrees"),
        ("announcement", "season 2 announced in June 2022", None, None, "imprecise"),
        ("announcement", "renewal for season 2 on 21 June 2022", None, "2022-06-21", "imprecise"),
        ("announcement", "renewal for season 2 on 21 June 2022", None, None, "contradicted"),
        ("announcement", "renewal for season 2 on 22 June 2022", None, "2022-06-22", "contradicted"),
        ("announcement", "not renewed on 20 June 2022 alone", "season 2", None, None),
        ("teaser", "January 2022", None, None, "agrees"),
        ("teaser", "18 January 2021", None, None, "contradicted"),
        ("status", "cancelled on 31 January 2024", None, None, "agrees"),
        ("status", "cancelled in January 2024", None, None, "imprecise"),
        ("status", "cancelled by Netflix, no date given", None, None, "agrees"),
        ("status", "cancelled in 2023", None, None, "contradicted"),
        ("status", "has not been cancelled", None, None, "superseded"),
        ("status", "neither cancelled nor renewed", "season 3", "2022-07-01", "superseded"),
        ("status", "not renewed for a third season as of 2023-07-01", None, None, "agrees"),
        ("status", "not renewed", "season 2", "2023-07-01", "contradicted"),
        ("status", "season 1 is the last", None, EARLY, "superseded"),
        ("status", "season 1 is the last", None, "2022-07-01", "contradicted"),
        ("status", "upcoming", None, None, "superseded"),
        ("status", "probably doomed", None, None, None),
    ],
)
def test_what_happened(field: str, value: str, about: str | None, on: str | None, expected: str | None):
    assert computed(field, value, about, on) == expected


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("renewed", "renewed renewal renew renews announced confirmed revealed"),
        ("ordered", "ordered order orders commissioned greenlit announces confirms reveals unveiled"),
        ("announced", "announced announcement announces"),
        ("cancelled", "cancelled canceled cancellation cancels axed dropped scrapped"),
        ("ended", "ended ends end concluded finished"),
        ("delayed", "delayed postponed"),
        ("suspended", "suspended"),
        ("trailer", "trailer"),
        ("teaser", "teaser"),
        ("picked-up", "renewed ordered announced unveiled"),
        ("pilot-ordered", "ordered greenlit"),
    ],
)
def test_each_word_for_what_happened(kind: str, words: str):
    held = Held(
        show=Show(id="it", events=(Event(date=day("2022-06-20"), type=kind),)), published=PUBLISHED.get
    )
    for word in words.split():
        said = Said(field="status", value=f"{word} on 20 June 2022")
        assert (verdict(said, held) or said).__dict__.get("verdict") == "agrees", word


@pytest.mark.parametrize(
    ("held_role", "said_role", "expected"),
    [
        *((one, two, "imprecise") for pair in NEAR_ROLES for one, two in (pair, pair[::-1])),
        ("director", "writer", "contradicted"),
        ("composer", "creator", "contradicted"),
        ("director", "showrunner", "contradicted"),
    ],
)
def test_roles_that_are_taken_for_each_other(held_role: str, said_role: str, expected: str | None):
    crew = (CrewCredit(person="Ann Lowell", role=held_role), CrewCredit(person="Mo Park", role=said_role))
    held = Held(show=Show(id="it", crew=crew), published=PUBLISHED.get)
    found = verdict(Said(field=said_role.replace(" ", "-"), value="Ann Lowell"), held)
    assert (found and found.verdict) == expected


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ((), "contradicted"),
        (("final-season",), "imprecise"),
        (("ended",), None),
        (("cancelled",), "agrees"),
    ],
)
def test_said_to_be_cancelled(ends: tuple[str, ...], expected: str | None):
    events = tuple(Event(date=day("2020"), type=each) for each in ends)  # type: ignore[arg-type]
    found = verdict(
        Said(field="status", value="cancelled"),
        Held(show=Show(id="it", events=events), published=PUBLISHED.get),
    )
    assert (found and found.verdict) == expected


def test_the_day_of_a_saying_is_its_last_where_all_are_known():
    assert said_on(["late", "early"], PUBLISHED.get) == LATE
    assert said_on(["late", "undated"], PUBLISHED.get) is None
    assert said_on([], PUBLISHED.get) is None


@pytest.mark.parametrize(
    ("field", "held", "said", "days", "expected"),
    [
        ("premiere", "2022-03-23", "2022-03-23", (None, None), "agrees"),
        ("premiere", "2022-03-23", "23 March 2022", (None, None), "agrees"),
        ("premiere", "2022-03-23", "2022-03", (None, None), "imprecise"),
        ("premiere", "2022-03", "2022-03-23", (None, None), "unchecked"),
        ("premiere", "2022-03-23", "2022-03-24", (None, None), "disputed"),
        ("premiere", "2022-03-23", "2022-03-24", (LATE, None), "disputed"),
        ("premiere", "2022-03-23", "2022-03-24", (EARLY, LATE), "contradicted"),
        ("premiere", "2022-03-23", "2022-03-24", (LATE, EARLY), "superseded"),
        ("episodes", "10", "ten episodes", (None, None), "agrees"),
        ("episodes", "10", "12", (EARLY, LATE), "contradicted"),
        ("episodes", "10", "12", (LATE, EARLY), "superseded"),
        ("runtime", "38-53", "45", (None, None), "imprecise"),
        ("runtime", "38-53", "41-56", (EARLY, LATE), "disputed"),
        ("title", "It", "it", (None, None), "agrees"),
        ("title", "Sky Song", "Sky Songs", (None, None), "variant"),
        ("title", "C++", "C", (None, None), "variant"),
        ("title", "Ca$h", "Cah", (None, None), "variant"),
        ("alias", "+1", "1", (None, None), "variant"),
        ("title", "Sky Song", "Lark", (EARLY, LATE), "disputed"),
        ("type", "scripted", "animation", (EARLY, LATE), "contradicted"),
        ("release", "weekly", "all-at-once", (None, None), "disputed"),
        (
            "status",
            "renewed season 2 by X, 2022-06-20",
            "renewed season 2 by X, 2022-06",
            (None, None),
            "imprecise",
        ),
        ("cast", "Han So-hee as Lee Eun-soo", "Han So Hee as Lee Eun Soo", (None, None), "agrees"),
        ("cast", "Han So-hee as Lee Eun-soo", "Han So-hee as Kim Tan", (EARLY, LATE), "contradicted"),
        ("writer", "Han So-hee", "Claudia Han", (None, None), "variant"),
        ("premise", "Two friends sing.", "Everybody dies.", (EARLY, LATE), "disputed"),
        ("other", "x", "X.", (None, None), "agrees"),
        # What cannot be compared is not contradicted, whenever it was said
        *(
            ("runtime", one, two, (EARLY, LATE), "disputed")
            for one, two in (("45", "short"), ("short", "45"))
        ),
        *(("episodes", one, two, (EARLY, LATE), "disputed") for one, two in (("10", "few"), ("few", "10"))),
        *(
            ("premiere", one, two, (EARLY, LATE), "disputed")
            for one, two in (("2022", "soon"), ("soon", "2022"))
        ),
        ("premiere", "2022-01-01", "2022-01-02 in Paris", (EARLY, LATE), "disputed"),
        ("episodes", "10", "2 seasons", (EARLY, LATE), "disputed"),
        ("episodes", "2 seasons", "10", (EARLY, LATE), "disputed"),
        ("episodes", "10 and 2 specials", "10 and 3 specials", (EARLY, LATE), "disputed"),
        ("episodes", "10 and 2 specials", "ten + two specials", (EARLY, LATE), "agrees"),
        ("episodes", "10", "9 to 11", (EARLY, LATE), "imprecise"),
        ("country", "KR", "US", (EARLY, LATE), "disputed"),
    ],
)
def test_two_values(field: str, held: str, said: str, days: tuple[str | None, str | None], expected: str):
    held_on, on = (PartialDate(each) if each else None for each in days)
    assert compare_values(field, held, said, held_on=held_on, said_on=on, names=NAMES) == expected


@pytest.mark.parametrize(
    "value",
    [
        *("tba", "TBD", "undecided", "open", "still under discussion", "not decided", "not yet announced"),
        *("not disclosed", "not known", "not named", "not yet set", "not settled", "to be announced"),
        *(
            "to be determined",
            "to be decided yet",
            "to be confirmed",
            "the day is open",
            "a date was undecided",
        ),
        *("Episodes are yet undecided", "day were tba"),
    ],
)
def test_what_was_not_settled_yet_was_true_until_it_was(value: str):
    for field in ("premiere", "episodes"):
        found = verdict(Said(field=field, value=value), HELD)
        assert found is not None
        assert (found.verdict, found.held) == ("superseded", "what was settled")
        assert (
            verdict(Said(field=field, value=value), Held(show=Show(id="it"), published=PUBLISHED.get)) is None
        )


def test_every_kind_is_that_of_a_field():
    assert set(KINDS) <= set(CLAIM_FIELDS)


@given(st.sampled_from(CLAIM_FIELDS), st.text(min_size=1, max_size=40))
def test_equal_values_agree(field: str, value: str):
    assert compare_values(field, value, value) == "agrees"


@given(st.integers(1, 300), st.integers(1, 300))
def test_counts_agree_only_where_they_are_equal(held: int, said: int):
    assert (compare_values("episodes", str(held), str(said)) == "agrees") is (held == said)


DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(DAYS, st.integers(-400, 400).filter(bool))
def test_another_day_never_agrees_and_neither_side_is_nearer(first: date, days: int):
    other = first + timedelta(days=days)
    found = compare_values("premiere", first.isoformat(), other.isoformat())
    assert found == "disputed"
    assert compare_values("premiere", other.isoformat(), first.isoformat()) == found


@given(DAYS)
def test_a_day_agrees_with_itself_however_it_is_written(first: date):
    for form in ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d"):
        assert compare_values("premiere", first.isoformat(), first.strftime(form)) == "agrees"
    assert compare_values("premiere", first.isoformat(), first.strftime("%B %Y")) == "imprecise"


@pytest.mark.slow
@given(
    things(Show),
    st.sampled_from(CLAIM_FIELDS),
    st.one_of(st.none(), st.text(max_size=20)),
    st.one_of(
        st.text(max_size=40),
        st.lists(
            st.sampled_from(
                ["season 2", "10", "episodes", "of", "March", "2022", "(", "Kim Tan", "is", "the"]
            ),
            max_size=6,
        ).map(" ".join),
    ),
)
@settings(deadline=None)
def test_whatever_is_said_of_whatever_show_is_compared_or_not(
    show: Show, field: str, about: str | None, value: str
):
    found = verdict(
        Said(field=field, about=about, value=value), Held(show=show, names=NAMES, published=PUBLISHED.get)
    )
    assert found is None or found.why
