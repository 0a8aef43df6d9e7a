"""A progress bar on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class Bar:
    """A bar of how much is done; it goes away when all is. ``doing`` stands before it."""

    def __init__(self, doing: str, stream: TextIO) -> None:
        columns = (TextColumn(doing), BarColumn(), TaskProgressColumn())
        self._progress = Progress(*columns, console=Console(file=stream), transient=True)
        self._task = self._progress.add_task(doing, total=None)
        self._progress.start()

    def show(self, done: int, steps: int) -> None:
        """Draw that so many of the steps are done; all of them, and the bar only moves to and fro."""
        self._progress.update(self._task, completed=done, total=steps if done < steps else None)

    def stop(self) -> None:
        """Take the bar away."""
        self._progress.stop()
