"""The words of the field as frozen dataclasses: shows, credits, events, availability, sources, claims.

Every class mirrors one table of the dataset (TOML) and one object of ``--json``: the same field
names, in the same order. A field that ends in ``_`` avoids a Python keyword; in TOML and JSON it
loses the underscore. Lists are tuples, so that a show can be shared and hashed; an empty tuple or
``None`` means "not on record", never "none".

Each part is loaded when it is first asked for: a look-up of a cast needs no events.
"""

from typing import TYPE_CHECKING

from showfacts.lazily import loader

if TYPE_CHECKING:
    from showfacts.model.candidates import Candidate
    from showfacts.model.cast import CastCredit
    from showfacts.model.claims import Claim
    from showfacts.model.crew import Company, CrewCredit
    from showfacts.model.dates import PartialDate
    from showfacts.model.events import Event
    from showfacts.model.headers import ShowHeader
    from showfacts.model.offers import Availability
    from showfacts.model.people import Person
    from showfacts.model.platforms import Platform
    from showfacts.model.problems import Problem
    from showfacts.model.seasons import Season
    from showfacts.model.shows import Dataset, ExternalIds, Relation, Review, Show
    from showfacts.model.sources import Source
    from showfacts.model.terms import (
        Billing,
        ClaimField,
        Decision,
        EventType,
        PlatformKind,
        RelationType,
        Release,
        ShowType,
        SourceKind,
        State,
        Verdict,
    )

__getattr__ = loader(
    {
        "showfacts.model.terms": (
            "Billing",
            "ClaimField",
            "Decision",
            "EventType",
            "PlatformKind",
            "RelationType",
            "Release",
            "ShowType",
            "SourceKind",
            "State",
            "Verdict",
        ),
        "showfacts.model.dates": ("PartialDate",),
        "showfacts.model.headers": ("ShowHeader",),
        "showfacts.model.cast": ("CastCredit",),
        "showfacts.model.crew": ("Company", "CrewCredit"),
        "showfacts.model.sources": ("Source",),
        "showfacts.model.platforms": ("Platform",),
        "showfacts.model.people": ("Person",),
        "showfacts.model.seasons": ("Season",),
        "showfacts.model.events": ("Event",),
        "showfacts.model.offers": ("Availability",),
        "showfacts.model.candidates": ("Candidate",),
        "showfacts.model.problems": ("Problem",),
        "showfacts.model.claims": ("Claim",),
        "showfacts.model.shows": (
            "Dataset",
            "ExternalIds",
            "Relation",
            "Review",
            "Show",
        ),
    },
    __name__,
)

__all__ = [
    "Availability",
    "Billing",
    "Candidate",
    "CastCredit",
    "Claim",
    "ClaimField",
    "Company",
    "CrewCredit",
    "Dataset",
    "Decision",
    "Event",
    "EventType",
    "ExternalIds",
    "PartialDate",
    "Person",
    "Platform",
    "PlatformKind",
    "Problem",
    "Relation",
    "RelationType",
    "Release",
    "Review",
    "Season",
    "Show",
    "ShowHeader",
    "ShowType",
    "Source",
    "SourceKind",
    "State",
    "Verdict",
]
