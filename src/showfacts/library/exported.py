"""What an export of the library may write over, and how it tells that it cannot be written."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from showfacts.errors import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TAKEN = "move it away or name another; --force replaces only what an earlier export wrote"
"""What is said of a place that is taken."""


@contextmanager
def written_to(target: Path) -> Iterator[None]:
    """Write an export in the block; what goes wrong is told of its place.

    Raises:
        NotWrittenError: something is there that may not be replaced, or it cannot be written.
    """
    try:
        yield
    except FileExistsError:
        raise NotWrittenError(f"{target} is there already; {TAKEN}") from None
    except (OSError, sqlite3.Error) as error:
        told = getattr(error, "strerror", None) or error
        raise NotWrittenError(f"{target} cannot be written: {told}") from None
