"""Rules: which question is which command. ``rules.toml`` lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, permutations

from showfacts.commands.ask.parts import NAMES, Slot
from showfacts.commands.ask.vocabulary import REFUSED, read_table
from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from showfacts.commands.ask.parts import QuestionPart, QuestionReading

FITS: Mapping[Slot, tuple[Slot, ...]] = {
    Slot.SHOW: (Slot.SHOW, Slot.UNKNOWN),
    Slot.PERSON: (Slot.PERSON, Slot.UNKNOWN),
    Slot.CHARACTER: (Slot.CHARACTER, Slot.UNKNOWN, Slot.PERSON, Slot.SHOW),
}
"""What may be taken for a name of each kind, the likeliest first."""


@record
class Rule:
    """One rule; its fields are those of the file.

    Attributes:
        asks: Of each group one must be in the question.
        names: The names among them, in order.
        takes: All that may be in the question.
        line: The words of the command.
        needs: The fact that must be on record.
        refuse: The kind of question that is not answered.
        known: The names that must be on record.
        is_quiet: Whether the rule does not hold where a name is not on record.
        is_bare: Whether not even small words may be in the question.
    """

    asks: tuple[frozenset[str], ...]
    names: tuple[Slot, ...]
    takes: frozenset[str]
    line: tuple[str, ...]
    needs: str
    refuse: str
    known: frozenset[str]
    is_quiet: bool
    is_bare: bool

    @property
    def command(self) -> str:
        """The command that it stands for."""
        return self.line[0] if self.line else ""

    def fits(self, reading: QuestionReading) -> Iterator[tuple[QuestionPart, ...]]:
        """The names of a reading as the rule takes them, in each way that there is, the likeliest first."""
        kinds = {part.kind for part in reading} - NAMES
        if not kinds <= self.takes:
            return
        named = [part for part in reading if part.kind in NAMES and not self._is_filter(part)]
        present = {part.kind for part in reading if self._is_filter(part)} | kinds | set(self.names)
        if all(not group.isdisjoint(present) for group in self.asks):
            yield from self._assigned(named)

    def _is_filter(self, part: QuestionPart) -> bool:
        """Whether a name is none that the rule asks for, but may stand beside those."""
        return part.kind in self.takes and part.kind not in self.names

    def _assigned(self, named: Sequence[QuestionPart]) -> Iterator[tuple[QuestionPart, ...]]:
        """Names as what the rule asks for. Where that is people, there may be more of them."""
        more = len(named) - len(self.names)
        if more < 0 or (more > 0 and (Slot.PERSON not in self.names or Slot.SHOW in self.names)):
            return
        wanted = (*self.names, *[Slot.PERSON] * more)
        ways = []
        for order in permutations(named):
            pairs = list(zip(wanted, order, strict=True))
            taken_for = {(slot, part.kind) for slot, part in pairs}
            is_upside_down = taken_for >= {(Slot.CHARACTER, Slot.SHOW), (Slot.SHOW, Slot.UNKNOWN)}
            if not is_upside_down and all(self._may_be(slot, part) for slot, part in pairs):
                strange = sum(FITS[slot].index(Slot(part.kind)) for slot, part in pairs)
                turned = sum(one.first > two.first for one, two in pairwise(order))
                taken = tuple(part._replace(kind=slot) for slot, part in pairs)
                ways.append((2 * strange + turned, [part.first for part in order], taken))
        for *_, taken in sorted(ways, key=lambda way: way[:2]):
            yield taken

    def _may_be(self, slot: Slot, part: QuestionPart) -> bool:
        """Whether a part may be a name of this kind. A known name is that of a character only in a show."""
        if part.kind == Slot.UNKNOWN:
            return slot not in self.known and (slot == Slot.SHOW or part.value.is_strange)
        return part.kind == slot or (Slot.SHOW in self.names and part.kind in FITS[slot])


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that come with the program, in the order in which they are tried."""
    tables = read_table("rules.toml")
    return tuple(_rule(each, tables["filters"].split(), tables["beside-a-show"]) for each in tables["rules"])


def _rule(table: Mapping[str, Any], filters: Sequence[str], beside: str) -> Rule:
    groups = [frozenset(group.split("|")) for group in table["asks"].split()]
    names = tuple(Slot(each) for each in table["asks"].split() if each in NAMES)
    filtering = [each for each in filters if each.isupper()]
    takes = [*_spelled(table.get("with", ""), filtering), *(each for group in groups for each in group)]
    takes += beside.split() if Slot.SHOW in names else []
    takes += [REFUSED] if "refuse" in table else []
    return Rule(
        asks=tuple(groups),
        names=names,
        takes=frozenset(takes),
        line=tuple(_spelled(table.get("line", ""), filters)),
        needs=table.get("needs", ""),
        refuse=table.get("refuse", ""),
        known=frozenset(table.get("known", "").split()),
        is_quiet=table.get("quiet", False),
        is_bare=table.get("bare", False),
    )


def _spelled(text: str, filters: Sequence[str]) -> Iterator[str]:
    """The words of a text, with what FILTERS stands for."""
    for word in text.split():
        yield from filters if word == "FILTERS" else (word,)
