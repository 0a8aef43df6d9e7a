"""New files take the places of old ones whole or not at all, and leave nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from showfacts.dataset.files import layers
from showfacts.dataset.write import replace
from showfacts.disk import new_files
from showfacts.disk.new_files import BEGINNING, ENDING, NewFile, replacing
from showfacts.errors import NotWrittenError
from showfacts.index.make import rebuilt
from showfacts.library.library import Library
from showfacts.library.sqlite import export
from showfacts.shells.install import install, places

posix = pytest.mark.skipif(os.name != "posix", reason="signals, links and owners of POSIX")
root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)

SHOWS = 'format = 2\n\n[[shows]]\nid = "silo"\ntitle = "Silo"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(SHOWS)
    return path


def written(file: Path) -> dict[str, Callable[[], object]]:
    """All that writes a new file beside an old one, and where."""
    here = layers([file])
    return {
        "format": lambda: replace(file, "new"),
        "index": lambda: rebuilt(here, str(file.parent / "library-1.sqlite"), lambda *_: None).close(),
        "export": lambda: export(Library.open(file), file.parent / "out.db"),
        "completion": lambda: install("fish"),
    }


@posix
@pytest.mark.parametrize("what", ["format", "index", "export", "completion"])
def test_a_link_that_stands_in_the_way_is_not_written_through(
    file: Path, monkeypatch: pytest.MonkeyPatch, what: str
):
    victim = file.with_name("victim")
    victim.write_text("mine")
    folder = places("fish")[0].parent if what == "completion" else file.parent
    folder.mkdir(parents=True, exist_ok=True)
    link = folder / f"{BEGINNING}{bytes(8).hex()}{ENDING}"
    link.symlink_to(victim)
    work = written(file)[what]
    monkeypatch.setattr(new_files.os, "urandom", bytes)  # So that the name can be foreseen
    if what == "index":
        work()  # It is in memory then
    else:
        with pytest.raises(NotWrittenError, match=r"File exists|is there already"):
            work()
    assert victim.read_text() == "mine"
    assert link.is_symlink()


@pytest.mark.parametrize("what", ["format", "index", "export"])
def test_what_a_kill_left_is_deleted_by_the_next_one(file: Path, what: str):
    left = file.with_name(f"{BEGINNING}left{ENDING}")
    left.write_text("half")
    work = written(file)[what]
    with NewFile.beside(file.with_name("other")) as alive:
        work()
        assert not left.exists()
        assert alive.path.exists(), "its maker is still there"
    assert not [each for each in file.parent.iterdir() if each.name.startswith(BEGINNING)]


@posix
def test_what_is_no_file_is_not_swept(file: Path):
    pipe, link = (file.with_name(f"{BEGINNING}{each}{ENDING}") for each in ("pipe", "link"))
    os.mkfifo(pipe)
    link.symlink_to(file)
    replace(file, "new")
    assert pipe.exists()
    assert link.is_symlink()


KILLED = """
import os, signal, sys
from pathlib import Path
from showfacts.disk.new_files import NewFile
with NewFile.beside(Path(sys.argv[1])) as new:
    new.write(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
def test_killed_it_leaves_the_old_file_and_what_is_swept_up(file: Path):
    done = subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert file.read_text() == SHOWS
    assert len(list(file.parent.iterdir())) == 2
    replace(file, "new")
    assert list(file.parent.iterdir()) == [file]


STOPPED = """
import os, signal, sys
from pathlib import Path
from showfacts.__main__ import be_told_of_signals
from showfacts.disk.new_files import NewFile
be_told_of_signals()
with NewFile.beside(Path(sys.argv[1])) as new:
    new.write(b"half")
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
"""


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_stopped_by_a_signal_it_leaves_nothing(file: Path, name: str):
    done = subprocess.run([sys.executable, "-c", STOPPED, str(file), name], check=False, capture_output=True)
    assert done.returncode != 0
    assert b"KeyboardInterrupt" in done.stderr
    assert file.read_text() == SHOWS
    assert list(file.parent.iterdir()) == [file]


@posix
def test_a_file_keeps_all_its_names_and_is_the_same_file(file: Path):
    other = file.with_name("other.toml")
    os.link(file, other)
    before = file.stat()
    replace(file, "new")
    assert other.read_text() == file.read_text() == "new"
    assert file.stat().st_ino == before.st_ino
    assert sorted(file.parent.iterdir()) == [file, other]


@root
@pytest.mark.parametrize("names", [1, 2])
def test_a_file_keeps_its_owner_and_rights(file: Path, names: int):
    os.chown(file, 12345, 23456)
    file.chmod(0o640)
    if names == 2:
        os.link(file, file.with_name("other.toml"))
    replace(file, "new")
    stat = file.stat()
    assert (stat.st_uid, stat.st_gid, stat.st_mode & 0o7777) == (12345, 23456, 0o640)
    assert file.read_text() == "new"


def test_a_file_whose_owner_cannot_be_kept_is_written_over(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(NewFile, "be_like", lambda *_: False)
    before = file.stat().st_ino
    replace(file, "new")
    assert (file.read_text(), file.stat().st_ino) == ("new", before)
    assert list(file.parent.iterdir()) == [file]


@posix
def test_a_full_disk_leaves_a_file_that_is_written_over_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    os.link(file, file.with_name("other.toml"))
    real, calls = new_files.os.fsync, iter([None, OSError(28, "No space left on device")])

    def fsync(handle: int) -> None:
        error = next(calls, None)
        if error:
            raise error
        real(handle)

    monkeypatch.setattr(new_files.os, "fsync", fsync)
    with pytest.raises(NotWrittenError, match="No space left"):
        replace(file, "new" * 1000)
    assert file.read_text() == SHOWS


def test_a_file_that_nobody_may_write_is_not_replaced(file: Path):
    file.chmod(0o444)
    with pytest.raises(NotWrittenError, match=r"mine\.toml cannot be written: Permission denied"):
        replace(file, "new")
    assert file.read_text() == SHOWS


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path):
    path = tmp_path / f"{'a' * 250}.toml"
    path.write_text("old")
    replace(path, "new")
    assert path.read_text() == "new"


def test_a_new_file_is_private_until_it_takes_the_place_of_a_private_one(file: Path):
    file.chmod(0o600)
    with NewFile.beside(file) as new:
        assert new.path.stat().st_mode & 0o077 == 0


def test_the_folder_is_brought_to_the_disk_too(file: Path, monkeypatch: pytest.MonkeyPatch):
    brought: list[Path] = []
    monkeypatch.setattr(new_files, "on_disk", brought.append)
    replace(file, "new")
    assert brought == [file.parent]


def test_where_the_block_raises_the_old_file_stays(file: Path):
    with pytest.raises(KeyboardInterrupt), replacing(file, b"new"):
        raise KeyboardInterrupt
    assert file.read_text() == SHOWS
    assert list(file.parent.iterdir()) == [file]


def test_a_file_system_without_locks_is_written_all_the_same(file: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(_: int) -> bool:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(new_files, "_is_locked", refuse)
    left = file.with_name(f"{BEGINNING}left{ENDING}")
    left.write_text("of somebody")
    replace(file, "new")
    assert file.read_text() == "new"
    assert left.exists()
