"""``--output FILE``: all of the answer is in the file, or it is left as it was."""

from __future__ import annotations

import csv
import json
import os
import stat
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "golden" / "library.toml"
posix = pytest.mark.skipif(os.name == "nt", reason="asks for POSIX files")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_the_answer_is_in_the_file_and_not_on_standard_output(small, place: Path):
    outcome = small("cast", "harbour-2019", "--output", str(place / "cast.json"))
    assert (outcome.exit_code, outcome.stdout) == (0, "")
    assert outcome.stderr == f"showfacts: {place / 'cast.json'}: written\n"
    assert (place / "cast.json").read_text("utf-8") == small("cast", "harbour-2019", "--json").stdout
    assert [each.name for each in place.iterdir()] == ["cast.json"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.jsonl", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("a.tsv", "plain"),
        ("a.txt", "plain"),
        ("a", "plain"),
    ],
)
def test_the_format_is_that_of_the_ending(small, place: Path, name: str, form: str):
    small("cast", "harbour-2019", "--output", str(place / name))
    wanted = small("cast", "harbour-2019", "--format", form).stdout
    assert (place / name).read_bytes().decode() == wanted


def test_a_format_that_is_asked_for_wins_over_the_ending(small, place: Path):
    small("cast", "harbour-2019", "--json", "--output", str(place / "cast.csv"))
    assert json.loads((place / "cast.csv").read_text("utf-8"))["cast"]


def test_an_ending_of_no_format_is_refused(small, place: Path):
    outcome = small("cast", "harbour-2019", "--output", str(place / "cast.xlsx"))
    assert outcome.exit_code == 2
    assert "no format is known by .xlsx; say which with --format: csv," in outcome.stderr
    assert list(place.iterdir()) == []


def test_a_file_that_is_there_is_left_alone_unless_it_is_to_be_replaced(small, place: Path):
    file = place / "cast.csv"
    file.write_text("precious")
    file.chmod(0o640)
    outcome = small("cast", "harbour-2019", "--output", str(file))
    assert (outcome.exit_code, file.read_text()) == (6, "precious")
    assert outcome.stderr == f"showfacts: {file} is there already; --force replaces it\n"
    assert small("cast", "harbour-2019", "--output", str(file), "--force").exit_code == 0
    assert file.read_text("utf-8").startswith("person,character")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [each.name for each in place.iterdir()] == ["cast.csv"]


@posix
def test_what_is_no_file_is_refused(small, place: Path):
    (place / "folder").mkdir()
    (place / "target").write_text("precious")
    (place / "link").symlink_to(place / "target")
    (place / "dangling").symlink_to(place / "elsewhere")
    os.mkfifo(place / "pipe")
    (place / "kept").write_text("precious")
    (place / "kept").chmod(0o444)
    before = sorted(place.iterdir())
    for name, why in (
        ("folder", "is a folder; name a file in it"),
        ("link", "is a link, through which nothing is written"),
        ("dangling", "is a link, through which nothing is written"),
        ("pipe", "is not a file of the disk"),
        ("kept", "cannot be written: Permission denied"),
        ("new/", "is the name of a folder; name a file in it"),
        ("new.csv/", "is the name of a folder; name a file in it"),
        ("nowhere/cast", "cannot be written: there is no folder"),
        ("x" * 5000, "… cannot be written: File name too long"),
    ):
        outcome = small("cast", "harbour-2019", "--force", "--output", f"{place}/{name}")
        assert outcome.exit_code == 6, name
        assert why in outcome.stderr, name
    assert sorted(place.iterdir()) == before
    assert {(place / name).read_text() for name in ("target", "kept")} == {"precious"}


def test_what_makes_no_sense_is_refused(small):
    assert small("cast", "harbour-2019", "--output", "").exit_code == 2
    outcome = small("cast", "harbour-2019", "--force")
    assert outcome.exit_code == 2
    assert outcome.stderr == "showfacts: --force is for --output, which names the file to replace\n"


def test_a_dash_is_standard_output(small, place: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(place)
    written = small("cast", "harbour-2019", "--output", "-", "--format", "csv")
    assert written.stdout == small("cast", "harbour-2019", "--format", "csv").stdout
    assert list(place.iterdir()) == []


def test_a_question_without_an_answer_leaves_no_file(small, place: Path):
    assert small("cast", "nothing like it", "--output", str(place / "cast.csv")).exit_code == 1
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_of_a_batch_what_is_answered_is_written(small, place: Path, form: str):
    file = place / f"status.{form}"
    outcome = small("status", "-", "--output", str(file), stdin="harbour-2019\nnothing\nharbour-2021\n")
    assert outcome.exit_code == 1
    text = file.read_text("utf-8")
    assert ("harbour-2019" in text, "harbour-2021" in text) == (True, True)


def test_a_disk_that_is_full_leaves_nothing(small, place: Path, monkeypatch: pytest.MonkeyPatch):
    from showfacts.disk import new_files

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(new_files, "_write", refuse)
    outcome = small("cast", "harbour-2019", "--output", str(place / "cast.csv"))
    assert (outcome.exit_code, list(place.iterdir())) == (6, [])
    assert "cast.csv cannot be written: No space left on device" in outcome.stderr


def test_an_interrupt_leaves_the_old_file(small, place: Path, monkeypatch: pytest.MonkeyPatch):
    from showfacts.disk.new_files import NewFile

    file = place / "cast.csv"
    file.write_text("precious")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(NewFile, "settle", interrupt)
    outcome = small("cast", "harbour-2019", "--force", "--output", str(file))
    assert (outcome.exit_code, file.read_text()) == (6, "precious")
    assert [each.name for each in place.iterdir()] == ["cast.csv"]


def test_a_file_made_meanwhile_is_left_alone(small, place: Path, monkeypatch: pytest.MonkeyPatch):
    from showfacts.disk.new_files import NewFile

    file = place / "cast.csv"
    monkeypatch.setattr(NewFile, "settle", lambda _: file.write_text("precious"))
    assert small("cast", "harbour-2019", "--output", str(file)).exit_code == 6
    assert file.read_text() == "precious"
    assert [each.name for each in place.iterdir()] == ["cast.csv"]


def test_a_question_in_plain_words_goes_to_the_file_once(small, place: Path):
    outcome = small("ask", "who is in the cast of harbour-2019?", "--output", str(place / "cast.csv"))
    assert outcome.exit_code == 0
    assert outcome.stderr.count("written") == 1
    with (place / "cast.csv").open(newline="", encoding="utf-8") as file:
        assert next(iter(csv.DictReader(file)))["person"]


def test_a_checked_article_goes_to_the_file_in_the_format_of_its_ending(small, place: Path):
    article = Path(__file__).parent / "golden" / "articles" / "harbour.txt"
    outcome = small("check", str(article), "--output", str(place / "report.sarif"))
    assert (outcome.exit_code, outcome.stdout) == (7, "")
    assert json.loads((place / "report.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert small("check", str(article), "--output", str(place / "report.csv")).exit_code == 2
    lines = place / "corpus.jsonl"
    lines.write_text(json.dumps({"id": "a", "text": article.read_text("utf-8")}) + "\n", "utf-8")
    small("check", str(lines), "--input", "jsonl", "--output", str(place / "found.jsonl"))
    assert json.loads((place / "found.jsonl").read_text("utf-8"))["id"] == "a"
