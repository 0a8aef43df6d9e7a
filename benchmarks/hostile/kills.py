"""Kills at random moments: what was there is there, or what was to be; the next run leaves nothing else."""

from __future__ import annotations

import json
import logging
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.hostile.processes import PROGRAM, home, run

from showfacts.disk.new_files import BEGINNING

if TYPE_CHECKING:
    from benchmarks.hostile.trial import Run, Trial

SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT)

SHOW = '\n\n\n[[shows]]\nid = "{0}"\ntitle = "Show {0}"\n\n[[shows.cast]]\nperson = "Ada {0}"\n'


def dataset(shows: int) -> str:
    """A file that is right and not in canonical form."""
    return "format = 2\n" + "".join(SHOW.format(f"s{number}") for number in range(shows))


@dataclass(frozen=True)
class Place:
    """Where a command works: its environment, the user's own folder, another one."""

    env: Mapping[str, str]
    own: Path
    side: Path


@dataclass(frozen=True)
class Work:
    """What is killed. ``prepare`` brings the place to its first state, ``line`` is the command.

    ``watched``: the folder whose files are in the first state or in the last one, after ``again`` was run.
    """

    prepare: Callable[[Place], object]
    line: Callable[[Place], list[str]]
    watched: Callable[[Place], Path]
    again: Callable[[Place], list[str]]


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def _own(place: Place) -> None:
    """Three shows of the user's own, and nothing that was imported or is kept of changes."""
    shutil.rmtree(place.own, ignore_errors=True)
    place.own.mkdir(parents=True)
    _write(place.own / "mine.toml", dataset(3))


def _imported(place: Place) -> None:
    _own(place)
    run(["import", str(place.side / "sonarr.json"), "-q"], place.env)


def _cache(place: Place) -> Path:
    return Path(place.env["XDG_CACHE_HOME"]) / "showfacts"


def _out(place: Place) -> None:
    (place.side / "out.db").unlink(missing_ok=True)
    (place.side / "again.db").unlink(missing_ok=True)


def _unbuilt(place: Place) -> None:
    for path in _cache(place).glob("*.sqlite"):
        path.unlink()


WORK: Mapping[str, Work] = {
    "build": Work(
        _unbuilt,
        lambda place: ["list", "--data", str(place.side / "large.toml")],
        _cache,
        lambda place: ["list", "--data", str(place.side / "large.toml")],
    ),
    "format": Work(
        lambda place: _write(place.side / "format" / "mine.toml", dataset(1500)),
        lambda place: ["data", "format", str(place.side / "format" / "mine.toml")],
        lambda place: place.side / "format",
        lambda place: ["data", "format", str(place.side / "format" / "mine.toml")],
    ),
    "export": Work(
        _out,
        lambda place: [
            "data",
            "export",
            "--sqlite",
            str(place.side / "out.db"),
            "--data",
            str(place.side / "large.toml"),
        ],
        lambda place: place.side,
        lambda place: [
            "data",
            "export",
            "--sqlite",
            str(place.side / "again.db"),
            "--data",
            str(place.side / "format"),
        ],
    ),
    "add": Work(
        _own, lambda _: ["add", "lantern quay", "-q"], lambda place: place.own, lambda _: ["follow", "s0"]
    ),
    "import": Work(
        _own,
        lambda place: ["import", str(place.side / "sonarr.json"), "-q"],
        lambda place: place.own,
        lambda _: ["follow", "s0"],
    ),
    "undo": Work(_imported, lambda _: ["undo"], lambda place: place.own, lambda _: ["follow", "s0"]),
}


def of(name: str) -> Run:
    """The trial that kills this work."""

    def kills(trial: Trial) -> None:
        with _service() as address:
            _kill(trial, WORK[name], address)

    kills.__doc__ = f"1,000 kills and other signals of {name}, at random moments."
    return kills


def _kill(trial: Trial, work: Work, address: str) -> None:
    env = home(trial.folder, {"SHOWFACTS_TVMAZE": address})
    place = Place(env, trial.folder / "data" / "showfacts", trial.folder / "side")
    place.own.mkdir(parents=True)
    (place.side / "format").mkdir(parents=True)
    _write(place.side / "large.toml", dataset(2000))
    _write(place.side / "format" / "mine.toml", dataset(1500))
    series = [
        {"title": f"Imported {number}", "titleSlug": f"i-{number}", "tvdbId": 990000 + number}
        for number in range(50)
    ]
    _write(place.side / "sonarr.json", json.dumps(series))
    work.prepare(place)
    run(work.line(place), env)  # What only a first run does takes no part in the moments
    run(work.again(place), env)
    work.prepare(place)
    old = _held(work.watched(place))
    begun = time.monotonic()
    first = run(work.line(place), env)
    full = time.monotonic() - begun
    if first.returncode:
        trial.fail(f"{work.line(place)} ends with {first.returncode} by itself: {first.stderr}")
        return
    new = _held(work.watched(place))
    for _ in trial.times(1000):
        work.prepare(place)
        _one(trial, work, place, full, {"old": old, "new": new})


def _one(
    trial: Trial, work: Work, place: Place, full: float, states: Mapping[str, Mapping[str, object]]
) -> None:
    with subprocess.Popen(
        [*PROGRAM, *work.line(place)],
        env=dict(place.env),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    ) as running:
        time.sleep(trial.dice.uniform(0.2, 1.1) * full)
        how = trial.dice.choice(SIGNALS)
        running.send_signal(how)
        _, told = running.communicate(timeout=300)
    was_hit = running.returncode != 0
    trial.note("hit" if was_hit else "done before")
    if how != signal.SIGKILL and running.returncode not in (0, 5, 6, -how):
        trial.fail(f"{how.name}: exit {running.returncode}: {told!r}")
    if b"Traceback" in told and running.returncode != -how:
        trial.fail(f"{how.name}: {told!r}")
    left = list(work.watched(place).rglob(f"{BEGINNING}*"))
    trial.note("left behind" if left else "nothing left")
    if left and how in (signal.SIGTERM, signal.SIGHUP) and running.returncode in (5, 6):
        trial.fail(f"{how.name} left {left}")
    done = run(work.again(place), place.env)
    if done.returncode:
        trial.fail(f"after {how.name}: exit {done.returncode}: {done.stderr}")
    left = list(work.watched(place).rglob(f"{BEGINNING}*"))
    if left:
        trial.fail(f"after {how.name} and another run there still is {left}")
    held = {
        name: what
        for name, what in _held(work.watched(place)).items()
        if name not in ("again.db", "followed.txt")
    }
    came = next((name for name, state in states.items() if held == state), "")
    trial.note(f"found {came}" if came else "found neither")
    if not came:
        trial.fail(f"{how.name}: neither what was there nor what was to be: {sorted(held)}")


def _held(folder: Path) -> dict[str, object]:
    """What lies in a folder, but for what is kept of changes; of databases, that they are whole."""
    found: dict[str, object] = {}
    for path in folder.rglob("*"):
        if path.is_file() and "history" not in path.parts and not path.name.startswith(BEGINNING):
            is_database = path.suffix in (".sqlite", ".db")
            found[str(path.relative_to(folder))] = _is_whole(path) if is_database else path.read_bytes()
    return found


def _is_whole(path: Path) -> bool:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(path)) as base:
        return bool(base.execute("PRAGMA quick_check").fetchall() == [("ok",)])


@contextmanager
def _service() -> Iterator[str]:
    """A service with TVmaze's manners, on this machine."""
    import re

    from pytest_httpserver import HTTPServer
    from tests.maze import Maze

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with HTTPServer() as server:
        server.expect_request(re.compile(".*")).respond_with_handler(Maze())
        yield server.url_for("").rstrip("/")
