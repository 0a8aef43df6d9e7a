"""Misspelt words for a genre or a field of a claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.errors import UsageError
from showfacts.finding.fields import fields_near
from showfacts.finding.genres import genre_meant, near_genres, with_kinds
from showfacts.model.fields import CLAIM_FIELDS

GENRES = ["comedy drama", "drama", "romance", "science fiction", "teen drama"]


@pytest.mark.parametrize(
    ("word", "genre"),
    [
        ("sci-fi", "science fiction"),
        ("SciFi", "science fiction"),
        ("Science-Fiction", "science fiction"),
        ("romantic", "romance"),
        ("Dramedy", "comedy drama"),
        ("DRAMA", "drama"),
    ],
)
def test_a_word_for_a_genre(word: str, genre: str):
    assert genre_meant(GENRES, word) == genre


@pytest.mark.parametrize(
    ("word", "genre"),
    [
        ("biopic", "biography"),
        ("comedy-drama", "comedy drama"),
        ("dramedy", "comedy drama"),
        ("comedies", "comedy"),
        ("rom-com", "romantic comedy"),
        ("romantic", "romance"),
        ("sci-fi", "science fiction"),
        ("sf", "science fiction"),
        ("sport", "sports"),
    ],
)
def test_each_spoken_word_for_a_genre(word: str, genre: str):
    assert genre_meant([genre], word) == genre_meant(["western", genre.title()], word).lower() == genre


@pytest.mark.parametrize(
    ("genre", "kinds"),
    [
        ("comedy", "mockumentary,parody,satire,sitcom,romantic comedy"),
        ("crime", "gangster,heist,mafia,noir,police procedural,true crime"),
        ("drama", "melodrama,soap opera,teen drama"),
        ("fantasy", "fairy tale"),
        ("historical", "costume drama,period"),
        ("horror", "slasher,zombie"),
        ("music", "musical"),
        ("mystery", "detective,whodunit"),
        ("period", "costume drama,historical"),
        ("romance", "romantic comedy,romantic drama"),
        ("science fiction", "cyberpunk,dystopia,space opera"),
        ("sports", "boxing,football"),
    ],
)
def test_each_kind_of_a_genre_is_listed_with_it(genre: str, kinds: str):
    for kind in kinds.split(","):
        assert with_kinds([kind, "western"], genre) == (genre, kind)
        assert genre_meant([kind], genre) == genre
    assert with_kinds(["western"], genre) == (genre,)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("romanse", ["romance"]),
        ("science", ["science fiction"]),
        ("drma", ["drama"]),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_no_genre_of_the_library(word: str, near: list[str]):
    assert near_genres(GENRES, word) == near
    with pytest.raises(UsageError) as failure:
        genre_meant(GENRES, word)
    assert all(genre in str(failure.value) for genre in near)
    assert ("did you mean" in str(failure.value)) is bool(near)


def test_a_spoken_word_for_what_the_library_lacks():
    with pytest.raises(UsageError):
        genre_meant(["drama"], "sci-fi")


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("epsiodes", ("episodes",)),
        ("writter", ("writer",)),
        ("staus", ("status",)),
        ("episodes", ()),
        ("Vincenzo", ()),
        ("xyz", ()),
    ],
)
def test_a_misspelt_field(word: str, near: tuple[str, ...]):
    assert fields_near(word) == near


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for(word: str):
    assert len(fields_near(word)) <= 3
    assert set(near_genres(CLAIM_FIELDS, word)) <= set(CLAIM_FIELDS)
