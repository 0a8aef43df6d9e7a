"""How verdicts and counts read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import spoken
from showfacts.status.sentence.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.checking.report import Finding
    from showfacts.outputs.page import Tone

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


def tally_words(tally: Mapping[Finding, int], sentences: int, understood: int) -> str:
    """How many statements stand how, and how many sentences say nothing that was understood."""
    total = sum(tally.values())
    parts = ", ".join(f"{count:,} {said(finding)}" for finding, count in tally.items())
    found = f"{counted(total, 'statement')}{': ' if parts else ''}{parts}"
    missed = sentences - understood
    if not sentences:
        return f"{found}; there is no sentence in it"
    return f"{found}; {missed:,} of {counted(sentences, 'sentence')} not understood"
