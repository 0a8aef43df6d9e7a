"""Files as a person asks about them: are they right, are they canonical."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from showfacts.dataset.check import (
    FileSummary,
    format_files,
    library_readings,
    readings,
    require_canonical,
    summary,
    unmatched,
)
from showfacts.dataset.files import Layer, pack, shipped_file
from showfacts.dataset.read import read
from showfacts.dataset.write import dump
from showfacts.errors import BadDataError, NotWrittenError
from showfacts.model import Availability, CastCredit, Dataset, Event, PartialDate, Season, Show

# A problem is one line, however long
# ruff: noqa: E501

CANONICAL = 'format = 2\n\n[[shows]]\nid = "a"\ntitle = "A"\n'
LOOSE = "format=1\n[[shows]]\ntitle = 'A'\nid = 'a'\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "f.toml"


def named(*paths: Path) -> list[Layer]:
    return [Layer(str(path), origin="named") for path in paths]


def held(*paths: Path, beside: tuple[Path, ...] = ()) -> list[FileSummary]:
    """What files without problems hold."""
    return [summary(*each) for each in readings(paths, beside=named(*beside))]


def problems(*paths: Path, beside: tuple[Path, ...] = ()) -> list[str]:
    """What is wrong with files, with the files' names instead of their paths."""
    with pytest.raises(BadDataError) as caught:
        readings(paths, beside=named(*beside))
    return [str(each).replace(f"{Path(each.file).parent}/", "", 1) for each in caught.value.problems]


def test_a_packed_catalogue_is_checked_as_the_plain_one(file: Path, tmp_path: Path):
    (tmp_path / "packed").mkdir()
    file.write_text(CANONICAL)
    packed = pack(file, tmp_path / "packed")
    assert packed.name == "base.toml.xz"
    assert held(packed) == [replace(each, path=str(packed)) for each in held(file)]
    packed.write_bytes(packed.read_bytes()[:-5])
    assert problems(packed) == ["base.toml.xz: cannot be read: it is damaged"]


def test_no_other_file_is_unpacked(file: Path, tmp_path: Path):
    file.write_text(CANONICAL)
    other = tmp_path / "other.toml.xz"
    pack(file, tmp_path).rename(other)
    assert problems(other) == ["other.toml.xz:1: not UTF-8 text (byte 0); expected a TOML file"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "f.toml:1: format: missing; expected the line: format = 2"),
        (b"\x89PNG\r\n\x1a\n\0\0", "f.toml:1: not UTF-8 text (byte 0); expected a TOML file"),
        (CANONICAL.encode("utf-16"), "f.toml:1: not UTF-8 text (byte 0); expected a TOML file"),
        ("format = 1\n# é".encode("latin-1"), "f.toml:2: not UTF-8 text (byte 13); expected a TOML file"),
        (b"format = 3\n", "f.toml:1: format: unknown format 3; this version of showfacts reads 1 or 2"),
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
    assert [each.path for each in held(tmp_path)] == [str(file)]


def test_a_file_that_may_not_be_read(file: Path, monkeypatch: pytest.MonkeyPatch):
    file.write_text(CANONICAL)

    def denied(path: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("showfacts.dataset.references.opened", denied)
    assert problems(file) == ["f.toml: cannot be read: Permission denied"]


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + CANONICAL.encode(), CANONICAL.replace("\n", "\r\n").encode()],
    ids=["BOM", "CRLF"],
)
def test_a_byte_order_mark_and_carriage_returns_are_read_but_not_canonical(file: Path, data: bytes):
    file.write_bytes(data)
    assert [each.shows for each in held(file)] == [1]
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
        'f.toml:10: shows[0].sources[1]: unknown source id "variety-2021"; did you mean "variety-2020"?',
        'f.toml:12: shows[0].availability[0].platform: unknown platform id "netflix"',
        'f.toml:15: shows[0].relations[0].show: unknown show id "b"',
        'f.toml:18: shows[0].seasons[0].premiere: expected a date such as 2022-03-23, "2022-03" or "2022", not 2020; write a year in quotes',
    ]
    assert problems(file) == expected
    with pytest.raises(BadDataError) as caught:
        library_readings(named(file))
    assert [problem.line for problem in caught.value.problems] == [9, 10, 12, 15, 18]


def test_cited_sources_people_and_successors_are_looked_for_too(file: Path):
    file.write_text(
        """\
format = 2
[[sources]]
id = "variety-2020"
publisher = "Variety"
kind = "trade"
[[platforms]]
id = "netflix"
name = "Netflix"
successor = "netflux"
sources = ["a"]
[[people]]
id = "chris-evans-1981"
name = "Chris Evans"
sources = ["b"]
[[shows]]
id = "x"
title = "X"
cites.title = ["variety-2020", "c"]
[[shows.cast]]
person = "Chris Evans"
person_id = "chris-evans-1966"
cites = { person = ["d"] }
[[shows.crew]]
person = "Chris Evans"
person_id = "Chris Evans"
role = "producer"
"""
    )
    assert problems(file) == [
        'f.toml:9: platforms[0].successor: unknown platform id "netflux"; did you mean "netflix"?',
        'f.toml:10: platforms[0].sources[0]: unknown source id "a"',
        'f.toml:14: people[0].sources[0]: unknown source id "b"',
        'f.toml:18: shows[0].cites.title[1]: unknown source id "c"',
        'f.toml:21: shows[0].cast[0].person_id: unknown person id "chris-evans-1966"; did you mean "chris-evans-1981"?',
        'f.toml:22: shows[0].cast[0].cites.person[0]: unknown source id "d"',
        'f.toml:25: shows[0].crew[0].person_id: unknown person id "Chris Evans"',
    ]


def test_successors_that_lead_back_over_two_files(tmp_path: Path, file: Path):
    base = tmp_path / "base.toml"
    platform = "[[platforms]]\nid = '{}'\nname = '{}'\nsuccessor = '{}'\n"
    base.write_text("format = 2\n" + platform.format("a", "a", "b") + "[[platforms]]\nid = 'b'\nname = 'b'\n")
    file.write_text("format = 2\n" + platform.format("b", "b", "a"))
    assert problems(file, beside=(base,)) == [
        'f.toml:5: platforms[0].successor: circular: the successors of "a" lead back to "b"'
    ]
    file.write_text("format = 2\n" + platform.format("a", "a", "c") + platform.format("c", "c", "b"))
    assert [each.platforms for each in held(file, beside=(base,))] == [2]


def test_circles_are_told_also_where_another_file_cannot_be_read(tmp_path: Path, file: Path):
    base, broken = tmp_path / "base.toml", tmp_path / "broken.toml"
    platform = "[[platforms]]\nid = '{}'\nname = '{}'\nsuccessor = '{}'\n"
    base.write_text("format = 2\n" + platform.format("a", "a", "b"))
    file.write_text("format = 2\n" + platform.format("b", "b", "a"))
    broken.write_text("[[")
    assert [each.split(": ")[0] for each in problems(base, file, broken)] == ["f.toml:5", "broken.toml:1"]


def test_one_id_for_two_sources_of_two_files(tmp_path: Path, file: Path):
    source = "format = 2\n[[sources]]\nid = 'x'\npublisher = '{}'\nkind = 'press'\n"
    base = tmp_path / "base.toml"
    base.write_text(source.format("Variety") + "url = 'https://variety.example/1'\n")
    message = 'f.toml:3: sources[0].id: "x" is another source in base.toml; expected an id of its own'
    file.write_text(source.format("Deadline"))
    assert problems(file, beside=(base,)) == [message]
    file.write_text(source.format("Variety") + "url = 'https://variety.example/2'\n")
    assert problems(file, beside=(base,)) == [message]
    file.write_text(source.format("VARIETY") + "published = 2020-01-01\n")
    assert [each.sources for each in held(file, beside=(base,))] == [1]


def test_shows_whose_ids_fit_no_show_or_two_of_another_file(tmp_path: Path, file: Path):
    base = tmp_path / "base.toml"
    show = "[[shows]]\nid = '{}'\ntitle = 'S'\nids = {}\n"
    base.write_text(
        "format = 2\n" + show.format("s", "{imdb = 'tt1', tmdb = 2}") + show.format("t", "{tvdb = 3}")
    )
    file.write_text("format = 2\n" + show.format("a", "{imdb = 'tt1'}") + show.format("b", "{tmdb = 2}"))
    assert problems(file, beside=(base,)) == [
        'f.toml:9: shows[1].ids: by its ids it is "s" of another file, and so is shows[0]'
    ]
    file.write_text("format = 2\n" + show.format("c", "{imdb = 'tt1', tvdb = 3}"))
    assert problems(file, beside=(base,)) == ['f.toml:5: shows[0].ids: its ids are of two shows, "s" and "t"']


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("[[shows.relations]]\ntype = 'remake-of'", "relations[0].show: a show cannot be related to itself"),
        (
            "[[shows.events]]\ntype = 'continued-as'\ndate = 2020-01-01",
            "events[0].show: a show cannot be continued as itself",
        ),
    ],
)
def test_a_show_is_not_another_that_it_is_by_its_ids(tmp_path: Path, file: Path, row: str, message: str):
    base = tmp_path / "base.toml"
    base.write_text("format = 2\n[[shows]]\nid = 's'\ntitle = 'S'\nids.imdb = 'tt1'\n")
    file.write_text(f"format = 2\n[[shows]]\nid = 'a'\ntitle = 'A'\nids.imdb = 'tt1'\n{row}\nshow = 's'\n")
    [problem] = problems(file, beside=(base,))
    assert problem.endswith(f'shows[0].{message}; by its ids it is "s"')


def test_what_another_file_holds_is_there(tmp_path: Path, file: Path):
    base = tmp_path / "base.toml"
    base.write_text(CANONICAL + '[[platforms]]\nid = "p"\nname = "P"\n')
    file.write_text('format = 1\n[[shows]]\nid = "a"\n[[shows.availability]]\nplatform = "p"\n')
    assert [each.shows for each in held(file, beside=(base,))] == [1]
    assert [each.shows for each in (summary(*one) for one in library_readings(named(base, file)))] == [1, 1]
    assert problems(file) == [
        "f.toml:2: shows[0].title: missing",
        'f.toml:5: shows[0].availability[0].platform: unknown platform id "p"',
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
    assert [each.path for each in held(file, beside=(beside,))] == [str(file)]


def test_a_file_named_twice_has_its_problems_once(file: Path):
    file.write_text(CANONICAL + "yaer = 1\n")
    assert len(problems(file, file.parent, file)) == 1


def test_the_shipped_dataset_has_no_problem_and_is_canonical():
    files = [Layer(shipped_file(), origin="shipped")]
    assert [each.origin for each in (summary(*one) for one in library_readings(files))] == ["shipped"]
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


def test_formatting_brings_a_file_of_format_1_up_to_date(file: Path):
    file.write_text(CANONICAL.replace("format = 2", "format = 1"))
    with pytest.raises(BadDataError, match=r"f.toml:1: not in canonical form"):
        require_canonical(named(file))
    assert list(format_files(named(file), comments_may_go=False)) == [f"{file}: formatted"]
    assert file.read_text() == CANONICAL


def test_rows_that_only_format_1_allows_are_not_brought_up_to_date(file: Path):
    text = CANONICAL.replace("format = 2", "format = 1") + "companies = [{name = 'C'}, {name = 'C'}]\n"
    file.write_text(text)
    assert [each.shows for each in held(file)] == [1]
    with pytest.raises(BadDataError, match=r"f.toml:6: shows\[0\].companies\[1\]: duplicate row"):
        list(format_files(named(file), comments_may_go=True))
    assert file.read_text() == text


def test_what_is_saved_while_a_file_is_formatted_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch):
    file.write_text(LOOSE)
    edited = f"{LOOSE}year = 2020\n"

    def dump_slowly(dataset: Dataset) -> str:
        file.write_text(edited)
        return dump(dataset)

    monkeypatch.setattr("showfacts.dataset.check.dump", dump_slowly)
    with pytest.raises(NotWrittenError, match="was changed while it was being formatted; it stays as it is"):
        list(format_files(named(file), comments_may_go=False))
    assert file.read_text() == edited


LOWER = Show(
    id="a",
    title="A",
    genres=("western", "drama"),
    seasons=(Season(number=1),),
    cast=(
        CastCredit(person="Elisha Cuthbert", character="Kim Bauer", billing="main"),
        CastCredit(person="Kiefer Sutherland", character="Jack Bauer"),
    ),
    events=(
        Event(date=PartialDate("2020-01-31"), type="renewed", season=2),
        Event(date=PartialDate("2020-02-01"), type="trailer"),
        Event(date=PartialDate("2020-02-20"), type="trailer"),
    ),
    availability=(Availability(platform="netflix", regions=("US", "GB")),),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seasons = [{number = 1, absent = true}]", None),
        ("seasons = [{number = 7}]", None),
        (
            "seasons = [{number = 2, absent = true}]",
            "seasons[0]: absent, but no lower file has this row; the nearest is: number 1",
        ),
        ("episodes = [{number = 2, absent = true}]", "episodes[0]: absent, but no lower file has this row"),
        (
            "cast = [{person = 'Elisha Cuthbert', character = 'Kim Bauer', billing = 'main', absent = true}]",
            None,
        ),
        (
            "cast = [{person = 'Elisa Cuthbert', character = 'Kim Bauer', absent = true}]",
            "cast[0]: absent, but no lower file has this row; the nearest is: person Elisha Cuthbert, character Kim Bauer, billing main",
        ),
        # a date that is less exact may be the one
        ("events = [{date = '2020-01', type = 'renewed', season = 2, absent = true}]", None),
        (
            "events = [{date = '2020-02', type = 'trailer', absent = true}]",
            "events[0]: absent, but 2 rows of lower files may be meant: type trailer, date 2020-02-01; type trailer, date 2020-02-20",
        ),
        ("availability = [{platform = 'netflix', regions = ['GB'], absent = true}]", None),
        (
            "availability = [{platform = 'netflix', regions = ['FR'], absent = true}]",
            "availability[0]: absent, but no lower file has this row; the nearest is: platform netflix, regions US GB",
        ),
        # only what the row gives is compared: the other row may say more
        (
            "cast = [{person = 'E. Cuthbert', absent = true}]",
            "cast[0]: absent, but no lower file has this row; the nearest is: person Elisha Cuthbert, character Kim Bauer, billing main",
        ),
        ("drop.genres = ['western']", None),
        ("drop.genres = ['Western']", None),
        (
            "drop.genres = ['drama', 'westerns']",
            'drop.genres[1]: nothing to drop: "westerns" is not among the genres; did you mean "western"?',
        ),
    ],
)
def test_what_is_taken_away_is_there(text: str, expected: str | None):
    reading = read(f"format = 2\n[[shows]]\nid = 'a'\n{text}", file="f.toml")
    assert reading.faults == ()
    assert list(map(str, unmatched(reading, {"a": LOWER}))) == (
        [f"f.toml:4: shows[0].{expected}"] if expected else []
    )


def test_of_a_new_show_nothing_can_be_taken_away():
    reading = read("format = 2\n[[shows]]\nid = 'b'\nseasons = [{number = 1, absent = true}]", file="f.toml")
    assert [str(each) for each in unmatched(reading, {"a": LOWER})] == [
        "f.toml:4: shows[0].seasons[0]: absent, but no lower file has this row"
    ]


def test_a_file_name_with_a_line_break_makes_one_line(tmp_path: Path):
    file = tmp_path / "evil\nother.toml:1: no problem.toml"
    file.write_text("format = 3\n")
    with pytest.raises(BadDataError) as caught:
        held(file)
    assert len(str(caught.value).splitlines()) == 1


def test_without_its_format_a_file_is_read_all_the_same(file: Path):
    file.write_text("[[shows]]\nid = 'a'\ntitle = 'A'\nyaer = 1\n")
    assert problems(file) == [
        "f.toml:1: format: missing; expected the line: format = 2",
        'f.toml:4: shows[0].yaer: unknown key; did you mean "year"?',
    ]


def test_what_a_file_holds_and_changes_is_counted_in_words(tmp_path: Path, file: Path, runner):
    base = tmp_path / "base.toml"
    base.write_text(CANONICAL)
    file.write_text(
        "format = 2\n[[shows]]\nid = 'a'\nyear = 2020\nruntime_minutes = 40\ngenres = ['war']\n"
        "[[shows.cast]]\nperson = 'B'\n[[shows.companies]]\nname = 'C'\n[[shows.companies]]\nname = 'D'\n"
    )
    lines = runner("data", "check", "--data", str(base), "--data", str(file)).stdout.splitlines()
    assert lines == [
        f"{base}: no problem; 1 show, 0 sources",
        f"{file}: no problem; 1 show, 0 sources",
        "  A: adds year, 1 genre, runtime minutes, 1 cast credit, 2 companies",
    ]
