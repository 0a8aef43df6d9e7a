"""Files as a person asks about them: are they right, are they canonical."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NoReturn

import pytest

from showfacts.dataset.check import check, format_files, require_canonical, summaries
from showfacts.dataset.files import Layer, shipped_file
from showfacts.errors import BadDataError

# A problem is one line, however long
# ruff: noqa: E501

CANONICAL = 'format = 1\n\n[[shows]]\nid = "a"\ntitle = "A"\n'
LOOSE = "format=1\n[[shows]]\ntitle = 'A'\nid = 'a'\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "f.toml"


def named(*paths: Path) -> list[Layer]:
    return [Layer(path=path, origin="named") for path in paths]


def problems(*paths: Path, beside: tuple[Path, ...] = ()) -> list[str]:
    """What ``check`` finds, with the files' names instead of their paths."""
    with pytest.raises(BadDataError) as caught:
        check(paths, beside=named(*beside))
    return [str(each).replace(f"{Path(each.file).parent}/", "", 1) for each in caught.value.problems]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "f.toml:1: format: missing; expected the line: format = 1"),
        (b"\x89PNG\r\n\x1a\n\0\0", "f.toml: not UTF-8 text (byte 0); expected a TOML file"),
        (CANONICAL.encode("utf-16"), "f.toml: not UTF-8 text (byte 0); expected a TOML file"),
        ("format = 1\n# é".encode("latin-1"), "f.toml: not UTF-8 text (byte 13); expected a TOML file"),
        (
            b"format = 2\n",
            "f.toml:1: format: 2 is a format this version of showfacts does not read; expected 1",
        ),
    ],
)
def test_a_file_that_is_no_dataset(file: Path, data: bytes, expected: str):
    file.write_bytes(data)
    assert problems(file) == [expected]


def test_a_half_written_file(file: Path):
    file.write_text(CANONICAL[:-4])
    [problem] = problems(file)
    assert problem.startswith("f.toml:5: not valid TOML: ")


def test_no_file(file: Path):
    assert problems(file) == ["f.toml: there is no such file or folder"]


def test_a_folder_stands_for_its_files(tmp_path: Path, file: Path):
    assert problems(tmp_path) == [f"{tmp_path.name}: the folder holds no *.toml file"]
    file.write_text(CANONICAL)
    assert [each.path for each in check([tmp_path], beside=[])] == [str(file)]


def test_a_file_that_may_not_be_read(file: Path, monkeypatch: pytest.MonkeyPatch):
    file.write_text(CANONICAL)

    def denied(self: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert problems(file) == ["f.toml: cannot be read: Permission denied"]


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + CANONICAL.encode(), CANONICAL.replace("\n", "\r\n").encode()],
    ids=["BOM", "CRLF"],
)
def test_a_byte_order_mark_and_carriage_returns_are_read_but_not_canonical(file: Path, data: bytes):
    file.write_bytes(data)
    assert [each.shows for each in check([file], beside=[])] == [1]
    with pytest.raises(BadDataError, match=r"f.toml:1: not in canonical form"):
        require_canonical(named(file))
    assert list(format_files(named(file), comments_may_go=False)) == [f"{file}: formatted"]
    assert file.read_bytes() == CANONICAL.encode()


def test_the_line_of_a_problem_is_right_behind_a_byte_order_mark_and_carriage_returns(file: Path):
    file.write_bytes(b"\xef\xbb\xbfformat = 1\r\n\r\n[[shows]]\r\nid = 'a'\r\ntitel = 'A'\r\ntitle = 'A'\r\n")
    assert problems(file) == ['f.toml:5: shows[0].titel: unknown key; did you mean "title"?']


def test_what_is_referred_to_and_not_there_with_all_else(file: Path):
    file.write_text(
        """\
format = 1
[[sources]]
id = "variety-2020"
publisher = "Variety"
kind = "trade"
[[shows]]
id = "a"
title = "A"
yaer = 2020
sources = ["variety-2020", "variety-2021"]
[[shows.availability]]
platform = "netflix"
[[shows.relations]]
type = "remake-of"
show = "b"
[[shows.seasons]]
number = 1
premiere = 2020
finale = 2019-01-01
"""
    )
    expected = [
        'f.toml:9: shows[0].yaer: unknown key; did you mean "year"?',
        'f.toml:10: shows[0].sources[1]: "variety-2021" is not among the sources; did you mean "variety-2020"?',
        'f.toml:12: shows[0].availability[0].platform: "netflix" is not among the platforms',
        'f.toml:15: shows[0].relations[0].show: "b" is not among the shows',
        'f.toml:18: shows[0].seasons[0].premiere: expected a date such as 2022-03-23, "2022-03" or "2022", not 2020',
    ]
    assert problems(file) == expected
    with pytest.raises(BadDataError) as caught:
        summaries(named(file))
    assert [problem.line for problem in caught.value.problems] == [9, 10, 12, 15, 18]


def test_what_another_file_holds_is_there(tmp_path: Path, file: Path):
    base = tmp_path / "base.toml"
    base.write_text(CANONICAL + '[[platforms]]\nid = "p"\nname = "P"\n')
    file.write_text('format = 1\n[[shows]]\nid = "a"\n[[shows.availability]]\nplatform = "p"\n')
    assert [each.shows for each in check([file], beside=named(base))] == [1]
    assert [each.shows for each in summaries(named(base, file))] == [1, 1]
    assert problems(file) == [
        "f.toml:2: shows[0].title: missing",
        'f.toml:5: shows[0].availability[0].platform: "p" is not among the platforms',
    ]


def test_what_an_unreadable_file_may_hold_is_not_called_missing(tmp_path: Path, file: Path):
    broken = tmp_path / "broken.toml"
    broken.write_text("format = 1\n[[platforms")
    file.write_text(CANONICAL + 'yaer = 1\n[[shows.availability]]\nplatform = "p"\n')
    found = problems(file, broken)
    assert [each.split(": ")[0] for each in found] == ["f.toml:6", "broken.toml:2"]


def test_problems_of_the_files_beside_are_not_those_of_the_files_asked_about(tmp_path: Path, file: Path):
    beside = tmp_path / "beside.toml"
    beside.write_text("format = 1\n[[shows]]\nid = 'b'\nyaer = 1\nsources = ['none']\n")
    file.write_text(CANONICAL)
    assert [each.path for each in check([file], beside=named(beside))] == [str(file)]


def test_a_file_named_twice_has_its_problems_once(file: Path):
    file.write_text(CANONICAL + "yaer = 1\n")
    assert len(problems(file, file.parent, file)) == 1


def test_the_shipped_dataset_has_no_problem_and_is_canonical():
    files = [Layer(path=shipped_file(), origin="shipped")]
    assert [each.origin for each in summaries(files)] == ["shipped"]
    require_canonical(files)


@pytest.mark.parametrize(
    ("text", "line"),
    [(LOOSE, 1), (CANONICAL + "\n", 7), (CANONICAL[:-1], 6), (CANONICAL.replace('"A"', "'A'"), 5)],
)
def test_a_file_in_another_form_is_named_with_its_first_line_that_differs(file: Path, text: str, line: int):
    file.write_text(text)
    with pytest.raises(BadDataError) as caught:
        require_canonical(named(file))
    assert list(map(str, caught.value.problems)) == [
        f"{file}:{line}: not in canonical form; `showfacts data format` writes it"
    ]


def test_formatting_twice_changes_nothing_more(file: Path):
    file.write_text(LOOSE)
    assert list(format_files(named(file), comments_may_go=False)) == [f"{file}: formatted"]
    assert file.read_text() == CANONICAL
    assert list(format_files(named(file), comments_may_go=False)) == [f"{file}: is canonical"]


def test_comments_go_only_where_they_may(file: Path):
    text = f"# why\n{LOOSE}"
    file.write_text(text)
    with pytest.raises(BadDataError, match="has comments, which would be lost; --drop-comments"):
        list(format_files(named(file), comments_may_go=False))
    assert file.read_text() == text
    list(format_files(named(file), comments_may_go=True))
    assert file.read_text() == CANONICAL


def test_a_file_with_problems_is_not_formatted(file: Path):
    text = f"{LOOSE}yaer = 1\n"
    file.write_text(text)
    with pytest.raises(BadDataError, match="yaer"):
        list(format_files(named(file), comments_may_go=True))
    assert file.read_text() == text


def test_every_file_that_was_named_has_its_problems_told_at_once(tmp_path: Path, file: Path):
    file.write_text(CANONICAL + "yaer = 1\nsources = ['none']\n")
    assert problems(file, tmp_path / "nothere.toml", tmp_path / "nowhere.toml") == [
        'f.toml:6: shows[0].yaer: unknown key; did you mean "year"?',
        "nothere.toml: there is no such file or folder",
        "nowhere.toml: there is no such file or folder",
    ]


def test_without_its_format_a_file_is_read_all_the_same(file: Path):
    file.write_text("[[shows]]\nid = 'a'\ntitle = 'A'\nyaer = 1\n")
    assert problems(file) == [
        "f.toml:1: format: missing; expected the line: format = 1",
        'f.toml:4: shows[0].yaer: unknown key; did you mean "year"?',
    ]
