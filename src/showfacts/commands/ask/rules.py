"""Rules: which question is which command. ``rules.toml`` lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import permutations
from typing import Any

from showfacts.commands.ask.parts import NAMES, Part, Slot
from showfacts.commands.ask.vocabulary import REFUSED, read_table
from showfacts.model.records import record

FITS: Mapping[Slot, tuple[Slot, ...]] = {
    Slot.SHOW: (Slot.SHOW, Slot.UNKNOWN),
    Slot.PERSON: (Slot.PERSON, Slot.UNKNOWN),
    Slot.CHARACTER: (Slot.CHARACTER, Slot.UNKNOWN, Slot.PERSON, Slot.SHOW),
}
"""What may be taken for a name of each kind, the likeliest first."""


@record
class Rule:
    """One rule. ``asks``: of each group one must be there. ``names`` are the names among them, in order.

    ``takes``: what may be in the question at all. ``line``: the words of the command. ``needs``: the fact that
    must be on record. ``refuse``: the kind of question that is not answered. ``is_bare``: no small words.
    ``known``: names that must be on record. ``is_quiet``: where another is not, the rule does not hold.
    """

    asks: tuple[frozenset[str], ...]
    names: tuple[Slot, ...]
    takes: frozenset[str]
    line: tuple[str, ...] = ()
    needs: str = ""
    refuse: str = ""
    is_bare: bool = False
    known: frozenset[str] = frozenset()
    is_quiet: bool = False

    @property
    def command(self) -> str:
        return self.line[0] if self.line else ""

    def fits(self, reading: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
        """Its names as a reading has them, in each way that there is, the likeliest first."""
        kinds = {part.kind for part in reading} - set(NAMES)
        if not kinds <= self.takes:
            return
        given = [part for part in reading if part.kind in NAMES]
        more = [part for part in given if part.kind in self.takes and part.kind not in self.names]
        named = [part for part in given if part not in more]
        is_open = Slot.PERSON in self.names and Slot.SHOW not in self.names
        if len(named) < len(self.names) or (len(named) > len(self.names) and not is_open):
            return
        present = kinds | {part.kind for part in more} | set(self.names)
        if all(not group.isdisjoint(present) for group in self.asks):
            yield from self._assigned(named)

    def _assigned(self, named: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
        wanted = [*self.names, *[Slot.PERSON] * (len(named) - len(self.names))]
        ways = []
        for order in permutations(named):
            if all(self._may_be(slot, part) for slot, part in zip(wanted, order, strict=True)):
                strange = sum(
                    FITS[slot].index(Slot(part.kind)) for slot, part in zip(wanted, order, strict=True)
                )
                turned = sum(one.first > two.first for one, two in zip(order, order[1:], strict=False))
                ways.append((2 * strange + turned, [part.first for part in order], order))
        for _, _, order in sorted(ways, key=lambda way: way[:2]):
            yield tuple(part._replace(kind=slot) for slot, part in zip(wanted, order, strict=True))

    def _may_be(self, slot: Slot, part: Part) -> bool:
        """Whether a part may be a name of this kind. A name in a question for none of these is no character."""
        if part.kind == Slot.UNKNOWN:
            return slot in FITS and slot not in self.known and (slot == Slot.SHOW or part.value.is_strange)
        return part.kind == slot or (Slot.SHOW in self.names and part.kind in FITS[slot])


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that come with the program, in the order in which they are tried."""
    tables = read_table("rules.toml")
    return tuple(_rule(each, tables) for each in tables["rules"])


def _rule(table: Mapping[str, Any], tables: Mapping[str, Any]) -> Rule:
    filters = tables["filters"].split()
    groups = [group.split("|") for group in table["asks"].split()]
    single = [group[0] for group in groups if len(group) == 1]
    names = tuple(Slot(each) for each in single if each in NAMES)
    takes = {each for group in groups for each in group} | set(_spelled(table.get("with", ""), filters))
    if Slot.SHOW in names:
        takes |= set(tables["beside-a-show"].split())
    is_refusal = "refuse" in table
    return Rule(
        asks=tuple(frozenset(group) for group in groups),
        names=names,
        takes=frozenset(takes | ({REFUSED} if is_refusal else set())),
        line=tuple(_line(table.get("line", ""), filters)),
        needs=table.get("needs", ""),
        refuse=table.get("refuse", ""),
        is_bare=table.get("bare", False),
        known=frozenset(table.get("known", "").split()),
        is_quiet=table.get("quiet", False),
    )


def _spelled(text: str, filters: Sequence[str]) -> Iterator[str]:
    for word in text.split():
        yield from (each for each in filters if each.isupper()) if word == "FILTERS" else (word,)


def _line(text: str, filters: Sequence[str]) -> Iterator[str]:
    for word in text.split():
        yield from filters if word == "FILTERS" else (word,)
