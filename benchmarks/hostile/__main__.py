"""Try to break the program.

python -m benchmarks.hostile                         everything, which takes hours
python -m benchmarks.hostile --part 0.01             a hundredth of it
python -m benchmarks.hostile --only kills-format     one trial; --list names them

A table at the end tells how often each was tried, and where it failed; exit 1 where one did. With the same
``--seed`` the same is tried, as far as the moments of kills allow.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.hostile.trials import TRIALS, made


def main(words: list[str]) -> int:
    """Make the trials that a command line asks for, and print their table; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--part", type=float, default=1.0, help="how much of each trial, of 1")
    parser.add_argument("--only", action="append", choices=sorted(TRIALS), help="one trial; may be repeated")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--list", action="store_true", help="name the trials")
    asked = parser.parse_args(words)
    if asked.list:
        print("\n".join(f"{name:16} {(run.__doc__ or '').splitlines()[0]}" for name, run in TRIALS.items()))
        return 0
    failed = 0
    print(f"{'trial':16} {'tried':>8} {'failed':>7} {'slowest':>8}  came out as")
    for name in asked.only or TRIALS:
        with TemporaryDirectory(prefix="showfacts-hostile-") as folder:
            trial, skipped = made(name, asked.part, asked.seed, Path(folder))
        notes = skipped or ", ".join(f"{what} {count:,}" for what, count in sorted(trial.notes.items()))
        print(
            f"{name:16} {trial.tried:8,} {len(trial.failures):7,} {trial.slowest:7.2f}s  {notes}", flush=True
        )
        for failure in trial.failures[:10]:
            print(f"    {failure.encode('unicode_escape').decode()}")
        failed += len(trial.failures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
