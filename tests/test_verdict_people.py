"""Who plays whom, what became of a show, what a sentence of an article says: sayings and their verdicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showfacts.evidence.verdicts.compare import Held, Said, verdict
from showfacts.evidence.verdicts.sentences import of_sentence
from showfacts.model import CastCredit, Company, CrewCredit, Event, PartialDate, Relation, Season, Show

DAYS = {"then": PartialDate("2020-03-01")}
GYEOL = CastCredit(person="Park Hoon", character="Gyeol-han", also_named=("The Blade",), sources=("then",))
CHAE = CastCredit(person="Han So-hee", character="Yoon Chae-ok", seasons=(1,), sources=("then",))
MILIAN = CastCredit(person="Christina Milian")
SHOW = Show(
    id="it",
    title="It",
    cast=(GYEOL, CHAE, MILIAN),
    crew=(CrewCredit(person="Kim Hee-won", role="director"),),
    seasons=(Season(number=1, premiere=PartialDate("2020-05-01")),),
)


def held(show: Show = SHOW) -> Held:
    return Held(show=show, published=DAYS.get)


def found(field: str, value: str, about: str | None = None, on: str | None = None, show: Show = SHOW):
    said = Said(field=field, value=value, about=about, on=PartialDate(on) if on else None)
    judged = verdict(said, held(show))
    return judged and (judged.verdict, judged.held)


BLADE = "Park Hoon as Gyeol-han"
CHAE_OK = "Han So-hee as Yoon Chae-ok"


@pytest.mark.parametrize(
    ("field", "value", "about", "expected"),
    [
        *(
            ("character", f"Gyeol-han, {how} by Park Hoon", None, ("agrees", BLADE))
            for how in ("played", "portrayed")
        ),
        *(
            ("character", f"Gyeol-han is {how} by Park Hoon", None, ("agrees", BLADE))
            for how in ("voiced", "played")
        ),
        *(
            ("cast", f"Park Hoon {how} Gyeol-han", None, ("agrees", BLADE))
            for how in (
                "as",
                "plays",
                "played",
                "is",
                "portrays",
                "voices",
                "stars as",
                "in the role of",
                "as the",
            )
        ),
        *(
            ("cast", f"{how} Gyeol-han", "Park Hoon", ("agrees", BLADE))
            for how in ("as", "plays", "voices", "stars as")
        ),
        *(
            ("character", f"{how} by Park Hoon", "Gyeol-han", ("agrees", BLADE))
            for how in ("played", "is voiced")
        ),
        ("character", "Gyeol-han, played by Park Hun", None, ("variant", BLADE)),
        ("character", "Gyeol-hun, played by Park Hoon", None, ("variant", BLADE)),
        ("character", "The Blade, played by Park Hoon", None, ("variant", BLADE)),
        ("character", "Gyeol-han, played by Mo Park", None, ("contradicted", BLADE)),
        ("character", "Kim Tan, played by Park Hoon", None, ("contradicted", BLADE)),
        ("character", "Gyeol-han, played by Han So-hee", None, ("contradicted", BLADE)),
        (
            "character",
            "De'Andra, played by Christina Milian",
            None,
            ("imprecise", "Christina Milian, without a character"),
        ),
        ("character", "Stella, played by Amy Carle", None, ("unchecked", None)),
        ("character", "Gyeol-han", "Park Hoon", ("agrees", BLADE)),
        ("character", "Kim Tan", "Park Hoon", ("contradicted", BLADE)),
        ("character", "Yun Chae-ok", "Yoon Chae-ok", ("variant", CHAE_OK)),
        ("character", "Chae-ok", "Yoon Chae-ok", ("imprecise", CHAE_OK)),
        ("character", "Seo Chae-ok", "Yoon Chae-ok", ("contradicted", CHAE_OK)),
        ("character", "The Blade and Gyeol-han", "Gyeol-han", ("variant", BLADE)),
        ("character", "a blade", "Gyeol-han", None),
        ("character", "Gyeol-han", "Nobody", None),
        ("cast", "Park Hoon", None, ("agrees", "Park Hoon, Han So-hee, Christina Milian")),
        ("cast", "Park Hoon and Han So-hee", None, ("agrees", "Park Hoon, Han So-hee, Christina Milian")),
        ("cast", "Park Hun and Han So-hee", None, ("variant", "Park Hoon, Han So-hee, Christina Milian")),
        ("cast", "Milian", None, ("imprecise", "Park Hoon, Han So-hee, Christina Milian")),
        ("cast", "Mo Lee", None, None),
        ("cast", "Mo Lee in talks to star", None, ("superseded", "the cast as it was settled")),
        ("cast", "Park Hoon offered it", None, None),
        *(
            ("cast", f"Park Hoon {how}", None, ("agrees", "Park Hoon, Han So-hee, Christina Milian"))
            for how in (
                "is among the cast",
                "in the cast",
                "as a lead",
                "as the male lead",
                "stars",
                "to star",
            )
        ),
        *(
            ("cast", how, "Park Hoon", ("agrees", "Park Hoon in the cast"))
            for how in (
                *(
                    "in the cast",
                    "among the main cast",
                    "part of the cast",
                    "joins the cast",
                    "lead",
                    "a lead",
                ),
                *("the male lead", "as a lead", "stars", "appears", "in season 1", "returns for season 2"),
                *("appears in series 1", "stars in season 1", "joined season 1"),
            )
        ),
        ("cast", "in season 1", "Han So-hee", ("agrees", "Han So-hee in the cast")),
        ("cast", "in season 2", "Han So-hee", None),
        ("cast", "in the cast", "Mo Lee", None),
        ("cast", "not in the cast", "Park Hoon", None),
        ("cast", "Park Hun", "Park Hoon", ("variant", BLADE)),
        ("cast", "Mo Lee", "Park Hoon", ("contradicted", BLADE)),
        ("cast", "Mo Lee and Ann Bell", "Park Hoon", None),
    ],
)
def test_who_plays_whom(field: str, value: str, about: str | None, expected: tuple[str, str | None] | None):
    assert found(field, value, about) == expected


def test_the_name_of_another_character_is_no_slip():
    show = Show(
        id="it",
        cast=(
            CastCredit(person="Ann Lowell", character="Kim Ji-hun"),
            CastCredit(person="Bo Tran", character="Kim Ju-hun", also_named=("Kim Ja-hun",)),
        ),
    )
    for name, expected in (
        ("Kim Jo-hun", "variant"),
        ("Kim Ju-hun", "contradicted"),
        ("Kim Ja-hun", "contradicted"),
    ):
        for value, about in ((name, "Kim Ji-hun"), (f"{name}, played by Ann Lowell", None)):
            judged_ = found("character", value, about, show=show)
            assert judged_ is not None
            assert judged_[0] == expected


@pytest.mark.parametrize(
    ("on", "expected"), [("2020-02-28", "superseded"), ("2020-03-01", "contradicted"), (None, "contradicted")]
)
def test_another_name_may_have_been_right_before_the_one_that_is_held_was_known(
    on: str | None, expected: str
):
    assert found("character", "Kim Tan", "Park Hoon", on) == (expected, BLADE)
    later = replace(SHOW, cast=(replace(GYEOL, sources=()),))
    for day, told in (("2020-04-30", "superseded"), ("2020-05-01", "contradicted")):
        assert found("character", "Kim Tan", "Park Hoon", day, later) == (told, BLADE)


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2020-04-30", ("superseded", "the cast as it came out")), ("2020-05-01", None), (None, None)],
)
def test_who_was_to_be_in_the_cast_before_the_premiere(on: str | None, expected: tuple[str, str] | None):
    assert found("cast", "Mo Lee is among the cast", None, on) == expected


def judged(
    field: str, value: str, about: str | None = None, on: str | None = None, show: Show = SHOW
) -> str | None:
    said = Said(field=field, value=value, about=about, on=PartialDate(on) if on else None)
    result = of_sentence(said, held(show))
    return result and result.verdict


RUN = Show(
    id="it",
    title="It",
    year=2019,
    countries=("GB", "US"),
    languages=("en", "ko"),
    cast=(GYEOL, CHAE, MILIAN),
    crew=(CrewCredit(person="Kim Hee-won", role="director"),),
    seasons=(
        Season(number=0, episodes=1, premiere=PartialDate("2019-12-24")),
        Season(number=1, episodes=10, premiere=PartialDate("2019-03-23"), finale=PartialDate("2019-05-01")),
        Season(number=2, episodes=10, premiere=PartialDate("2020-03-23")),
        Season(number=3, premiere=PartialDate("2021-03-23"), episodes=10),
    ),
)


@pytest.mark.parametrize(
    ("field", "value", "about", "on", "expected", "as_a_claim"),
    [
        ("premiere", "in March 2019", None, None, "agrees", "imprecise"),
        ("premiere", "2019", None, None, "agrees", "imprecise"),
        ("premiere", "around March 2019", None, None, "imprecise", "imprecise"),
        ("premiere", "23 March", None, None, "agrees", "imprecise"),
        ("premiere", "April 2019", None, None, "contradicted", "contradicted"),
        ("finale", "2019", "season 1", None, "agrees", "imprecise"),
        ("country", "British", None, None, "agrees", "imprecise"),
        ("country", "British and Korean", None, None, "disputed", "disputed"),
        ("language", "Korean", None, None, "agrees", "imprecise"),
        ("year", "2018-2019", None, None, "agrees", "imprecise"),
        ("episodes", "30 episodes", None, None, "agrees", "imprecise"),
        ("episodes", "31 episodes", None, None, "imprecise", "imprecise"),
        ("episodes", "about 30 episodes", None, None, "imprecise", "imprecise"),
        ("episodes", "about 10", "season 1", None, "imprecise", "imprecise"),
        ("seasons", "3 seasons", None, None, "agrees", "agrees"),
        ("seasons", "2 seasons", None, None, "contradicted", "contradicted"),
        ("seasons", "2 seasons", None, "2020-03-23", "superseded", "contradicted"),
        ("seasons", "2 seasons", None, "2020-03-22", "contradicted", "contradicted"),
        ("seasons", "1 season", None, "2019-03-23", "superseded", "contradicted"),
        ("seasons", "1 season", None, "2019-03-22", "contradicted", "contradicted"),
        ("seasons", "4 seasons", None, "2020-06-01", "contradicted", "contradicted"),
        ("character", "Gyeol-han, played by Park Hoon", None, None, "agrees", "agrees"),
        ("character", "Chae-ok, played by Han So-hee", None, None, "agrees", "imprecise"),
        ("character", "The Blade, played by Park Hoon", None, None, "agrees", "variant"),
        ("character", "Mara, played by Christina Milian", None, None, "unchecked", "imprecise"),
        ("character", "Kim Tan, played by Park Hoon", None, None, "contradicted", "contradicted"),
        ("credit", "worked on it", "Park Hoon", None, "agrees", None),
        ("credit", "worked on it", "Kim Hee-won", None, "agrees", None),
        ("credit", "worked on it", "Mo Lee", None, None, None),
        ("credit", "worked on it", None, None, None, None),
    ],
)
def test_a_sentence_is_held_to_what_it_says_and_no_more(
    field: str, value: str, about: str | None, on: str | None, expected: str | None, as_a_claim: str | None
):
    assert judged(field, value, about, on, RUN) == expected
    claim = found(field, value, about, on, RUN)
    assert (claim and claim[0]) == as_a_claim


def test_as_what_somebody_worked_on_a_show_is_told():
    for person, what in (
        ("Park Hoon", "Park Hoon, Gyeol-han"),
        ("Christina Milian", "Christina Milian, in the cast"),
        ("Kim Hee-won", "Kim Hee-won, director"),
    ):
        result = of_sentence(Said(field="credit", about=person, value="x"), held())
        assert result is not None
        assert result.held == what


def happened(kind: str, day: str, number: int | None = None, by: str | None = None) -> Event:
    return Event(date=PartialDate(day), type=kind, season=number, by=by)  # type: ignore[arg-type]


LIFE = Show(
    id="it",
    title="It",
    seasons=(
        Season(number=1, premiere=PartialDate("2020-01-10")),
        Season(number=2, premiere=PartialDate("2021-01-10")),
    ),
    events=(
        happened("announced", "2019-01-01"),
        happened("renewed", "2020-06-20", 2, "Netflix"),
        happened("cancelled", "2021-06-20"),
        happened("teaser", "2019-11"),
    ),
)
OPEN = replace(LIFE, events=LIFE.events[:2])
FINAL = replace(LIFE, events=(*LIFE.events[:2], happened("final-season", "2021-02-01", 2)))
OVER = replace(LIFE, events=(*LIFE.events[:2], happened("ended", "2021-07-01")))


@pytest.mark.parametrize(
    ("show", "field", "value", "about", "on", "expected"),
    [
        (
            LIFE,
            "status",
            "renewed for season 2 on 20 June 2020",
            None,
            None,
            ("agrees", "renewed, 2020-06-20"),
        ),
        (LIFE, "status", "season 2 officially ordered", None, None, ("agrees", "renewed, 2020-06-20")),
        (LIFE, "status", "renewed in 2020", "season 2", None, ("imprecise", "renewed, 2020-06-20")),
        (LIFE, "status", "renewed on 21 June 2020", None, "2020-06-21", ("imprecise", "renewed, 2020-06-20")),
        (
            LIFE,
            "status",
            "renewed on 21 June 2020",
            None,
            "2020-06-22",
            ("contradicted", "renewed, 2020-06-20"),
        ),
        (
            LIFE,
            "status",
            "renewed on 22 June 2020",
            None,
            "2020-06-22",
            ("contradicted", "renewed, 2020-06-20"),
        ),
        (LIFE, "status", "renewed on 20 June or 21 June 2020", None, None, None),
        (LIFE, "status", "renewed for season 3", None, None, None),
        (LIFE, "status", "officially cancelled", None, None, ("agrees", "cancelled, 2021-06-20")),
        (LIFE, "status", "cancelled two years later", None, None, ("agrees", "cancelled, 2021-06-20")),
        (LIFE, "status", "not cancelled", None, "2021-06-19", ("superseded", "cancelled, 2021-06-20")),
        (LIFE, "status", "not cancelled", None, "2021-06-20", ("contradicted", "cancelled, 2021-06-20")),
        (
            LIFE,
            "status",
            "never cancelled as of 1 June 2021",
            None,
            None,
            ("superseded", "cancelled, 2021-06-20"),
        ),
        (LIFE, "status", "not renewed", None, None, ("agrees", "nothing of the kind")),
        (LIFE, "status", "not renewed", "season 2", None, ("superseded", "renewed, 2020-06-20")),
        (LIFE, "status", "not renewed", "season 2", "2020-07-01", ("contradicted", "renewed, 2020-06-20")),
        (
            LIFE,
            "status",
            "neither renewed nor cancelled",
            "season 3",
            None,
            ("superseded", "cancelled, 2021-06-20"),
        ),
        (OPEN, "status", "cancelled", None, None, ("contradicted", "no cancellation")),
        (FINAL, "status", "cancelled", None, None, ("imprecise", "final-season, 2021-02-01")),
        (OVER, "status", "cancelled", None, None, None),
        (OPEN, "status", "cancelled", "season 2", None, None),
        (OPEN, "status", "upcoming", None, None, ("superseded", "begun on 2020-01-10")),
        (OPEN, "status", "still in production", None, None, ("superseded", "begun on 2020-01-10")),
        (OPEN, "status", "not yet released", None, None, ("superseded", "begun on 2020-01-10")),
        (OPEN, "status", "upcoming", "season 2", None, None),
        (Show(id="it"), "status", "upcoming", None, None, None),
        (LIFE, "status", "season 1 is the last", None, "2020-06-20", ("superseded", "renewed, 2020-06-20")),
        (LIFE, "status", "season 1 is the last", None, "2020-06-21", ("contradicted", "renewed, 2020-06-20")),
        (FINAL, "status", "season 9 is the last", None, None, None),
        (
            LIFE,
            "status",
            "the first season was the final one",
            None,
            None,
            ("superseded", "renewed, 2020-06-20"),
        ),
        (
            FINAL,
            "status",
            "season 2 will be the last season",
            None,
            None,
            ("agrees", "final-season, 2021-02-01"),
        ),
        (OVER, "status", "series 2 was the last", None, None, ("agrees", "ended, 2021-07-01")),
        (OPEN, "status", "season 2 is the last", None, None, None),
        (LIFE, "announcement", "2019", None, None, ("imprecise", "announced, 2019-01-01")),
        (LIFE, "announcement", "1 January 2019", "season 1", None, ("agrees", "announced, 2019-01-01")),
        (LIFE, "announcement", "20 June 2020", "season 2", None, ("agrees", "renewed, 2020-06-20")),
        (LIFE, "announcement", "1 January 2018", "season 2", None, ("contradicted", "renewed, 2020-06-20")),
        (LIFE, "announcement", "not on 1 January 2019", None, None, None),
        (LIFE, "teaser", "November 2019", None, None, ("agrees", "teaser, 2019-11")),
        (LIFE, "trailer", "November 2019", None, None, None),
        (LIFE, "status", "loved by all", None, None, None),
    ],
)
def test_what_became_of_a_show(
    show: Show, field: str, value: str, about: str | None, on: str | None, expected: tuple[str, str] | None
):
    assert found(field, value, about, on, show) == expected


ROLES = {
    "creator": "created creates creator creators",
    "developer": "developed developer developers",
    "showrunner": "showrunner showrunners",
    "director": "directed directs directing director directors helmed helms helming",
    "writer": "wrote writes writing written writer writers screenwriter scriptwriter penned",
    "executive producer": "executive-producer executive-producers",
    "producer": "produced produces producer producers",
    "composer": "composed composes composer composers scored",
}
MADE = Show(
    id="it",
    title="It",
    crew=tuple(CrewCredit(person=f"{role.title()} Lowell", role=role) for role in ROLES),
)


@pytest.mark.parametrize("role", ROLES)
def test_each_word_for_a_role(role: str):
    field, person = role.replace(" ", "-"), f"{role.title()} Lowell"
    told = ("agrees", f"{role} {person}")
    for word in ROLES[role].split():
        assert found(field, word, person, show=MADE) == told, word
        assert found(field, f"{word} already", person, show=MADE) == told, word
        assert found(field, word, "Mo Park", show=MADE) == (
            "unchecked",
            None,
        ), word
        if "-" not in word:
            assert found(field, f"{word} by {person}", show=MADE) == told, word
            assert found(field, f"{person} {word} the show", show=MADE) == told, word
            assert found(field, f"{person} was the {word} of it", show=MADE) == told, word


NEAR = {
    frozenset(pair.split("/"))
    for pair in (
        *("creator/developer", "creator/writer", "developer/writer", "creator/showrunner"),
        *("developer/showrunner", "writer/showrunner", "executive producer/showrunner"),
        *("producer/executive producer", "producer/co-executive producer"),
        "executive producer/co-executive producer",
    )
}


@pytest.mark.parametrize("said_role", ROLES)
def test_a_role_close_to_the_one_that_is_held_is_right_in_part(said_role: str):
    for role in (*ROLES, "co-executive producer", "editor"):
        crew = (CrewCredit(person="Ann Lowell", role=role), CrewCredit(person="Mo Park", role=said_role))
        judged_ = found(said_role.replace(" ", "-"), "Ann Lowell", show=Show(id="it", crew=crew))
        if role == said_role:
            assert judged_ == ("agrees", f"{role} Ann Lowell, Mo Park")
        else:
            expected = "imprecise" if frozenset((role, said_role)) in NEAR else "contradicted"
            assert judged_ == (expected, f"{said_role} Mo Park")


@pytest.mark.parametrize("role", ROLES)
def test_who_is_not_on_record_at_all(role: str):
    """A list of producers is never full; of other roles somebody else has it."""
    show = Show(id="it", crew=(CrewCredit(person="Ann Lowell", role=role),))
    expected = None if "producer" in role else ("contradicted", f"{role} Ann Lowell")
    assert found(role.replace(" ", "-"), "Mo Park", show=show) == expected
    assert found(role.replace(" ", "-"), "Ann Lowell and Mo Park", show=show) is None
    assert found(role.replace(" ", "-"), "Mo Park", show=Show(id="it")) is None


def test_companies_and_works_in_the_place_of_people():
    show = Show(
        id="it",
        crew=(CrewCredit(person="Ann Lowell", role="creator"), CrewCredit(person="Bo Tran", role="writer")),
        companies=(Company(name="Studio Dragon"),),
        relations=(Relation(type="adaptation-of", work="Skies (novel by Mo Lin)"),),
    )
    assert found("creator", "Studio Dragon", show=show) == ("imprecise", "creator Ann Lowell")
    assert found("writer", "Studio Dragon", show=show) == ("contradicted", "writer Bo Tran")
    assert found("writer", "Mo Lin", show=show) == ("imprecise", "writer Bo Tran")
    bare = replace(show, crew=())
    assert found("creator", "Studio Dragon", show=bare) == ("imprecise", "company Studio Dragon")
    assert found("creator", "Mo Lin", show=bare) == ("imprecise", "Skies (novel by Mo Lin)")


@pytest.mark.parametrize(
    ("field", "value", "about", "expected"),
    [
        ("director", "Ann Lowell alone", None, "imprecise"),
        ("director", "only Ann Lowell", None, "imprecise"),
        ("director", "two in all Ann Lowell and Bo Tran", None, "agrees"),
        ("director", "Ann Lowell and Bo Tran", None, "agrees"),
        ("director", "directed by Ann Lowell, written by Cy Young", None, "agrees"),
        ("director", "directed by Cy Young, written by Ann Lowell", None, "contradicted"),
        ("director", "wrote and directed by Cy Young", None, "contradicted"),
        ("director", "Ann Lowel", None, "variant"),
        ("director", "Lowell", None, "imprecise"),
        ("director", "Ann Lowell loved it", None, None),
        ("director", "director of season 1", "Bo Tran", "agrees"),
        ("director", "director of season 2", "Bo Tran", "disputed"),
        ("director", "Bo Tran", "season 1", "agrees"),
        ("director", "Cy Young in season 1", "season 2", None),
        ("director", "director", "the book", None),
        ("crew", "editor", "Di Moss", "agrees"),
        ("crew", "editor", "Ann Lowell", "unchecked"),
    ],
)
def test_who_made_a_show(field: str, value: str, about: str | None, expected: str | None):
    show = Show(
        id="it",
        title="It",
        crew=(
            CrewCredit(person="Ann Lowell", role="director"),
            CrewCredit(person="Bo Tran", role="director", seasons=(1,)),
            CrewCredit(person="Cy Young", role="writer"),
            CrewCredit(person="Di Moss", role="editor"),
        ),
    )
    judged_ = found(field, value, about, show=show)
    assert (judged_ and judged_[0]) == expected
