"""What is written into the user's folder happens whole or not at all, and is taken back the same way."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from showfacts.dataset.files import users_folder
from showfacts.disk.new_files import NewFile
from showfacts.errors import BadDataError, NotFoundError, NotWrittenError
from showfacts.history import lock
from showfacts.history.changing import changing
from showfacts.history.lock import only_writer
from showfacts.history.places import FOLLOWED, Places
from showfacts.history.undoing import changes, undo, undo_with_edits

posix = pytest.mark.skipif(os.name != "posix", reason="signals and links of POSIX")
no_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "showfacts")


def held(places: Places) -> dict[str, bytes]:
    """The files of the user, with what the program left lying about, but for its history."""
    found = (each for each in places.folder.rglob("*") if each.is_file())
    return {
        each.relative_to(places.folder).as_posix(): each.read_bytes()
        for each in found
        if not each.is_relative_to(places.history)
    }


def test_a_change_is_written_and_told(places: Places):
    with changing("add silo", places=places) as change:
        assert change.read("own.toml") is None
        assert change.write("own.toml", "format = 2\r\n")
        assert change.write("imported/tvmaze-169.toml", "# Siló\n")
        assert change.read("own.toml") == "format = 2\r\n"
        assert held(places).keys().isdisjoint({"own.toml", "imported/tvmaze-169.toml"})
    assert held(places) == {
        "own.toml": b"format = 2\r\n",
        "imported/tvmaze-169.toml": "# Siló\n".encode(),
    }
    (told,) = changes(places)
    assert told == change.made
    assert (told.number, told.command, told.added, told.changed, told.removed) == (1, "add silo", 2, 0, 0)
    assert told.files == ("imported/tvmaze-169.toml", "own.toml")


def test_what_holds_already_is_no_change(places: Places):
    for _ in range(2):
        with changing("edit", places=places) as change:
            change.write("own.toml", "format = 2\n")
            assert not change.remove("other.toml")
    assert change.made is None
    assert len(changes(places)) == 1


def test_the_last_word_on_a_file_holds(places: Places):
    with changing("edit", places=places) as change:
        change.write("own.toml", "1\n")
        change.write("own.toml", "2\n")
        change.write("gone.toml", "3\n")
        change.remove("gone.toml")
    assert held(places) == {"own.toml": b"2\n"}


def test_changes_are_taken_back_to_the_first(places: Places):
    states = [held(places)]
    for number in range(3):
        with changing(f"edit {number}", places=places) as change:
            change.write("own.toml", f"{number}\n")
            change.write(f"imported/{number}.toml", "x\n")
            if number:
                change.remove(f"imported/{number - 1}.toml")
        states.append(held(places))
    for number in (2, 1, 0):
        assert undo(places).change.command == f"edit {number}"
        assert held(places) == states[number]
    with pytest.raises(NotFoundError):
        undo(places)
    assert [(each.number, each.is_undone) for each in changes(places)] == [(3, True), (2, True), (1, True)]


def test_what_was_taken_back_is_not_taken_back_again(places: Places):
    for text in ("1\n", "2\n"):
        with changing(f"edit {text.strip()}", places=places) as change:
            change.write("own.toml", text)
    undo(places)
    with changing("edit 3", places=places) as change:
        change.write("own.toml", "3\n")
    assert [undo(places).change.command for _ in range(2)] == ["edit 3", "edit 1"]
    assert held(places) == {}


def test_what_was_edited_by_hand_is_not_written_over(places: Places):
    with changing("edit", places=places) as change:
        change.write("own.toml", "1\n")
        change.write("other.toml", "1\n")
    (places.folder / "own.toml").write_bytes(b"by hand\n")
    before = held(places)
    with pytest.raises(NotWrittenError, match=r"own\.toml was edited"):
        undo(places)
    assert held(places) == before
    undo_with_edits(places)
    assert held(places) == {}
    assert [each.command for each in changes(places)] == ["edited by hand", "edit"]


def test_every_byte_is_kept(places: Places):
    odd = bytes(range(256)) + b"\r\n\r\n\xef\xbb\xbf"
    places.folder.mkdir()
    (places.folder / "own.toml").write_bytes(odd)
    with changing("edit", places=places) as change:
        text = change.read("own.toml")
        assert text is not None
        change.write("own.toml", text + "# more\r\n")
    assert held(places) == {"own.toml": odd + b"# more\r\n"}
    undo(places)
    assert held(places) == {"own.toml": odd}


@posix
def test_a_file_stays_as_private_as_it_was(places: Places):
    places.folder.mkdir()
    own = places.folder / "own.toml"
    own.write_text("1\n")
    own.chmod(0o640)
    with changing("edit", places=places) as change:
        change.write("own.toml", "2\n")
    assert own.stat().st_mode & 0o777 == 0o640


def test_where_the_block_raises_nothing_happens(places: Places):
    def broken() -> None:
        with changing("edit", places=places) as change:
            change.write("own.toml", "1\n")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert held(places) == {}
    assert changes(places) == ()


@pytest.mark.parametrize(
    "name",
    [
        "../own.toml",
        "/tmp/own.toml",
        "imported/../../own.toml",
        "history/000001/own.toml",
        ".own.toml",
        "own.txt",
        "imported/followed.txt",
        "",
        "a\0.toml",
    ],
)
def test_only_files_of_the_library_are_written(places: Places, name: str):
    with pytest.raises(NotWrittenError), changing("edit", places=places) as change:
        change.write(name, "1\n")
    assert held(places) == {}


@posix
def test_links_out_of_the_folder_are_not_followed(places: Places, tmp_path: Path):
    (places.folder / "imported").mkdir(parents=True)
    outside = tmp_path / "outside.toml"
    outside.write_text("1\n")
    (places.folder / "own.toml").symlink_to(outside)
    (places.folder / "imported" / "a.toml").symlink_to("/dev/null")
    for name in ("own.toml", "imported/a.toml"):
        with pytest.raises(NotWrittenError, match="link"), changing("edit", places=places) as change:
            change.write(name, "2\n")
    os.mkfifo(places.folder / "pipe.toml")
    with pytest.raises(NotWrittenError, match="regular"), changing("edit", places=places) as change:
        change.write("pipe.toml", "2\n")
    assert outside.read_text() == "1\n"


@posix
def test_the_folder_itself_may_be_a_link(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "showfacts").symlink_to("real")
    with changing("edit", places=Places(tmp_path / "showfacts")) as change:
        change.write("own.toml", "1\n")
    assert (tmp_path / "real" / "own.toml").read_text() == "1\n"


def test_without_a_home_nothing_is_written(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", "nowhere")
    monkeypatch.setenv("XDG_DATA_HOME", "")
    assert users_folder() is None
    with pytest.raises(NotWrittenError, match="no home"), changing("edit") as change:
        change.write(FOLLOWED, "1\n")


@posix
@no_root
def test_a_folder_that_cannot_be_written_is_told(places: Places):
    with changing("edit", places=places) as change:
        change.write("own.toml", "1\n")
    before = held(places)
    for folder in (places.folder, places.history):
        folder.chmod(0o500)
        try:
            with pytest.raises(NotWrittenError), changing("edit", places=places) as change:
                change.write("own.toml", "2\n")
            with pytest.raises(NotWrittenError):
                undo(places)
        finally:
            folder.chmod(0o700)
        assert held(places) == before


def test_where_nothing_was_changed_nothing_is_made(places: Places):
    with pytest.raises(NotFoundError):
        undo(places)
    assert changes(places) == ()
    assert not places.folder.exists()


def test_where_a_file_is_in_the_way_of_the_folder_it_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("1\n")
    with pytest.raises(NotWrittenError), changing("edit", places=Places(tmp_path / "file")):
        pass
    assert (tmp_path / "file").read_text() == "1\n"


def test_a_full_disk_leaves_everything_as_it_was(places: Places, monkeypatch: pytest.MonkeyPatch):
    """Wherever the disk is full, until it is not: each call that takes space fails once."""
    with changing("edit", places=places) as change:
        change.write("own.toml", "1\n")
        change.write("other.toml", "1\n")
    before = held(places)
    real = os.fsync
    for full in range(20):
        calls = iter(range(100))

        def fsync(descriptor: int, full: int = full, calls: object = calls) -> None:
            if next(calls) == full:  # type: ignore[call-overload]
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            real(descriptor)

        monkeypatch.setattr(os, "fsync", fsync)
        told = ""
        try:
            with changing("edit", places=places) as change:
                change.write("own.toml", "2\n")
                change.write("other.toml", "2\n")
                change.write("third.toml", "2\n")
        except NotWrittenError as error:
            told = error.message
        if change.made is not None:
            break
        assert "No space left" in told
        assert held(places) == before
    assert full > 3
    assert held(places).keys() == {"own.toml", "other.toml", "third.toml"}


def test_a_second_writer_waits_then_says_so(places: Places, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with (
        changing("edit", places=places),
        pytest.raises(NotWrittenError, match="another showfacts is writing"),
        changing("edit", places=places),
    ):
        pass
    with changing("edit", places=places) as change:  # The lock's file is there, and nobody has it
        change.write("own.toml", "1\n")
    assert held(places) == {"own.toml": b"1\n"}


ADDER = """
import sys
from pathlib import Path
from showfacts.history.changing import changing
from showfacts.history.places import Places
for _ in range(20):
    with changing("add", places=Places(Path(sys.argv[1]))) as change:
        text = change.read("own.toml") or ""
        change.write("own.toml", text + sys.argv[2] + "\\n")
"""


def python(script: str, *words: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    return subprocess.Popen(
        [sys.executable, "-c", script, *words], env=environment, stdout=subprocess.PIPE, text=True
    )


def test_of_two_writers_at_once_both_are_heard(places: Places):
    running = [python(ADDER, str(places.folder), word) for word in ("one", "two")]
    assert [each.communicate()[0] for each in running] == ["", ""]
    assert [each.returncode for each in running] == [0, 0]
    said = held(places)["own.toml"].decode().split()
    assert (said.count("one"), said.count("two")) == (20, 20)
    assert len(changes(places)) == 40


WRITER = """
import sys
from pathlib import Path
from showfacts.history.changing import changing
from showfacts.history.places import Places
places = Places(Path(sys.argv[1]))
print("begins", flush=True)
with changing("add", places=places) as change:
    for number in range(200):
        change.write(f"imported/{number}.toml", sys.argv[2] * 1000)
    change.remove("imported/old.toml")
print("done", flush=True)
"""


@pytest.mark.slow
@posix
def test_killed_at_any_moment_the_old_state_or_the_new_is_found(places: Places):
    """Each file is old or new at once, and all of them are one of both after the next command that writes."""
    with changing("add", places=places) as change:
        for number in range(200):
            change.write(f"imported/{number}.toml", "0" * 1000)
        change.write("imported/old.toml", "old\n")
    dice = random.Random(7)
    full = 0.1
    for turn in range(1, 9):
        old = held(places)
        letter = chr(ord("a") + turn)
        new = {f"imported/{number}.toml": (letter * 1000).encode() for number in range(200)}
        running = python(WRITER, str(places.folder), letter)
        assert running.stdout is not None
        assert running.stdout.readline() == "begins\n"
        begun = time.monotonic()
        if turn > 1:
            time.sleep(dice.uniform(0, full))
            running.kill()
        done = running.communicate()[0]
        full = time.monotonic() - begun if turn == 1 else full
        for name, text in held(places).items():
            assert name.endswith(".showfacts-new") or text in (old.get(name), new.get(name))
        with changing("nothing", places=places):
            pass
        found = held(places)
        assert found in ((new,) if done else (old, new))
        assert found == new or undo_is_of(places, turn)


def undo_is_of(places: Places, turn: int) -> bool:
    """Whether no change of this turn is kept: the last one kept is of a turn before."""
    return len(changes(places)) <= turn


def in_a_child(work: Callable[[], None], dies_at: int) -> bool:
    """Do it in a process that is killed when it comes to that step in the file system; whether it was."""
    process = os.fork()
    if process == 0:
        steps = iter(range(10**9))

        def step(event: str, _: object) -> None:
            is_step = event in ("open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.chmod")
            if is_step and next(steps) == dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(step)
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    status = os.waitpid(process, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


@posix
def test_killed_at_each_step_of_a_change(places: Places):
    with changing("add", places=places) as change:
        change.write("own.toml", "1\n")
        change.write("old.toml", "1\n")
    old = held(places)
    new = {"own.toml": b"2\n", "imported/new.toml": b"2\n"}

    def work() -> None:
        with changing("add more", places=places) as change:
            change.write("own.toml", "2\n")
            change.write("imported/new.toml", "2\n")
            change.remove("old.toml")

    outcomes = []
    for step in range(1000):
        was_killed = in_a_child(work, step)
        for name, text in held(places).items():
            assert name.endswith(".showfacts-new") or text in (old.get(name), new.get(name))
        with changing("nothing", places=places):
            pass
        assert held(places) in ((old, new) if was_killed else (new,))
        outcomes.append(held(places) == new)
        if held(places) == new:
            undo(places)
        assert held(places) == old
        if not was_killed:
            break
    assert len(outcomes) > 15
    assert outcomes == sorted(outcomes), "once it is decided, it stays so"


@posix
def test_killed_at_each_step_of_taking_back(places: Places):
    old = {"own.toml": b"1\n", "old.toml": b"1\n"}
    new = {"own.toml": b"2\n", "imported/new.toml": b"2\n"}
    with changing("add", places=places) as change:
        for name, text in old.items():
            change.write(name, text.decode())
    for step in range(1000):
        with changing("add more", places=places) as change:
            change.write("own.toml", "2\n")
            change.write("imported/new.toml", "2\n")
            change.remove("old.toml")
        assert held(places) == new
        was_killed = in_a_child(lambda: undo(places) and None, step)
        with changing("nothing", places=places) as change:
            pass
        if held(places) == new:
            undo(places)
        assert held(places) == old
        if not was_killed:
            break
    assert step > 15


@posix
def test_what_was_interrupted_is_told_and_edits_since_are_left(places: Places):
    with changing("add", places=places) as change:
        change.write("own.toml", "1\n")
    folder = places.history / "000001"
    (places.folder / "own.toml").write_text("by hand\n")
    folder.rename(places.pending)
    with changing("nothing", places=places) as change:
        pass
    assert change.finished is not None
    assert (change.finished.change.command, change.finished.left) == ("add", ("own.toml",))
    assert held(places) == {"own.toml": b"by hand\n"}


@pytest.mark.parametrize("name", ["change.json", "texts.jsonl.gz"])
def test_a_broken_record_is_told(places: Places, name: str):
    with changing("add", places=places) as change:
        change.write("own.toml", "1\n")
    (places.history / "000001" / name).write_bytes(b"\x1f\x8b broken")
    with pytest.raises(BadDataError, match=name.replace(".", r"\.")):
        undo(places)
    assert held(places) == {"own.toml": b"1\n"}


def test_a_record_cannot_lead_out_of_the_folder(places: Places, tmp_path: Path):
    outside = tmp_path / "outside.toml"
    outside.write_text("1\n")
    with changing("add", places=places) as change:
        change.write("own.toml", "1\n")
    import gzip

    texts = places.history / "000001" / "texts.jsonl.gz"
    texts.write_bytes(gzip.compress(b'["../outside.toml", "2\\n", "1\\n"]\n'))
    with pytest.raises(NotWrittenError):
        undo(places)
    assert outside.read_text() == "1\n"


def test_the_lock_is_free_when_its_block_ends(places: Places):
    places.history.mkdir(parents=True)
    for _ in range(2):
        with only_writer(places.lock):
            pass


@posix
def test_where_files_may_only_be_small_nothing_is_written_in_part(places: Places):
    """A real failure in the middle of a file: the system takes no more than so many bytes of it."""
    with changing("edit", places=places) as change:
        change.write("own.toml", "1\n")
    before = held(places)

    def edit() -> None:
        with changing("edit", places=places) as change:
            change.write("imported/small.toml", "2\n")
            change.write("own.toml", "2\n" * 100_000)

    def work() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        with pytest.raises(NotWrittenError):
            edit()

    assert not in_a_child(work, dies_at=-1)
    assert held(places) == before
    with changing("edit", places=places) as change:
        change.write("own.toml", "3\n")
    assert held(places) == {"own.toml": b"3\n"}


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may be another")
def test_who_may_not_write_in_the_folder_is_told():
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        places = Places(folder)
        with changing("edit", places=places) as change:
            change.write("own.toml", "1\n")
        before = held(places)
        told = folder.parent / f"{folder.name}.told"

        def work() -> None:
            os.seteuid(65534)
            for attempt in (lambda: changing("edit", places=places).__enter__(), lambda: undo(places)):
                with pytest.raises(NotWrittenError):
                    attempt()
            os.seteuid(0)
            told.write_text("both")

        in_a_child(work, dies_at=-1)
        assert told.read_text() == "both"
        told.unlink()
        assert held(places) == before


def test_stopped_while_a_file_is_made_it_leaves_nothing(places: Places, monkeypatch: pytest.MonkeyPatch):
    """A signal may come when the file is there and nobody knows of it yet."""
    made = NewFile.beside

    def stopped(target: Path, ending: str) -> NewFile:
        made(target, ending).close()
        raise KeyboardInterrupt

    for text in ("0\n", "1\n"):
        with changing("add", places=places) as change:
            change.write("own.toml", text)
    monkeypatch.setattr(NewFile, "beside", stopped)
    with pytest.raises(KeyboardInterrupt), changing("add", places=places) as change:
        change.write("own.toml", "2\n")
    assert held(places) == {"own.toml": b"1\n"}
    with pytest.raises(KeyboardInterrupt):
        undo(places)
    assert held(places) == {"own.toml": b"1\n"}
