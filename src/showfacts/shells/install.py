"""Where bash, zsh and fish keep completion, and how it gets there."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from showfacts.errors import NotWrittenError, UsageError

SHELLS = ("bash", "zsh", "fish")


def script(shell: str) -> str:
    """The script by which a shell completes ``showfacts``.

    Raises:
        UsageError: there is none for this shell.
    """
    if shell not in SHELLS:
        named = f"for {shell!r}" if shell else "for a shell that cannot be told from here"
        raise UsageError(f"there is no completion {named}; there is for {', '.join(SHELLS)}", query=shell)
    return (Path(__file__).parent / "scripts" / f"showfacts.{shell}").read_text(encoding="utf-8")


def install(shell: str) -> list[Path]:
    """Put the script where the shell finds it. The files that were written, the script first.

    Fish looks into its folder by itself, bash does with bash-completion, zsh does not: these two
    get a line in what they read when they start.

    Raises:
        NotWrittenError: a file cannot be written.
        UsageError: there is no completion for this shell.
    """
    text = script(shell)
    place, start = _places(shell)
    try:
        _write(place, text)
        if start is None:
            return [place]
        line = f"source {shlex.quote(str(place))}"
        said = start.read_text(encoding="utf-8", errors="surrogateescape") if start.exists() else ""
        if line in said.splitlines():
            return [place]
        _write(start, "\n".join([*said.splitlines(), line, ""]))
    except OSError as error:
        raise NotWrittenError(f"{error.filename or place}: {error.strerror or error}") from None
    return [place, start]


def current_shell() -> str:
    """The shell that the program runs in, else the one people log in with; empty if neither can be told."""
    import shellingham  # type: ignore[import-untyped]

    try:
        name: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        return Path(os.environ.get("SHELL", "")).name
    return name


def _places(shell: str) -> tuple[Path, Path | None]:
    """Where the script belongs, and the file that names it, if one has to."""
    try:
        home = Path.home()
    except RuntimeError:
        raise NotWrittenError("completion cannot be installed: there is no home folder") from None
    if shell == "fish":
        return _folder("XDG_CONFIG_HOME", home / ".config") / "fish" / "completions" / "showfacts.fish", None
    if shell == "zsh":
        return home / ".zfunc" / "_showfacts", _folder("ZDOTDIR", home) / ".zshrc"
    data = _folder("XDG_DATA_HOME", home / ".local" / "share") / "bash-completion"
    return _folder("BASH_COMPLETION_USER_DIR", data) / "completions" / "showfacts", home / ".bashrc"


def _folder(variable: str, usual: Path) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else usual


def _write(place: Path, text: str) -> None:
    """Write beside and replace, through links: people keep these files elsewhere."""
    place.parent.mkdir(parents=True, exist_ok=True)
    real = place.resolve()
    new = real.with_name(f"{real.name}.{os.getpid()}.new")
    try:
        new.write_text(text, encoding="utf-8", errors="surrogateescape")
        if real.exists():
            new.chmod(real.stat().st_mode & 0o777)
        new.replace(real)
    finally:
        new.unlink(missing_ok=True)
