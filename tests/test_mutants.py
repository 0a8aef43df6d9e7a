"""Small mistakes put into code, to see whether the tests notice them."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))
from benchmarks.mutants import PACKAGE, ROOMS, ROOT, TESTS, places, sample


def changed(source: str) -> list[str]:
    """The source with each of its mistakes, one at a time."""
    found = []
    for number in range(len(list(places(ast.parse(source))))):
        tree = ast.parse(source)
        list(places(tree))[number].change()
        found.append(ast.unparse(ast.fix_missing_locations(tree)))
    return found


@pytest.mark.parametrize(
    ("source", "mistakes"),
    [
        ("a < b", ["a <= b"]),
        ("a in b", ["a not in b"]),
        ("a is b", ["a is not b"]),
        ("a == b", ["a != b"]),
        ("a and b", ["a or b"]),
        ("not a", ["a"]),
        ("x = True", ["x = False"]),
        ("x = 3", ["x = 4", "x = 2"]),
        ("x = 0", ["x = 1"]),
        ("x = 1000", []),
        ("x = 'a'", ["x = 'ax'"]),
        ("max(a)", ["pass", "min(a)"]),
        ("x += a", ["pass"]),
        ("raise A", ["pass"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("def f():\n    return None", []),
        ("for a in b:\n    break", ["for a in b:\n    pass"]),
        ("'What a module is for.'", []),
        ("from a import b", []),
        ("if TYPE_CHECKING:\n    x = 1", []),
        ("x: Literal['a'] = y", []),
    ],
)
def test_the_mistakes_that_are_made(source: str, mistakes: list[str]):
    assert changed(source) == mistakes


def test_a_sample_is_the_same_for_the_same_number_and_each_of_it_is_another():
    one, again, other = (sample("status/sentence", 12, seed) for seed in (1, 1, 2))
    assert one == again != other
    assert len(set(one)) == 12
    for mutant in one:
        text = (ROOT / mutant.module).read_text("utf-8")
        source, told = mutant.made(text)
        assert source != ast.unparse(ast.parse(text))
        assert told.startswith(f"{mutant.module.relative_to(PACKAGE)}:")


@pytest.mark.parametrize("room", TESTS)
def test_the_tests_of_a_room_are_there(room: str):
    assert (ROOT / PACKAGE / room).is_dir()
    for pattern in TESTS[room]:
        assert list((ROOT / "tests").glob(pattern)), pattern
    assert set(ROOMS) <= set(TESTS)
