"""When a file was written: the day on which the word of a service in it was its last."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def day_of_file(path: Path, today: date) -> date:
    """The day on which a file was last written, and no later than today.

    A file does not grow newer by being read: who imports an answer of 2020 is told that it is of 2020.
    """
    try:
        return min(datetime.fromtimestamp(path.stat().st_mtime).astimezone().date(), today)
    except (OSError, OverflowError, ValueError):
        return today
