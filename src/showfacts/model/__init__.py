"""The words of the field as frozen dataclasses: shows, credits, events, availability, sources, claims.

Every class mirrors one table of the dataset (TOML) and one object of ``--json``: the same field
names, in the same order. A field that ends in ``_`` avoids a Python keyword; in TOML and JSON it
loses the underscore. Lists are tuples, so that a show can be shared and hashed; an empty tuple or
``None`` means "not on record", never "none".

Classes are loaded when they are first asked for, so that completion, which must not keep anybody waiting,
reads the closed lists of ``terms`` and the table of ``fields`` without them.
"""

from importlib import import_module

from showfacts.model.light import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model.candidates import Candidate, KnownFor
    from showfacts.model.cites import Cites
    from showfacts.model.datasets import Dataset
    from showfacts.model.dates import PartialDate
    from showfacts.model.headers import ShowHeader
    from showfacts.model.people import Person
    from showfacts.model.platforms import Platform
    from showfacts.model.problems import Problem
    from showfacts.model.reasons import Reasons
    from showfacts.model.show import (
        Availability,
        CastCredit,
        Claim,
        Company,
        CrewCredit,
        Drop,
        Episode,
        Event,
        ExternalIds,
        Listing,
        Relation,
        Review,
        Season,
        Show,
    )
    from showfacts.model.sources import Source
    from showfacts.model.terms import (
        Billing,
        Decision,
        EventType,
        ListingStatus,
        PlatformKind,
        RelationType,
        Release,
        SeasonState,
        ShowType,
        SourceKind,
        State,
        Verdict,
    )

_HOMES = {
    "Candidate": "candidates",
    "Cites": "cites",
    "Dataset": "datasets",
    "KnownFor": "candidates",
    "PartialDate": "dates",
    "Person": "people",
    "Platform": "platforms",
    "Problem": "problems",
    "Reasons": "reasons",
    "ShowHeader": "headers",
    "Source": "sources",
    **dict.fromkeys(
        (
            "Billing",
            "Decision",
            "EventType",
            "ListingStatus",
            "PlatformKind",
            "RelationType",
            "Release",
            "SeasonState",
            "ShowType",
            "SourceKind",
            "State",
            "Verdict",
        ),
        "terms",
    ),
}
"""The modules of the names that are not in ``show``."""


def __getattr__(name: str) -> object:
    """Load a class when it is first asked for (PEP 562). A closed list is what ``typing`` makes of it."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    home = _HOMES.get(name, "show")
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    if home == "terms":
        from typing import Literal

        value = Literal[words_of(value)]
    globals()[name] = value
    return value


__all__ = [
    "Availability",
    "Billing",
    "Candidate",
    "CastCredit",
    "Cites",
    "Claim",
    "Company",
    "CrewCredit",
    "Dataset",
    "Decision",
    "Drop",
    "Episode",
    "Event",
    "EventType",
    "ExternalIds",
    "KnownFor",
    "Listing",
    "ListingStatus",
    "PartialDate",
    "Person",
    "Platform",
    "PlatformKind",
    "Problem",
    "Reasons",
    "Relation",
    "RelationType",
    "Release",
    "Review",
    "Season",
    "SeasonState",
    "Show",
    "ShowHeader",
    "ShowType",
    "Source",
    "SourceKind",
    "State",
    "Verdict",
]
