"""Facts about TV shows, offline and at once: who, when, where, and whether it goes on, with sources.

    >>> from showfacts import Library, status_on
    >>> library = Library.open()
    >>> show = library.find("Soundtrack #1")
    >>> show.cast[0].person, show.cast[0].character
    ('Park Hyung-sik', 'Han Sun-woo')

``Library`` opens and questions a library of shows; ``status_on`` works out where a show stood on a
day; ``check`` holds a text against what is on record. The model (``Show``, ``Season``, ``Event``, ...) and
the errors come along.
"""

from importlib import import_module

__version__ = "0.2.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.checking.report import Report, Statement
    from showfacts.checking.texts import check
    from showfacts.errors import (
        AmbiguousError,
        BadDataError,
        NotFoundError,
        NotReadableError,
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

_HOMES = {
    "Library": "showfacts.library.library",
    "Report": "showfacts.checking.report",
    "Statement": "showfacts.checking.report",
    "check": "showfacts.checking.texts",
    "Status": "showfacts.status",
    "status_on": "showfacts.status",
    **dict.fromkeys(
        (
            "AmbiguousError",
            "BadDataError",
            "NotFoundError",
            "NotReadableError",
            "NotRecordedError",
            "ShowfactsError",
            "UsageError",
        ),
        "showfacts.errors",
    ),
}
"""The modules of the names that are not in ``showfacts.model``."""


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562), as the command line needs few of them."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(_HOMES.get(name, "showfacts.model")), name)
    globals()[name] = value
    return value


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
    "NotReadableError",
    "NotRecordedError",
    "PartialDate",
    "Person",
    "Platform",
    "Problem",
    "Relation",
    "Report",
    "Review",
    "Season",
    "Show",
    "ShowHeader",
    "ShowfactsError",
    "Source",
    "Statement",
    "Status",
    "UsageError",
    "__version__",
    "check",
    "status_on",
]
