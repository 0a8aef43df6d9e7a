"""A bar while something long goes on, for a person who waits at a terminal; a pipe hears nothing."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from threading import Timer
    from typing import Self, TextIO

    from showfacts.outputs.progress_bar import Bar

PATIENCE = 0.5
"""Seconds that pass before progress is shown."""


class Progress:
    """Called with the steps done and the steps in all; from the first call on, the wait is counted.

    It is entered for each wait and left after it, with the bar taken away, as often as there are waits.
    ``doing`` says what goes on: indexing.
    """

    def __init__(self, doing: str, stream: TextIO | None) -> None:
        self._doing = doing
        self._stream = stream
        self._steps = (0, 1)
        self._timer: Timer | None = None
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        if self._bar is not None:
            self._bar.stop()
        self._timer = self._bar = None

    def __call__(self, done: int, steps: int) -> None:
        self._steps = (done, steps)
        if self._bar is not None:
            self._bar.show(done, steps)
        elif self._timer is None and self._stream is not None and self._stream.isatty():
            from threading import Timer

            self._timer = Timer(PATIENCE, self._draw, [self._stream])
            self._timer.start()

    def _draw(self, stream: TextIO) -> None:
        from showfacts.outputs.progress_bar import Bar

        self._bar = Bar(self._doing, stream)
        self._bar.show(*self._steps)
