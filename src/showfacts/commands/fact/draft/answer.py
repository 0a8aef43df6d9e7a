"""The report card of an article that nobody encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.checking.report import Finding
    from showfacts.model import Claim, ShowHeader, Source


@record
class Drafted:
    """A claim of the article. ``is_new``: False where the file has it already."""

    show: ShowHeader
    claim: Claim
    is_new: bool


@record
class DraftAnswer:
    """What an article says, as claims of a source. ``file`` is the path of the file that has them.

    ``tally`` counts statements by their verdict, ``sentences`` those of the article, ``understood`` those in
    which a statement was found.
    """

    file: str
    source: Source
    claims: tuple[Drafted, ...]
    tally: Mapping[Finding, int]
    sentences: int
    understood: int
