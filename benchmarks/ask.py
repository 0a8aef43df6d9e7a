"""How many questions are understood.

python -m benchmarks.ask
python -m benchmarks.ask CASES.toml
python -m benchmarks.ask --catalogue SHOWS.toml --number 600

Without a file, the questions of ``tests/ask_questions.toml`` are asked. A file of cases has, for each, a
command and what to expect of its exit code and of what it prints. A catalogue's own titles are asked for in
nine ways, then those of the half that is left out of it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from typer.testing import CliRunner

from showfacts.commands.ask.lines import narrowing_of
from showfacts.commands.ask.understanding import Understanding
from showfacts.commands.program import app
from showfacts.commands.session import Session
from showfacts.errors import AmbiguousError, NotFoundError, NotUnderstoodError, ShowfactsError
from showfacts.library.library import Library
from showfacts.text.fold import key

TESTS = Path(__file__).parent.parent / "tests"
WAYS = (
    "is {} renewed",
    "who plays the lead in {}",
    "when did {} come out",
    "how many seasons of {}",
    "where can i watch {}",
    "{} cast",
    "who directed {}",
    "what is {} about",
    "{} season 2 release date",
)
_SHOW = re.compile(r"^(?=\[\[shows\]\])", re.MULTILINE)


@dataclass(frozen=True)
class Asked:
    """A question, its kind, and whether it got the answer it should; ``said`` is what it got."""

    question: str
    kind: str
    is_right: bool
    said: str


@dataclass(frozen=True)
class Printed:
    """What a run printed, and its exit code."""

    code: int
    out: str
    err: str


def main() -> None:
    """Read the command line, ask, and print the score as a Markdown table; with ``--failing`` what failed."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.ask", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", type=Path, nargs="*", help="files of cases")
    parser.add_argument("--catalogue", type=Path, help="a dataset whose titles are asked for")
    parser.add_argument("--number", type=int, default=600, help="so many titles of it")
    parser.add_argument("--failing", action="store_true", help="print the questions that fail")
    options = parser.parse_args()
    if options.catalogue:
        _tell_catalogue(options.catalogue, options.number, failing=options.failing)
        return
    found = [*_held(), *(each for file in options.cases for each in _of_file(file))]
    print("| kind | questions | right |\n| --- | --- | --- |")
    for kind in dict.fromkeys(each.kind for each in found):
        of_kind = [each.is_right for each in found if each.kind == kind]
        print(f"| {kind} | {len(of_kind)} | {sum(of_kind) / len(of_kind):.3f} |")
    for each in found if options.failing else ():
        if not each.is_right:
            print(f"{each.kind}: {each.question}\n    {each.said}")


def _run(words: Sequence[str], data: Path) -> Printed:
    env = {"SHOWFACTS_DATA": str(data)}
    done = CliRunner().invoke(app, list(words), env=env, prog_name="showfacts", obj=Session())
    return Printed(done.exit_code, done.stdout_bytes.decode(), done.stderr_bytes.decode())


def _held() -> Iterator[Asked]:
    """The questions that the tests hold, each with the command that should answer it."""
    for case in tomllib.loads((TESTS / "ask_questions.toml").read_text("utf-8"))["questions"]:
        got = _run(["ask", case["ask"], "--json"], TESTS / "ask_library.toml")
        line = json.loads(got.out)["asked"]["command"] if got.code == 0 else ""
        is_right = got.code == case.get("exit", 0) and line in ("", f"showfacts {case.get('line')}")
        yield Asked(case["ask"], "tests", is_right, line or got.err)


def _of_file(file: Path) -> Iterator[Asked]:
    """The cases of a file."""
    told = tomllib.loads(file.read_text("utf-8"))
    with TemporaryDirectory() as folder:
        for number, case in enumerate(told["cases"]):
            data = file.parent / told.get("library", "")
            if "dataset" in case:
                data = Path(folder) / f"{number}.toml"
                data.write_text(case["dataset"], "utf-8")
            got = _run(case["command"], data)
            is_right = _holds(json.loads(case["expect"]), got)
            yield Asked(" ".join(case["command"]), case["kind"], is_right, got.out[:200] or got.err)


def _holds(expected: Mapping[str, Any], got: Printed) -> bool:
    if "any" in expected:
        return any(_holds(each, got) for each in expected["any"])
    return (
        expected.get("exit", got.code) == got.code
        and all(text in got.out for text in expected.get("stdout_has", ()))
        and all(text in got.err for text in expected.get("stderr_has", ()))
        and not any(text in got.out for text in expected.get("stdout_lacks", ()))
        and not any(text in got.err for text in expected.get("stderr_lacks", ()))
    )


def _tell_catalogue(data: Path, number: int, *, failing: bool) -> None:
    """What comes of asking for the titles of half a catalogue, and for those of the other half."""
    head, *shows = _SHOW.split(data.read_text("utf-8"))
    random.Random(5).shuffle(shows)  # noqa: S311
    halves = shows[: len(shows) // 2], shows[len(shows) // 2 :]
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "half.toml"
        kept.write_text("".join([head, *halves[0]]), "utf-8")
        library = Library.open(kept)
        for name, half in zip(("titles it has", "titles it lacks"), halves, strict=True):
            start = perf_counter()
            found = list(_titles(library, half, number, is_held=half is halves[0]))
            milliseconds = (perf_counter() - start) / len(found) * 1000
            counts = Counter(outcome for _, outcome in found)
            told = ", ".join(f"{outcome} {count / len(found):.3f}" for outcome, count in counts.most_common())
            print(f"{name}: {len(found)} questions, {told}; {milliseconds:.1f} ms each")
            for question, outcome in found if failing else ():
                if outcome in ("wrong", "answered", "missed", "not understood"):
                    print(f"    {outcome}: {question}")


def _titles(
    library: Library, shows: Iterable[str], number: int, *, is_held: bool
) -> Iterator[tuple[str, str]]:
    """Questions about titles, each with what comes of it."""
    count = 0
    for show in shows:
        title = tomllib.loads(show)["shows"][0]["title"]
        names = library.names.with_key(key(title))
        if title.isascii() and bool(names) == is_held and count < number:
            question = WAYS[count % len(WAYS)].format(title)
            count += 1
            yield question, _outcome(library, question, {each.show for each in names})


def _outcome(library: Library, question: str, meant: set[str]) -> str:
    try:
        line = Understanding(library, 2026).of(question).line
        found = library.resolve(" ".join(line.words), narrowing_of(line.options)).header.id
    except AmbiguousError:
        return "asked back"
    except NotFoundError:
        return "missed" if meant else "refused"
    except NotUnderstoodError:
        return "not understood"
    except ShowfactsError as error:
        return error.kind
    if not meant:
        return "answered"
    return "right" if found in meant else "wrong"


if __name__ == "__main__":
    main()
