"""How many small mistakes in the code the tests notice: mutants, each one change in one place.

    python -m benchmarks.mutants --seed N [--count K] [--quick] [ROOM ...]

Of every ROOM (a folder of `src/showfacts`; if none is named finding, status, evidence and index) K places
are drawn, the same for the same N and the same code. In a copy of the tree in a temporary folder each is
changed in turn: a comparison takes in its bound or is turned round, `and` becomes `or`, `not` is left out, a
number is one more or less, a text has an x behind it, nothing is returned, a call, an addition, an error, a
`continue` or a `break` is left out. The tests of the room run against it until one fails. What they let pass
meets the whole suite, but for its slow tests, which takes minutes for each; `--quick` leaves that out.

A line for each mutant says what became of it, and a Markdown table how many were killed. What survived is to
be looked at: a promise without a test, code that nothing needs, or a change that changes nothing.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = Path("src/showfacts")

ROOMS = ("finding", "status", "evidence", "index")

TESTS: dict[str, tuple[str, ...]] = {
    "finding": (
        *("test_finding.py", "test_finding_*.py", "test_persons.py", "test_exact.py", "test_countries.py"),
        *("test_fields.py", "test_list_filters.py", "test_events_and_genres.py", "test_sources.py"),
    ),
    "status": (
        *("test_status.py", "test_status_*.py", "test_season_question.py", "test_past.py"),
        *("test_answers.py", "test_standings.py"),
    ),
    "evidence": (
        *("test_evidence_days.py", "test_joining_values.py", "test_join.py", "test_facts.py"),
        *("test_evidence.py", "test_past.py", "test_layers.py", "test_answers.py", "test_sources.py"),
        "test_upcoming.py",
    ),
    "evidence/lints": ("test_lints.py",),
    "evidence/verdicts": (
        *("test_compare.py", "test_verdict_*.py", "test_amounts_in_words.py", "test_dates_in_words.py"),
        *("test_joining_values.py", "test_join.py", "test_check.py", "test_checking*.py"),
    ),
    "index": (
        *("test_index_*.py", "test_index.py", "test_library.py", "test_persons.py", "test_layers.py"),
        *("test_layered_index.py", "test_amended_index.py"),
        *("test_list_filters.py", "test_selecting.py", "test_sources.py", "test_synonyms.py"),
        *("test_finding_ways.py", "test_finding_search.py", "test_standings.py"),
    ),
}
"""The tests that a mutant of a room, or of a folder in it, meets first; of another room, all."""

KEPT = """
import shutil
from pathlib import Path
from showfacts.index import make

KEPT, made = Path(__file__).with_name("kept.sqlite"), make.write_packaged

def write_packaged(files, place):
    if place.parent.name != "packaged0":
        made(files, place)
    elif KEPT.exists():
        shutil.copy(KEPT, place)
    else:
        made(files, place)
        shutil.copy(place, KEPT)

make.write_packaged = write_packaged
"""
"""A plugin for pytest: the index of the shipped files, which takes most of a short run, is made but once."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
UNTOUCHED = {"annotation", "returns", "decorator_list", "bases", "type_params"}
"""Parts of the syntax that say what type something has, or what a class is made of."""


def mutated(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node."""
    match node:
        case ast.Compare(ops=[op]):
            yield ast.Compare(node.left, [COMPARISONS[type(op)]()], node.comparators)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Constant():
            yield from map(ast.Constant, _beside(node.value))
        case ast.Name(id=name) if name in NAMES:
            yield ast.Name(NAMES[name], node.ctx)
        case ast.Return(value=ast.expr()) if not _is_none(node.value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
            yield ast.Pass()


def _beside(value: object) -> list[bool | int | str]:
    """The values that are nearly this one."""
    match value:
        case bool():
            return [not value]
        case int() if value <= 100:
            return [value + 1, value - 1] if value else [1]
        case str():
            return [value + "x"]
    return []


def _is_none(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_for_readers(node: ast.AST) -> bool:
    """Whether a statement does nothing when the program runs: docstrings, imports, what only types need."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="TYPE_CHECKING" | "__all__" | "__lazy_modules__")]):
            return True
        case ast.Call(func=ast.Name(id="cast" | "TypeVar")):
            return True
    return False


@dataclass(frozen=True)
class Place:
    """A node in the tree of a module, by its owner, and what may stand there instead."""

    owner: ast.AST
    field: str
    at: int | None
    old: ast.AST
    new: ast.AST

    def change(self) -> None:
        """Put the new one in the place of the old."""
        if self.at is None:
            setattr(self.owner, self.field, self.new)
        else:
            getattr(self.owner, self.field)[self.at] = self.new


def places(tree: ast.AST) -> Iterator[Place]:
    """All places of a module that can be changed, one after the other."""
    for field, value in ast.iter_fields(tree):
        if field in UNTOUCHED:
            continue
        for at, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _is_for_readers(child):
                for new in mutated(child):
                    yield Place(tree, field, at, child, new)
                yield from places(child)


@dataclass(frozen=True)
class Mutant:
    """The ``number``-th place of a module of a room, changed."""

    room: str
    module: Path
    number: int

    def made(self, text: str) -> tuple[str, str]:
        """The text of the module with the change in it, and a line that tells of it."""
        tree = ast.parse(text)
        place = list(places(tree))[self.number]
        before, after = ast.unparse(place.old), ast.unparse(place.new)
        place.change()
        line = getattr(place.old, "lineno", 0)
        told = f"{self.module.relative_to(PACKAGE)}:{line} {before[:80]!r} -> {after[:80]!r}"
        return ast.unparse(ast.fix_missing_locations(tree)), told

    @property
    def tests(self) -> tuple[str, ...]:
        """The tests that it meets first."""
        folder = self.module.relative_to(PACKAGE).as_posix()
        fitting = [place for place in TESTS if folder.startswith(f"{place}/")]
        return TESTS[max(fitting, key=len)] if fitting else ("test_*.py",)

    def is_python(self) -> bool:
        """Whether the change makes a module that can be compiled."""
        changed, _ = self.made((ROOT / self.module).read_text(encoding="utf-8"))
        try:
            compile(changed, self.module, "exec")
        except SyntaxError:
            return False
        return True


def sample(room: str, count: int, seed: int) -> list[Mutant]:
    """So many mutants of a room, drawn from all of them that are Python."""
    found = [
        Mutant(room, path.relative_to(ROOT), number)
        for path in sorted((ROOT / PACKAGE / room).rglob("*.py"))
        for number, _ in enumerate(places(ast.parse(path.read_text(encoding="utf-8"))))
    ]
    if not found:
        raise SystemExit(f"there is no room {room!r} in {PACKAGE}")
    random.Random(seed).shuffle(found)  # noqa: S311
    return list(islice((mutant for mutant in found if mutant.is_python()), count))


class Copy:
    """A copy of the tree, in which one module at a time is another."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        for name in filter(None, os.fsdecode(listed.stdout).split("\0")):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, folder / name)
        (folder / "kept_index.py").write_text(KEPT, encoding="utf-8")

    def fate(self, mutant: Mutant, *, of_room: float, of_all: float | None) -> tuple[str, str]:
        """What becomes of a mutant, as a word, and the test that killed it; with a line that tells of it.

        ``of_room``, ``of_all``: seconds that the tests of the room and all may take; None leaves these out.
        """
        path = self._folder / mutant.module
        text = path.read_text(encoding="utf-8")
        changed, told = mutant.made(text)
        path.write_text(changed, encoding="utf-8")
        try:
            killer = self.killer(mutant.tests, of_room, "-p", "kept_index")
            if killer is None and of_all is not None:
                killer = self.killer(("test_*.py",), of_all)
        finally:
            path.write_text(text, encoding="utf-8")
            for compiled in path.parent.glob(f"__pycache__/{path.stem}.*"):
                compiled.unlink()  # It may bear the time and the size of the next one
        return ("survived" if killer is None else "killed"), f"{told} {killer or ''}".rstrip()

    def killer(self, tests: Sequence[str], seconds: float, *options: str) -> str | None:
        """The first test that fails; None if none does."""
        files = [str(path) for each in tests for path in sorted((self._folder / "tests").glob(each))]
        run = [sys.executable, "-m", "pytest", "-qx", "--tb=no", "-p", "no:cacheprovider"]
        paths = [str(self._folder), str(self._folder / "src")]
        try:
            done = subprocess.run(
                [*run, *options, *dict.fromkeys(files)],
                cwd=self._folder,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"},
                capture_output=True,
                text=True,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "(it never ends)"
        if done.returncode == 0:
            return None
        lines = (done.stdout + done.stderr).splitlines()
        return next((each for each in lines if each.startswith(("FAILED", "ERROR"))), "(it does not start)")


def _seconds(copy: Copy, tests: Sequence[str], *options: str) -> float:
    """What tests of the tree as it is take at the most, on a machine that may be busy."""
    began = time.monotonic()
    killer = copy.killer(tests, 3600, *options)
    if killer is not None:
        raise SystemExit(f"the tests fail without a mutant: {killer}")
    return 30 + 5 * (time.monotonic() - began)


def main() -> None:
    """Draw mutants, set the tests on them, and say how many they killed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description=__doc__)
    parser.add_argument("rooms", metavar="ROOM", nargs="*", default=ROOMS)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=25, help="of each room (25)")
    parser.add_argument("--quick", action="store_true", help="leave the whole suite out")
    given = parser.parse_args()
    drawn = {room: sample(room, given.count, given.seed) for room in given.rooms}
    killed = dict.fromkeys(drawn, 0)
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder))
        of_all = None if given.quick else _seconds(copy, ("test_*.py",))
        for room, mutants in drawn.items():
            tests = [each for mutant in mutants for each in mutant.tests]
            of_room = _seconds(copy, tests, "-p", "kept_index")
            for mutant in mutants:
                fate, told = copy.fate(mutant, of_room=of_room, of_all=of_all)
                killed[room] += fate == "killed"
                print(f"{fate:<8} {told}", flush=True)
    print("\n| room | mutants | killed | share |\n| --- | --- | --- | --- |")
    for room, mutants in drawn.items():
        share = killed[room] / len(mutants)
        print(f"| {room} | {len(mutants)} | {killed[room]} | {share:.2f} |")


if __name__ == "__main__":
    main()
