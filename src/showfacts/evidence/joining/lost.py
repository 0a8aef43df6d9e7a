"""What is told in place of what is held -> a claim of it, with a computed verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.evidence.facts import Fact, facts_of
from showfacts.evidence.joining.values import as_text, is_rougher
from showfacts.evidence.verdicts.compare import NO_NAMES, compare_values
from showfacts.model import Claim
from showfacts.model.records import replace
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from showfacts.evidence.joining.values import FileValue, HeldValue
    from showfacts.evidence.verdicts.compare import Names
    from showfacts.model import Show


class Lost(NamedTuple):
    """A value that is not held, beside the one that is.

    ``field`` is that of the show or of the row; ``about`` names the row, if that is a season or an episode.
    """

    field: str
    said: FileValue
    held: HeldValue
    about: str | None = None


def claim_of(lost: Lost, said: Show, held: Show, names: Names = NO_NAMES) -> Claim:
    """A claim of a value that is not held.

    Args:
        lost: the value, and the one that is held.
        said: a show that says only this value, or only the row that has it.
        held: a show that says only what is held in its place.
        names: whose which name is.
    """
    fact, other = _fact(said, lost, lost.said.value), _fact(held, lost, lost.held.said.value)
    if fact.value == other.value:  # The text of the row does not have the value
        fact = replace(fact, value=f"{fact.value}: {_named(lost.field, lost.said.value)}")
    verdict = (
        "imprecise"
        if is_rougher(lost.said.value, lost.held.said.value)
        else compare_values(
            fact.field,
            other.value,
            fact.value,
            held_on=lost.held.said.told.day,
            said_on=lost.said.told.day,
            names=names,
        )
    )
    return Claim(
        field=fact.field,
        about=fact.about,
        value=fact.value,
        sources=lost.said.sources,
        verdict=verdict,
    )


def covers(claim: Claim, other: Claim) -> bool:
    """Whether a claim says what another says, of the sources of that one at least."""
    return (claim.field, claim.about, claim.value) == (other.field, other.about, other.value) and set(
        other.sources
    ) <= set(claim.sources)


def _fact(show: Show, lost: Lost, value: Any) -> Fact:
    """The one fact of a show that says nothing else. What is no fact by itself has its name beside it."""
    found = next(facts_of(show), None)
    return found or Fact(field="other", about=lost.about, value=_named(lost.field, value), sources=())


def _named(field: str, value: Any) -> str:
    return f"{field.removesuffix('_').replace('_', ' ')} {as_text(value)}"
