"""Language codes and names."""

from __future__ import annotations

import pytest

from showfacts.errors import UsageError
from showfacts.finding.languages import language_meant
from showfacts.text.fold import key
from showfacts.text.languages import (
    LANGUAGES,
    is_language,
    language_code,
    language_name,
    languages_beginning,
)
from showfacts.text.table import Table

RARE = Table("rare_languages").rows
NAMES = Table("language_names").rows


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("ko", "ko"),
        ("KO", "ko"),
        ("kor", "ko"),
        ("Korean", "ko"),
        ("한국어", "ko"),
        ("ja", "ja"),
        ("日本語", "ja"),
        ("yue", "yue"),
        ("Cantonese", "yue"),
        ("Yue Chinese", "yue"),
        ("粵語", "yue"),
        ("Chinese", "zh"),
        ("中文", "zh"),
        ("Mandarin", "zh"),
        ("cmn", "cmn"),
        ("Mandarin Chinese", "cmn"),
        ("nan", "nan"),
        ("Hokkien", "nan"),
        ("fil", "fil"),
        ("Filipino", "fil"),
        ("tl", "tl"),
        ("tgl", "tl"),
        ("Tagalog", "tl"),
        ("twi", "tw"),
        ("hbs", "sh"),
        ("ger", "de"),
        ("deu", "de"),
        ("Deutsch", "de"),
        ("español", "es"),
        ("Espanol", "es"),
        ("Castilian", "es"),
        ("Brazilian Portuguese", "pt"),
        ("Flemish", "nl"),
        ("Farsi", "fa"),
        ("Persian", "fa"),
        ("Bangla", "bn"),
        ("Bengali", "bn"),
        ("Bokmål", "nb"),
        ("Norwegian", "no"),
        ("Scottish Gaelic", "gd"),
        ("American Sign Language", "ase"),
        ("No linguistic content", "zxx"),
        ("Elvish", None),
        ("xx", None),
        ("xxx", None),
        ("k", None),
        ("#", None),
        ("", None),
        ("ko\tKorean\nkr", None),
    ],
)
def test_language_code(word: str, code: str | None) -> None:
    assert language_code(word) == code


def test_every_language_of_two_letters_is_found_by_its_code_and_its_name() -> None:
    for code, name in LANGUAGES.rows.items():
        assert is_language(code)
        assert language_name(code) == name
        assert language_code(code) == language_code(name) == code


def test_every_language_of_three_letters_has_a_name() -> None:
    for code, name in RARE.items():
        assert is_language(code)
        assert language_name(code) == name
        assert language_code(code) == code


def test_codes_are_small_letters_and_the_longer_one_of_two_is_none() -> None:
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in LANGUAGES.rows)
    assert all(len(code) == 3 and code.isascii() and code.islower() for code in RARE)
    assert not is_language("KO")
    assert not is_language("kor")
    assert not is_language("korean")
    assert not is_language("yue\tCantonese")


def test_names_are_looked_up_as_they_are_folded() -> None:
    assert [each for each in NAMES if key(each) != each] == []


def test_names_mean_known_languages_and_are_no_codes() -> None:
    assert set(NAMES.values()) <= {*LANGUAGES.rows, *RARE}
    assert NAMES.keys().isdisjoint({*LANGUAGES.rows, *RARE})


def test_an_unknown_code_stays_as_it_is() -> None:
    assert language_name("xx") == "xx"
    assert language_name("xxx") == "xxx"
    assert language_name("") == ""


def test_names_that_begin_alike() -> None:
    assert languages_beginning("Canton") == {"yue": "Cantonese"}
    assert languages_beginning("한국") == {"ko": "Korean"}
    assert languages_beginning("qqqq") == {}


def test_a_language_that_is_meant() -> None:
    assert language_meant("Cantonese") == "yue"


@pytest.mark.parametrize(
    ("word", "hints"), [("Elvish", ()), ("Koraen", ("Korean",)), ("Spannish", ("Spanish",)), ("", ())]
)
def test_an_unknown_language_is_an_error_of_usage(word: str, hints: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as failure:
        language_meant(word)

    assert str(failure.value) == f'unknown language "{word}"; expected a code such as ko, or a name'
    assert failure.value.hints == hints
