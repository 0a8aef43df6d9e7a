"""The files that ``scripts/names.py`` writes, as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from showfacts.text import table
from showfacts.text.table import Table

FOLDER = Path(table.__file__).parent / "names"
FILES = sorted(FOLDER.glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_table_says_where_it_is_from_and_is_sorted_and_unique(path: Path) -> None:
    text = path.read_text("utf-8")
    about, origin, *rows = text.splitlines()
    columns = [row.split("\t") for row in rows]
    firsts = [first for first, _ in columns]

    assert text.endswith("\n")
    assert about.startswith("# ")
    assert origin.startswith("# Written by scripts/names.py from CLDR ")
    assert "Unicode-3.0" in origin
    assert "CC0-1.0" in origin
    assert firsts == sorted(set(firsts))
    assert all(each == each.strip() != "" for row in columns for each in row)
    assert not any(first.startswith("#") or len(first.split()) != 1 for first in firsts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_row_is_found_in_a_table_in_each_way(path: Path) -> None:
    rows = Table(path.stem).rows
    searched = Table(path.stem)

    for first in (min(rows), max(rows), sorted(rows)[len(rows) // 2]):
        assert searched.get(first) == rows[first]
        assert (first, rows[first]) in searched.beginning(first)
    assert list(searched.beginning("")) == list(rows.items())
    assert searched.get("") is None
    assert searched.get(f"{max(rows)}\t{rows[max(rows)]}") is None


def test_the_licence_that_cldr_asks_for_is_beside_the_tables() -> None:
    text = (FOLDER / "LICENSE-CLDR.txt").read_text("utf-8")

    assert "UNICODE LICENSE V3" in text
