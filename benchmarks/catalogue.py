"""Datasets of any size to measure with: a catalogue turned into TOML, or invented in the same shape."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

SYLLABLES = (
    "ka",
    "mi",
    "ro",
    "sun",
    "tel",
    "bra",
    "dor",
    "en",
    "vi",
    "lo",
    "wes",
    "mar",
    "tin",
    "gol",
    "pe",
    "dra",
)


def write(folder: Path, *, shows: int, haystack: Path | None) -> Path:
    """One TOML file of about this many shows in ``folder``, made anew unless it is there.

    ``haystack``: a folder with ``to_toml.py`` and its catalogue; without one the shows are invented.
    """
    target = folder / f"{shows}.toml"
    if target.exists():
        return target
    if haystack is not None:
        copies = max(1, round(shows / 20_000))
        command = [sys.executable, str(haystack / "to_toml.py"), str(target), "--copies", str(copies)]
        subprocess.run(
            [*command, "--limit", str(shows // copies + 1)] if shows < 20_000 else command, check=True
        )
        return target
    target.write_text("\n".join(_invented(shows)), encoding="utf-8")
    return target


def _invented(shows: int) -> list[str]:
    """TOML lines of shows with titles, years, countries, platforms and casts, the same at every run."""
    chance = random.Random(20261120)  # noqa: S311 - invented titles need no secrecy
    platforms = ["netflix", "hulu", "disney-plus", "bbc-one", "tvn", "nbc"]
    lines = ["format = 1"]
    for platform in platforms:
        lines += ["[[platforms]]", f'id = "{platform}"', f'name = "{platform.title()}"']
    for number in range(shows):
        title = " ".join(_word(chance) for _ in range(chance.randint(1, 4)))
        lines += ["[[shows]]", f'id = "show-{number}"', f"title = {json.dumps(title)}"]
        lines += [
            f"year = {chance.randint(1950, 2026)}",
            f'countries = ["{chance.choice(["US", "KR", "GB", "JP"])}"]',
        ]
        lines += ["[[shows.availability]]", f'platform = "{chance.choice(platforms)}"']
        for _ in range(6):
            lines += ["[[shows.cast]]", f'person = "{_word(chance)} {_word(chance)}"']
    return lines


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))).capitalize()
