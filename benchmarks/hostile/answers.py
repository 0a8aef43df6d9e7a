"""Words, files and answers of services made wrong at random: each run ends by its own rules."""

from __future__ import annotations

import os
import socket
import threading
import time
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.hostile.mutations import ODD, mutated_bytes
from typer.testing import CliRunner

from showfacts.commands.program import app
from showfacts.commands.registry import command, names
from showfacts.commands.session import Session
from showfacts.errors import ExitCode

if TYPE_CHECKING:
    from benchmarks.hostile.trial import Trial

LIBRARY = Path(__file__).parent.parent.parent / "tests" / "golden" / "library.toml"

WORDS = (
    "cast",
    "silo",
    "--json",
    "--year",
    "--country",
    "--id",
    "--on",
    "--as-of",
    "--season",
    "--format",
    "--limit",
)

BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")

SEEDS: Mapping[str, bytes] = {
    path.name: path.read_bytes() for path in sorted((Path(__file__).parent / "seeds").iterdir())
}
"""Small files that are right, by name; and one of entities that grow."""


def arguments(trial: Trial) -> None:
    """30,000 command lines of odd words."""
    every = [each for name in sorted(names()) if (each := command(name)) and not each.writes]
    reading = [each for each in every if not each.commands and each.name not in ("import", "ask")]
    _warm(trial)
    for _ in trial.times(30_000):
        chosen = trial.dice.choice(reading)
        words = [chosen.name] if trial.dice.random() < 0.9 else []
        flags = [option.flag for option in chosen.options] or ["--json"]
        for _ in range(trial.dice.choice((0, 1, 1, 2, 4))):
            words += [trial.dice.choice((*ODD, *WORDS, *flags, f"--{trial.dice.choice(ODD)}"))]
        words = [word for word in words if word != "-" and "\0" not in word]
        _ended(trial, words, {"SHOWFACTS_DATA": str(LIBRARY)})


def files(trial: Trial) -> None:
    """50,000 files of other programs and articles, made wrong byte by byte."""
    _warm(trial)
    for number in trial.times(50_000):
        name = trial.dice.choice(sorted(SEEDS))
        folder = trial.folder / f"{number % 50}"
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        path = folder / name
        path.write_bytes(mutated_bytes(SEEDS[name], trial.dice, trial.dice.choice((0, 1, 1, 3, 8))))
        is_article = name.startswith(("page", "article"))
        words = ["check", str(path), "--json"] if is_article else ["import", str(folder), "--dry-run"]
        _ended(trial, words, {"SHOWFACTS_DATA": str(LIBRARY)} if is_article else NOBODY)


def http(trial: Trial) -> None:
    """5,000 answers of a service: headers, lengths, codes and bodies made wrong."""
    _warm(trial)
    client = "showfacts.importers.online.client"
    with _server(trial) as address, patch(f"{client}.PACE", 0.0), patch(f"{client}.PATIENCE", 0.05):
        for _ in trial.times(5_000):
            env = {"SHOWFACTS_TVMAZE": address}
            _ended(
                trial,
                trial.dice.choice((["add", "quay", "--dry-run"], ["add", "--id", "tvmaze:101", "--dry-run"])),
                env,
            )


def _warm(trial: Trial) -> None:
    """Make the indexes that the runs need, which is no part of them."""
    for data in ({}, {"SHOWFACTS_DATA": str(LIBRARY)}):
        with patch.dict(os.environ, {**_home(trial), **data}):
            CliRunner().invoke(app, ["list", "--json"], obj=Session())


def _home(trial: Trial) -> dict[str, str]:
    home = str(trial.folder / "home")
    return {
        "HOME": home,
        "TERM": "xterm",
        **{f"XDG_{name}_HOME": home for name in ("CACHE", "CONFIG", "DATA")},
    }


def _ended(trial: Trial, words: list[str], env: Mapping[str, str]) -> None:
    """Run the program in this process: it ends with a known code, and nothing acts on a terminal."""
    with trial.guarded(words), patch.dict(os.environ, {**_home(trial), **env}):
        result = CliRunner().invoke(app, words, catch_exceptions=False, prog_name="showfacts", obj=Session())
        trial.note(f"exit {result.exit_code}")
        if result.exit_code not in tuple(ExitCode):
            trial.fail(f"exit {result.exit_code} of {words!r}")
        acting = {
            char
            for char in result.stdout_bytes.decode() + result.stderr_bytes.decode()
            if (unicodedata.category(char) == "Cc" and char not in "\n\t")
            or unicodedata.bidirectional(char) in BIDI
        }
        if acting:
            trial.fail(f"{acting} came out of {words!r}")


NOBODY = {"SHOWFACTS_TVMAZE": "http://127.0.0.1:9"}
"""A service that is not there, so that lists of titles ask nobody."""

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"


@contextmanager
def _server(trial: Trial) -> Iterator[str]:
    """A server on this machine that answers each question with something else."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(0.2)
    is_over = threading.Event()
    bodies = (
        SEEDS["tvmaze.json"],
        b'[{"score":1,"show":' + SEEDS["tvmaze.json"] + b"}]",
        b"[]",
        b"",
        b"[" * 5000,
    )
    heads = (HEAD, HEAD.replace(b"200 OK", b"404 Not Found"), HEAD.replace(b"200 OK", b"500 No"), HEAD)

    def answer() -> None:
        while not is_over.is_set():
            try:
                asking, _ = listening.accept()
            except TimeoutError:
                continue
            with asking:
                asking.settimeout(1)
                try:
                    asking.recv(65536)
                    body = trial.dice.choice(bodies)
                    said = trial.dice.choice(heads) % len(body) + body
                    times = trial.dice.choice((0, 1, 2, 6))
                    asking.sendall(mutated_bytes(said, trial.dice, times))
                except OSError:
                    time.sleep(0)

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        is_over.set()
        thread.join()
        listening.close()
