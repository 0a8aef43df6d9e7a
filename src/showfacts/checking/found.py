"""A statement as it is found in a sentence, and which of those that are found there are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.fields import CREW, DAYS
from showfacts.checking.held_names import PLAYED_BY
from showfacts.checking.rules.called import BY_ALIAS
from showfacts.model.records import record

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from showfacts.checking.judging import Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.recorded import Again
    from showfacts.checking.report import Finding
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.model.show import Show

SAID_AGAIN = "said-again"
"""In place of a rule: a claim on record was said again."""
ALARMS = frozenset({"contradicted", "superseded", "imprecise", "variant", "disputed"})
"""Verdicts that somebody may have to act on."""
OF_WORK = CREW | {"credit", "crew"}
"""Fields of who made a show: claims on record call them by any of these."""
BEGINNINGS = frozenset({"premiere", "release"})
"""Fields under which a first day is on record."""
_CREDITED = OF_WORK | {"cast"}
"""Fields that say more of what somebody did than that he did something."""
_OF_PLACES = frozenset({"platform", "availability"})
_OF_NAMES = frozenset({"title", "alias", "original-title", "working-title"})
_RANK = (
    "agrees",
    "variant",
    "imprecise",
    "not-on-record",
    "superseded",
    "disputed",
    "contradicted",
    "opinion",
)
WIDE = 45
"""Characters; what stretches over more says something else beside what rules find in it."""
LATEST = 60
"""Statements before one among which the same one is looked for."""


@record
class Found:
    """A statement, with offsets in its sentence."""

    start: int
    end: int
    show: str
    field: str
    about: str | None
    value: str
    verdict: Finding
    held: str | None
    sources: tuple[str, ...]
    why: str
    rule: str


@record
class Beside:
    """A day or a number beside a word of its field, which is not what is held."""

    rule: Rule
    saying: Saying
    cue: re.Match[str]

    @property
    def span(self) -> tuple[int, int]:
        """Where the word and what is said stand."""
        return min(self.cue.start(), self.saying.start), max(self.cue.end(), self.saying.end)

    def pair(self, sentence: Masked) -> Saying | None:
        """What its rule understands together with it: the last day of a run, a number of episodes of a length."""
        others = [each for each in self.rule.reads(self.cue, sentence) if each.field != self.saying.field]
        return others[0] if others else None


@record
class Outcome:
    """What is said, how it stands to what is held, and of which show: what becomes of something beside a word of its field."""

    rule: Rule
    saying: Saying
    judged: Judged
    show: Show


def said_again(again: Again, show: str) -> Found:
    """A claim on record of a show that is said again."""
    claim = again.claim
    return Found(
        start=again.start,
        end=again.end,
        show=show,
        field=claim.field,
        about=claim.about,
        value=claim.value,
        verdict="not-on-record" if claim.verdict == "unchecked" else claim.verdict,
        held=None,
        sources=claim.sources,
        why=f"on record: {claim.note}" if claim.note else "on record as a claim",
        rule=SAID_AGAIN,
    )


def is_told_by(known: Found, other: Found) -> bool:
    """Whether something is told already; that it is on record as a fault tells more than that it differs, that it is held more than that a part is not."""
    is_less = (other.rule == SAID_AGAIN and known.verdict == "contradicted") or (
        known.verdict == "not-on-record" and other.verdict == "agrees"
    )
    return not is_less and _is_same(other, known)


def is_known_there(known: Found, other: Found) -> bool:
    """Whether a day or a number that is on record as a fault is told there as something else."""
    overlaps = known.start < other.end and other.start < known.end
    return known.rule == SAID_AGAIN and overlaps and {known.field, other.field} == DAYS


def best(found: Iterable[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """Each statement once: of several rules that understood the same, the one that finds the best verdict.

    What is wrong with a word for what a show is made after, or for its parts, is told of its first place only.
    """
    kept: list[tuple[int, Found]] = []
    told: set[tuple[str, str | None]] = set()
    for place, each in sorted(found, key=lambda pair: (pair[0], _rank(pair[1]))):
        once = _told_once(each)
        if once is not None:
            if once in told:
                continue
            told.add(once)
        if not any(at == place and _is_same(each, other) for at, other in kept[-LATEST:]):
            kept.append((place, each))
    return kept


def _told_once(found: Found) -> tuple[str, str | None] | None:
    """By what the same is known that is told of an article once: what it calls a show, or the parts of one."""
    if found.field == "relation" and found.verdict in ("imprecise", "disputed"):
        return found.show, found.value
    if found.rule == BY_ALIAS or (found.field == "title" and found.rule == SAID_AGAIN):
        return found.show, found.value
    is_part = found.field == "seasons" and found.about is not None and found.verdict == "imprecise"
    return (found.show, None) if is_part else None


def _rank(found: Found) -> int:
    """What is on record as a fault comes before what the words alone tell, and that a show left a platform before that it was there."""
    is_known = found.rule == SAID_AGAIN and found.verdict in ALARMS
    is_over = found.field == "availability" and found.verdict == "superseded"
    return -1 if is_known or is_over else _RANK.index(found.verdict)


def _is_same(one: Found, other: Found) -> bool:
    """Whether two findings are of the same words and the same field."""
    overlaps = one.start < other.end and other.start < one.end
    if not overlaps or one.show != other.show:
        return False
    if SAID_AGAIN in (one.rule, other.rule) and one.rule != other.rule:
        is_same = _is_said_by(*((one, other) if one.rule == SAID_AGAIN else (other, one)))
        if is_same is not None:
            return is_same
    fields = {one.field, other.field}
    if "credit" in fields and fields <= _CREDITED:
        return one.verdict == other.verdict
    is_there = fields <= _OF_PLACES and {one.verdict, other.verdict} <= {"agrees", "superseded"}
    return is_there or (one.field == other.field and (PLAYED_BY in one.value) == (PLAYED_BY in other.value))


def _is_said_by(said: Found, of_rule: Found) -> bool | None:
    """Whether a claim that is said again is what a rule understood of the same words; None where their fields tell it."""
    fields = {said.field, of_rule.field}
    if fields <= OF_WORK and said.verdict == of_rule.verdict:
        return True
    if said.end - said.start > WIDE and said.verdict != of_rule.verdict:
        return False
    is_one = (
        fields == BEGINNINGS or fields <= _OF_NAMES or (fields <= _OF_PLACES and said.field == "availability")
    )
    return True if is_one else None
