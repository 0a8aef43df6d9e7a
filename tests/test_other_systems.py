"""Windows and macOS, as far as they can be played here: folders, consoles, pipes, open files, locks."""

from __future__ import annotations

import ctypes
import errno
import importlib.util
import io
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from platformdirs.macos import MacOS

from showfacts.commands import command_lines, streams
from showfacts.commands.check import many
from showfacts.commands.data.export.site.places import DEVICES
from showfacts.commands.edit.editors import editor_line
from showfacts.dataset import folders
from showfacts.dataset.files import layers
from showfacts.disk import new_files
from showfacts.disk.new_files import NewFile, replacing
from showfacts.errors import NotWrittenError
from showfacts.history import lock
from showfacts.importers.ids import file_name
from showfacts.library.library import Library
from showfacts.outputs import consoles
from showfacts.outputs.formats import table

SHOWS = 'format = 2\n\n[[shows]]\nid = "silo"\ntitle = "Silo"\n'
FOREIGN = "설강화 é\n"


def test_settings_that_lie_beside_the_own_files_are_no_dataset(
    runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    for name in ("CONFIG", "DATA"):
        monkeypatch.delenv(f"XDG_{name}_HOME")
    dirs = MacOS(folders.NAME, appauthor=False)
    assert dirs.user_config_path == dirs.user_data_path, "one folder for the two, as on Windows"
    folder = tmp_path / "one folder"
    folder.mkdir()
    monkeypatch.setattr(folders, "_IS_LINUX", False)
    for name in ("data", "cache", "config"):
        monkeypatch.setattr(f"platformdirs.user_{name}_dir", lambda *_, **__: str(folder))
    (folder / "config.toml").write_text('format = "json"\n')
    (folder / "mine.toml").write_text(SHOWS)
    assert [each.path.name for each in layers() if each.origin == "user"] == ["mine.toml"]
    outcome = runner("show", "silo", "--id", "silo")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("{"), "the settings are read"


class Console:
    """A console of Windows, as its library has it: a mode that it may let be changed."""

    def __init__(self, mode: int | None, *, can_draw: bool) -> None:
        self.mode, self.can_draw = mode, can_draw

    def GetConsoleMode(self, _: int, mode: Any) -> int:  # noqa: N802 - as it is called there
        mode._obj.value = self.mode or 0
        return self.mode is not None

    def SetConsoleMode(self, _: int, mode: int) -> int:  # noqa: N802
        self.mode = mode if self.can_draw else self.mode
        return self.can_draw


class Terminal(io.StringIO):
    """A stream with a person behind it."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


@pytest.mark.parametrize(
    ("console", "draws", "mode"),
    [
        (Console(3, can_draw=True), True, 7),
        (Console(7, can_draw=False), True, 7),
        (Console(3, can_draw=False), False, 3),
        (Console(None, can_draw=False), False, None),
    ],
    ids=["asked", "does already", "too old", "no console"],
)
def test_a_console_of_windows_is_asked_to_draw_colours(
    console: Console, draws: bool, mode: int | None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=console), raising=False)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(get_osfhandle=lambda number: number))
    assert consoles.draws_codes(Terminal()) is draws
    assert console.mode == mode
    assert consoles.draws_codes(io.StringIO()), "what goes into a pipe is for who reads it"


@pytest.mark.parametrize("draws", [True, False])
def test_a_console_that_draws_no_colours_gets_none(draws: bool, small, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(table, "draws_codes", lambda _: draws)
    monkeypatch.setattr("showfacts.outputs.formats.table.Console", _forced(table.Console))
    lines: list[str] = []
    monkeypatch.setattr("showfacts.commands.streams.write", lines.append)
    small("cast", "harbour-2019", "--format", "table")
    assert ("\x1b[" in "".join(lines)) is draws


def _forced(console: Any) -> Any:
    """A console that takes what is behind it for a terminal."""
    return lambda **settings: console(**settings, force_terminal=True)


def test_a_terminal_that_lacks_a_letter_gets_a_mark(monkeypatch: pytest.MonkeyPatch):
    for name, send in (("stdout", streams.write), ("stderr", streams.complain)):
        behind = io.BytesIO()
        stream = io.TextIOWrapper(behind, encoding="cp1252", newline="\r\n")
        monkeypatch.setattr(sys, name, _as_terminal(stream))
        send(FOREIGN)
        assert behind.getvalue() == b"??? \xe9\r\n"


def _as_terminal(stream: io.TextIOWrapper) -> Any:
    return SimpleNamespace(
        isatty=lambda: True, reconfigure=stream.reconfigure, write=stream.write, flush=stream.flush
    )


def test_a_pipe_gets_utf_8_and_ends_of_lines_once(monkeypatch: pytest.MonkeyPatch):
    behind = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(behind, encoding="cp1252", newline="\r\n"))
    monkeypatch.setattr(os, "linesep", "\r\n")
    streams.write(FOREIGN)
    streams.write("BEGIN\r\n")
    assert behind.getvalue() == f"{FOREIGN}BEGIN\n".replace("\n", "\r\n").encode()


def test_help_goes_into_a_pipe_whatever_its_letters():
    env = {**os.environ, "PYTHONIOENCODING": "cp1252:strict", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "showfacts", "person", "--help"]
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True)
    assert "한소희" in done.stdout


def test_a_pipe_that_nobody_reads_is_told_so_on_windows(monkeypatch: pytest.MonkeyPatch):
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(sys, "stdout", Closed())
    monkeypatch.setattr(streams, "PIPE_IS_CLOSED", (errno.EINVAL,))
    with pytest.raises(BrokenPipeError):
        streams.write("x")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (r"C:\tools\vim.exe -n", [r"C:\tools\vim.exe", "-n"]),
        (r'"C:\Program Files\code.cmd" --wait', [r"C:\Program Files\code.cmd", "--wait"]),
        ("it's # fine", ["it's", "#", "fine"]),
        ("", []),
    ],
)
def test_an_editor_of_windows_is_taken_apart(line: str, words: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(command_lines, "ON_WINDOWS", True)
    assert command_lines.words_of(line) == words


def test_a_program_of_windows_is_called_by_its_file(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(command_lines, "ON_WINDOWS", True)
    monkeypatch.setattr("shutil.which", {"code": r"C:\bin\code.cmd"}.get)
    monkeypatch.setenv("VISUAL", "code -n")
    assert editor_line("own.toml", 3) == [r"C:\bin\code.cmd", "-n", "--wait", "--goto", "own.toml:3"]


def test_a_quote_that_is_left_open_is_none_on_windows_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(command_lines, "ON_WINDOWS", True)
    with pytest.raises(ValueError, match="quotation"):
        command_lines.words_of('"C:\\Program Files\\code.cmd')


@pytest.fixture
def held_when_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file that this process has open is renamed, replaced or deleted."""
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        pytest.skip("what is open cannot be told here")
    monkeypatch.setattr(new_files, "CLOSES_FIRST", True)

    def is_open(path: Any) -> bool:
        wanted, found = os.path.realpath(path), set()
        for each in handles.iterdir():
            with suppress(OSError):
                found.add(str(each.readlink()))
        return wanted in found

    def refusing(change: Any) -> Any:
        def checked(*paths: Any, **settings: Any) -> Any:
            for path in paths:
                if not settings.get("dir_fd") and is_open(path):
                    raise PermissionError(errno.EACCES, "used by another process", str(path))
            return change(*paths, **settings)

        return checked

    for name in ("replace", "rename", "unlink"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))


@pytest.mark.usefixtures("held_when_open")
class TestWhereWhatIsOpenIsHeld:
    def test_an_index_takes_the_place_of_the_one_it_was_made_from(self, tmp_path: Path):
        file = tmp_path / "mine.toml"
        file.write_text(SHOWS)
        with Library.open(file) as library:
            place = library.index.path
        assert place is not None
        before = place.stat().st_ino
        file.write_text(SHOWS + '\n[[shows]]\nid = "severance"\ntitle = "Severance"\n')
        with Library.open(file) as library:
            assert library.index.path == place, "it is on the disk, not in memory"
            assert {show.id for show in library.shows()} == {"silo", "severance"}
        assert place.stat().st_ino != before

    @pytest.mark.parametrize("has_two_names", [False, True])
    def test_a_file_is_replaced(self, tmp_path: Path, has_two_names: bool):
        file = tmp_path / "mine.toml"
        file.write_text("old")
        if has_two_names:
            os.link(file, tmp_path / "other.toml")
        with replacing(file, b"new"):
            pass
        assert file.read_bytes() == b"new"
        assert len(list(tmp_path.iterdir())) == 1 + has_two_names

    def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(self, tmp_path: Path):
        file = tmp_path / "mine.toml"
        file.write_text("old")
        with file.open("rb"), pytest.raises(PermissionError), replacing(file, b"new"):
            pass
        assert list(tmp_path.iterdir()) == [file]
        assert file.read_bytes() == b"old"

    def test_a_copy_that_is_stopped_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(os, "link", full)
        monkeypatch.setattr("shutil.copyfileobj", full)
        with NewFile.beside(tmp_path / "mine.db") as new, pytest.raises(OSError, match="full"):
            new.take_free_place(tmp_path / "mine.db")
        assert list(tmp_path.iterdir()) == []


def as_on_windows(module: ModuleType, monkeypatch: pytest.MonkeyPatch, **others: Any) -> ModuleType:
    """A module as it is loaded there, where there is no fcntl."""
    assert module.__file__ is not None
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "fcntl", None)
    for name, other in others.items():
        monkeypatch.setitem(sys.modules, name, other)
    spec = importlib.util.spec_from_file_location(f"{module.__name__}_on_windows", module.__file__)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.mark.parametrize("is_free", [True, False])
def test_the_one_writer_of_windows_locks_a_byte(
    is_free: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[tuple[int, int]] = []

    def locking(_: int, way: int, count: int) -> None:
        asked.append((way, count))
        if not is_free:
            raise PermissionError(errno.EACCES, "Permission denied")

    fake = SimpleNamespace(LK_NBLCK=2, locking=locking)
    module = as_on_windows(lock, monkeypatch, msvcrt=fake)
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    place = tmp_path / "history" / "lock"
    place.parent.mkdir()
    if is_free:
        with module.only_writer(place):
            pass
    else:
        with pytest.raises(NotWrittenError, match="another showfacts"), module.only_writer(place):
            raise AssertionError
    assert asked == [(2, 1)]


def test_new_files_need_no_locks_of_posix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    module = as_on_windows(new_files, monkeypatch)
    with module.replacing(tmp_path / "mine.toml", b"new"):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["mine.toml"]


@pytest.mark.parametrize(
    "name", ["con", "NUL", "aux", "prn", "com1", "lpt9", "a:b", "what?", "x. ", "a/b\\c"]
)
def test_no_imported_file_is_called_what_windows_keeps_for_itself(name: str):
    called = PureWindowsPath(file_name("nfo", name))
    assert called.stem not in DEVICES
    assert called.parts == (called.name,)
    assert not set(called.name) & set('<>:"/\\|?*')
    assert called.name == called.name.lower(), "two names never differ in case alone"


def test_no_more_processes_are_started_than_windows_waits_for(monkeypatch: pytest.MonkeyPatch):
    class Started(Exception):  # noqa: N818 - it is no failure
        pass

    def pool(count: int, *_: object, **__: object) -> None:
        assert count <= 61
        raise Started

    monkeypatch.setattr(os, "cpu_count", lambda: 128)
    monkeypatch.setattr(many, "ProcessPoolExecutor", pool)
    monkeypatch.setattr(many, "answer", lambda *_: None)
    lines = iter([(1, b"{}")] * (many.FEW + 1))
    session: Any = SimpleNamespace(snapshot=SimpleNamespace(moment=None), data=())
    with pytest.raises(Started):
        list(many._each(session, lines, None))  # type: ignore[arg-type]
