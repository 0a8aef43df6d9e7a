"""The ways in which people write a title: spellings, scripts, articles, joined words, what they add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.finding.seasons import behind_season
from showfacts.finding.shows import find
from showfacts.library.library import Library

from .opened import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from showfacts.finding.shows import Found
    from showfacts.index.names import IndexedNames

SHOWS = """
tf-1          | Türkisch für Anfänger      | 2006 | DE |            |         |
bridge-de     | Die Brücke                 | 2008 | DE |            |         |
die-hart      | Die Hart                   | 2020 | US |            |         |
o-clone       | O Clone                    | 2001 | BR |            |         |
amica         | L'amica geniale            | 2018 | IT |            |         |
hyoka         | Hyōka                      | 2012 | JP |            |         |
ghoul         | Tokyo Ghoul                | 2014 | JP |            |         |
house         | Our House                  | 2016 | KR |            |         |
three-body    | Three-Body                 | 2023 | CN |            |         | 三体
palace        | Empresses in the Palace    | 2011 | CN |            |         | 甄嬛传
island-2010   | Το Νησί                    | 2010 | GR |            |         |
kitchen       | Кухня                      | 2012 | RU |            |         |
money-heist-2017 | Dom iz papira           | 2017 | HR |            |         |
five-o        | Hawaii Five-O              | 1968 | US |            |         |
five-0        | Hawaii Five-0              | 2010 | US |            |         |
lost          | Lost                       | 2004 | US |            |         |
live-1975     | Saturday Night Live        | 1975 | US |            |         |
defenders     | The Defenders              | 1961 | US |            |         |
defenders-m   | Marvel's The Defenders     | 2017 | US |            | netflix |
daredevil     | Marvel's Daredevil         | 2015 | US |            | netflix |
grey          | Grey's Anatomy             | 2005 | US |            |         |
airbender-1   | Avatar: The Last Airbender | 2005 | US | animation  | nick    |
airbender-2   | Avatar: The Last Airbender | 2024 | US | scripted   | netflix |
school-a      | Prison School              | 2015 | JP | animation  |         |
school-b      | Prison School              | 2015 | JP | scripted   |         |
queen-m       | The Queen                  | 2009 | GB | miniseries |         |
queen-d       | The Queen                  | 2009 | GB | documentary |        |
macgyver-1    | MacGyver                   | 1985 | US |            |         |
macgyver-2    | MacGyver                   | 2016 | US |            |         |
office-uk     | The Office                 | 2001 | GB |            |         |
office-us     | The Office                 | 2005 | US |            |         |
nine          | 9-1-1                      | 2018 | US |            |         |
bridge-ca     | The Bridge                 | 2010 | CA |            |         |
bridge-us     | The Bridge                 | 2013 | US |            |         |
bridge-se     | Bron/Broen                 | 2011 | SE |            |         | The Bridge
umbrella      | The Umbrella Academy       | 2019 | US |            | netflix |
boyfriend     | Boyfriend Diary            | 2020 | KR |            |         | Namja Chingu Ilgi
lane          | Firefly Lane               | 2021 | US |            |         |
blind         | Love Is Blind: Brazil      | 2021 | BR |            |         |
pilot         | Dragon Pilot: Tales of a Hen | 2018 | JP |          |         |
hood          | Goldie and Hood (Uncut Ver.) | 2019 | TH |          |         |
times         | Good Times                 | 1974 | US |            |         |
time          | A Matter of Time           | 2001 | US |            |         |
time-2        | Time and Again             | 2002 | US |            |         |
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("ways")
    rows = [[cell.strip() for cell in row.split("|")] for row in SHOWS.strip().splitlines()]
    lines = ["format = 1"]
    for platform in sorted({row[5] for row in rows} - {""}):
        lines += ["[[platforms]]", f'id = "{platform}"', f'name = "{platform.title()}"']
    for ident, title, year, country, kind, platform, *aliases in rows:
        lines += ["[[shows]]", f'id = "{ident}"', f'title = "{title}"', f"year = {year}"]
        lines += [f'countries = ["{country}"]'] + ([f'type = "{kind}"'] if kind else [])
        lines += [f"aliases = {aliases}"] if any(aliases) else []
        lines += ["[[shows.availability]]", f'platform = "{platform}"'] if platform else []
    with opened(folder, "\n".join(lines)) as library:
        yield library


@pytest.fixture
def of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Library]:
    """A library of the shows in a TOML text."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def made(text: str) -> Library:
        path = tmp_path / "shows.toml"
        path.write_text(f"format = 1\n{text}", "utf-8")
        return Library.open(path)

    return made


@pytest.mark.parametrize(
    ("query", "show"),
    [
        ("tuerkisch fuer anfaenger", "tf-1"),
        ("TUERKISCH für anfaenger", "tf-1"),
        ("tuerkisch fuer anfaenger 2006", "tf-1"),
        ("tuerkish fuer anfaenger", "tf-1"),
        ("brücke", "bridge-de"),
        ("bruecke", "bridge-de"),
        ("clone", "o-clone"),
        ("amica geniale", "amica"),
        ("hyouka", "hyoka"),
        ("hyooka", "hyoka"),
        ("toukyou ghoul", "ghoul"),
        ("三體", "three-body"),
        ("甄嬛傳", "palace"),
        ("甄嬛傳 2011", "palace"),
        ("to nisi", "island-2010"),
        ("kukhnya", "kitchen"),
        ("kuhnja", "kitchen"),
        ("kuhnia", "kitchen"),
        ("money heist", "money-heist-2017"),
        ("the defenders (2017)", "defenders-m"),
        ("daredevil 2015", "daredevil"),
        ("last airbender netflix", "airbender-2"),
        ("avatar 2024", "airbender-2"),
        ("prison school anime", "school-a"),
        ("Prison School (live action)", "school-b"),
        ("anime prison school", "school-a"),
        ("the queen miniseries", "queen-m"),
        ("queen documentary", "queen-d"),
        ("MacGyver.2016", "macgyver-2"),
        ("macgyver_2016", "macgyver-2"),
        ("macgyver-1985", "macgyver-1"),
        ("MacGyver.(2016)", "macgyver-2"),
        ("The.Office.US", "office-us"),
        ("the_office_u.k.", "office-uk"),
        ("The.Office.US.S02E01.720p.HDTV", "office-us"),
        ("9-1-1", "nine"),
        ("dragon pilot", "pilot"),
        ("teh umbrella acadmey", "umbrella"),
    ],
)
def test_the_show_that_is_meant(library: Library, query: str, show: str) -> None:
    assert find(library.names, query).header.id == show


@pytest.mark.parametrize(
    ("query", "shows"),
    [
        ("the bridge", {"bridge-ca", "bridge-us", "bridge-se"}),
        ("prison school", {"school-a", "school-b"}),
        ("last airbender", {"airbender-1", "airbender-2"}),
        ("umbrella 2019", {"umbrella"}),
        ("defenders 2017", {"defenders-m"}),
        ("firefly", {"lane"}),
        ("Office, The", {"office-uk", "office-us"}),
        ("love is blind", {"blind"}),
        ("goldie and hood", {"hood"}),
        ("good time", {"times"}),
        ("namja chingu", {"boyfriend"}),
        ("l0st", {"lost"}),
    ],
)
def test_a_question(library: Library, query: str, shows: set[str]) -> None:
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, query)
    assert {each.id for each in caught.value.candidates} == shows


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("SNL", "live-1975"),
        ("snl", "live-1975"),
        ("hart", "die-hart"),
        ("anatomy", "grey"),
        ("airbender netflix", "airbender-2"),
        ("macgyver 2020", "macgyver-2"),
    ],
)
def test_a_refusal_that_suggests(library: Library, query: str, first: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find(library.names, query)
    assert caught.value.suggestions[0].id == first


def test_a_letter_that_looks_like_a_digit_names_the_other_show(library: Library) -> None:
    for query, show, other in (("hawaii five o", "five-o", "five-0"), ("hawaii 5-0", "five-0", "five-o")):
        found = find(library.names, query)
        assert (found.header.id, [each.id for each in found.namesakes]) == (show, [other])


def test_candidates_tell_the_type_and_the_name_that_fits(library: Library) -> None:
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, "prison school")
    assert sorted(each.detail for each in caught.value.candidates) == ["2015 · JP", "2015 · JP · animation"]
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, "the bridge")
    assert {each.id: each.called for each in caught.value.candidates}["bridge-se"] == "The Bridge"


SEASONS = """
[[shows]]
id = "mob"
title = "Mob Psycho 100"
year = 2016
[[shows]]
id = "mob-2"
title = "Mob Psycho 100 II"
year = 2019
[[shows]]
id = "rag"
title = "Shuumatsu no Valkyrie"
aliases = ["Record of Ragnarok"]
[[shows]]
id = "rag-2"
title = "Shuumatsu no Valkyrie II"
aliases = ["Record of Ragnarok II"]
[[shows]]
id = "hq"
title = "Haikyū!!"
[[shows]]
id = "hq-2"
title = "Haikyū!! Second Season"
year = 2015
[[shows]]
id = "track"
title = "Soundtrack"
year = 2019
[[shows]]
id = "track-1"
title = "Soundtrack #1"
year = 2022
[[shows]]
id = "track-2"
title = "Soundtrack #2"
year = 2023
[[shows]]
id = "star"
title = "To My Star"
[[shows]]
id = "star-2"
title = "To My Star Season 2: Our Untold Stories"
[[shows]]
id = "home"
title = "Sweet Home"
countries = ["KR"]
original_title = "스위트홈"
[[shows]]
id = "book"
title = "Power"
"""


@pytest.mark.parametrize(
    ("query", "show", "of_show"),
    [
        ("mob psycho 100 season 2", "mob-2", "mob"),
        ("Mob.Psycho.100.S02", "mob-2", "mob"),
        ("record of ragnarok season 2", "rag-2", "rag"),
        ("haikyuu season 2", "hq-2", "hq"),
        ("haikyu 2nd season", "hq-2", None),
        ("haikyuu season 2 2015", "hq-2", "hq"),
        ("soundtrack #1 season 2", "track-2", "track-1"),
        ("season 2 of soundtrack 1", "track-2", "track-1"),
        ("to my star part 2", "star-2", "star"),
    ],
)
def test_a_season_that_is_an_entry_of_its_own(
    of: Callable[[str], Library], query: str, show: str, of_show: str | None
) -> None:
    found = find(of(SEASONS).names, query)

    assert (found.header.id, found.season) == (show, None)
    if of_show is not None:
        assert found.season_of == (of_show, 2)
        assert of_show in {each.id for each in found.namesakes}


@pytest.mark.parametrize(
    ("query", "show", "season", "words"),
    [
        ("sweet home season 2", "home", 2, "season 2"),
        ("sweet home s2", "home", 2, "s2"),
        ("Sweet Home (Season 3)", "home", 3, "(Season 3)"),
        ("sweet home second season", "home", 2, "second season"),
        ("sweet home season two kdrama", "home", 2, "season two"),
        ("sweet home series 2", "home", 2, "series 2"),
        ("sweet home part 5", "home", 5, "part 5"),
        ("sweet home staffel 2", "home", 2, "staffel 2"),
        ("sweet home 2. staffel", "home", 2, "2. staffel"),
        ("스위트홈 시즌2", "home", 2, "시즌2"),
        ("season 2 of sweet home", "home", 2, "season 2"),
        ("season 2 sweet home", "home", 2, "season 2"),
        ("mob psycho 100 season 1", "mob", 1, "season 1"),
        ("soundtrack season 2", "track", 2, "season 2"),
    ],
)
def test_a_question_about_a_season(
    of: Callable[[str], Library], query: str, show: str, season: int, words: str
) -> None:
    found = find(of(SEASONS).names, query)

    assert (found.header.id, found.season, found.season_words) == (show, season, words)
    assert "aside" not in found.reason
    assert found.how in ("title", "narrowed")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("season 2 of sweet home", ("sweet home", "season 2", 2)),
        ("season 2 sweet home", ("sweet home", "season 2", 2)),
        ("season 2 of", ("of", "season 2", 2)),  # Nothing but the word, which may be a title
        ("season 2", None),
        ("sweet home season 2", None),
    ],
)
def test_what_stands_behind_a_season(query: str, expected: tuple[str, str, int] | None) -> None:
    assert behind_season(query) == expected


@pytest.mark.parametrize(
    "title",
    [
        *("Lark Season 3", "Lark: Part 3", "Lark - Series 3", "Lark S3", "Lark S 3", "Lark 3rd Season"),
        *("Lark III", "Lark #3", "Lark 3", "Lark 第3季", "Lark 第三季", "Lark 第3期", "Lark 第三期"),
        *("Lark 시즌3", "Lark シーズン3", "Lark 3기", "Lark Season 3: The End"),
    ],
)
def test_each_way_in_which_a_season_is_an_entry_of_its_own(of: Callable[[str], Library], title: str) -> None:
    names = of(
        f'[[shows]]\nid = "lark-a"\ntitle = "Lark"\n[[shows]]\nid = "lark-c"\ntitle = "{title}"\n'
    ).names
    found = find(names, "lark staffel 3")
    assert (found.header.id, found.season_of) == ("lark-c", ("lark-a", 3))
    for other in (2, 4):
        assert _asked_names(names, f"lark season {other}") == {"lark-a", "lark-c"}


@pytest.mark.parametrize(
    ("season", "ending"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (5, "V"), (10, "X"), (12, "12th")]
)
def test_a_season_by_its_ordinal_or_roman_number(
    of: Callable[[str], Library], season: int, ending: str
) -> None:
    title = f"Lark {ending}{'' if ending in 'VX' else ' Season'}"
    names = of(
        f'[[shows]]\nid = "lark-a"\ntitle = "Lark"\n[[shows]]\nid = "lark-c"\ntitle = "{title}"\n'
    ).names
    assert find(names, f"lark season {season}").header.id == "lark-c"


def test_a_title_that_goes_on_with_a_letter_is_no_season(of: Callable[[str], Library]) -> None:
    shows = (f'[[shows]]\nid = "lark-{n}"\ntitle = "Lark{letter}"\n' for n, letter in enumerate(" abcsvx"))
    found = find(of("".join(shows)).names, "lark season 3")
    assert (found.header.id, found.season) == ("lark-0", 3)


def test_a_title_without_the_word_show(of: Callable[[str], Library]) -> None:
    names = of(
        '[[shows]]\nid = "a"\ntitle = "Late Norton Show"\n'
        '[[shows]]\nid = "b"\ntitle = "The Early Moss Show"\n'
    ).names
    for query, show in (
        ("late norton", "a"),
        ("the late norton", "a"),
        ("early moss", "b"),
        ("the early moss", "b"),
    ):
        found = find(names, query)
        assert (found.header.id, found.reason) == (show, "its title without the word show"), query


def _asked_names(names: IndexedNames, query: str) -> set[str]:
    with pytest.raises(AmbiguousError) as caught:
        find(names, query)
    return {each.id for each in caught.value.candidates}


@pytest.mark.parametrize(
    ("query", "show"),
    [("csi new york", "ny"), ("csi new york city", None), ("a los angeles", None), ("7 los angeles", None)],
)
def test_initials_that_are_spelled_out(of: Callable[[str], Library], query: str, show: str | None) -> None:
    """What stands before them must say something."""
    names = of(
        '[[shows]]\nid = "ny"\ntitle = "CSI: NY"\n[[shows]]\nid = "la"\ntitle = "A LA"\n'
        '[[shows]]\nid = "seven"\ntitle = "7 LA"\n'
    ).names
    if show is not None:
        assert find(names, query).header.id == show
    else:
        with pytest.raises(NotFoundError):
            find(names, query)


def test_where_other_seasons_are_entries_a_missing_one_is_a_question(of: Callable[[str], Library]) -> None:
    with pytest.raises(AmbiguousError) as caught:
        find(of(SEASONS).names, "mob psycho 100 season 3")
    assert {each.id for each in caught.value.candidates} == {"mob", "mob-2"}
    with pytest.raises(NotFoundError):
        find(of(SEASONS).names, "power book iii")


NCIS = """
[[shows]]
id = "ncis"
title = "NCIS"
year = 2003
{seasons}
[[shows]]
id = "la"
title = "NCIS: Los Angeles"
year = 2009
"""
RAN = """
[[shows.seasons]]
number = 1
premiere = 2003-09-23
finale = {last}-05-25
"""


def _asked(library: Library, query: str) -> Found | set[str]:
    try:
        return find(library.names, query)
    except AmbiguousError as question:
        return {each.id for each in question.candidates}


def test_a_year_belongs_to_the_plain_title_that_ran_then(of: Callable[[str], Library]) -> None:
    found = find(of(NCIS.format(seasons=RAN.format(last=2015))).names, "ncis 2009")

    assert (found.header.id, found.how) == ("ncis", "narrowed")
    assert [each.id for each in found.namesakes] == ["la"]


def test_a_year_in_which_the_plain_title_was_over_is_of_the_longer_one(of: Callable[[str], Library]) -> None:
    assert find(of(NCIS.format(seasons=RAN.format(last=2006))).names, "ncis 2009").header.id == "la"


def test_a_year_in_which_the_plain_title_may_have_run_is_a_question(of: Callable[[str], Library]) -> None:
    assert _asked(of(NCIS.format(seasons="")), "ncis 2009") == {"ncis", "la"}


@pytest.mark.parametrize(
    ("query", "how"),
    [
        ("five-o", "id"),
        ("hyōka", "title"),
        ("三体", "alias"),
        ("hyouka", "alias"),
        ("macgyver 2016", "narrowed"),
        ("umbrella academy", "part"),
        ("umbrela academy", "misspelt"),
    ],
)
def test_how_the_words_were_understood(library: Library, query: str, how: str) -> None:
    assert find(library.names, query).how == how
