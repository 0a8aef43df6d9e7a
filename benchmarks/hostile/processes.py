"""The program as a process, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

SOURCES = Path(__file__).parent.parent.parent / "src"
PROGRAM = (sys.executable, "-m", "showfacts")


def home(folder: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a user whose folders are inside of this one."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    own = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    return {**kept, "HOME": str(folder), "PYTHONPATH": str(SOURCES), **own, **(more or {})}


def run(words: list[str], env: Mapping[str, str], **more: object) -> subprocess.CompletedProcess[str]:
    """Run it to its end."""
    return subprocess.run(
        [*PROGRAM, *words],
        env=dict(env),
        capture_output=True,
        text=True,
        errors="backslashreplace",
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=300,
        **more,  # type: ignore[call-overload]
    )
