"""What each file of the user's changes of the files below it, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from showfacts.dataset.files import Layer


def changed_lines(files: Sequence[Path], library: Sequence[Layer]) -> Mapping[str, tuple[str, ...]]:
    """By the path of a file, what it adds to, amends and takes away from shows of the files below it."""
    del files, library
    return {}
