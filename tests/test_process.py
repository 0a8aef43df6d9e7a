"""A few real processes: what only shows between a program and its shell, its terminal, its system."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "golden" / "library.toml"
ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, "-m", "showfacts"]

posix = pytest.mark.skipif(os.name == "nt", reason="asks for POSIX files, shells or terminals")


def run(
    *words: str | bytes,
    env: Mapping[str, str | None] | None = None,
    shell: str | None = None,
    stdin: bytes = b"",
    data: Path | None = SMALL,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program, in ``shell`` as "$@" where one is given."""
    settings = {**os.environ, **({"SHOWFACTS_DATA": str(data)} if data else {}), **(env or {})}
    before = ["sh", "-c", shell, "sh"] if shell else []
    done = subprocess.run(
        [*before, *PROGRAM, *words],
        capture_output=True,
        input=stdin,
        env={name: value for name, value in settings.items() if value is not None},
        check=False,
        timeout=60,
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    return done


def test_python_m_showfacts_is_the_program(small):
    done = run("cast", "harbour-2019")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().replace("\r\n", "\n") == small("cast", "harbour-2019").stdout
    assert run("cast", "harbour").stderr.startswith("showfacts: “harbour” fits 2 shows".encode())
    assert run("--help").stdout.startswith(b"Usage: showfacts ")


def test_the_script_is_the_program():
    script = shutil.which("showfacts", path=str(Path(sys.executable).parent))
    if script is None:
        pytest.skip("showfacts is not installed beside this Python")
    assert subprocess.run([script, "--version"], capture_output=True, check=True).stdout.startswith(
        b"showfacts "
    )


@pytest.mark.parametrize(
    "line", [("source", "--json"), ("show", "the-office-2005"), ("data", "schema"), ("--help",)]
)
@pytest.mark.usefixtures("warm")
def test_a_reader_that_has_enough_ends_it_quietly(line: tuple[str, ...]):
    writer = subprocess.Popen([*PROGRAM, *line], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stderr is not None
    assert writer.stdout.read(1)
    writer.stdout.close()
    told = writer.stderr.read()
    writer.stderr.close()
    assert (writer.wait(60), told) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "line", ["plot harbour-2019", "list", "data schema", "data path", "--help", "--version", ""]
)
def test_a_full_disk_is_said_and_has_its_exit_code(line: str):
    done = run(*line.split(), shell='"$@" > /dev/full')
    assert done.returncode == 6
    assert done.stderr == b"showfacts: the answer cannot be written: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_under_json_a_full_disk_is_an_object_too():
    done = run("list", "--json", shell='"$@" > /dev/full')
    assert done.returncode == 6
    assert json.loads(done.stderr)["error"]["kind"] == "not-written"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_message_that_cannot_be_told_changes_nothing():
    assert run("plot", "nothing", shell='"$@" 2> /dev/full').returncode == 1


@posix
def test_streams_that_were_closed_before_the_start():
    done = run("plot", "harbour-2019", shell='"$@" >&-')
    assert (done.returncode, done.stderr) == (
        6,
        b"showfacts: the answer cannot be written: standard output is closed\n",
    )
    assert run("plot", "nothing", shell='"$@" 2>&-').returncode == 1
    done = run("plot", "-", shell='"$@" <&-')
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.slow
@posix
@pytest.mark.parametrize(
    "env",
    [
        {"HOME": None, "XDG_CACHE_HOME": None, "XDG_DATA_HOME": None},
        {"HOME": "/nowhere/at/all", "XDG_CACHE_HOME": None, "XDG_DATA_HOME": None},
        {"HOME": "", "XDG_CACHE_HOME": "", "XDG_DATA_HOME": ""},
        {"HOME": "/dev/null", "XDG_CACHE_HOME": None, "XDG_DATA_HOME": None},
        {"XDG_CACHE_HOME": "/dev/null", "XDG_DATA_HOME": "/dev/null"},
        {"XDG_CACHE_HOME": "/proc", "XDG_DATA_HOME": "/proc"},
    ],
    ids=[
        "no HOME",
        "HOME that is not there",
        "empty",
        "HOME that is a file",
        "files for folders",
        "read-only folders",
    ],
)
def test_it_answers_whatever_the_home_is_like(env: Mapping[str, str | None], tmp_path: Path):
    away = {"HOME": str(tmp_path), **env}
    done = run("plot", "vincenzo", env=away, data=None)
    assert done.returncode == 0
    assert done.stdout


@posix
def test_it_answers_where_nothing_can_be_written(tmp_path: Path):
    frozen = tmp_path / "frozen"
    frozen.mkdir()
    file = frozen / "library.toml"
    file.write_bytes(SMALL.read_bytes())
    file.chmod(0o400)
    frozen.chmod(0o500)
    try:
        home = {"HOME": str(frozen), "XDG_CACHE_HOME": str(frozen), "XDG_DATA_HOME": str(frozen)}
        assert run("plot", "harbour-2019", env=home, data=file).returncode == 0
        if os.geteuid() != 0:  # Whoever may do everything can write there too
            done = run("data", "format", str(file), env=home)
            assert done.returncode in (0, 6)
    finally:
        frozen.chmod(0o700)


def test_a_pipe_gets_utf_8_whatever_the_locale():
    for env in (
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX"},
    ):
        done = run("show", "hangu-norae-2022", env=env)
        assert done.returncode == 0
        assert "항구의 노래" in done.stdout.decode()
        done = run("plot", "-", env=env, stdin="港の歌\n".encode())
        assert (done.returncode, done.stderr) == (0, b"")


@posix
@pytest.mark.parametrize("title", [b"\xff\xfe", b"caf\xe9", b"\xed\xa0\x80", "港の歌".encode("shift_jis")])
def test_arguments_that_are_no_utf_8(title: bytes):
    for words in ([b"cast"], [b"search"], [b"person"], [b"list", b"--on"]):
        done = run(*words, title, b"--json")
        assert done.returncode in (1, 2)
        done.stderr.decode()
    assert json.loads(run(b"cast", title, b"--json").stderr)["error"]["kind"] == "not-found"


@posix
@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize(
    ("name", "told"),
    [("SIGINT", "interrupted"), ("SIGTERM", "ended by SIGTERM"), ("SIGHUP", "ended by SIGHUP")],
)
def test_what_is_stopped_says_so(name: str, told: str):
    import signal

    waiting = subprocess.Popen(
        [*PROGRAM, "plot", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert waiting.stdin is not None
    assert waiting.stderr is not None
    waiting.stdin.write(b"nothing\n")
    waiting.stdin.flush()
    assert waiting.stderr.readline()  # It has started, and waits for another title
    waiting.send_signal(getattr(signal, name))
    answer, said = waiting.communicate(timeout=60)
    assert waiting.returncode == 5
    assert answer == b""
    assert said.decode().splitlines()[-1] == f"showfacts: {told}; there is no whole answer"


@posix
def test_who_asked_not_to_be_hung_up_on_is_not():
    code = "\n".join(
        [
            "import os, signal",
            "from showfacts.__main__ import be_told_of_signals",
            "be_told_of_signals()",
            "os.kill(os.getpid(), signal.SIGHUP)",
        ]
    )
    done = subprocess.run(["nohup", sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0


@posix
def test_a_signal_that_comes_where_nothing_can_be_raised_ends_the_program_too():
    code = "\n".join(
        [
            "import os, signal, weakref",
            "from showfacts.__main__ import be_told_of_signals",
            "be_told_of_signals()",
            "thing = type('Thing', (), {})()",
            "seen = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGTERM))",
            "del thing",
            "print('went on')",
        ]
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 5
    assert done.stdout == b""
    assert done.stderr == b"showfacts: stopped\n"


class OnTerminal:
    """A run with a terminal at both ends, ``columns`` wide, where ``keys`` are typed."""

    def __init__(
        self, *words: str, keys: bytes = b"", columns: int = 80, env: Mapping[str, str] | None = None
    ):
        import pty
        import termios

        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (50, columns))
        settings = {**os.environ, "SHOWFACTS_DATA": str(SMALL), "TERM": "xterm-256color", **(env or {})}
        self.process = subprocess.Popen(
            [*PROGRAM, *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=settings,
            start_new_session=True,
        )
        os.close(theirs)
        os.write(ours, keys)
        parts = []
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:
            pass  # On Linux, this is how a terminal says that nobody is left
        os.close(ours)
        self.exit_code = self.process.wait(60)
        self.raw = b"".join(parts)
        self.text = re.sub(r"\x1b\[[0-9;]*m", "", self.raw.decode()).replace("\r\n", "\n")


@posix
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_terminal_gets_tables_as_wide_as_it_is(small, columns: int):
    words = ("status", "harbour-2019", "--as-of", "2021-01-01")
    seen = OnTerminal(*words, columns=columns)
    assert seen.exit_code == 0
    assert b"\x1b[1m" in seen.raw
    drawn = small(*words, "--format", "table", env={"COLUMNS": str(columns)})
    assert [line.rstrip() for line in seen.text.splitlines()] == (drawn.stdout + drawn.stderr).splitlines()


@posix
def test_a_terminal_without_colour_gets_none():
    assert not re.search(
        rb"\x1b\[[0-9;]*3[0-9]", OnTerminal("status", "harbour-2019", env={"NO_COLOR": "1"}).raw
    )
    assert b"\x1b" not in OnTerminal("status", "harbour-2019", env={"TERM": "dumb"}).raw


@posix
def test_a_terminal_that_lacks_the_letters_gets_marks():
    seen = OnTerminal("show", "hangu-norae-2022", env={"PYTHONIOENCODING": "ascii"})
    assert seen.exit_code == 0
    assert seen.raw.isascii()
    assert "Song of the Harbour" in seen.text


@posix
def test_on_a_terminal_an_ambiguous_title_is_a_numbered_choice():
    chosen = OnTerminal("plot", "harbour", keys=b"1\n")
    assert chosen.exit_code == 0
    assert "  1  Harbour  2019" in chosen.text
    assert "A dock worker" in chosen.text


@posix
@pytest.mark.parametrize("keys", [b"0\n1\n", b"x\n1\n", "①\n1\n".encode()])
def test_what_is_no_choice_is_said_to_be_none_and_asked_again(keys: bytes):
    chosen = OnTerminal("plot", "harbour", keys=keys)
    assert chosen.exit_code == 0
    assert "fits none of them; type a number from 1 to 2" in chosen.text


@posix
@pytest.mark.parametrize("keys", [b"\n", b"\x04", b"3\n\n", b"x\n\x04"])
def test_to_choose_none_is_to_be_told_how_to_ask(keys: bytes):
    seen = OnTerminal("plot", "harbour", keys=keys)
    assert seen.exit_code == 3
    assert "showfacts plot harbour --year 2019" in seen.text


@posix
def test_nobody_is_asked_for_json_or_plain_lines():
    for form in (["--json"], ["--format", "plain"]):
        seen = OnTerminal("plot", "harbour", *form)
        assert seen.exit_code == 3
        assert "Which one" not in seen.text


@posix
def test_a_hostile_dataset_sends_a_terminal_no_sequence():
    for command in ("show", "cast", "where"):
        seen = OnTerminal(command, "hostile-2022")
        assert seen.exit_code == 0
        assert "\x1b" not in seen.text
        assert "\x07" not in seen.text


@posix
@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.usefixtures("warm")
def test_the_pipes_of_the_documents_run():
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    texts = (page.read_text(encoding="utf-8") for page in pages)
    lines = {line for text in texts for line in re.findall(r"^\$ (.*\|.*)$", text, re.MULTILINE)}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for line in lines:
        done = subprocess.run(
            ["sh", "-c", line], capture_output=True, env={**os.environ, "PATH": path}, check=False
        )
        said = done.stderr.decode().splitlines()
        assert done.returncode == 0, line
        assert [text for text in said if "from the shipped catalogue" not in text] == [], line
        assert done.stdout, line
