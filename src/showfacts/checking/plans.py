"""Times for which a beginning or an end was once planned, and which were overtaken: it came later than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects
from showfacts.checking.found import Outcome
from showfacts.checking.masks import Lazy
from showfacts.checking.meant import part_of
from showfacts.checking.mentions import Kind
from showfacts.checking.plain_words import SEASON, SHOW, SMALL
from showfacts.checking.rivals import Rival, rival_up_to
from showfacts.checking.slip_subjects import is_subject
from showfacts.evidence.verdicts.dates_in_words import dates_in
from showfacts.model.records import replace
from showfacts.model.seasons import SPECIALS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.checking.found import Beside
    from showfacts.checking.judging import Judge, Judged
    from showfacts.checking.subjects import Scene
    from showfacts.evidence.verdicts.dates_in_words import Span
    from showfacts.model.show import Show

LATEST = 730
"""Days by which a plan may be overtaken: what came later still was perhaps another one."""
_OF_ELSE = expression(
    r"\b(?:film(?:ing|ed|s)?|shoot(?:ing|s)?|shot|productions?|casting|script|trailers?|teasers?|posters?|specials?|movies?|tours?|books?|novels?|soundtracks?|albums?|dvds?|blu-?rays?|games?|stage|spin-?offs?|prequels?|sequels?"
    r"|documentar(?:y|ies)|interviews?|conventions?|decision|deal|contract|renewal|announce(?:ment|s)?|episodes? \d+|second half|half|part|volume|other|another|next show|new series|remake|adaptation|version|dub(?:bed)?|cinemas?|theat(?:er|re)s?|syndication"
    r"|finale(?! of)|reruns?|repeats?|abroad|overseas|internationally|worldwide)\b"
)
"""Words beside which a time may be that of something else."""
_NOUN_BEFORE = Lazy(
    rf"(?:^|[,;:–(] |\b(?:that|and|but) )(?:(?:the|its|{SEASON}(?:'s)?|{SHOW}'s?) )(?:[a-z]+ )?(?:premiere|debut|release|return|start|launch|broadcast|finale)(?: date)?(?: of (?:{SEASON}|{SHOW}))?(?: {SMALL})* $"
)
"""The beginning or the end of the show, right before a verb."""
_OBJECT = Lazy(
    rf"\b(?:release|air|premiere|launch|drop|start|bring|stream|broadcast|unveil|debut|show|return with|come back with|end|conclude)(?: back)? (?:all (?:of )?)?(?:{SEASON}|{SHOW}|its run)"
)
"""What a platform does with the show."""
_VERB_BEHIND = Lazy(rf",? (?:{SEASON}|{SHOW}(?: \d{{1,2}})?)(?: {SMALL})* ")
"""The show right behind a time."""
_IT_WAS_TOLD = expression(
    r",? it (?:is|was|has been|had been) (?:[a-z]+ )?(?:announced|confirmed|revealed|reported|said|told|learned|known|made public)\b"
)
"""Behind a time, that it is the one at which something was told: ``in June 2018, it was announced``."""
_AGO = expression(r"\b(?:was|were|had|originally|first|initially|at first|once)\b")
"""Words of a plan that is told of when it was over."""


class Plans:
    """Finds overtaken plans in sentences about a few shows."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def of(self, beside: Beside, scene: Scene) -> Outcome | None:
        """The plan that a time beside words for one is, if it surely was overtaken."""
        saying, sentence = beside.saying, scene.masked
        span = saying.start, saying.end
        said = dates_in(saying.value).spans
        head = sentence.text[_phrase(sentence.text, beside.cue.start()) : saying.start]
        if len(said) != 1 or said[0].is_day or _OF_ELSE.search(head) or not _is_of_it(sentence.text, beside):
            return None
        if guard.is_denied(sentence, *span) or guard.led_by_others(sentence, *span):
            return None
        subject = subjects.close(scene, *span)
        if subject is None or subject.show not in self._judge:
            return None
        if not subject.is_named and rival_up_to(scene, saying.start) is Rival.SHOW:
            return None
        is_over = _AGO.search(sentence.text, *subjects.clause(sentence.text, *span)) is not None
        for season in self._seasons(self._judge.show(subject.show), scene, subject.season):
            each = replace(saying, season=season)
            show, about = part_of(self._judge, subject, each)
            judged = self._judge.judge(show.id, each.field, about, each.value)
            if judged is not None and self._is_overtaken(said[0], judged, is_over=is_over):
                return Outcome(rule=beside.rule, saying=replace(each, about=about), judged=judged, show=show)
        return None

    def _seasons(self, show: Show, scene: Scene, season: str | None) -> Iterator[str]:
        """The season that a plan is of: that which is named, else the one ahead of the article, or the only one."""
        here = [each.meant for each in scene.masked.mentions.values() if each.kind is Kind.SEASON]
        if here or season is not None:
            yield from dict.fromkeys(here[:1] or [season or ""])
            return
        day = self._judge.day
        dated = [each for each in show.seasons if each.number != SPECIALS and each.premiere is not None]
        ahead = [
            each.number
            for each in dated
            if day is not None and each.premiere is not None and each.premiere.first > day.last
        ]
        if ahead and len(ahead) < len(dated):
            yield f"season {ahead[0]}"
        yield ""

    def _is_overtaken(self, said: Span, judged: Judged, *, is_over: bool) -> bool:
        """Whether what was planned for a time came later; the article is from before that, or tells of an old plan."""
        held = dates_in(judged.day_or_number).spans
        if judged.verdict != "superseded" or len(held) != 1:
            return False
        days = (held[0].first - said.last).days
        day = self._judge.day
        is_ahead = day is not None and day.first < held[0].first and said.last >= day.first
        return 0 < days <= LATEST and (is_ahead or is_over)


def _is_of_it(text: str, beside: Beside) -> bool:
    """Whether the show, a season, or the beginning of it stands before the words for a plan, or is their object."""
    head, cue = text[: beside.cue.start()], beside.cue
    if cue["before"]:  # in spring 2020 the series is
        place = cue.start("before") + 1
        return _VERB_BEHIND.match(text, place) is not None and _IT_WAS_TOLD.match(text, place) is None
    return is_subject(head) or _NOUN_BEFORE.search(head) is not None or _OBJECT.search(cue[0]) is not None


def _phrase(text: str, place: int) -> int:
    """Where the phrase around a place begins: behind the last comma before it."""
    begin, _ = subjects.clause(text, place, place + 1)
    comma = text.rfind(", ", begin, place)
    return begin if comma < 0 else comma
