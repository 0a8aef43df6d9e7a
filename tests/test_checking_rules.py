"""Each rule understands its example, and says nothing of its counter-example."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from showfacts.checking import statements
from showfacts.checking.article import Article, Block, BlockKind
from showfacts.checking.check import check_article
from showfacts.checking.reading.reading import article_of
from showfacts.checking.report import Report
from showfacts.checking.rules import RULES
from showfacts.checking.rules.rule import Rule
from showfacts.evidence.moment import Moment
from showfacts.library.library import Library
from showfacts.model.dates import PartialDate

from .opened import opened

LEAD = "“Harbour Lights” is a British crime series of Netflix with Mara Ellison and Tomas Reed.\n"
SHOW = """
format = 2

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[platforms]]
id = "channel-nine"
name = "Channel Nine"
kind = "broadcast"

[[platforms]]
id = "sea-tv"
name = "Sea TV"
kind = "broadcast"

[[people]]
name = "Mara Ellison"
aliases = ["Mara Ellyson"]
misspellings = ["Mara Elison"]

[[shows]]
id = "harbour-lights"
title = "Harbour Lights"
aliases = ["Hafenlicht"]
working_titles = ["Low Tide"]
type = "scripted"
year = 2020
countries = ["GB"]
languages = ["en"]
genres = ["crime", "drama"]
runtime_minutes = 48
premise = "A town detective and an old sea captain look for those who sank a ferry."
seasons = [
    { number = 1, episodes = 10, premiere = 2020-03-05, finale = 2020-03-05, release = "all-at-once" },
    { number = 2, name = "Part 5", episodes=8, premiere=2021-04-01, finale=2021-05-20, release = "weekly" },
]
cast = [
    { person = "Mara Ellison", character = "Dora Finch" },
    { person = "Tomas Reed", character = "Will Archer" },
    { person = "Bea Hall", character = "Kate Finch", seasons = [1] },
    { person = "Otto Finch", character = "Old Ben" },
    { person = "Sol Roper", character = "Sol Roper" },
]
crew = [
    { person = "Ann Lowell", role = "creator" },
    { person = "Ann Lowell", role = "developer" },
    { person = "Ann Lowell", role = "showrunner" },
    { person = "Ann Lowell", role = "writer" },
    { person = "Peter Marsh", role = "director" },
    { person = "Ruth Kane", role = "executive producer" },
    { person = "Hugo Blank", role = "producer" },
    { person = "Ida Stern", role = "composer" },
    { person = "Cleo Vane", role = "character designer" },
]
companies = [{ name = "Northlight Pictures", role = "production" }]
events = [
    { date = 2020-04-20, type = "renewed", season = 2, by = "Netflix" },
    { date = "2019-10", type = "filming-started", season = 1 },
    { date = 2021-01-10, type = "final-season", season = 2 },
    { date = 2021-03-01, type = "moved", season = 2 },
    { date = 2021-05-20, type = "ended", season = 2 },
    { date = 2021-06-10, type = "cancelled", by = "Netflix" },
]
availability = [
    { platform = "netflix", regions = ["worldwide"], from = 2020-03-05, original = true },
    { platform = "channel-nine", regions = ["GB"], from = 2020-03-05, note = "Thursdays at 21:00." },
]
relations = [
    { type = "adaptation-of", work = "Harbour Lights (a novel by Joan Pike)" },
    { type = "remake-of", show = "night-ferry" },
    { type = "spin-off-of", show = "night-ferry" },
    { type = "follow-up", show = "night-ferry" },
]

[[shows]]
id = "night-ferry"
title = "Night Ferry"
seasons = [
    { number = 1, episodes = 6, premiere = 2018-02-01, finale = 2018-04-05, release = "batches" },
    { number = 2, episodes = 6, premiere = 2019-02-01, finale = 2019-04-05 },
    { number = 3, episodes = 6, premiere = 2021-02-01, finale = 2021-04-05 },
]
cast = [{ person = "Tomas Reed", character = "Captain Blane" }]
crew = [{ person = "Peter Marsh", role = "director" }, { person = "Ann Lowell", role = "writer" }]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("rules"), SHOW) as library:
        yield library


DAYS_OUT = {"close-anniversary": "2026-11-27", "seasons-so-far": "2020-06-01"}
"""The day of the article, for rules that look from there."""


def checked(library: Library, text: str, day_out: str | None = None) -> Report:
    blocks, place = [], 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\n")
        blocks.append(Block(kind=BlockKind.PARAGRAPH, text=body, places=range(place, place + len(body) + 1)))
        place += len(line)
    day = date(2026, 11, 27)
    article = Article(text=text, blocks=tuple(blocks), date=PartialDate(day_out) if day_out else None)
    return check_article(article, library.at(Moment(day=day, today=day)))


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch, rule: Rule) -> None:
    monkeypatch.setattr(
        statements, "rules_for", lambda masked: [rule] if any(cue in masked.text for cue in rule.cues) else []
    )


@pytest.mark.usefixtures("only")
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_understands_its_example(library: Library, rule: Rule) -> None:
    report = checked(library, LEAD + rule.example, DAYS_OUT.get(rule.id))
    found = {(each.rule, each.verdict) for each in report.statements if each.start >= len(LEAD)}
    assert found == {(rule.id, rule.verdict)}


@pytest.mark.usefixtures("only")
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_says_nothing_of_its_counter_example(library: Library, rule: Rule) -> None:
    report = checked(library, LEAD + rule.counter, DAYS_OUT.get(rule.id))
    assert [each for each in report.statements if each.start >= len(LEAD)] == []


@pytest.mark.parametrize(
    ("sentence", "traits"),
    [
        ("Dora Finch, a doctor married to a thief, comes home.", {"a doctor"}),
        ("Dora Finch, a cook born here who becomes the head of Old Docks, is here.", {"a cook", "the head"}),
        ("Dora Finch, a diver and the best friend of Will Archer, is home.", {"a diver", "the best friend"}),
        ("Dora Finch, Will Archer's elder sister, is home.", {"Will Archer's elder sister"}),
        ("In it her former best friend, Kate Finch, finds out.", {"her former best friend"}),
    ],
)  # fmt: skip
def test_what_a_character_is_is_not_on_record(library: Library, sentence: str, traits: set[str]) -> None:
    found = [each for each in checked(library, LEAD + sentence).statements if each.start >= len(LEAD)]
    assert {each.quote for each in found if each.verdict == "not-on-record"} == traits


def test_a_name_that_somebody_is_known_by_is_no_other_spelling(library: Library) -> None:
    report = checked(library, f"{LEAD}Dora Finch (Mara Ellyson) comes home.")
    assert {each.verdict for each in report.statements if each.field == "character"} == {"agrees"}


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Will Archer is the captain of a ferry. He used to be a thief.", "used to be a thief"),
        ("Mara Ellison as Dora Finch: a retired diver, the boss of Old Docks", "the boss"),
        ("Will Archer (Tomas Reed) is a diver and runs an inn by the sea.", "runs an inn"),
    ],
)
def test_what_a_character_does_is_read_on_from_what_it_is(library: Library, sentence: str, what: str) -> None:
    found = [each for each in checked(library, LEAD + sentence).statements if each.start >= len(LEAD)]
    assert what in {each.quote for each in found if each.verdict == "not-on-record"}


@pytest.mark.parametrize(
    ("sentence", "show"),
    [
        ("In the new trailer we saw Mara Ellison.", "harbour-lights"),
        ("I think we would like more of Mara Ellison.", "harbour-lights"),
        ("Mara Ellison is not in it.", None),
        ("There will be a season without Mara Ellison.", None),
        ("Mara Ellison was offered a part.", None),
        ("Peter Marsh is back. He also made “Night Ferry”, on Netflix like the series.", "night-ferry"),
        ("Mara Ellison is back. She also made “Night Ferry”, on Netflix like the series.", "harbour-lights"),
    ],
)
def test_somebody_named_is_told_of_the_show_that_credits_him(
    library: Library, sentence: str, show: str | None
) -> None:
    report = checked(library, f"{LEAD}{sentence}")
    found = [each for each in report.statements if each.start >= len(LEAD) and each.verdict == "agrees"]
    told = [each.show for each in found if each.field in ("cast", "credit")]
    assert told[-1:] == ([] if show is None else [show])


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Did “Harbour Lights” have 12 episodes?",
        "“Harbour Lights” might premiere on April 9, 2022.",
        "Some reports said that “Harbour Lights” would have 12 episodes.",
        "“Harbour Lights” did not premiere on April 9, 2022.",
        "If Netflix had its way, season 1 would have 12 episodes.",
        "The “Harbour Lights” soundtrack album was released on April 9, 2022.",
        "The Blu-ray of “Harbour Lights” was released on April 9, 2022.",
        "A special of “Harbour Lights” aired on April 9, 2022.",
        "Episode 5 of “Harbour Lights” aired on April 9, 2022.",
        "The novel “Harbour Lights” came out on April 9, 1992.",
        "“Open Water”, his next drama, has 12 episodes.",
        "The other “Harbour Lights” ran for five seasons.",
        "Tomas Reed was first considered for the role of Dora Finch.",
        "Filming of “Harbour Lights” ended on April 9, 2022.",
        "Peter Marsh, who did not write “Harbour Lights”, directed it.",
        "The drama is about a port, and Mara Ellison (The Long Winter) is in it.",
        "Space Station, in which Mara Ellison plays General Nash, was a success.",
        "The first one had twelve episodes and was released on April 9, 2022.",
        "The reboot of “Harbour Lights” premiered on April 9, 2022.",
        "The series was created by Ann Lowell and stars Mara Ellison.",
        "The series was produced by Mara Ellison's Red Door Productions.",
        "Northlight Pictures developed the series.",
        "Ann Lowell ran it for one season only.",
        "Volume 1 of season 2 has 3 episodes.",
        "The last part followed on April 9, 2022.",
        "It will be on every Saturday, with two episodes back to back.",
        "Mara Ellison, for her part, was Will Archer.",
        "The series has Ann Lowell and Hugo Blank in its cast, says Mara Ellison.",
    ],
)
def test_what_is_of_something_else_or_not_sure_is_no_reproach(library: Library, sentence: str) -> None:
    report = checked(library, LEAD + sentence)
    found = [each for each in report.statements if each.start >= len(LEAD)]
    assert [each for each in found if each.verdict != "agrees"] == []


@pytest.mark.parametrize(
    ("sentence", "field", "verdict"),
    [
        ("Season 1 of “Harbour Lights” has 12 episodes.", "episodes", "contradicted"),
        ("“Harbour Lights” premiered on March 5, 2019.", "premiere", "contradicted"),
        ("The second season premiered on April 2, 2021.", "premiere", "contradicted"),
        ("The last episode aired on June 20, 2021.", "finale", "contradicted"),
        ("Season 1 of the series ended its 12-episode run.", "episodes", "contradicted"),
        ("Season 1 began in March 2020, and its 12 episodes came at once.", "episodes", "contradicted"),
        ("It is based on a novel, “The Port”. The first season has 12 episodes.", "episodes", "contradicted"),
        ("Dora Finch (Tomas Reed) comes home.", "character", "contradicted"),
        ("The series was written by Peter Marsh.", "writer", "contradicted"),
        ("The series was created by Ann Lowel.", "creator", "variant"),
        ("Dora Finch (Mara Elison) comes home.", "character", "variant"),
        ("Mara Ellison plays the detective Dora Fynch.", "character", "variant"),
        ("At the Royal School, Dora Finch (Mara Elisonn) comes home.", "character", "variant"),
        ("Maara Ellison is a joy.", "cast", "variant"),
        (
            "It may have to do with her younger brother Will Archer (Tomas Reed).",
            "character",
            "not-on-record",
        ),
        ("When his little sister, Flo, is shot, Will Archer is at sea.", "character", "not-on-record"),
    ],
)
def test_what_differs_is_told(library: Library, sentence: str, field: str, verdict: str) -> None:
    report = checked(library, LEAD + sentence)
    found = {(each.field, each.verdict) for each in report.statements if each.start >= len(LEAD)}
    assert (field, verdict) in found


def test_what_is_said_of_a_service_is_not_said_of_a_show(library: Library) -> None:
    behind = "Netflix is the service of the studio. It was launched on August 31, 2012. It has 12 episodes."
    found = {(each.field, each.verdict) for each in checked(library, LEAD + behind).statements}
    assert ("premiere", "contradicted") not in found


def test_a_day_without_a_year_has_that_of_the_one_it_leads_to(library: Library) -> None:
    text = f"{LEAD}Season 2 ran from April 1 to May 20, 2021."
    found = [
        (each.field, each.value) for each in checked(library, text).statements if each.start >= len(LEAD)
    ]
    assert found == [("premiere", "2021-04-01"), ("finale", "2021-05-20")]


def test_a_name_that_goes_on_is_no_part_of_another(library: Library) -> None:
    report = checked(library, f"{LEAD}Kate Finch Hall was played by Tomas Reed.")
    assert [each for each in report.statements if each.start >= len(LEAD) and each.field == "character"] == []


def test_a_show_that_another_is_compared_with_is_not_what_a_text_is_about(library: Library) -> None:
    first = (
        "Cold Harbour is a drama.\n"
        "It began in the same year as “Harbour Lights”, the series with Mara Ellison.\n"
    )
    report = checked(library, f"{first}The show had five seasons.")
    assert [each for each in report.statements if each.start >= len(first)] == []


def test_a_show_that_somebody_is_known_for_is_not_what_a_sentence_is_about(library: Library) -> None:
    report = checked(
        library, f"{LEAD}The series is written by Ann Lowell and Peter Marsh, known for “Night Ferry”."
    )
    assert "night-ferry" not in {each.show for each in report.statements if each.field == "writer"}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("It follows pupils of a school in New Haven, with the cast members Mara Ellison and others.", True),
        ("Before it, Mara Ellison starred in Night Watchmen.", False),
    ],
)
def test_a_place_that_is_named_is_no_other_work(library: Library, text: str, is_told: bool) -> None:
    found = [each for each in checked(library, LEAD + text).statements if each.start >= len(LEAD)]
    assert ("cast" in {each.field for each in found}) == is_told


def test_a_title_alone_is_no_evidence(library: Library) -> None:
    assert checked(library, "We saw the harbour lights. Harbour Lights has 12 episodes.").statements == ()


def test_a_statement_knows_its_place(library: Library) -> None:
    text = LEAD + "It\u00a0premiered on\u00a0March\u00a05, 2020."
    found = [each for each in checked(library, text).statements if each.field == "premiere"]
    assert [text[each.start : each.end] for each in found] == ["premiered on\u00a0March\u00a05, 2020"]
    assert [(each.line, each.column) for each in found] == [(2, 4)]


def test_who_plays_whom_is_told_of_the_show_that_has_both(library: Library) -> None:
    report = checked(
        library, f"{LEAD}“Night Ferry” began. There, like Tomas Reed's Captain Blane, he is stern."
    )
    assert [(each.show, each.verdict) for each in report.statements if each.field == "character"] == [
        ("night-ferry", "agrees")
    ]


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("The series came to Northlight Pictures early.", "company"),
        ("Many saw the series, a gift of Netflix, in spring.", "platform"),
        ("Few know that Ida Stern, whose music is in the series, lives there.", "composer"),
        ("The series keeps to the plot of the novel.", "relation"),
    ],
)
def test_what_is_held_is_confirmed_wherever_it_is_named(library: Library, sentence: str, field: str) -> None:
    report = checked(library, LEAD + sentence)
    told = [each for each in report.statements if each.start >= len(LEAD) and each.field == field]
    assert [each.verdict for each in told] == ["agrees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bob Nobody is not in it, nor is Mara Ellison.",
        "Perhaps Mara Ellison will be seen in it.",
        "Netflix chief Ann Other spoke of the series.",
        "The film has the same plot as “Harbour Lights”, and Netflix has it.",
    ],
)
def test_what_is_denied_doubted_or_of_another_is_not_confirmed(library: Library, sentence: str) -> None:
    report = checked(library, LEAD + sentence)
    fields = {each.field for each in report.statements if each.start >= len(LEAD)}
    assert fields.isdisjoint({"cast", "platform", "availability"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Netflix has nothing to do with the series.",
        "Netflix passed on the series.",
        "Netflix also said goodbye to Deep End.",
        "Netflix has little in common with the series.",
    ],
)
def test_a_platform_without_a_part_in_a_show_is_not_confirmed(library: Library, sentence: str) -> None:
    found = [each for each in checked(library, LEAD + sentence).statements if each.start >= len(LEAD)]
    assert [each for each in found if each.field == "platform"] == []


def test_a_name_like_that_of_an_actor_is_a_slip_only_beside_others(library: Library) -> None:
    beside, alone = "The series stars Bea Hal and Tomas Reed.", "With Bea Hal, the drama is about a port."
    found = {each.quote for each in checked(library, LEAD + beside).statements if each.verdict == "variant"}
    assert found == {"Bea Hal"}
    assert [each for each in checked(library, LEAD + alone).statements if each.verdict == "variant"] == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Main Cast(s):\nMara Ellison\nTomas Reed", "cast agrees"),
        ("Starring: Mara Ellison\nAnn Other", "cast agrees, cast not-on-record"),
        ("Cast\nMara Ellison, Ann Other and Tomas Reed", "cast agrees, cast not-on-record"),
        ("Creator(s) & Writers: Ann Lowell", "creator agrees, writer agrees"),
        ("Producer(s): Hugo Blank; Bob Nobody", "producer agrees, producer not-on-record"),
        ("Production Company – Northlight Pictures", "company agrees"),
        ("Distributor: Open Water Films", "company not-on-record"),
        ("Network(s): Netflix | Country of origin: UK", "country agrees, platform agrees"),
        ("Genre: Crime\nDrama and songs", "genre agrees"),
        ("Created by: Bob Nobody", "creator contradicted"),
        ("Also Known As: Hafenlicht", "alias agrees"),
    ],
)  # fmt: skip
def test_lines_of_a_sheet_are_read(library: Library, lines: str, expected: str) -> None:
    found = [each for each in checked(library, LEAD + lines).statements if each.start >= len(LEAD)]
    assert ", ".join(sorted({f"{each.field} {each.verdict}" for each in found})) == expected


@pytest.mark.parametrize(
    "lines",
    [
        "Cast away on an island\nAnn Other\n",
        "Cast\nThe harbour is closed, and the boats of Bob Nobody are on the sea for good.\nAnn Other\n",
        "Starring: Mara Ellison, Tomas Reed\nAnn Other\n",
        "Thanks to: Ann Other\n",
        "Directed by hand: Bob Nobody\n",
    ],
)
def test_what_only_looks_like_a_sheet_tells_of_nobody_else(library: Library, lines: str) -> None:
    found = [each for each in checked(library, LEAD + lines).statements if each.start >= len(LEAD)]
    assert [each for each in found if each.verdict != "agrees"] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The series is planned and produced by Northlight Pictures.", {("company", "agrees")}),
        ("Producers: Bob Nobody of the old firm; and Hugo Blank.", {("producer", "agrees")}),
        ("It is a crime series from Peter Marsh.", {("genre", "agrees")}),
    ],
)  # fmt: skip
def test_names_beside_what_they_did_are_told(
    library: Library, sentence: str, found: set[tuple[str, str]]
) -> None:
    told = [each for each in checked(library, LEAD + sentence).statements if each.start >= len(LEAD)]
    assert found <= {(each.field, each.verdict) for each in told}
    assert {each.verdict for each in told} <= {"agrees", "not-on-record"}


def test_a_table_of_a_page_is_a_sheet(library: Library) -> None:
    rows = "<tr><th>Directed by</th><td>Peter Marsh</td></tr>"
    rows += "<tr><th>Starring</th><td>Bea Hall<br>Ann Other</td></tr>"
    page = f"<html><body><article><p>{LEAD}</p><table>{rows}</table></article></body></html>"
    day = date(2026, 11, 27)
    report = check_article(article_of(page), library.at(Moment(day=day, today=day)))
    found = {(each.quote, each.field, each.verdict) for each in report.statements}
    assert {
        ("Peter Marsh", "director", "agrees"),
        ("Bea Hall", "cast", "agrees"),
        ("Ann Other", "cast", "not-on-record"),
    } <= found
