"""What comes of checking an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from showfacts.model import Verdict
from showfacts.model.records import record

Finding: TypeAlias = Verdict | Literal["not-on-record"]
"""How a statement stands: as a claim does, or nothing is held to compare it with."""

FINDINGS: tuple[Finding, ...] = (*get_args(Verdict), "not-on-record")


@record
class Statement:
    """One thing that an article says of a show, and how it stands to what is held.

    ``start`` and ``end`` count characters of the file from 0, ``line`` and ``column`` from 1. ``quote`` is
    the file's text between them, ``sentence`` the sentence around it. ``show`` is an id, ``field`` one of
    ``model.fields.CLAIM_FIELDS``, or ``credit`` for work on another show; ``about`` says of whom or what,
    ``value`` what is said, ``held`` what is held of it, None where nothing is. ``sources`` are the ids of
    those that say what is held, ``why`` tells the verdict in words, ``rule`` is the id of the rule that
    understood the statement.
    """

    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
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
class Report:
    """All statements of an article in the order of its text.

    ``sentences`` counts those of the article, ``understood`` those in which a statement was found. Of a text
    with more statements than any article has, those behind the first ones are not in ``statements``, only
    counted: ``beyond`` has a field, a verdict and how many.
    """

    statements: tuple[Statement, ...]
    sentences: int
    understood: int
    beyond: tuple[tuple[str, Finding, int], ...] = ()

    @property
    def tally(self) -> Mapping[Finding, int]:
        """How many statements have each verdict; those that none has are left out."""
        return {
            verdict: sum(tally[verdict] for tally in self.tallies.values())
            for verdict in FINDINGS
            if any(verdict in tally for tally in self.tallies.values())
        }

    @property
    def tallies(self) -> Mapping[str, Mapping[Finding, int]]:
        """The tally of each field that something is said of."""
        found: dict[str, Counter[Finding]] = {}
        for each in self.statements:
            found.setdefault(each.field, Counter())[each.verdict] += 1
        for field, verdict, count in self.beyond:
            found.setdefault(field, Counter())[verdict] += count
        return found
