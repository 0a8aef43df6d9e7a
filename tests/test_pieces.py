"""A file read piece by piece holds what the whole holds, and is refused wherever the whole has a fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset import pieces
from showfacts.dataset.read import read
from showfacts.dataset.read_pieces import FlawedError, read_pieces
from showfacts.dataset.write import dump
from showfacts.model import Dataset

from .datasets import DATASETS

THOROUGH = settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
SIZES = st.integers(1, 400)


def taken(path: Path) -> tuple[dict[str, list[dict[str, Any]]], set[tuple[str, str]]]:
    """All tables of a file, and what they refer to, by its pieces."""
    tables: dict[str, list[dict[str, Any]]] = {}
    references: set[tuple[str, str]] = set()
    for piece in read_pieces(path):
        for table in piece.tables:
            references |= table.references
            tables.setdefault(table.section, []).append(table.data)
    return tables, references


@pytest.mark.slow
@THOROUGH
@given(dataset=DATASETS, size=SIZES)
def test_pieces_hold_what_the_whole_holds(
    dataset: Dataset, size: int, tmp_path_factory: pytest.TempPathFactory
):
    path = tmp_path_factory.mktemp("pieces") / "shows.toml"
    text = dump(dataset)
    path.write_bytes(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "SIZE", size)
        parts = list(pieces.pieces(path))
        tables, references = taken(path)
    assert "".join(part.text for part in parts) == text
    assert [part.end for part in parts][-1] == len(text.encode())
    whole = read(text, file="shows.toml")
    assert tables == whole.tables
    assert references == set(whole.references)


GOOD = """\
format = 1
[[shows]]
id = "a"
title = "A"
[[shows.seasons]]
number = 1
[[sources]]
id = "s"
publisher = "S"
kind = "fan"
[[shows]]
id = "b"
title = "B"
"""

ODD_LAYOUTS = {
    "an indented header": GOOD.replace("[[shows]]", " \t[[ shows ]]"),
    "carriage returns": GOOD.replace("\n", "\r\n"),
    "a byte order mark": f"\ufeff{GOOD}",
    "quoted headers": GOOD.replace("[[shows]]", '[["shows"]]'),
    "a header within a text": GOOD.replace('"A"', '"""\n[[shows]]\nid = "x"\n"""'),
    "a header within a raw text": GOOD.replace('"A"', "'''\n[[shows]]\nid = 'x'\n'''"),
    "a comment like a header": GOOD.replace("number = 1", "number = 1\n# [[shows]]"),
    "a table after another section": GOOD.replace(
        'kind = "fan"', 'kind = "fan"\n[[shows.cast]]\nperson = "P"'
    ),
    "inline tables": 'format = 1\nshows = [{id = "a", title = "A"}, {id = "b", title = "B"}]\n',
    "nothing but the format": "format = 1\n",
    "format 2": GOOD.replace("format = 1", "format = 2"),
    "sources between the shows": GOOD.replace(
        '"B"', '"B"\n[shows.cites]\ntitle = ["s"]\n[[shows.crew]]\nperson = "P"\nrole = "writer"'
    ),
    "no line end": GOOD.rstrip(),
}

LEFT_TO_THE_WHOLE = {
    "quoted headers",
    "a header within a text",
    "a header within a raw text",
    "a table after another section",
    "inline tables",
}


@pytest.mark.parametrize("layout", [each for each in ODD_LAYOUTS if each not in LEFT_TO_THE_WHOLE])
def test_what_is_cut_is_cut_at_every_header(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: str):
    path = tmp_path / "shows.toml"
    path.write_bytes(ODD_LAYOUTS[layout].encode())
    monkeypatch.setattr(pieces, "SIZE", 7)
    headers = 0 if layout == "nothing but the format" else 3
    assert len(list(pieces.pieces(path))) == 1 + headers


class Counting:
    """A pattern that counts how often it is tried."""

    def __init__(self) -> None:
        self.tries = 0
        self._pattern = pieces._HEADER

    def match(self, text: bytearray, place: int) -> object:
        self.tries += 1
        return self._pattern.match(text, place)


@pytest.mark.parametrize(
    "text",
    ["format = 1\n# " + "[[" * 50_000, "format = 1\n[[shows]]\nid = 'a'\ntitle = '" + "[[" * 50_000 + "'"],
)
def test_brackets_without_end_take_no_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str):
    """Each line is tried once for each block that has it, however many brackets stand in it."""
    path = tmp_path / "shows.toml"
    path.write_text(text, encoding="utf-8")
    counting = Counting()
    monkeypatch.setattr(pieces, "_HEADER", counting)
    monkeypatch.setattr(pieces, "SIZE", 10_000)
    assert "".join(part.text for part in pieces.pieces(path)) == text
    assert counting.tries < 40


@pytest.mark.parametrize("size", [1, 7, 64, 1 << 17])
@pytest.mark.parametrize("layout", ODD_LAYOUTS)
def test_an_odd_layout_is_read_right_or_left_to_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: str, size: int
):
    path = tmp_path / "shows.toml"
    path.write_bytes(ODD_LAYOUTS[layout].encode())
    monkeypatch.setattr(pieces, "SIZE", size)
    whole = read(ODD_LAYOUTS[layout].removeprefix("\ufeff").replace("\r\n", "\n"), file="shows.toml")
    assert whole.faults == ()
    try:
        tables, references = taken(path)
    except FlawedError:
        assert layout in LEFT_TO_THE_WHOLE
        return
    assert tables == whole.tables
    assert references == set(whole.references)


FAULTS = {
    "no format": GOOD.replace("format = 1\n", ""),
    "another format": GOOD.replace("format = 1", "format = 3"),
    "a format that is true": GOOD.replace("format = 1", "format = true"),
    "a format that is a fraction": GOOD.replace("format = 1", "format = 1.0"),
    "the format after a table": GOOD.replace("format = 1\n", "") + "format = 1\n",
    "no TOML": f"{GOOD}[[shows]\n",
    "no TOML above": f"x =\n{GOOD}",
    "not UTF-8": "é".join([GOOD, ""]),
    "an unknown section": f"{GOOD}[[show]]\nid = 'c'\n",
    "a section that is a table": f"{GOOD}[people]\nname = 'x'\n",
    "inline tables that headers add to": f"shows = [{{id = 'x', title = 'X'}}]\n{GOOD}",
    "an unknown key": f"{GOOD}titel = 'x'\n",
    "a key that is missing": f"{GOOD}[[shows]]\ntitle = 'x'\n",
    "a value of another kind": f"{GOOD}year = 'x'\n",
    "a rule of a show": f"{GOOD}year = 1492\n",
    "one id twice": f"{GOOD}[[shows]]\nid = 'a'\ntitle = 'x'\n",
    "one row twice": GOOD.replace("format = 1", "format = 2") + "companies = [{name = 'C'}, {name = 'C'}]\n",
    "successors that lead back": f"{GOOD}[[platforms]]\nid = 'p'\nname = 'P'\nsuccessor = 'p'\n",
    "a date of a source": f"{GOOD}[[sources]]\nid = 't'\npublisher = 'x'\nkind = 'fan'\npublished = '0900'\n",
    "no id": f"{GOOD}[[shows]]\nid = 'A a'\ntitle = 'x'\n",
    "an address that is none": f"{GOOD}[[sources]]\nid = 't'\npublisher = 'x'\nkind = 'fan'\nurl = 'x'\n",
    "one id of a catalogue twice": f"{GOOD}ids.tmdb = 1\n[[shows]]\nid = 'c'\ntitle = 'x'\nids.tmdb = 1\n",
    "a word for two platforms": (
        f"{GOOD}[[platforms]]\nid = 'p'\nname = 'P'\n[[platforms]]\nid = 'q'\nname = 'Q'\naliases = ['p']\n"
    ),
}


@pytest.mark.parametrize("size", [1, 64, 1 << 17])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_left_to_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, size: int):
    path = tmp_path / "shows.toml"
    path.write_bytes(FAULTS[fault].encode("latin-1"))
    monkeypatch.setattr(pieces, "SIZE", size)
    with pytest.raises(FlawedError):
        taken(path)


def test_what_is_no_file_is_left_to_the_whole(tmp_path: Path):
    for path in (tmp_path, tmp_path / "none.toml"):
        with pytest.raises(FlawedError):
            taken(path)
