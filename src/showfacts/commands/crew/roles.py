"""Which credits of a crew a word for a role means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.model import CrewCredit

_SPOKEN: Mapping[str, str] = MappingProxyType(
    {
        "creators": "creator",
        "directedby": "director",
        "directors": "director",
        "music": "composer",
        "musicby": "composer",
        "producers": "producer",
        "screenplay": "writer",
        "screenwriter": "writer",
        "scriptwriter": "writer",
        "writers": "writer",
    }
)
"""Other words for a role."""

_KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "composer": frozenset({"thememusiccomposer", "music", "originalmusic"}),
        "creator": frozenset({"cocreator"}),
        "director": frozenset({"chiefdirector", "codirector", "seriesdirector"}),
        "producer": frozenset({"chiefproducer", "coexecutiveproducer", "coproducer", "executiveproducer"}),
        "writer": frozenset({"headwriter", "screenwriter", "scriptwriter", "seriescomposition"}),
    }
)
"""Roles that are kinds of another one. Most that share a word are not: an art director does not direct."""


def with_role(crew: Sequence[CrewCredit], role: str) -> tuple[CrewCredit, ...]:
    """The credits with a role, then those with a kind of it."""
    wanted = _SPOKEN.get(key(role), key(role))
    kinds = _KINDS.get(wanted, frozenset())
    exact = [each for each in crew if key(each.role) in (wanted, key(role))]
    return (*exact, *(each for each in crew if key(each.role) in kinds and each not in exact))
