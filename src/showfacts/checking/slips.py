"""Days and numbers beside words of their field that are what is held, but for a slip: a wrong year, a digit."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.fields import DAYS
from showfacts.checking.held_numbers import Nearness, nearness
from showfacts.checking.meant import part_of
from showfacts.checking.mentions import Kind
from showfacts.checking.rivals import Rival, rival_up_to
from showfacts.checking.slip_words import is_telling
from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.checking.foreign import Foreign
    from showfacts.checking.found import Beside, Found
    from showfacts.checking.judging import Judge, Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.on_record import OnRecord
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.show import Show

_JOINED = expression(
    r"(?:,? and|,| of| with|,? with| or| \(| over| across| in| for|,? after|,? which| of about)"
    r"(?: (?:a (?:total|series|run) of|in all|in total|altogether|all|has|have|had|aired|ran|runs|for|consists of|comprises|spans|just|only|its))*[ (]?"
)
"""What stands between two numbers of one show."""


_CITED = expression(
    rf"{Kind.NAME.value}, {Kind.DATE.value}[.)\]]*$|\bretrieved (?:on )?{Kind.DATE.value}|\barchived from\b"
)
"""A sentence that ends with where and when something stood: ``Daily Mail, 23 April 2010``."""


@record
class Slip:
    """What is said, how it stands to what is held, and of which show."""

    rule: Rule
    saying: Saying
    judged: Judged
    show: Show


class Slips:
    """Finds slips in sentences about a few shows."""

    def __init__(self, judge: Judge, foreign: Foreign, on_record: Mapping[str, OnRecord]) -> None:
        self._judge, self._foreign, self._on_record = judge, foreign, on_record

    def of(self, beside: Beside, scene: Scene, told: Sequence[Found]) -> Slip | None:
        """The slip that a day or a number is, if it surely is one; ``told`` is what the sentence says beside it."""
        saying, sentence = beside.saying, scene.masked
        span = saying.start, saying.end
        if guard.is_denied(sentence, *span) or guard.led_by_others(sentence, *span):
            return None
        if _CITED.search(sentence.text) is not None:
            return None
        for subject in whose.subjects_of(saying, span, scene):
            if subject.show in self._judge:
                found = self._of_subject(beside, scene, subject, told)
                if found is not None:
                    return found
        return None

    def _of_subject(
        self, beside: Beside, scene: Scene, subject: Subject, told: Sequence[Found]
    ) -> Slip | None:
        sentence = scene.masked
        for saying in _of_seasons(beside.saying, sentence, self._judge.show(subject.show)):
            show, about = part_of(self._judge, subject, saying)
            judged = self._judge.judge(show.id, saying.field, about, saying.value)
            if judged is None or judged.verdict in ("agrees", "not-on-record"):
                continue
            near = nearness(saying.field, saying.value, judged.day_or_number)
            if (
                near is Nearness.NONE
                or _is_told(show, saying.field, about, told)
                or _names_elsewhere(sentence, show)
                or self._foreign.is_in(sentence, show.id, saying.start, saying.end)
            ):
                continue
            is_pair = self._is_of_pair(beside, sentence, show, about)
            is_known = not is_pair and self._on_record[show.id].numbers.has(saying.field, saying.value)
            is_sure = near is Nearness.SAME_DAY or is_pair or (near is Nearness.NEAR_DAY and subject.is_said)
            if is_known or (not is_sure and _may_be_another(saying, subject, scene)):
                continue
            is_beside = is_pair or _follows(saying, sentence, show, told)
            if not is_telling(sentence.text, saying, beside.cue, near, is_beside=is_beside):
                continue
            found = self._as_said(saying, about, judged, show, scene)
            if found is not None:
                return Slip(rule=beside.rule, saying=replace(saying, about=about), judged=found, show=show)
        return None

    def _as_said(
        self, saying: Saying, about: str | None, judged: Judged, show: Show, scene: Scene
    ) -> Judged | None:
        """The verdict on what is said; on what is only said to be likely, it is that of a plan."""
        if not guard.is_doubtful(scene.masked, saying.start, saying.end):
            return judged
        if saying.field not in DAYS or not whose.is_earlier(saying, judged.day_or_number):
            return None
        return self._judge.judge(show.id, saying.field, about, f"planned for {saying.value}")

    def _is_of_pair(self, beside: Beside, sentence: Masked, show: Show, about: str | None) -> bool:
        """Whether it is one of a first and a last day, or the like, the other of which is right, or has a slip too."""
        other = beside.pair(sentence)
        judged = self._judge.judge(show.id, other.field, about, other.value) if other is not None else None
        if other is None or judged is None or judged.verdict == "agrees":
            return judged is not None
        is_day = other.field in DAYS and not other.value.isdecimal()
        return is_day and nearness(other.field, other.value, judged.day_or_number) is not Nearness.NONE


def _of_seasons(saying: Saying, sentence: Masked, show: Show) -> Iterator[Saying]:
    """What is said, of each season that its clause names; else of the whole show and of each."""
    around = subjects.clause(sentence.text, saying.start, saying.end)
    named = [each.meant for each in sentence.between(*around) if each.kind is Kind.SEASON]
    every = [f"season {each.number}" for each in show.seasons if each.number != SPECIALS]
    return (replace(saying, season=each) for each in named or ("", *every))


def _is_told(show: Show, field: str, about: str | None, told: Sequence[Found]) -> bool:
    """Whether a sentence tells the same of a show elsewhere."""
    return any((each.show, each.field, each.about) == (show.id, field, about) for each in told)


def _may_be_another(saying: Saying, subject: Subject, scene: Scene) -> bool:
    """Whether another show was named since, and this one is not said by its title."""
    return not subject.is_named and rival_up_to(scene, saying.start) is Rival.SHOW


def _names_elsewhere(sentence: Masked, show: Show) -> bool:
    """Whether a sentence names a country that a show is not from: it may have come there on another day."""
    return any(
        each.kind is Kind.COUNTRY and each.meant not in show.countries for each in sentence.mentions.values()
    )


def _follows(saying: Saying, sentence: Masked, show: Show, told: Sequence[Found]) -> bool:
    """Whether a number stands right behind another one of the show that is right: ``two seasons and 18 episodes``."""
    for each in told:
        is_other = each.field in whose.SLIPPING and each.field != saying.field
        if is_other and each.verdict == "agrees" and each.show == show.id:
            end = bisect_left(sentence.places, each.end)
            if end <= saying.start and _JOINED.fullmatch(sentence.text, end, saying.start):
                return True
    return False
