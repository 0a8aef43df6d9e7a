"""``python -m showfacts`` and the ``showfacts`` script."""

from __future__ import annotations

import gc
import os
import sys

COMPLETION = "_SHOWFACTS_COMPLETE"
"""The variable by which a shell asks for completion; its value is the shell, the arguments its question."""


def run() -> None:
    """Answer the command line of this process, or a shell that asks how to complete one."""
    if COMPLETION in os.environ:
        complete(os.environ[COMPLETION], sys.argv[1:])
        os._exit(0)  # Nothing is left to flush, and tidying up takes longer than the answer
    gc.disable()  # A run is over before there is garbage worth the walk
    from showfacts.cli.program import app

    app(prog_name="showfacts")


def complete(shell: str, question: list[str]) -> None:
    """Print what completes a command line. A TAB neither fails nor complains: then nothing does."""
    try:
        from showfacts.completion.answering import answer

        found = answer(shell, question, os.environ)
        os.write(1, found.encode("utf-8", "replace"))
    except Exception:  # noqa: BLE001, S110 - whatever it is, nobody at a half-typed line can act on it
        pass


if __name__ == "__main__":
    run()
