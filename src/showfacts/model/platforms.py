"""Where shows are shown."""

from __future__ import annotations

from dataclasses import dataclass

from showfacts.model.terms import PlatformKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A broadcaster or streaming service. Its id and aliases are also command-line flags.

    On a ``broadcast`` platform a show can be watched while it airs; what others offer stays until
    it is taken down.
    """

    id: str
    name: str
    kind: PlatformKind | None = None
    aliases: tuple[str, ...] = ()
