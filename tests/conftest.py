"""What all tests share: a run of the program that fails loudly, on a fixed day, alone on its machine."""

from __future__ import annotations

import os
import re
import socket
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from .maze import Maze

TODAY = date(2026, 11, 20)
"""The day on which every run in a test takes place."""

SMALL = Path(__file__).parent / "golden" / "library.toml"
"""A few invented shows: namesakes, long names, other scripts, a hostile one, a bare one."""

SWITCHES = (
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "SHOWFACTS_DATA",
    "SHOWFACTS_TVMAZE",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)


@dataclass(frozen=True)
class Outcome:
    """What a run printed, decoded as strict UTF-8, and its exit code."""

    exit_code: int
    stdout: str
    stderr: str


Runner = Callable[..., Outcome]


def acting(text: str) -> list[str]:
    """The characters of a text that a terminal would act on, but for the ends of lines and tabs."""
    return [
        repr(character)
        for character in text
        if (unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t")
        or unicodedata.bidirectional(character)
        in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        or character in "\u2028\u2029"
    ]


@pytest.fixture(scope="session")
def packaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the shipped files, as it travels in the wheel; a source tree has none beside them."""
    from showfacts.dataset.files import layers
    from showfacts.index.make import write_packaged
    from showfacts.index.open import packaged_place

    place = tmp_path_factory.mktemp("packaged") / Path(packaged_place()).name
    write_packaged([layer for layer in layers() if layer.origin == "shipped"], place)
    return place


@pytest.fixture(autouse=True)
def _installed(packaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs of the program find the index of the shipped files where an installed one does: nobody waits."""
    from showfacts.index import open as opening

    shipped, usual = opening.shipped_file(), opening.packaged_place
    monkeypatch.setattr(
        opening, "packaged_place", lambda: str(packaged) if opening.shipped_file() == shipped else usual()
    )


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the usual library, as a first question leaves it in the cache folder."""
    from showfacts import Library

    home = tmp_path_factory.mktemp("indexed")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home))
        patch.delenv("SHOWFACTS_DATA", raising=False)
        with Library.open() as library:
            assert library.index.path is not None
            return library.index.path


@pytest.fixture
def warm(indexed: Path, _alone: None) -> None:
    """Programs that run as processes of their own find the index of the usual library in the cache folder."""
    folder = Path(os.environ["XDG_CACHE_HOME"]) / "showfacts"
    folder.mkdir(parents=True)
    os.link(indexed, folder / indexed.name)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No network, a home of its own, and nothing of the caller's terminal."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("showfacts never uses the network")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in SWITCHES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, _alone: None) -> None:
    """Servers of this machine may be asked, by number and by the name that only this machine has."""

    def only_here(self: socket.socket, address: Any) -> None:
        assert address[0] == "127.0.0.1", f"{address} is not on this machine"
        _CONNECT(self, address)

    def known(host: str, *rest: Any, **named: Any) -> Any:
        if host not in ("127.0.0.1", "localhost"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return _LOOK_UP("127.0.0.1", *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", only_here)
    monkeypatch.setattr(socket, "getaddrinfo", known)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


_CONNECT, _LOOK_UP = socket.socket.connect, socket.getaddrinfo


@pytest.fixture
def maze(here: None, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Maze:
    """A service with TVmaze's manners, which the program asks in place of it, without its usual pauses."""
    service = Maze()
    httpserver.expect_request(re.compile(".*")).respond_with_handler(service)
    monkeypatch.setenv("SHOWFACTS_TVMAZE", httpserver.url_for("").rstrip("/"))
    monkeypatch.setattr("showfacts.importers.online.client.PACE", 0.0)
    return service


@pytest.fixture
def runner() -> Runner:
    """Run the program in this process, over the shipped dataset or over ``data``.

    Whatever the run is about: no exception but an exit, no traceback, a documented exit code, nothing
    that a terminal acts on, and, unless it ``answers_in_part``, nothing on stdout when it fails.
    """
    return _run


@pytest.fixture
def by_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs of the program go in by the quick way, as a process does, where that takes them."""
    from showfacts.commands.door import answered
    from showfacts.commands.program import Program

    by_typer = Program.main

    def main(self: Program, args: list[str], *, obj: Any, **settings: Any) -> Any:
        code = answered(obj, args)
        if code is None:
            return by_typer(self, args, obj=obj, **settings)
        raise SystemExit(code)

    monkeypatch.setattr(Program, "main", main)


@pytest.fixture
def small() -> Runner:
    """The same over the small library beside the golden files."""
    return partial(_run, data=SMALL)


def _run(
    *words: str,
    data: Path | str | None = None,
    stdin: str | bytes = "",
    env: Mapping[str, str] | None = None,
    answers_in_part: bool = False,
) -> Outcome:
    from typer.testing import CliRunner

    from showfacts.commands.program import app
    from showfacts.commands.session import Session
    from showfacts.errors import ExitCode

    settings: dict[str, Any] = {**({"SHOWFACTS_DATA": str(data)} if data else {}), **(env or {})}
    result = CliRunner().invoke(
        app,
        list(words),
        input=stdin,
        env=settings,
        catch_exceptions=False,
        prog_name="showfacts",
        obj=Session(clock=lambda: TODAY),
    )
    outcome = Outcome(int(result.exit_code), result.stdout_bytes.decode(), result.stderr_bytes.decode())
    assert outcome.exit_code in tuple(ExitCode)
    assert "Traceback" not in outcome.stdout + outcome.stderr
    # Standards want CR LF at the end of lines: of all of them, and only where a format was asked for
    ends = outcome.stdout.count("\r\n") if "--format" in words else 0
    assert ends in (0, outcome.stdout.count("\n"))
    assert acting(outcome.stdout.replace("\r\n", "\n") if ends else outcome.stdout) == []
    assert acting(outcome.stderr) == []
    if outcome.exit_code and not answers_in_part:
        assert outcome.stdout == ""
        assert outcome.stderr != ""
    return outcome
