"""A library of shows that have titles and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showfacts.library.library import Library


@contextmanager
def library_of_titles(folder: Path, titles: str) -> Iterator[Library]:
    """The library of a file in an empty folder, with a show for each line of ``titles``."""
    rows = [
        f'[[shows]]\nid = "show-{n}"\ntitle = "{title}"'
        for n, title in enumerate(titles.strip().splitlines())
    ]
    file = folder / "shows.toml"
    file.write_text("\n".join(["format = 2", *rows]), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        with Library.open(file) as opened:
            yield opened
