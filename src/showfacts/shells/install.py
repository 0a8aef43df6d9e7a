"""Where bash, zsh, fish and PowerShell keep completion, and how it gets there."""

from __future__ import annotations

import os
import shlex
import sys
from errno import EINVAL, ENOSPC
from pathlib import Path

from showfacts.disk.new_files import replacing
from showfacts.errors import NotWrittenError, UsageError

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
"""PowerShell has two names, that of Windows and that of all systems, which start differently."""

_SCRIPTS = {"powershell": "showfacts.ps1", "pwsh": "showfacts.ps1"}
_PROFILES = {"powershell": "WindowsPowerShell", "pwsh": "PowerShell"}
_HERE = b'. "$PSScriptRoot/showfacts.ps1"'
"""The line of a profile, in ASCII wherever that lies: 5.1 takes other letters for an old code page."""
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
"""How a profile that begins so is written."""
_BYTES = "latin-1"
"""Each byte as a letter, whatever it means."""


def script(shell: str) -> str:
    """The script by which a shell completes ``showfacts``.

    Raises:
        UsageError: there is none for this shell.
    """
    if shell not in SHELLS:
        named = f"for {shell!r}" if shell else "for a shell that cannot be told from here"
        raise UsageError(f"there is no completion {named}; there is for {', '.join(SHELLS)}", query=shell)
    return (Path(__file__).parent / "scripts" / _SCRIPTS.get(shell, f"showfacts.{shell}")).read_text(
        encoding="utf-8"
    )


def install(shell: str) -> list[Path]:
    """Put the script where the shell finds it. The files that were written, the script first.

    Fish looks into its folder by itself, bash does with bash-completion, the others do not: they and bash
    get a line in what they read when they start.

    Raises:
        NotWrittenError: a file cannot be written.
        UsageError: there is no completion for this shell.
    """
    text = script(shell)
    place, start = places(shell)
    written = [place]
    try:
        place.resolve().parent.mkdir(parents=True, exist_ok=True)  # A link is followed: people use them
        with replacing(place, text.encode()):
            pass
        if start is not None:
            said = _read(start)
            added = _added(said, _line(shell, place), _encoding(shell, said))
            if added:
                _append(start, added)
                written.append(start)
    except OSError as error:
        raise NotWrittenError(f"{error.filename or place}: {error.strerror or error}") from None
    return written


def current_shell() -> str:
    """The shell that the program runs in, else the one people log in with; empty if neither can be told."""
    import shellingham  # type: ignore[import-untyped]

    try:
        name: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        return Path(os.environ.get("SHELL", "")).name
    return name


def places(shell: str) -> tuple[Path, Path | None]:
    """Where the script of a shell belongs, and the file that names it, if one has to.

    Raises:
        NotWrittenError: there is no home folder.
    """
    try:
        home = Path.home()
    except RuntimeError:
        raise NotWrittenError("completion cannot be installed: there is no home folder") from None
    if shell == "fish":
        return _folder("XDG_CONFIG_HOME", home / ".config") / "fish" / "completions" / "showfacts.fish", None
    if shell == "zsh":
        return home / ".zfunc" / "_showfacts", _folder("ZDOTDIR", home) / ".zshrc"
    if shell in _PROFILES:
        folder = _profiles(shell, home)
        return folder / "showfacts.ps1", folder / "Microsoft.PowerShell_profile.ps1"
    data = _folder("XDG_DATA_HOME", home / ".local" / "share") / "bash-completion"
    return _folder("BASH_COMPLETION_USER_DIR", data) / "completions" / "showfacts", home / ".bashrc"


def _profiles(shell: str, home: Path) -> Path:
    """Where PowerShell keeps what it reads when it starts. Windows may have the documents anywhere."""
    platform: str = sys.platform  # For mypy it is that of this machine
    if platform != "win32":
        return _folder("XDG_CONFIG_HOME", home / ".config") / "powershell"
    from platformdirs import user_documents_path

    return user_documents_path() / _PROFILES[shell]


def _line(shell: str, place: Path) -> bytes:
    """The line by which a shell reads the script when it starts."""
    return _HERE if shell in _PROFILES else b"source " + os.fsencode(shlex.quote(str(place)))


def _encoding(shell: str, said: bytes) -> str:
    return _WIDE.get(said[:2], _BYTES) if shell in _PROFILES else _BYTES


def _added(said: bytes, line: bytes, encoding: str) -> bytes:
    """What a file that says so lacks of a line; nothing where it has it."""
    text, wanted = said.decode(encoding, "replace").removeprefix("\ufeff"), line.decode(_BYTES)
    if wanted in (each.rstrip("\r") for each in text.split("\n")):
        return b""
    before = "\n" if text and not text.endswith("\n") else ""
    return f"{before}{wanted}\n".encode(encoding)


def _folder(variable: str, usual: Path) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else usual


def _read(start: Path) -> bytes:
    if not start.exists():
        return b""
    if not start.is_file():
        raise OSError(EINVAL, "not a regular file", str(start))
    return start.read_bytes()


def _append(start: Path, added: bytes) -> None:
    """Append to what a shell reads when it starts. No byte before that changes, nor whose the file is."""
    start.resolve().parent.mkdir(parents=True, exist_ok=True)
    with start.open("ab", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        if file.write(added) != len(added):
            file.truncate(size)  # Part of a line is worse than none
            raise OSError(ENOSPC, os.strerror(ENOSPC), str(start))
