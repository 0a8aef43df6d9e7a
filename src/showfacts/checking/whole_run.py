"""Whether a month or a year is said of the whole run of a show that has several seasons: ``the series ended in 2012``."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import Kind
from showfacts.checking.subjects import clause
from showfacts.evidence.verdicts.dates_in_words import dates_in

if TYPE_CHECKING:
    from showfacts.checking.rules.rule import Saying
    from showfacts.checking.subjects import Scene
    from showfacts.model.dates import PartialDate

_OF_WHOLE = {
    "premiere": Lazy(
        r"\b(?:premiered|debut(?:s|ed)?|launched|beg[au]n|started|first (?:aired|broadcast|shown|seen|came)|kicked off|was born|opened|dates from"
        r"|series premiere|pilot)\b"
    ),
    "finale": Lazy(
        r"\b(?:ended|concluded|came to (?:an|its|a) (?:end|close)|drew to (?:a|its) close|wrapped(?: up)?|finished|(?:was|is) over|series finale|until|till"
        r"|off (?:the )?air|bowed out|signed off|(?:said|says) goodbye)\b"
    ),
}
"""Words for the beginning and the end of a whole show, which are seldom said of a season that is not named."""
_LAST = Lazy(r"\b(?:last|final) episode\b")
"""Of a show that has ended, words for the end of it."""
_SEASONED = Lazy(
    r"\b(?:seasons? (?:finale|premiere|opener)|(?:this|last|next|the|each|every|that) season|returned?|returns|back|again|new|next|another|(?:this|last|next|that|same) year|midseason|fall|spring|summer|hiatus|break)\b"
)
"""Words beside which it may be that of a season all the same."""
SINCE = timedelta(days=120)
"""The time after a day in which an article may speak of the season that it is of."""


def is_of_whole(
    saying: Saying, scene: Scene, span: tuple[int, int], held: str, day: PartialDate | None
) -> bool:
    """Whether a month or a year of a show is surely that of its whole run.

    Args:
        saying: what is said of the show.
        scene: the sentence.
        span: where the words are that tell what is said.
        held: what is held of the whole show.
        day: that of the article.
    """
    said, ours = dates_in(saying.value).spans, dates_in(held).spans
    if saying.field not in _OF_WHOLE or len(said) != 1 or said[0].is_day or not ours:
        return False
    text = scene.masked.text
    if scene.season is not None or any(each.kind is Kind.SEASON for each in scene.masked.mentions.values()):
        return False
    if _SEASONED.search(text, *clause(text, *span)):
        return False
    is_since = day is not None and (said[0].last + SINCE < day.first or day.last < said[0].first)
    is_over = day is not None and ours[0].last <= day.first and is_since
    found = _OF_WHOLE[saying.field].search(text, *span)
    if found is None:
        return saying.field == "finale" and is_over and _LAST.search(text, *span) is not None
    return is_since or day is None
