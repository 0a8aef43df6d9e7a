"""What is read line by line is what a parser makes of it, to the last letter, or is refused by both."""

from __future__ import annotations

from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.dataset import plain_toml
from showfacts.dataset.pieces import single
from showfacts.dataset.write import dump
from showfacts.model import Dataset

from .datasets import DATASETS

PLAIN = """\
[[shows]]
id = "a"
# A comment, "quoted"
title = ""
year = 2022
season_count = 0
premiere = 2022-03-23
genres = ["drama", "[x] = 'y'"]
aliases = [
    "설강화",
    "a = b",
]

[shows.cites]
title = ["s"]
"aliases/a = b" = ["s"]

[shows.ids]
imdb = "tt1"

[[shows.cast]]
person = "A"
absent = true

[[shows.cast]]
person = "B"

[shows.cast.cites]
person = ["s"]

[[shows.crew]]
person = "C"
absent = false
"""

LINES = [
    *(
        "[[shows]]\n",
        "[[shows.cast]]\n",
        "[shows.cast.cites]\n",
        "[shows.cites]\n",
        "[[sources]]\n",
        "\n",
        " \n",
    ),
    *(
        "[shows]\n",
        "[shows.cast]\n",
        "[[shows.cites]]\n",
        "[[shows.cast.rows]]\n",
        "[shows.a.b.c]\n",
        "# c\n",
    ),
    *(
        "[[shows.cast]\n",
        "[shows.cast]]\n",
        "[[ shows ]]\n",
        " [[shows.cast]]\n",
        "[[shows.cast]] # c\n",
        "[]\n",
    ),
    *(
        '"id" = "b"\n',
        '"" = "b"\n',
        '"a.b" = 1\n',
        '"a\\u0041" = 1\n',
        "'id' = 1\n",
        "a.b = 1\n",
        "cast = 1\n",
    ),
    *(
        'id = "a"\n',
        'id="a"\n',
        "id  = 1\n",
        "a-B_1 = 1\n",
        "é = 1\n",
        "id =\n",
        "= 1\n",
        "id\n",
        "cites = {}\n",
    ),
    *(
        's = "\\u00e9 \\" \\n"\n',
        's = "\\x41"\n',
        's = "tab\there"\n',
        's = "\x7f"\n',
        "s = 'x'\n",
        's = "a" "b"\n',
    ),
    *(
        's = """\n',
        '"""\n',
        's = """a"""\n',
        "s = '''\n",
        "'''\n",
        's = "a\n',
        's = "a" # c\n',
        's = "a"\r\n',
    ),
    *("n = 0\n", "n = 007\n", "n = -1\n", "n = +1\n", "n = 1_000\n", "n = 0x1f\n", "n = 1.5\n", "n = inf\n"),
    *(
        "n = 999999999999999999\n",
        "n = 99999999999999999999\n",
        "n = 1e3\n",
        "n = true\n",
        "n = True\n",
        "n = 1 2\n",
    ),
    *(
        "d = 2022-02-30\n",
        "d = 2022-02-03\n",
        "d = 0000-01-01\n",
        "d = 2022-02-03T07:32:00\n",
        "d = 07:32:00\n",
    ),
    *(
        "l = []\n",
        'l = [""]\n',
        'l = ["a","b"]\n',
        'l = ["a", ]\n',
        "l = [1, 2]\n",
        'l = ["a", 1]\n',
        'l = ["a"\n',
    ),
    *(
        "l = [\n",
        '    "a",\n',
        '    "",\n',
        '    "\\"",\n',
        "]\n",
        "    1]\n",
        "    1\n",
        "    # c\n",
        "    y = 1\n",
    ),
    *(
        't = { a = "b" }\n',
        "t = {a.b = 1}\n",
        "t = {\n",
        "}\n",
        "\x00\n",
        "# \x01\n",
        "# \t\n",
        "x = 1",
        "\ufeff\n",
    ),
]


def agree(text: str) -> None:
    """Both read the text alike, with the keys in the same order; or both refuse it."""
    assert _read(plain_toml.loads, text) == _read(tomli.loads, text)


def _read(loads: Any, text: str) -> str | None:
    try:
        return repr(loads(text))
    except ValueError:
        return None


def test_what_is_written_plainly_needs_no_parser(monkeypatch: pytest.MonkeyPatch):
    wanted = tomli.loads(PLAIN)
    monkeypatch.setattr(plain_toml.tomli, "loads", lambda _: pytest.fail("parsed"))
    assert plain_toml.loads(PLAIN) == wanted


def test_a_large_table_is_left_to_the_parser(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(plain_toml, "LONGEST", len(PLAIN) - 1)
    monkeypatch.setattr(plain_toml.tomli, "loads", lambda _: {"parsed": True})
    assert plain_toml.loads(PLAIN) == {"parsed": True}


@pytest.mark.parametrize("line", LINES, ids=repr)
def test_each_line_means_what_it_means_to_a_parser(line: str):
    for before in ("", "[[shows]]\n", '[[shows]]\nid = "x"\n[[shows.cast]]\n', PLAIN):
        for after in ("", "]\n", '    "b",\n]\n', "[[shows.cast]]\nid = 1\n", "[shows.cast.cites]\nn = 1\n"):
            agree(before + line + after)
            agree(before + line * 2 + after)


@given(st.lists(st.sampled_from(LINES), max_size=12).map("".join))
@settings(deadline=None, max_examples=150)
def test_lines_in_any_order_mean_what_they_mean_to_a_parser(text: str):
    agree(text)
    agree(f"[[shows]]\n{text}")


@given(
    st.integers(0, len(PLAIN)),
    st.integers(0, 3),
    st.sampled_from(["", *"\"'\\[]{}=#,.\n\t \r\x00\x7f1a_-éT:"]),
)
@settings(deadline=None, max_examples=150)
def test_a_text_with_a_slip_means_what_it_means_to_a_parser(place: int, gone: int, new: str):
    agree(PLAIN[:place] + new + PLAIN[place + gone :])


@pytest.mark.slow
@given(DATASETS)
@settings(deadline=None, max_examples=60)
def test_each_table_of_a_dataset_is_what_it_is_to_a_parser(dataset: Dataset):
    for text in single(dump(dataset)):
        agree(text)
