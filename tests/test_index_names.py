"""What an index answers of names, genres, people, characters and days: a small library, and each question."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from showfacts.errors import NotFoundError
from showfacts.index.dated import beginning_or_ending, with_dates_ahead, with_news
from showfacts.index.in_text import NamesInText
from showfacts.index.name import NameKind
from showfacts.index.name_forms import initials, names_of, untagged
from showfacts.index.people import IndexedCharacters, IndexedPeople
from showfacts.index.tables import About
from showfacts.library.library import Library

TEXT = """
format = 2
[[platforms]]
id = "bbc-one"
name = "BBC One"
[[platforms]]
id = "bbc-two"
name = "BBC Two"
[[platforms]]
id = "bbcx"
name = "BBCX"
[[platforms]]
id = "max"
name = "Max"
aliases = ["HBO Max"]
[[people]]
id = "ann-1"
name = "Ann Lowell"
aliases = ["Annie Lowell"]
misspellings = ["Ann Lovell"]
[[people]]
id = "ann-2"
name = "Ann Lowell"
[[shows]]
id = "night-road-1999"
title = "The Long Way Home"
premiere = 1999-02-03
finale = 2004-05-06
genres = ["crime drama", "family"]
premise = "Two sisters drive home through the night."
cast = [
  { person = "Ann Lowell", person_id = "ann-1", character = "Mara", also_named = ["The Driver"] },
  { person = "Bo Tran", character = "Jon" },
]
crew = [{ person = "Cy Young", role = "writer" }, { person = "Bo Tran", role = "director" }]
[[shows]]
id = "night-road"
title = "Dawn"
year = 2001
genres = ["family"]
premise = "A family of drivers."
cast = [{ person = "Bo Tran", character = "Mara" }, { person = "Ann Lowell", person_id = "ann-2" }]
[[shows]]
id = "night-road-3999"
title = "Far Ahead"
[[shows]]
id = "night-road-199"
title = "Three Digits"
[[shows]]
id = "the-dawn-2010"
title = "The Dawn"
year = 2010
cast = [{ person = "Annie Lowell" }, { person = "Cy Young", character = "Mara" }]
[[shows]]
id = "dawning"
title = "Dawning of a New Day"
original_title = "Daybreak"
aliases = ["Dawn's Early Light"]
[[shows]]
id = "how-we-met"
title = "How We Met Her"
[[shows]]
id = "hawk-was-home"
title = "Hawk Was Made Home"
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return opened(tmp_path_factory.mktemp("names") / "shows.toml", TEXT)


def opened(path: Path, text: str) -> Library:
    path.write_text(text, "utf-8")
    return Library.open(path)


@pytest.mark.parametrize(
    ("ident", "shows"),
    [
        ("night-road", ["night-road", "night-road-1999"]),
        ("dawn", []),
        ("the-dawn", []),  # The title says it already
        ("night", []),
        ("night road", []),
        ("night-*", []),
    ],
)
def test_ids_of_words_and_a_year(library: Library, ident: str, shows: list[str]):
    assert sorted(each.show for each in library.names.with_id_words(ident)) == shows


@pytest.mark.parametrize(
    ("show", "years", "may_have"),
    [
        ("night-road-1999", [1999, 2000, 2001, 2002, 2003, 2004], [1999, 2004]),
        ("night-road", [2001, 2002, 2003, 2004], [2001, 2030]),
        ("night-road-3999", [], [1950, 2030]),
        ("nowhere", [], []),
    ],
)
def test_the_years_in_which_a_show_ran(library: Library, show: str, years: list[int], may_have: list[int]):
    """By its dates; without an end, for three years after the first, and perhaps for ever."""
    told = [1950, 1998, 1999, 2000, 2001, 2002, 2003, 2004, 2005, 2030]
    assert [year for year in told if library.names.ran_in(show, year)] == years
    found = [year for year in told if library.names.may_have_run_in(show, year)]
    assert [min(found), max(found)] == may_have if found else may_have == []


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("bbc", ["BBC One", "BBC Two"]),
        ("BBC", ["BBC One", "BBC Two"]),
        ("bbc one", []),
        ("bb", []),
        ("b", []),
        ("hbo", []),
        ("max", []),
    ],
)
def test_a_brand_is_the_first_word_of_the_names_of_platforms(library: Library, word: str, names: list[str]):
    assert library.names.brand(word) == names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["family"], [("GENRE", "family"), ("GENRE", "family"), ("PREMISE", "A family of drivers.")]),
        (["crime"], [("GENRE", "crime drama")]),
        (["drama", "crime"], [("GENRE", "crime drama")]),
        (["night", "dri"], [("PREMISE", "Two sisters drive home through the night.")]),
        (["night", "dr"], []),
        (
            ["dri"],
            [("PREMISE", "A family of drivers."), ("PREMISE", "Two sisters drive home through the night.")],
        ),
        (["ight"], []),
        ([], []),
    ],
)
def test_genres_and_premises_that_hold_words(
    library: Library, words: list[str], found: list[tuple[str, str]]
):
    """Genres come first, then short texts; three letters of the last word are enough of it."""
    told = library.names.about(words, 10)
    assert [(About(kind).name, text) for _, kind, text in told] == found
    assert library.names.about(words, 1) == [] if not found else len(library.names.about(words, 1)) == 1


@pytest.mark.parametrize(
    ("letters", "shows"),
    [("hwmh", ["hawk-was-home", "how-we-met"]), ("dan", []), ("tlwh", ["night-road-1999"])],
)
def test_titles_by_their_initials(library: Library, letters: str, shows: list[str]):
    assert sorted(each.show for each in library.names.with_initials(letters)) == shows
    assert len(library.names.with_initials(letters, 1)) == min(1, len(shows))


def test_titles_by_the_beginning_of_their_letters(library: Library):
    found = library.names.starting("dawn", 10)
    assert [each.key for each in found] == sorted(each.key for each in found)
    assert {each.show for each in found} == {"night-road", "the-dawn-2010", "dawning"}
    assert library.names.starting("dawn", 2) == found[:2]
    assert library.names.starting("dawnx", 10) == []


@pytest.mark.parametrize(
    ("words", "shows"),
    [
        (["dawn"], {"night-road", "the-dawn-2010", "dawning"}),
        (["of", "dawning"], {"dawning"}),
        (["new", "da"], {"dawning"}),
        (["da", "new"], set()),
        (["daybreak"], {"dawning"}),
        (["light"], {"dawning"}),
        (['"'], set()),
    ],
)
def test_titles_that_hold_words(library: Library, words: list[str], shows: set[str]):
    assert {each.show for each in library.names.with_words(words, 50)} == shows
    assert len(library.names.with_words(words, 1)) == min(1, len(shows))


def test_keys_that_hold_a_word(library: Library):
    assert set(library.names.keys_with_word("dawn", 9)) == {"dawn", "thedawn"}
    assert len(library.names.keys_with_word("dawn", 1)) == 1
    assert library.names.keys_with_word("daw", 9) == []
    assert library.names.keys_with_word("\x00", 9) == []


def test_keys_by_some_of_their_letters(library: Library):
    assert library.names.keys_with_letters("dwn", 1) == ["dawn"]
    assert library.names.keys_with_letters("dwn", 0) == []
    assert library.names.keys_with_letters("awn", 1) == []
    assert library.names.keys_with_letters("dybrk", 3) == ["daybreak"]
    assert library.names.keys_with_letters("dybrk", 2) == []


@pytest.mark.parametrize("key", ["daybreak", "daybrek", "xaybreak", "daybreax", "daybreakk", "daxbreak"])
def test_one_slip_hides_no_name(library: Library, key: str):
    assert "daybreak" in library.names.keys_alike(key, 1)


@pytest.mark.parametrize("key", ["daybr", "daybreakers", "xxxxxxxx"])
def test_names_that_are_too_long_too_short_or_unlike_are_not_read(library: Library, key: str):
    assert "daybreak" not in library.names.keys_alike(key, 1)


def test_of_names_alike_so_many_of_each_length_and_end_are_read(tmp_path: Path):
    shows = [f'[[shows]]\nid = "s{n}"\ntitle = "Lark{chr(97 + n)}Song"' for n in range(9)]
    library = opened(tmp_path / "shows.toml", "\n".join(["format = 2", *shows]))
    assert len(library.names.keys_alike("larkzsong", 1)) == 9
    assert len(library.names.keys_alike("larkzsong", 1, 2)) in (2, 3, 4)


def test_a_show_is_told_from_its_namesakes_by_what_it_says_of_itself(library: Library):
    assert library.names.lead("night-road-1999") == "Ann Lowell"
    assert library.names.lead("night-road-3999") is None
    assert library.names.lead("nowhere") is None
    assert library.names.id_of("night-road") == "night-road"
    assert library.names.id_of("nowhere") is None
    with pytest.raises(NotFoundError):
        library.names.header("nowhere")


def test_characters(library: Library):
    found = IndexedCharacters(library.index)
    assert [each.text for each in found.with_key("mara")] == ["Mara"]
    assert found.shows_of("Mara") == ["night-road-1999", "night-road", "the-dawn-2010"]
    assert found.shows_of("The Driver") == ["night-road-1999"]
    assert found.shows_of("MARA") == []
    assert [each.text for each in found.between("th", (3, 9), is_end=False)] == ["The Driver"]
    assert [each.text for each in found.between("ver", (3, 9), is_end=True)] == ["The Driver"]
    for sizes in ((3, 8), (10, 12)):
        assert found.between("ver", sizes, is_end=True) == []
        assert found.between("th", sizes, is_end=False) == []


def test_people(library: Library):
    found = IndexedPeople(library.index)
    assert found.shows_of("ann-1") == ["night-road-1999", "the-dawn-2010"]
    assert found.shows_of("Bo Tran") == ["night-road-1999", "night-road"]
    assert found.counts(["ann-1", "ann-2", "Bo Tran", "nobody"]) == {"ann-1": 2, "ann-2": 1, "Bo Tran": 2}
    assert found.known_for("Bo Tran") == "night-road"
    assert found.known_for("Cy Young") == "night-road-1999"
    assert found.known_for("nobody") is None
    assert found.credited_as(["Ann Lowell", "Annie Lowell", "Ann Lovell", "Cy Young"]) == {
        "Ann Lowell": None,
        "Annie Lowell": "ann-1",
        "Ann Lovell": "ann-1",
    }
    assert (found.person("ann-1").name, found.person("Cy Young").name) == ("Ann Lowell", "Cy Young")
    assert found.with_id("Cy Young") is None


@pytest.mark.parametrize(
    ("text", "sizes", "is_end", "names"),
    [
        ("annl", (9, 9), False, {"Ann Lowell"}),
        ("ann", (9, 11), False, {"Ann Lowell", "Annie Lowell"}),
        ("lowell", (9, 11), True, {"Ann Lowell", "Annie Lowell"}),
        ("lowell", (10, 11), True, {"Annie Lowell"}),
        ("lovell", (1, 20), True, set()),
        ("annlov", (1, 20), False, set()),
        ("well", (1, 20), False, set()),
    ],
)
def test_people_by_one_end_of_their_names(
    library: Library, text: str, sizes: tuple[int, int], is_end: bool, names: set[str]
):
    """What a source got wrong is nobody's name."""
    found = IndexedPeople(library.index).between(text, sizes, is_end=is_end)
    assert {each.text for each in found} == names


def test_spellings_that_share_a_third_of_their_letters(library: Library):
    found = IndexedPeople(library.index).keys_alike
    assert set(found("annlo")) >= {"annlowell"}
    assert found("bxtran") == ["botran"]
    assert found("xotran") == ["botran"]
    assert found("annlovell") != []
    assert "annlovell" not in found("annlovell")


def test_names_in_a_text(library: Library):
    found = NamesInText(library.index)
    titles = found.titles(["dawn", "daybreak", "nowhere"])
    assert {key: [(each.show, each.kind) for each in held] for key, held in titles.items()} == {
        "dawn": [("night-road", NameKind.TITLE), ("the-dawn-2010", NameKind.LOOSE)],
        "daybreak": [("dawning", NameKind.TITLE)],
    }
    first = titles["dawn"][0]
    assert (first.title, first.year, first.last_year, first.type) == ("Dawn", 2001, None, None)
    assert found.people(["annlowell", "annielowell", "annlovell", "botran"]) == {
        "annlowell": ("ann-1", "ann-2"),
        "annielowell": ("ann-1",),
        "botran": ("Bo Tran",),
    }
    assert found.characters(["mara", "jon", "x"]) == {
        "mara": {"night-road-1999", "night-road", "the-dawn-2010"},
        "jon": {"night-road-1999"},
    }
    assert found.platforms(["bbcone", "hbomax", "bbc"]) == {"bbcone": "bbc-one", "hbomax": "max"}
    assert found.credited(["ann-1", "Cy Young", "x"]) == {
        "ann-1": {"night-road-1999", "the-dawn-2010"},
        "Cy Young": {"night-road-1999", "the-dawn-2010"},
    }


@pytest.mark.parametrize("count", [60, 61])
def test_a_name_that_very_many_have_settles_nothing(tmp_path: Path, count: int):
    shows = [
        f'[[shows]]\nid = "s{n}"\ntitle = "Lark"\ncast = [{{ person = "P", character = "Jo" }}]'
        for n in range(count)
    ]
    found = NamesInText(opened(tmp_path / "shows.toml", "\n".join(["format = 2", *shows])).index)
    assert len(found.titles(["lark"])["lark"]) == 60
    assert len(found.characters(["jo"]).get("jo", ())) == (60 if count == 60 else 0)


SPAN = date(2026, 11, 10), date(2026, 11, 20)
DATED = {
    "begins": "premiere = 2026-11-10",
    "ends": "finale = 2026-11-20",
    "season": "seasons = [{ number = 2, premiere = 2026-11-15 }]",
    "month": 'premiere = "2026-11"',
    "year": 'premiere = "2026"',
    "before": "premiere = 2026-11-09",
    "after": "finale = 2026-11-21",
    "named": 'events = [{ type = "date-announced", date = 2020-01-01, note = "Set for 2026-11-12." }]',
    "event": 'events = [{ type = "ordered", date = 2026-11-12 }]',
    "old event": 'events = [{ type = "ordered", date = 2026-10-12 }]',
    "offer": 'availability = [{ platform = "p", from = 2026-11-10 }]',
    "offer that ends": 'availability = [{ platform = "q", until = 2026-11-20 }]',
    "old offer": 'availability = [{ platform = "p", from = 2025-11-10 }]',
    "episode": "episodes = [{ season = 1, number = 1, date = 2026-11-10 }]",
    "episode later": "episodes = [{ season = 1, number = 1, date = 2027-01-01 }]",
    "episode before": "episodes = [{ season = 1, number = 1, date = 2026-11-09 }]",
    "source": 'sources = ["new"]',
    "month of a source": 'genres = ["drama"]\ncites = { genres = ["month"] }',
    "old source": 'sources = ["old"]',
}
RUN = {"begins", "ends", "season", "month", "year", "named"}


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Library:
    lines = ["format = 2"]
    for ident, when in (("new", "2026-11-20"), ("month", '"2026-11"'), ("old", "2026-11-09")):
        lines += [f'[[sources]]\nid = "{ident}"\npublisher = "P"\nkind = "press"\npublished = {when}']
    lines += [f'[[platforms]]\nid = "{each}"\nname = "{each.upper()}"' for each in "pqr"]
    for name, what in DATED.items():
        lines += [f'[[shows]]\nid = "{name.replace(" ", "-")}"\ntitle = "{name}"\n{what}']
    return opened(tmp_path_factory.mktemp("dated") / "shows.toml", "\n".join(lines))


def named(found: list[str]) -> set[str]:
    assert len(set(found)) == len(found)
    return {each.replace("-", " ") for each in found}


def test_the_shows_of_a_span_of_days_and_no_others(dated: Library):
    """A month or year that the first day is in may lie after it."""
    index = dated.index
    assert named(beginning_or_ending(index, *SPAN)) == RUN
    assert named(with_dates_ahead(index, *SPAN)) == RUN | {"episode", "episode later"}
    assert named(with_news(index, *SPAN)) == RUN | {
        *("event", "offer", "offer that ends", "source", "month of a source")
    }


def test_the_shows_of_a_span_of_days_that_a_platform_has(dated: Library):
    assert named(with_news(dated.index, *SPAN, ["p"])) == {"offer"}
    assert named(with_news(dated.index, *SPAN, ["p", "q"])) == {"offer", "offer that ends"}
    assert with_news(dated.index, *SPAN, ["r"]) == []


@pytest.mark.parametrize(
    ("titles", "aliases", "names"),
    [
        (["Dawn"], [], {"dawn": "TITLE"}),
        (["Dawn"], ["Dusk"], {"dawn": "TITLE", "dusk": "ALIAS"}),
        (["Dawn", "夜"], ["夜"], {"dawn": "TITLE", "夜": "TITLE"}),
        (["The Dawn"], [], {"the dawn": "TITLE", "dawn": "LOOSE"}),
        (["Dawn"], ["The Dusk"], {"dawn": "TITLE", "the dusk": "ALIAS", "dusk": "LOOSE"}),
        (["Dawn #1"], [], {"dawn 1": "TITLE", "dawn": "UNTAGGED"}),
        (
            ["The Dawn (US)"],
            [],
            {"the dawn us": "TITLE", "the dawn": "UNTAGGED", "dawn us": "LOOSE", "dawn": "LOOSE"},
        ),
        (["Dawn 2"], [], {"dawn 2": "TITLE"}),
        (["Dawn: The Series"], [], {"dawn the series": "TITLE", "dawn series": "LOOSE", "dawn": "ALIAS"}),
        (["Dawn the series"], [], {"dawn the series": "TITLE", "dawn series": "LOOSE", "dawn": "ALIAS"}),
        (
            ["Dawn"],
            ["Dusk the Series"],
            {"dawn": "TITLE", "dusk the series": "ALIAS", "dusk series": "LOOSE"},
        ),
        (["The Series"], [], {"the series": "TITLE", "series": "LOOSE"}),
        (["Dawn: New Day"], [], {"dawn new day": "TITLE", "dawn": "HEAD", "new day": "TAIL"}),
        (["Dawn - New Day"], [], {"dawn new day": "TITLE", "dawn": "HEAD", "new day": "TAIL"}),
        (["Dawn / New Day"], [], {"dawn new day": "TITLE", "dawn": "HEAD", "new day": "TAIL"}),
        (["Dawn – New Day"], [], {"dawn new day": "TITLE", "dawn": "HEAD", "new day": "TAIL"}),
        (["Dawn: Day"], [], {"dawn day": "TITLE", "dawn": "HEAD"}),
        (["Dawn-Day"], [], {"dawn day": "TITLE"}),
        (["A: B C: D E"], [], {"a b c d e": "TITLE", "b c d e": "LOOSE", "a": "HEAD", "d e": "TAIL"}),
        (["Ann's Dawn"], [], {"anns dawn": "TITLE", "dawn": "TAIL"}),
        (
            ["Ann Lee's The Dawn"],
            [],
            {"ann lees the dawn": "TITLE", "ann lees dawn": "LOOSE", "dawn": "TAIL", "the dawn": "TAIL"},
        ),
        (["A B C's Dawn"], [], {"a b cs dawn": "TITLE", "b cs dawn": "LOOSE"}),
        (["Dawn"], ["Ann's Dusk: Night Fall"], {"dawn": "TITLE", "anns dusk night fall": "ALIAS"}),
    ],
)
def test_the_names_that_a_show_is_found_by(titles: list[str], aliases: list[str], names: dict[str, str]):
    found = names_of("it", titles=titles, aliases=aliases)
    assert {each.words: each.kind.name for each in found} == names
    assert all(each.show == "it" and each.key == each.words.replace(" ", "") for each in found)
    assert len(found) == len({(each.words, each.text) for each in found})


def test_a_title_without_the_article_of_its_language():
    found = names_of("it", titles=["Die Brücke"], aliases=["Die Hart"], articles=frozenset({"die"}))
    named = {(each.words, each.kind.name, each.text) for each in found}
    assert {("brucke", "LOOSE", "Die Brücke"), ("hart", "LOOSE", "Die Hart")} < named
    assert {("die bruecke", "SPELT", "Die Brücke"), ("bruecke", "SPELT", "Die Brücke")} < named
    assert not any(each.words == "hart" for each in names_of("it", titles=["Die Hart"], aliases=[]))
    elided = names_of("it", titles=["L'Amica"], aliases=[])
    assert ("amica", "LOOSE") in {(each.words, each.kind.name) for each in elided}


def test_initials_of_long_titles():
    assert [initials(each) for each in ("how i met", "how i", "", "ab 3 d", "夜 a b")] == [
        "him",
        "",
        "",
        "a3d",
        "",
    ]


def test_what_tells_a_title_from_its_namesakes_is_taken_off_its_end():
    told = {
        "Dawn #1": "Dawn",
        "Dawn # 12": "Dawn",
        "Dawn (US)": "Dawn",
        "(US)": "(US)",
        "#1": "#1",
        "Dawn 1": "Dawn 1",
    }
    assert {each: untagged(each) for each in told} == told


def test_the_article_of_the_language_that_a_show_says_it_is_in(tmp_path: Path):
    """Not that of its country, where its languages are on record."""
    german = 'languages = ["de"]\ncountries = ["US"]'
    danish = 'languages = ["en"]\ncountries = ["DE"]'
    country = 'countries = ["DE"]'
    shows = [
        f'[[shows]]\nid = "{ident}"\ntitle = "Die {ident.title()}"\n{what}'
        for ident, what in (("lark", german), ("wren", danish), ("rook", country))
    ]
    library = opened(tmp_path / "shows.toml", "\n".join(["format = 2", *shows]))
    assert [each.show for each in library.names.with_keys(["lark", "wren", "rook"])] == ["lark", "rook"]
