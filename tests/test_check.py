"""``check``: articles in, statements out, on every way in and out."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

ARTICLE = "Harbour is a drama on Streamo.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a run begins in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_examples_of_help_run(here: Path, runner):
    for name in ("article.txt", "page.html", "draft.md"):
        (here / name).write_text(ARTICLE)
    examples = runner("check", "--help").stdout.partition("Examples:")[2].split("showfacts ")[1:]
    assert len(examples) > 2
    for line in examples:
        outcome = runner(*shlex.split(line))
        assert outcome.exit_code == 0, line
        assert outcome.stdout, line


def test_standard_input_is_an_article_too(small):
    answer = json.loads(small("check", "-", "--json", stdin=ARTICLE).stdout)
    assert answer["file"] == "-"
    assert answer["statements"] == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "bad: it is no text"),
        (b"%PDF-1.7 Harbour has ten episodes", "bad: it is no text"),
        (b"a\0b", "bad: it is no text"),
        (b"\xff\xfea", "bad: it begins as utf-16-le and is not (byte 0)"),
    ],
)
def test_what_is_no_text_is_refused(here: Path, small, data: bytes, message: str):
    (here / "bad").write_bytes(data)
    outcome = small("check", "bad")
    assert (outcome.exit_code, outcome.stderr) == (5, f"showfacts: {message}\n")


def test_a_folder_and_a_file_that_is_not_there_are_told(here: Path, small):
    assert small("check", ".").stderr == "showfacts: .: it is a folder; name the files in it\n"
    assert small("check", "none").stderr == "showfacts: none: there is no such file\n"


def test_what_cannot_be_read_among_others_has_its_entry(here: Path, small):
    (here / "a.txt").write_text(ARTICLE)
    outcome = small("check", "a.txt", "none", "--json", answers_in_part=True)
    first, second = json.loads(outcome.stdout)
    assert outcome.exit_code == 5
    assert first["file"] == "a.txt"
    assert (second["file"], second["error"]["kind"]) == ("none", "not-readable")


def test_an_article_too_large_is_refused(here: Path, small, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("showfacts.checking.reading.files.LARGEST", 2**20)
    (here / "large").write_bytes(b"word " * 2**18)
    assert (
        small("check", "large").stderr == "showfacts: large: it is larger than 1 MB, more than any article\n"
    )


def test_two_formats_are_refused(small):
    assert small("check", "-", "--json", "--format", "plain").exit_code == 2


def test_a_date_that_is_none_is_refused(small):
    assert small("check", "-", "--date", "yesterday").exit_code == 2


def test_a_show_that_is_not_there_is_told(small):
    assert small("check", "-", "--about", "zzzz").exit_code == 1
    assert small("check", "-", "--about", "harbour").exit_code == 3
    assert small("check", "-", "--id", "nowhere").exit_code == 1


def test_the_article_s_day_is_the_one_that_is_given_else_its_own(small):
    def day(*words: str) -> str | None:
        text = f"By A. Reader. Published on June 20, 2020\n{ARTICLE}"
        return json.loads(small("check", "-", "--json", *words, stdin=text).stdout)["date"]

    assert day() == "2020-06-20"
    assert day("--date", "2021-01") == "2021-01"
