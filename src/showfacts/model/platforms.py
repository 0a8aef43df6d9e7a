"""Where shows are shown."""

from __future__ import annotations

from showfacts import model
from showfacts.model.dates import PartialDate
from showfacts.model.records import record


@record
class Platform:
    """A broadcaster or streaming service. Its id and aliases are also command-line flags.

    On a ``broadcast`` platform a show can be watched while it airs; what others offer stays until
    it is taken down. ``country`` is that of a platform of one country, ISO 3166-1 alpha-2: it tells networks
    of one name apart. ``closed`` is its last day, ``successor`` the platform that took its shows over.
    """

    id: str
    name: str
    kind: model.PlatformKind | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    closed: PartialDate | None = None
    successor: str | None = None
    sources: tuple[str, ...] = ()
