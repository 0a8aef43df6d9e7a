"""Lints: what no rule forbids, but what was wrong where it was found.

A lint is one module with a ``LINT``, and a line in ``LINTS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints import (
    announced_only,
    cast_seasons,
    machine_copies,
    namesakes,
    no_finale,
    one_end,
    orders,
    undated,
)
from showfacts.evidence.lints.lint import Linted
from showfacts.text.quoting import meant, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Lint, Path
    from showfacts.model import Dataset

LINTS: tuple[Lint, ...] = (
    machine_copies.LINT,
    undated.LINT,
    announced_only.LINT,
    orders.LINT,
    namesakes.LINT,
    one_end.LINT,
    cast_seasons.LINT,
    no_finale.LINT,
)
"""In the order in which help and docs tell of them."""


def lint(dataset: Dataset) -> Iterator[tuple[Path, str]]:
    """What the lints find in one file, but for that of which the file gives the reason.

    A reason for which nothing is found is a finding too: what it excused is gone.

    Returns:
        Where each stands, and what is wrong, with the name of the lint and what would mend it.
    """
    linted = Linted.of(dataset)
    reasons = {(show.id, name): reason for show in dataset.shows for name, reason in show.exempt}
    used: set[tuple[str, str]] = set()
    for each in LINTS:
        for found in each.find(linted):
            name = f"{each.name}/{found.about}" if found.about else each.name
            if (found.show, name) in reasons:
                used.add((found.show, name))
            else:
                yield found.path, f"{name}: {found.message}"
    names = [each.name for each in LINTS]
    for place, show in enumerate(dataset.shows):
        for name, _ in show.exempt:
            if (show.id, name) not in used:
                word = name.partition("/")[0]
                why = "nothing is found to excuse" if word in names else f"no such lint{meant(word, names)}"
                yield ("shows", place, "exempt", name), f"{shown(name)}: {why}"
