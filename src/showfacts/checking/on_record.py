"""What is on record of one show, in each form in which the words of an article are held against it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from showfacts.checking.held_names import HeldNames
from showfacts.checking.held_traits import HeldTraits
from showfacts.checking.origins import Origins
from showfacts.checking.recorded import Recorded
from showfacts.checking.recorded_values import RecordedValues
from showfacts.checking.spelled import CreditedNames

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.checking.held_numbers import HeldNumbers
    from showfacts.checking.held_slots import HeldSlots
    from showfacts.model.show import Show


class OnRecord:
    """The record of one show; each form of it is made when it is first asked for."""

    def __init__(self, show: Show, shows: Mapping[str, Show]) -> None:
        self._show, self._shows = show, shows

    @cached_property
    def claims(self) -> Recorded:
        """Its claims, to be said again."""
        return Recorded(self._show)

    @cached_property
    def values(self) -> RecordedValues:
        """The days, numbers and makers in its claims."""
        return RecordedValues(self._show)

    @cached_property
    def names(self) -> HeldNames:
        """Its names under each field."""
        return HeldNames(self._show)

    @cached_property
    def credited(self) -> CreditedNames:
        """The names of its people and characters in every spelling of its credits."""
        return CreditedNames(self._show)

    @cached_property
    def traits(self) -> HeldTraits:
        """What its characters are."""
        return HeldTraits(self._show)

    @cached_property
    def numbers(self) -> HeldNumbers:
        """Its days and numbers, which are asked for where one differs."""
        from showfacts.checking.held_numbers import HeldNumbers

        return HeldNumbers(self._show)

    @cached_property
    def slots(self) -> HeldSlots:
        """The weekdays and the hours at which it came out."""
        from showfacts.checking.held_slots import HeldSlots

        return HeldSlots(self._show)

    @cached_property
    def origins(self) -> Origins:
        """What it was made after."""
        return Origins(self._show, self._shows)
