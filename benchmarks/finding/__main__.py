"""Score title finding.

python -m benchmarks.finding --truth tests/finding_truth.toml
python -m benchmarks.finding --data SHOWS.toml --lines QUERIES.jsonl
python -m benchmarks.finding --data SHOWS.toml --made 1000 --seed 7
python -m benchmarks.finding --data SHOWS.toml --absent 2 --seed 5
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import absent
from benchmarks.finding.cases import read_lines, read_truth
from benchmarks.finding.making import made
from benchmarks.finding.scoring import run, table

from showfacts.library.library import Library


def main() -> None:
    """Read the command line, run the cases, print the table and, if asked, what failed."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.finding", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, action="append", default=[], help="the dataset; else the shipped one"
    )
    parser.add_argument("--truth", type=Path, help="a table of queries and ids, in TOML")
    parser.add_argument("--lines", type=Path, help="queries as lines of JSON, by title and year")
    parser.add_argument("--made", type=int, metavar="N", help="make N queries of each kind from the dataset")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--absent", type=int, metavar="N", help="leave one of N shows out, and ask for it")
    parser.add_argument("--only", default="", help="only the kinds whose name begins so")
    parser.add_argument("--failing", type=int, default=0, metavar="N", help="show N failures of each kind")
    options = parser.parse_args()

    library = Library.open(*options.data)
    cases = read_truth(options.truth) if options.truth else []
    cases += read_lines(options.lines, library) if options.lines else []
    cases += made(library, number=options.made, seed=options.seed) if options.made else []
    if not cases and not options.absent:
        parser.error("name --truth, --lines, --made or --absent")
    scores = run(library.names, [case for case in cases if case.kind.startswith(options.only)])
    if scores:
        print(table(scores))
    for score in scores:
        failed = [result for result in score.results if result.outcome not in ("right", "told")]
        failed.sort(key=lambda result: ("wrong", "missed", "asked").index(result.outcome))
        for result in failed[: options.failing]:
            meant = ", ".join(sorted(result.case.shows)[:3]) or "none"
            print(f"{result.outcome}: {score.kind}: {result.case.query!r} ({meant}) {result.said}")
    if options.absent:
        _score_absent(options.data[0], options.absent, options.seed, options.failing)


def _score_absent(data: Path, every: int, seed: int, failing: int) -> None:
    with TemporaryDirectory() as folder:
        answers = absent.ask_absent(data, Path(folder), every=every, seed=seed)
    print(absent.table(answers))
    for each in [each for each in answers if each.outcome == "another show"][:failing]:
        print(f"{each.outcome}: {each.title!r} is answered with {each.said!r}")


if __name__ == "__main__":
    main()
