"""How verdicts and counts read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import spoken
from showfacts.status.sentence.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.checking.report import Finding, Statement
    from showfacts.outputs.page import Tone

CLAIMED = "on record as a claim"

TONES: Mapping[Finding, Tone] = {
    "agrees": "good",
    "contradicted": "bad",
    "disputed": "warn",
    "superseded": "warn",
    "imprecise": "warn",
    "variant": "warn",
}


def said(finding: Finding) -> str:
    """A verdict as people are told it: it differs, and who errs is not said."""
    return "differs" if finding == "contradicted" else spoken(finding)


def said_of(each: Statement) -> str:
    """The field of a statement, with whom or what it is about where the quote does not say so."""
    return f"{each.field} of {each.about}" if each.about and each.about not in each.quote else each.field


def held_words(each: Statement) -> str:
    """What is held of what a statement says; of what is only known as a claim, that it is."""
    if each.held is not None:
        return f"held {each.held}"
    return "not on record" if each.verdict == "not-on-record" else CLAIMED


def why_words(each: Statement) -> str:
    """Why it stands so, where that is more than what is held."""
    return "" if each.why in (f"held: {each.held}", CLAIMED) else each.why


def message(each: Statement, title: str, marks: str = "") -> str:
    """A statement on one line: ``differs episodes: "16 episodes"; held 20 [1,2] (Vincenzo: why)``."""
    why = f": {why_words(each)}" if why_words(each) else ""
    return f'{said(each.verdict)} {said_of(each)}: "{each.quote}"; {held_words(each)}{marks} ({title}{why})'


def tally_words(tally: Mapping[Finding, int], sentences: int, understood: int) -> str:
    """How many statements stand how, and how many sentences say nothing that was understood."""
    total = sum(tally.values())
    parts = ", ".join(f"{count:,} {_said_of_many(finding, count)}" for finding, count in tally.items())
    found = f"{counted(total, 'statement')}{': ' if parts else ''}{parts}"
    missed = sentences - understood
    if not sentences:
        return f"{found}; there is no sentence in it"
    return f"{found}; {missed:,} of {sentences:,} sentence{'s' if sentences > 1 else ''} not understood"


def _said_of_many(finding: Finding, count: int) -> str:
    """A verdict of so many statements: 1 agrees, 2 agree."""
    told = said(finding)
    return told.removesuffix("s") if count != 1 and finding in ("agrees", "contradicted") else told
