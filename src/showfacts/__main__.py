"""``python -m showfacts`` and the ``showfacts`` script."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

SIGNALS = ("SIGTERM", "SIGHUP")
"""What ends a process where no keys do: a shutdown, ``timeout``, a terminal that is closed."""

COMPLETION = "_SHOWFACTS_COMPLETE"
"""The variable by which a shell asks for completion; its value is the shell, the arguments its question."""


def run() -> NoReturn:
    """Answer the command line of this process, or a shell that asks how to complete one."""
    sys.argv[1:] = map(as_typed, sys.argv[1:])
    if COMPLETION in os.environ:
        complete(os.environ[COMPLETION], sys.argv[1:])
        leave(0)
    gc.disable()  # A run is over before there is garbage worth the walk
    try:
        be_told_of_signals()
        from showfacts.commands.door import answered
        from showfacts.commands.session import Session

        code = answered(Session(), sys.argv[1:])
        if code is None:
            from showfacts.commands.program import app

            app(prog_name="showfacts")
    except SystemExit as end:
        leave(end.code)
    except (KeyboardInterrupt, MemoryError):
        os.write(2, b"showfacts: stopped before it began\n")
        leave(5)
    leave(code)


def be_told_of_signals() -> None:
    """Have signals that end a process end this one as keys do: with what it began cleared away."""
    # ``signal`` makes enums of the numbers, which takes longer than many an answer; this is built in
    import _signal  # type: ignore[import-not-found]

    def stop(number: int, _: object) -> NoReturn:
        _signal.signal(number, _signal.SIG_IGN)  # What is cleared away now is not stopped again
        raise KeyboardInterrupt(next(name for name in SIGNALS if getattr(_signal, name, None) == number))

    for name in SIGNALS:
        number = getattr(_signal, name, None)
        if number is not None and _signal.getsignal(number) == _signal.SIG_DFL:  # nohup ignores one of them
            _signal.signal(number, stop)
    sys.unraisablehook = stop_unraised


def stop_unraised(lost: sys.UnraisableHookArgs) -> None:
    """End the process where a signal came while nothing can be raised, as in what ends a lock of an import.

    What it began is left as a cut of the power would leave it; the next run clears it away.
    """
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    os.write(2, b"showfacts: stopped\n")
    leave(5)


def as_typed(argument: str) -> str:
    """An argument as UTF-8, where Python took its bytes for those of a locale that has no such letters."""
    if argument.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in argument):
        return argument
    return os.fsencode(argument).decode("utf-8", "surrogateescape")


def leave(code: str | int | None) -> NoReturn:
    """End the process at once: what an answer needed goes with it, unswept, which saves a tenth of the time.

    Whatever was written has been flushed by its writer; this is for what nobody looked after.
    """
    if isinstance(code, str):
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # It may be closed, or nobody reads
            stream.flush()
    os._exit(code or 0)


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
