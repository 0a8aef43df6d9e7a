"""All that one file holds."""

from __future__ import annotations

from showfacts.model.people import Person
from showfacts.model.platforms import Platform
from showfacts.model.records import record
from showfacts.model.show import Show
from showfacts.model.sources import Source

FORMAT = 2
"""The newest version of the dataset format. Version 1 is read as well."""


@record
class Dataset:
    """What one file holds."""

    format: int = FORMAT
    sources: tuple[Source, ...] = ()
    platforms: tuple[Platform, ...] = ()
    people: tuple[Person, ...] = ()
    shows: tuple[Show, ...] = ()
