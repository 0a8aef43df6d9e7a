"""How completion is installed: the script whole, one line in what the shell reads, no other byte touched."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showfacts.errors import NotWrittenError
from showfacts.shells import install


@pytest.fixture(autouse=True)
def _no_folder_of_zsh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZDOTDIR", raising=False)


@pytest.mark.parametrize("shell", install.SHELLS)
def test_installing_twice_changes_nothing_more(shell: str):
    start = install.places(shell)[1] or Path.home() / ".fishrc"
    start.parent.mkdir(parents=True, exist_ok=True)
    start.write_bytes(b"alias x=y # \xff")
    written = install.install(shell)
    assert written[0].read_text() == install.script(shell)
    said = start.read_bytes()
    assert install.install(shell) == written[:1]
    assert start.read_bytes() == said
    assert len(written) == (1 if shell == "fish" else 2)


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\n",
        b"alias x=y\n",
        b"alias x=y",
        b"alias x=y\r\nalias z=y\r\n",
        b"A=$'a\x0cb'\n",
        b"A='\x1c\x1d\x1e'\x0b\n",
        "A='\x85\u2028\u2029'\n".encode(),
        b"\xff\xfe\x00 \xed\xa0\x80\n\n\n",
    ],
)
def test_one_line_is_added_to_the_start_file_and_no_byte_changed(shell: str, said: bytes):
    start = Path.home() / f".{shell}rc"
    start.write_bytes(said)
    script, _ = install.install(shell)
    end = b"" if not said or said.endswith(b"\n") else b"\n"
    assert start.read_bytes() == said + end + f"source {script}\n".encode()


def test_a_line_that_ends_as_on_windows_is_known_again():
    script, start = install.install("bash")
    start.write_bytes(start.read_bytes().replace(b"\n", b"\r\n"))
    assert install.install("bash") == [script]


def test_a_start_file_is_the_same_file_after():
    start = Path.home() / ".bashrc"
    kept = Path.home() / "dotfiles" / "bashrc"
    kept.parent.mkdir()
    kept.write_text("alias x=y\n")
    kept.chmod(0o600)
    start.symlink_to(kept)
    before = kept.stat()
    install.install("bash")
    after = kept.stat()
    assert start.is_symlink()
    assert (before.st_ino, before.st_mode, before.st_uid) == (after.st_ino, after.st_mode, after.st_uid)
    assert "source" in kept.read_text()


def test_a_script_is_replaced_through_a_link_and_keeps_its_mode():
    place, _ = install.places("bash")
    kept = Path.home() / "kept"
    kept.write_text("of old")
    kept.chmod(0o640)
    place.parent.mkdir(parents=True)
    place.symlink_to(kept)
    install.install("bash")
    assert place.is_symlink()
    assert kept.read_text() == install.script("bash")
    assert kept.stat().st_mode & 0o777 == 0o640


def test_nothing_is_left_beside_a_script_that_cannot_be_written():
    place, _ = install.places("fish")
    place.mkdir(parents=True)
    with pytest.raises(NotWrittenError):
        install.install("fish")
    assert list(place.parent.iterdir()) == [place]


def test_a_full_disk_leaves_a_start_file_as_it_was():
    start = Path.home() / ".bashrc"
    said = b"#" * 100_000 + b"\n"
    start.write_bytes(said)
    with at_most(len(said) + 5), pytest.raises(NotWrittenError):
        install.install("bash")
    assert start.read_bytes() == said


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """No file can be larger: how a full disk looks to whoever writes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_start_file_that_is_a_pipe_is_told():
    os.mkfifo(Path.home() / ".bashrc")
    with pytest.raises(NotWrittenError, match="not a regular file"):
        install.install("bash")


def test_a_shell_without_completion_is_told(runner):
    for option in ("--install-completion", "--show-completion"):
        outcome = runner(option, "tcsh")
        assert outcome.exit_code == 2
        assert "bash, zsh, fish" in outcome.stderr


def test_the_script_is_shown(runner):
    assert runner("--show-completion", "zsh").stdout == install.script("zsh")


def test_how_to_take_it_back_is_told(runner):
    for _ in range(2):
        outcome = runner("--install-completion", "bash")
        script, start = install.places("bash")
        assert f"delete {script}, and the line in {start}" in outcome.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("said", ["", "Set-Alias x y", "# 설강화\r\n"])
def test_a_profile_of_powershell_is_added_to_in_its_own_encoding(encoding: str, said: str):
    script, start = install.places("pwsh")
    assert start is not None
    start.parent.mkdir(parents=True)
    start.write_bytes(said.encode(encoding))
    assert install.install("pwsh") == [script, start]
    end = "" if not said or said.endswith("\n") else "\n"
    text = start.read_bytes().decode(encoding)
    assert text.lstrip("\n") == f'{said}{end}. "$PSScriptRoot/showfacts.ps1"\n'
    assert install.install("pwsh") == [script]


@pytest.mark.parametrize(("shell", "folder"), [("pwsh", "PowerShell"), ("powershell", "WindowsPowerShell")])
def test_on_windows_a_profile_lies_among_the_documents(
    shell: str, folder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "Documents")
    script, start = install.install(shell)
    assert start == tmp_path / "Documents" / folder / "Microsoft.PowerShell_profile.ps1"
    assert script.parent == start.parent
    start.read_bytes().decode("ascii")  # 5.1 takes a file without a mark for an old code page
