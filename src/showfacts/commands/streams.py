"""Standard input, output and error: text in and out, whatever is behind them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from errno import EINVAL

from showfacts.errors import NotWrittenError

PIPE_IS_CLOSED = (EINVAL,) if os.name == "nt" else ()
"""By what else than its own error a system says that nobody reads on."""

BYTE_ORDER_MARK = "\ufeff"


def is_terminal(stream: object) -> bool:
    """Whether a person is there. A stream that was closed before the start is None."""
    return stream is not None and stream.isatty()  # type: ignore[attr-defined]


def lines() -> Iterator[str]:
    """The lines of standard input, without the mark that some programs begin a text with.

    Bytes that are not UTF-8 leave a mark of another kind.
    """
    if sys.stdin is not None:
        _prepare(sys.stdin)
        for place, line in enumerate(sys.stdin):
            yield line if place else line.removeprefix(BYTE_ORDER_MARK)


def data() -> bytes:
    """All of standard input, as it is; nothing where it is closed."""
    return sys.stdin.buffer.read() if sys.stdin is not None else b""


def write(text: str) -> None:
    """Write an answer to standard output.

    Raises:
        BrokenPipeError: nobody reads on.
        NotWrittenError: the disk is full, or there is no standard output.
    """
    if sys.stdout is None:
        raise NotWrittenError("the answer cannot be written: standard output is closed")
    try:
        prepare_output()
        if os.linesep == "\r\n":
            text = text.replace("\r\n", "\n")  # It ends lines so by itself
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno in PIPE_IS_CLOSED and not is_terminal(sys.stdout):
            raise BrokenPipeError from None
        abandon_output()
        raise NotWrittenError(f"the answer cannot be written: {error.strerror or error}") from None


def complain(text: str) -> None:
    """Write to standard error, if it takes it."""
    if sys.stderr is None:
        return
    try:
        _prepare(sys.stderr)
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass  # There is nowhere left to report this


def prepare_output() -> None:
    """Make standard output take any text."""
    _prepare(sys.stdout)


def abandon_output() -> None:
    """Keep Python from failing again when it flushes at exit what nobody reads."""
    try:
        out = sys.stdout.fileno()
    except (AttributeError, OSError):  # There is none, or it is not the system's
        return
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, out)


def _prepare(stream: object) -> None:
    """A terminal that lacks a letter gets a mark in its place; a pipe or a file gets UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():  # type: ignore[attr-defined]
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace")
