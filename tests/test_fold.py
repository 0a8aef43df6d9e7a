"""Folding finds what is the same, keeps what is not, and takes no time over anything."""

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showfacts.text.fold import key, letters, loose, spelling, typed, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Soundtrack #1", "soundtrack 1"),
        ("SOUND-TRACK: No.1", "sound track no 1"),
        ("Franklin & Bash", "franklin and bash"),
        ("Law&Order", "law and order"),
        ("It's Ok", "its ok"),
        ("It’s Ok", "its ok"),
        ("Bäckström", "backstrom"),
        ("Ba\u0308ckstro\u0308m", "backstrom"),
        ("Ærø", "aero"),
        ("Straße", "strasse"),
        ("ＮＡＲＵＴＯ", "naruto"),
        ("ﾅﾙﾄ", "ナルト"),
        ("ガ", "ガ"),
        ("사운드트랙 #1", "사운드트랙 1"),
        (unicodedata.normalize("NFD", "사운드트랙"), "사운드트랙"),
        ("ที่รัก", "ที่รัก"),
        ("शक्ति", "शक्ति"),
        ("שָׁלוֹם", "שלום"),
        ("So\u00adund\u200btrack", "soundtrack"),
        ("\u202eabc\u202c", "abc"),
        ("a\x00b\x1b[1mc", "a b 1mc"),
        ("snake_case", "snake case"),
        ("!!!", "!!!"),
        ("! !", "!!"),
        ("3%", "3"),
        ("   ", ""),
        ("", ""),
    ],
)
def test_words(text: str, folded: str) -> None:
    assert words(text) == folded


@pytest.mark.parametrize(
    ("folded", "loosened"),
    [
        ("the umbrella academy", "umbrella academy"),
        ("la casa de papel", "casa de papel"),
        ("the the", "the"),
        ("the", "the"),
        ("law and order", "law order"),
        ("dark blue and", "dark blue and"),
        ("and just like that", "and just like that"),
        ("two broke girls", "2 broke girls"),
        ("rocky iv", "rocky 4"),
        ("i claudius", "i claudius"),
        ("the x files", "x files"),
        ("soundtrack number one", "soundtrack 1"),
        ("no country", "no country"),
        ("die hart", "die hart"),
        ("love until dawn", "love till dawn"),
        ("til dawn", "till dawn"),
        ("", ""),
    ],
)
def test_loose(folded: str, loosened: str) -> None:
    assert loose(folded) == loosened


def test_letters_tell_accents_apart_and_not_punctuation() -> None:
    assert letters("Bäckström") != letters("Backstrom")
    assert letters("Bäckström") == letters("BA\u0308CKSTRO\u0308M")
    assert letters("Tron: Uprising") == letters("tron uprising")
    assert letters("Franklin & Bash") == letters("Franklin and Bash")
    assert letters("!!!") == "!!!"


def test_spelling_tells_punctuation_apart_and_not_case() -> None:
    assert spelling("Mr. Sunshine") != spelling("Mr Sunshine")
    assert spelling("MR.  Sunshine") == spelling("mr. sunshine")


def test_typed_is_text_that_can_be_encoded() -> None:
    assert typed("a\ud800b").encode() == b"a?b"


@given(st.text())
@example("¨¸")  # Two marks, each on a space of its own, that come in another order side by side
def test_folding_is_stable(text: str) -> None:
    folded = words(text)

    assert words(folded) == folded
    assert " " not in key(text)
    assert loose(folded) == " ".join(loose(folded).split())


@given(st.text(alphabet=st.characters(categories=("L", "N")), min_size=1, max_size=40))
def test_forms_and_case_fold_alike(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))
    assert letters(text.casefold()) == letters(text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_same_letters_fold_alike(one: str, other: str) -> None:
    if spelling(one) == spelling(other):
        assert letters(one) == letters(other)


@pytest.mark.parametrize(
    "text", ["x" * 10**6, "e\u0301" * 10**6, "\u0301" * 10**6, "\ufdfa" * 10**6, " " * 10**6]
)
def test_long_texts_take_no_time(text: str) -> None:
    started = time.perf_counter()
    words(text), letters(text), spelling(text), typed(text)

    assert time.perf_counter() - started < 0.5
