"""Who made a show and who is in it: roles that are said loosely, and names that are written wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.library.library import Library

from . import test_checking_rules as rules
from .opened import opened

SHOWS = """
format = 2

[[sources]]
id = "gazette"
publisher = "Gazette"
title = "Old Mills"
url = "https://example.org/mills"
kind = "press"

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[shows]]
id = "old-mills"
title = "Old Mills"
countries = ["KR"]
seasons = [{ number = 1, episodes = 12, premiere = 2021-03-05 }]
cast = [
    { person = "Seo Mi-rae", character = "Ahn Bo-kyung" },
    { person = "Heo Joon-beom", character = "Yoon Jae-ha" },
    { person = "Magdalena Torvik", character = "Constance Whitlock" },
    { person = "Cecil Vane", character = "Cecil Vane" },
]
crew = [
    { person = "Harriet Lomax", role = "director" },
    { person = "Harriet Lomax", role = "executive producer" },
    { person = "Edmund Carrow", role = "writer" },
    { person = "Winston Pryce", role = "producer" },
    { person = "Agnes Holloway", role = "showrunner" },
]
availability = [{ platform = "netflix", original = true }]

[[shows.claims]]
field = "cast"
about = "Magdalena Torvik"
value = "Matilda Torvik"
verdict = "contradicted"
note = "The actress is Magdalena Torvik."
sources = ["gazette"]

[[shows.claims]]
field = "cast"
about = "Heo Joon-beom"
value = "Heo Jong-beom"
verdict = "variant"
note = "A slip."
sources = ["gazette"]

[[shows]]
id = "cold-harvest"
title = "Cold Harvest"
countries = ["KR"]
seasons = [{ number = 1, episodes = 8, premiere = 2016-03-05 }]
crew = [{ person = "Harriet Lomax", role = "creator" }, { person = "Ines Falk", role = "director" }]
availability = [{ platform = "netflix", original = true }]
"""
LEAD = "“Old Mills” is a Korean series of Netflix. "


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("people"), SHOWS) as library:
        yield library


def told(library: Library, sentence: str) -> set[tuple[str, str, str]]:
    found = rules.checked(library, LEAD + sentence).statements
    return {(each.verdict, each.field, each.quote) for each in found if each.start >= len(LEAD)}


@pytest.mark.parametrize(
    ("sentence", "field", "who"),
    [
        ("“It was cold,” showrunner Edmund Carrow said of the last day.", "showrunner", "Edmund Carrow"),
        ("In the morning the producer, Harriet Lomax, was glad.", "producer", "Harriet Lomax"),
        ("To the mill came its creator Edmund Carrow and many more.", "creator", "Edmund Carrow"),
        ("With it came the creators Agnes Holloway and Edmund Carrow.", "creator", "Edmund Carrow"),
        ("Lomax is back. Created by Winston Pryce, it is set in a mill.", "creator", "Winston Pryce"),
        ("Agnes Holloway created it, and it was originally meant for Netflix.", "creator", "Agnes Holloway"),
    ],
)
def test_who_has_a_role_near_to_the_one_that_is_said_is_told(
    library: Library, sentence: str, field: str, who: str
) -> None:
    found = {(verdict, of) for verdict, of, quote in told(library, sentence) if who in quote}
    assert ("imprecise", field) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Copper Lanterns, which Agnes Holloway created with Bob Nobody, premiered in 1963.",
        "Agnes Holloway, creator of “The Quarrymen”, liked it.",
        "The original series was created by Agnes Holloway.",
        "The creator of its first version is Agnes Holloway.",
        "Edmund Carrow might be the showrunner.",
        "The episode was created by Edmund Carrow.",
        "“Cold Harvest” is another matter; the creator, Harriet Lomax, was glad.",
        "Some say that the writer Agnes Holloway was glad.",
        "Among the guests were the executive producers Edmund Carrow and Agnes Holloway.",
        "Agnes Holloway, who created it, is one of the makers of the reboot.",
        "Creator awards went to Edmund Carrow and others.",
        "From Agnes Holloway, the executive producer of “Old Mills”, the series became a hit.",
    ],
)
def test_who_may_have_a_role_or_has_it_elsewhere_is_not_reproached(library: Library, sentence: str) -> None:
    assert {each for each in told(library, sentence) if each[0] not in ("agrees", "not-on-record")} == set()


@pytest.mark.parametrize(
    ("sentence", "verdict", "quote"),
    [
        ("Matilda Torvik was ill that day.", "contradicted", "Matilda Torvik"),
        ("A walk with Heo Jong Beom", "variant", "Heo Jong Beom"),
    ],
)
def test_a_name_that_is_on_record_as_wrong_is_told_wherever_it_stands(
    library: Library, sentence: str, verdict: str, quote: str
) -> None:
    assert (verdict, "cast", quote) in told(library, sentence)


@pytest.mark.parametrize(
    ("sentence", "field", "quote"),
    [
        ("An Bo Kyeong walks to the mill at night.", "character", "An Bo Kyeong"),
        ("At the door we met Huh Jun-beom in a coat.", "cast", "Huh Jun-beom"),
        ("There stood Constance Whitlok, without her keys.", "character", "Constance Whitlok"),
        ("Thanks are due to Hariet Lomax for the pictures.", "credit", "Hariet Lomax"),
        ("With Seo Mi-rae, Yoon Che-ha and many more.", "character", "Yoon Che-ha"),
    ],
)
def test_a_name_that_is_but_spelled_in_another_way_is_told(
    library: Library, sentence: str, field: str, quote: str
) -> None:
    assert ("variant", field, quote) in told(library, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "“The Quarrymen”, with Harriet Lomas, is loved.",
        "Constance Whitlok Bell was there.",
        "Harriet Lomax and her sister Harriot Lomax were there.",
        "Ahn Bo-kyung and An Bo-kyeong are two people.",
        "Seo Mi-ran was there.",
        "Hariet Lomax's Red Mill Pictures made it.",
        "Hariet Lomax might join it.",
        "Fans wanted Heo Joon-beom as Constance Whitlock.",
        "Instead of Heo Joon-beom as Constance Whitlock we saw another.",
        "Bob Nobody as Daniel Moor (Constance Whitlock)",
        "Seo Mi-rae stars opposite Heo Joon-beom as Ahn Bo-kyung.",
    ],
)
def test_a_name_that_may_be_somebody_elses_is_no_spelling(library: Library, sentence: str) -> None:
    assert {each for each in told(library, sentence) if each[0] not in ("agrees", "not-on-record")} == set()


@pytest.mark.parametrize(
    ("sentence", "verdict", "quote"),
    [
        (
            "The cast is completed by Heo Joon-beom as Constance Whitlock and others.",
            "contradicted",
            "Heo Joon-beom as Constance Whitlock",
        ),
        ("Yoon Jae-ha (Huh Jun-beum) walks in.", "variant", "Yoon Jae-ha (Huh Jun-beum)"),
        (
            "Others are Magdalena Torvik (Yoon Jae-ha) and Heo Joon-beom (Constance Whitlock).",
            "contradicted",
            "Magdalena Torvik (Yoon Jae-ha)",
        ),
    ],
)
def test_who_plays_whom_in_a_list(library: Library, sentence: str, verdict: str, quote: str) -> None:
    found = {(how, said) for how, _, said in told(library, sentence)}
    assert (verdict, quote) in found


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("There were Magdalena Torvik, Cecil Vane, and many more.", "Cecil Vane"),
        ("Magdalena Torvik of Copper Lanterns fame is going to be there.", "Magdalena Torvik"),
        ("Chaebol CEO Magdalena Torvik, on the other hand, walks in.", "Magdalena Torvik"),
        ("Magdalena Torvik from Vale of Sparrows walks in.", "Magdalena Torvik"),
    ],
)
def test_what_somebody_is_known_from_leaves_him_in_the_cast(
    library: Library, sentence: str, who: str
) -> None:
    assert ("agrees", "cast", who) in told(library, sentence)


@pytest.mark.parametrize(
    "sentence",
    ["In Copper Lanterns we saw Magdalena Torvik.", "Magdalena Torvik (Yoon Jae-ha) is on leave, for now."],
)
def test_who_is_named_elsewhere_or_as_another_is_not_said_to_agree(library: Library, sentence: str) -> None:
    assert "agrees" not in {verdict for verdict, _, _ in told(library, sentence)}


def test_who_plays_whom_is_known_though_no_show_is_named(library: Library) -> None:
    first = f"{LEAD}\nCopper Lanterns is a series of 1963.\n"
    text = f"{first}The middle sister, Ahn Bo-kyung, Seo Mi-rae (Vale of Sparrows 2021), is there."
    found = [each for each in rules.checked(library, text).statements if each.start >= len(first)]
    assert [(each.verdict, each.field, each.about) for each in found] == [
        ("agrees", "character", "Ahn Bo-kyung")
    ]


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("It was written by Edmund Carrow.", True),
        ("The scripts were written by Edmund Carrow.", True),
        ("Copper Lanterns was written by Edmund Carrow.", False),
        ("The film was written by Edmund Carrow.", False),
        ("His next serial was also written by Edmund Carrow.", False),
    ],
)
def test_what_somebody_did_to_another_work_is_not_told_of_the_show(
    library: Library, sentence: str, is_told: bool
) -> None:
    assert bool(told(library, sentence)) == is_told
