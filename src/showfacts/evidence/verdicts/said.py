"""What is said, what it is held against, and what comes of comparing the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from showfacts.model.enums import Enum
from showfacts.model.records import record
from showfacts.text.fold import key

if TYPE_CHECKING:
    from datetime import date

    from showfacts.model import Verdict
    from showfacts.model.dates import PartialDate
    from showfacts.model.people import Person
    from showfacts.model.platforms import Platform
    from showfacts.model.show import Show


class Closeness(Enum):
    """How a value stands to another of its kind, whoever says which of them and when."""

    SAME = "the same value, however it is written"
    ROUGHER = "true as far as it goes, but less exact, or in a looser sense"
    VARIANT = "another spelling of the same name"
    NEAR = "not the same, but by no more than such values are measured or counted differently"
    FINER = "more exact than what is held, which neither confirms nor denies it"
    DIFFERENT = "not the same"

    @property
    def distance(self) -> int:
        """How far off it is, from 0."""
        return _DISTANCES[self]


_DISTANCES = {each: place for place, each in enumerate(Closeness)}


VERDICTS: Mapping[Closeness, Verdict] = MappingProxyType(
    {
        Closeness.SAME: "agrees",
        Closeness.ROUGHER: "imprecise",
        Closeness.VARIANT: "variant",
        Closeness.NEAR: "disputed",
        Closeness.FINER: "unchecked",
    }
)
"""The verdicts that do not depend on any day."""


@record
class Names:
    """Whose a name is. The keys are folded (``text.fold.key``).

    ``people`` leads from every spelling of a person, slips too, to what the person is known by;
    ``platforms`` from every name of a platform to its id.
    """

    people: Mapping[str, str]
    platforms: Mapping[str, str]


NO_NAMES = Names(people={}, platforms={})
"""Nobody's."""


def names_of(people: Iterable[Person], platforms: Iterable[Platform]) -> Names:
    """The names by which a library knows people and platforms."""
    of_people = {key(name): person.key for person in people for name in person.all_spellings}
    of_platforms = {
        key(name): platform.id
        for platform in platforms
        for name in (platform.id, platform.name, *platform.aliases)
    }
    return Names(people=of_people, platforms=of_platforms)


@record
class Said:
    """What one or several sources say of a field, in a value or in a few words.

    ``about`` says of whom or what, where the field does not: ``season 2``, a person, a character. ``on``
    is the last day on which one of them says it; None where one of them has no date.
    """

    field: str
    about: str | None = None
    value: str
    on: PartialDate | None = None


def said_on(sources: Iterable[str], published: Callable[[str], PartialDate | None]) -> PartialDate | None:
    """The last day on which one of these sources spoke; None where the day of one is not known."""
    days = [published(ident) for ident in sources]
    known = [day for day in days if day is not None]
    return max(known, key=lambda day: day.last) if known and len(known) == len(days) else None


@record
class Held:
    """What is held, and by whose word.

    ``published`` tells the day on which a source came out, None where that is not known.
    """

    show: Show
    names: Names = NO_NAMES
    published: Callable[[str], PartialDate | None]

    def known_on(self, sources: Iterable[str]) -> date | None:
        """The first day on which one of these sources is known to have spoken."""
        days = [day.last for day in map(self.published, sources) if day is not None]
        return min(days, default=None)

    @property
    def begun_on(self) -> date | None:
        """The first day of the show, as far as it is known."""
        dates = [self.show.premiere, *(each.premiere for each in self.show.seasons)]
        return min((each.last for each in dates if each is not None), default=None)


@record
class Computed:
    """A verdict that was worked out, and why; ``held`` is what is held, where something is."""

    verdict: Verdict
    why: str
    held: str | None = None


def unheld(what: str) -> Computed:
    """The verdict on a saying that is understood, where nothing is held to compare it with."""
    return Computed(verdict="unchecked", why=f"nothing is held of {what}")


def worst(found: Iterable[Computed]) -> Computed:
    """The verdict on a saying of several parts: that on its worst part."""
    return max(found, key=lambda each: _WORSE.index(each.verdict))


def worst_known(found: Iterable[Computed | None]) -> Computed | None:
    """As ``worst``, where not every part can be compared: one part that agrees is not enough."""
    known = [each for each in found if each is not None]
    if not known or (len(known) == 1 and known[0].verdict == "agrees"):
        return None
    return worst(known)


_WORSE: tuple[Verdict, ...] = (
    "agrees",
    "opinion",
    "imprecise",
    "variant",
    "unchecked",
    "disputed",
    "superseded",
    "contradicted",
)
"""From the best verdict to the worst."""


def computed(
    standing: Closeness, said: Said, *, held: object, settled: date | None = None, is_plan: bool = False
) -> Computed:
    """The verdict on what is said.

    Args:
        standing: how it stands to what is held.
        said: what is said.
        held: what is held, to be told in ``why``.
        settled: the first day on which it could be known that what is held is so. What was said before may
            have been right on its day; without such a day, what is different was never right.
        is_plan: whether what is said is, by its own words, how things stood at first.
    """
    found = VERDICTS.get(standing)
    if found is None:
        is_early = said.on is not None and settled is not None and said.on.last < settled
        found = "superseded" if is_plan or is_early else "contradicted"
    return Computed(verdict=found, why=f"held: {held}", held=str(held))
