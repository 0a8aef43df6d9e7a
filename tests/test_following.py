"""The list of followed shows: a small file that survives what people and time do to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.dataset.files import users_folder
from showfacts.library.followed import Followed, listed, with_more, without

from .conftest import SMALL

LINES = st.lists(
    st.sampled_from(
        ["", "# a comment", "harbour-2019  Harbour", "  bare  ", "gone-1999", "\ufeffx  X", "ö ö"]
    )
)


@given(LINES)
def test_what_is_added_is_listed_and_every_other_line_stays(lines: list[str]):
    text = "\n".join(lines)
    more = with_more(text, [Followed("new-2026", "A  new\none")])
    assert more.startswith(text)
    assert listed(more) == (*listed(text), Followed("new-2026", "A new one"))
    back = without(more, {"new-2026"})
    assert back.rstrip("\n") == text.rstrip("\n")


@given(LINES)
def test_what_is_taken_off_is_no_longer_listed(lines: list[str]):
    left = without("\n".join(lines), {"harbour-2019"})
    assert "harbour-2019" not in left
    assert [line for line in lines if line and "harbour" not in line] == [
        line for line in left.split("\n") if line
    ]


@pytest.fixture
def own() -> Path:
    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("content", [b"\xff\xfe\x00broken\n", None])
def test_a_list_that_cannot_be_read_is_told(small, own: Path, content: bytes | None):
    path = own / "followed.txt"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    outcome = small("upcoming", "--followed")
    assert outcome.exit_code == (5 if content else 0)
    assert ("followed.txt" in outcome.stderr) == bool(content)


def test_no_home_is_no_list(small):
    env = {"HOME": "nowhere", "XDG_DATA_HOME": "", "SHOWFACTS_DATA": ""}
    outcome = small("following", env={key: env[key] for key in ("HOME", "XDG_DATA_HOME")})
    assert outcome.exit_code == 0
    assert "follow no show" in outcome.stderr


def test_without_a_home_following_is_refused(runner):
    outcome = runner("follow", "vincenzo", env={"HOME": "nowhere", "XDG_DATA_HOME": ""})
    assert outcome.exit_code == 6
    assert "no home folder" in outcome.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("follow", "harbour-2019"),
        ("unfollow", "harbour-2019"),
        ("undo",),
        ("data", "log"),
        ("remove", "bare"),
    ],
)
def test_other_files_than_the_user_s_are_refused(small, own: Path, words: tuple[str, ...]):
    assert small(*words).exit_code == 2
    assert small(*words, "--data", str(SMALL)).exit_code == 2
    assert list(own.iterdir()) == []


def test_shows_are_followed_from_standard_input(runner, own: Path):
    outcome = runner("follow", "-", stdin="vincenzo\n\nno such show at all\n", answers_in_part=True)
    assert outcome.exit_code == 1
    assert [line.split()[0] for line in (own / "followed.txt").read_text().splitlines()[1:]] == [
        "vincenzo-2021"
    ]


def test_only_the_followed_are_listed(runner):
    assert runner("follow", "vincenzo").exit_code == 0
    assert [line.split("\t")[4] for line in runner("list", "--followed").stdout.splitlines()] == [
        "vincenzo-2021"
    ]
