"""A library of invented shows, for the tests of a module."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showfacts.library.library import Library


@contextmanager
def opened(folder: Path, shows: str) -> Iterator[Library]:
    """The library of a dataset in TOML, with its index in a folder that may be thrown away."""
    (folder / "shows.toml").write_text(shows, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        with Library.open(folder / "shows.toml") as library:
            yield library
