"""Datasets and questions made wrong at random: what check, index and the writer say of one file agrees."""

from __future__ import annotations

import random
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w
from benchmarks.hostile.mutations import ODD, mutated, mutated_text

from showfacts.dataset.files import shipped_file
from showfacts.dataset.read import read
from showfacts.dataset.read_pieces import FlawedError, read_pieces
from showfacts.dataset.write import dump
from showfacts.errors import BadDataError, ShowfactsError
from showfacts.finding.narrowing import Narrowing
from showfacts.library.library import Library

if TYPE_CHECKING:
    from benchmarks.hostile.trial import Trial

LIBRARY = Path(__file__).parent.parent.parent / "tests" / "golden" / "library.toml"


def datasets(trial: Trial) -> None:
    """100,000 files made wrong: as data, and four in ten as text too."""
    whole = tomllib.loads(LIBRARY.read_text("utf-8"))
    file = trial.folder / "mutated.toml"
    for _ in trial.times(100_000):
        text = _text(whole, trial.dice)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        with trial.guarded(text):
            _agree(trial, text, file)


def _text(whole: dict[str, Any], dice: random.Random) -> str:
    """A few tables of a library, changed."""
    shows = dice.sample(whole["shows"], dice.choice((1, 1, 2, 3)))
    data = {
        "format": dice.choice((1, 2, 2)),
        "sources": dice.sample(whole["sources"], min(3, len(whole["sources"]))),
        "shows": shows,
    }
    data = tomllib.loads(tomli_w.dumps(data))  # A copy
    while True:
        with suppress(ValueError, TypeError, OverflowError):
            text = tomli_w.dumps(mutated(data, dice, dice.choice((0, 1, 1, 2, 5))))
            break
    return mutated_text(text, dice, dice.choice((1, 2, 4))) if dice.random() < 0.4 else text


def _agree(trial: Trial, text: str, file: Path) -> None:
    lines = text.count("\n") + 1
    try:
        reading = read(text, file="a.toml")
        problems = reading.problems()
    except BadDataError as error:
        reading, problems = None, list(error.problems)
    trial.note("problems" if problems else "right")
    for problem in problems:
        if not 0 <= problem.line <= lines or len(str(problem).splitlines()) != 1:
            trial.fail(f"{problem!r} of {text!r}")
    try:
        pieces = list(read_pieces(file))
    except FlawedError:
        pieces = None
    if problems:
        if pieces is not None and "\r" not in text and "\ufeff" not in text[:1]:
            trial.fail(f"the index takes what check refuses: {problems[0]}: {text!r}")
    elif reading is not None:
        again = read(dump(reading.dataset), file="a.toml")
        if again.dataset != reading.dataset and not again.faults:
            written = dump(again.dataset)
            if dump(read(written, file="a.toml").dataset) != written:
                trial.fail(f"what was written reads back as another: {text!r}")
        with suppress(FlawedError):
            list(read_pieces(file))


def questions(trial: Trial) -> None:
    """100,000 questions made of pieces of titles and of odd texts, with narrowings."""
    with Library.open(shipped_file()) as library:
        titles = [name for (name,) in library.index.ask("SELECT text FROM names ORDER BY rowid LIMIT 5000")]
        for _ in trial.times(100_000):
            words = mutated_text(trial.dice.choice(titles), trial.dice, trial.dice.choice((0, 1, 2)))
            if trial.dice.random() < 0.2:
                words += trial.dice.choice((" 2009", " us", " season 2", " netflix", trial.dice.choice(ODD)))
            narrowing = Narrowing(
                year=trial.dice.choice((None, None, None, 2020, 0, -1, 10**20)),
                country=trial.dice.choice((None, None, None, "KR", "xx")),
            )
            with trial.guarded((words, narrowing)):
                try:
                    found = library.resolve(words, narrowing)
                    trial.note("one show")
                    if library.header(found.header.id) != found.header:
                        trial.fail(f"{words!r} finds {found.header.id}, which is another")
                except ShowfactsError as error:
                    trial.note(error.kind)
