"""Under which other spellings a name is found, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.__main__ import as_typed
from showfacts.dataset import folders
from showfacts.finding.seasons import season_named
from showfacts.finding.types import type_typed
from showfacts.text import chinese
from showfacts.text.articles import articles_of, without_article
from showfacts.text.fold import words
from showfacts.text.look_alikes import look_alikes
from showfacts.text.spellings import latin_spelling, may_be_spelt_otherwise, spellings

TABLE = Path(chinese.__file__).parent / "letters/simplified.txt"


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("Türkisch für Anfänger", "tuerkisch fuer anfaenger"),
        ("Smørrebrød", "smoerrebroed"),
        ("Ålesund", "aalesund"),
        ("Hyouka", "hyoka"),
        ("Haikyuu!!", "haikyu"),
        ("Shuumatsu no Valkyrie", "shumatsu no valkyrie"),
        ("toukyou ghoul", "tokyo ghoul"),
        ("甄嬛傳", "甄嬛传"),
        ("Το Νησί", "to nisi"),
        ("Кухня", "kukhnya"),
        ("Слуга народу", "sluga narodu"),
    ],
)
def test_another_spelling(text: str, spelling: str) -> None:
    assert spelling in spellings(text)
    assert may_be_spelt_otherwise(text, words(text))


@pytest.mark.parametrize(
    "text", ["Moon", "Good Omens", "Our House", "House of Cards", "三体", "Vincenzo", ""]
)
def test_no_other_spelling(text: str) -> None:
    assert spellings(text) == []


@pytest.mark.parametrize("typed", ["kukhnya", "kuhnya", "kuhnja", "kukhnia", "kuhnia"])
def test_the_ways_to_write_cyrillic_meet(typed: str) -> None:
    assert latin_spelling(typed) in spellings("Кухня")


@given(st.text(max_size=40))
def test_spellings_of_any_text_are_folded_words(text: str) -> None:
    for spelling in spellings(text):
        bare = spelling.removeprefix("~")
        assert bare == " ".join(bare.split()) != ""


def test_the_table_of_characters_says_where_it_is_from_and_is_sorted_and_unique() -> None:
    about, origin, *rows = TABLE.read_text("utf-8").splitlines()
    firsts = [row[0] for row in rows]

    assert about.startswith("# ")
    assert "Unihan" in origin
    assert "Unicode-3.0" in origin
    assert all(len(row) == 2 and row[0] != row[1] for row in rows)
    assert firsts == sorted(set(firsts))
    assert chinese.simplified("三體傳後裡") == "三体传后里"
    assert chinese.simplified("abc 三体") == "abc 三体"


@pytest.mark.parametrize(
    ("title", "languages", "countries", "bare"),
    [
        ("Die Brücke", (), ("DE",), "brucke"),
        ("Die Brücke", ("de",), ("US",), "brucke"),
        ("Die Hart", ("en",), ("DE",), None),
        ("Die Hart", (), ("US",), None),
        ("O Clone", (), ("BR",), "clone"),
        ("Den som dræber", ("da",), (), "som draeber"),
        ("L'amica geniale", (), ("IT",), "amica geniale"),
        ("D’Artacan", (), (), "artacan"),
        ("Die", (), ("DE",), None),
    ],
)
def test_a_title_without_the_article_of_its_language(
    title: str, languages: tuple[str, ...], countries: tuple[str, ...], bare: str | None
) -> None:
    assert without_article(title, articles_of(languages, countries)) == bare


@pytest.mark.parametrize(
    ("folded", "forms"),
    [
        ("hawaii five o", ["hawaii five 0"]),
        ("hawaii five 0", ["hawaii five o"]),
        ("l0st", ["lost"]),
        ("5o", ["50"]),
        ("lost", []),
        ("90210", []),
        ("", []),
    ],
)
def test_letters_that_look_like_digits(folded: str, forms: list[str]) -> None:
    assert look_alikes(folded) == forms


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("season 2", 2),
        ("Season two", 2),
        ("second season", 2),
        ("2nd season", 2),
        ("2. Staffel", 2),
        ("s2", 2),
        ("S02E05", 2),
        ("season2", 2),
        ("series ii", 2),
        ("season v", 5),
        ("part 5", 5),
        *((f"{each} 3", 3) for each in ("saison", "temporada", "stagione", "seizoen", "sezon", "sezona")),
        *(
            (f"{each} 3", 3)
            for each in ("sesong", "säsong", "sæson", "kausi", "сезон", "part", "series", "s")
        ),
        *((f"{each} season", 3) for each in ("third", "3rd", "3e", "3a", "3o", "3.")),
        ("3ème saison", 3),
        ("4th season", 4),
        ("x season", 10),
        ("season x", 10),
        ("season i", 1),
        ("season 99", 99),
        ("season 100", None),
        ("2 s", None),
        ("시즌 2", None),
        ("2기", 2),
        ("第十季", 10),
        ("シーズン12", 12),
        ("一", None),
        ("시즌2", 2),
        ("第二季", 2),
        ("第2期", 2),
        ("season 0", 0),
        ("season", None),
        ("24 season", None),
        ("season b2", None),
        ("season 2000", None),
        ("2", None),
        ("", None),
    ],
)
def test_words_that_name_a_season(typed: str, number: int | None) -> None:
    assert season_named(typed.split()) == number


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *((each, "animation") for each in ("anime", "animated", "animated series", "Animation", "cartoon")),
        *((each, "documentary") for each in ("docuseries", "documentary", "documentary series")),
        *((each, "game") for each in ("game show", "quiz show")),
        *((each, "miniseries") for each in ("Mini-Series", "mini serie", "limited series")),
        *((each, "reality") for each in ("reality show", "Reality Series")),
        ("live action", "scripted"),
        ("talk show", "talk"),
        ("variety show", "variety"),
        ("game", None),
        ("news", None),
    ],
)
def test_words_that_mean_a_type(typed: str, kind: str | None) -> None:
    assert type_typed(typed) == kind


def test_an_argument_whose_bytes_a_locale_did_not_know_is_recovered() -> None:
    taken = "三体".encode().decode("ascii", "surrogateescape")

    assert as_typed(taken) == "三体"
    assert as_typed("三体") == "三体"
    assert as_typed("abc") == "abc"


@pytest.mark.skipif(folders.platform_name != "linux", reason="other systems have other folders")
@pytest.mark.parametrize("home", ["relative", "", "./here"])
def test_a_home_that_is_no_full_path_is_none(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", home)

    assert folders.cache_folder() is None
    assert folders.data_folder() is None
