"""Real titles that a library does not have: every Nth show is left out of it, and then asked for.

What is answered then is a spin-off, another season, a title a slip away: told of on standard error, but
another show than was meant.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from benchmarks.finding.cases import Case

from showfacts.index.name import NameKind
from showfacts.library.library import Library
from showfacts.text.fold import key

if TYPE_CHECKING:
    from pathlib import Path

_SHOW = re.compile(r"^(?=\[\[shows\]\])", re.MULTILINE)


def absent(data: Path, folder: Path, *, every: int) -> tuple[Library, list[Case]]:
    """A library without every Nth show of a dataset, and a case for each title that it then lacks.

    ``folder`` takes the smaller dataset. Shows that refer to one another cannot be left out.
    """
    head, *shows = _SHOW.split(data.read_text(encoding="utf-8"))
    kept = folder / "kept.toml"
    kept.write_text(
        "".join([head, *(show for n, show in enumerate(shows, 1) if n % every)]), encoding="utf-8"
    )
    library = Library.open(kept)
    titles = {tomllib.loads(show)["shows"][0]["title"] for n, show in enumerate(shows, 1) if n % every == 0}
    return library, [
        Case("absent", title, frozenset())
        for title in sorted(titles)
        if all(name.kind > NameKind.ALIAS for name in library.names.with_key(key(title)))
    ]
