"""Facts about TV shows, offline and at once: who, when, where, and whether it goes on, with sources.

    >>> from showfacts import Library, status_on
    >>> library = Library.open()
    >>> show = library.find("Soundtrack #1")
    >>> show.cast[0].person, show.cast[0].character
    ('Park Hyung-sik', 'Han Sun-woo')

``Library`` opens and questions a library of shows; ``status_on`` works out where a show stood on a
day. The model (``Show``, ``Season``, ``Event``, ...) and the errors come along.
"""

from typing import TYPE_CHECKING

from showfacts.lazily import loader

__version__ = "0.1.0"

if TYPE_CHECKING:
    from showfacts.errors import (
        AmbiguousError,
        BadDataError,
        NotFoundError,
        NotRecordedError,
        ShowfactsError,
        UsageError,
    )
    from showfacts.library.library import Library
    from showfacts.model import (
        Availability,
        Candidate,
        CastCredit,
        Claim,
        Company,
        CrewCredit,
        Event,
        ExternalIds,
        PartialDate,
        Person,
        Platform,
        Problem,
        Relation,
        Review,
        Season,
        Show,
        ShowHeader,
        Source,
    )
    from showfacts.status import Status, status_on

__getattr__ = loader(
    {
        "showfacts.library.library": ("Library",),
        "showfacts.status": ("Status", "status_on"),
        "showfacts.errors": (
            "AmbiguousError",
            "BadDataError",
            "NotFoundError",
            "NotRecordedError",
            "ShowfactsError",
            "UsageError",
        ),
        "showfacts.model": (
            "Availability",
            "Candidate",
            "CastCredit",
            "Claim",
            "Company",
            "CrewCredit",
            "Event",
            "ExternalIds",
            "PartialDate",
            "Person",
            "Platform",
            "Problem",
            "Relation",
            "Review",
            "Season",
            "Show",
            "ShowHeader",
            "Source",
        ),
    },
    __name__,
)

__all__ = [
    "AmbiguousError",
    "Availability",
    "BadDataError",
    "Candidate",
    "CastCredit",
    "Claim",
    "Company",
    "CrewCredit",
    "Event",
    "ExternalIds",
    "Library",
    "NotFoundError",
    "NotRecordedError",
    "PartialDate",
    "Person",
    "Platform",
    "Problem",
    "Relation",
    "Review",
    "Season",
    "Show",
    "ShowHeader",
    "ShowfactsError",
    "Source",
    "Status",
    "UsageError",
    "__version__",
    "status_on",
]
