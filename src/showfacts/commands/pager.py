"""What is longer than the screen, shown by a pager."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from showfacts.commands.command_lines import words_of

VARIABLES = ("SHOWFACTS_PAGER", "PAGER")
"""What names a pager; the first that is set decides, and is no pager where it is empty."""

USUAL = ("less", "-FIRX")
NO_PAGER = "cat"


def shown(text: str) -> bool:
    """Show a text in a pager; False where it fits the screen, or there is no pager: then nothing is shown."""
    if text.count("\n") < shutil.get_terminal_size().lines:
        return False
    words = command()
    if not words:
        return False
    try:
        running = subprocess.Popen(  # noqa: S603 - the program that the user's own variable names
            words, stdin=subprocess.PIPE, env={"LESS": "FIRX", **os.environ}
        )
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # It is for the pager
    try:
        with suppress(OSError):  # Closed before the end: that much was wanted
            running.communicate(text.encode(sys.stdout.encoding or "utf-8", "replace"))
        running.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def command() -> Sequence[str]:
    """The command line of the pager; empty where there is none."""
    named = next((os.environ[name] for name in VARIABLES if name in os.environ), None)
    if named is None:
        return USUAL if shutil.which(USUAL[0]) else ()
    try:
        words = words_of(named)
    except ValueError:  # A quote that is left open
        return ()
    return () if words[:1] in ([], [NO_PAGER]) else words
