"""Days and numbers beside words of their field that are what is held, but for a slip: a wrong year, a digit."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.fields import COUNTS, DAYS
from showfacts.checking.found import Outcome
from showfacts.checking.held_numbers import Nearness, nearness
from showfacts.checking.masks import Lazy
from showfacts.checking.meant import part_of, subject_of
from showfacts.checking.mentions import Kind
from showfacts.checking.plain_words import SHOW
from showfacts.checking.rivals import Rival, rival_in, rival_up_to
from showfacts.checking.rules.rule import Of
from showfacts.checking.slip_counts import is_of_season, tells_count
from showfacts.checking.slip_days import telling_in, tells_day
from showfacts.checking.subjects import GENERIC
from showfacts.checking.whole_run import is_of_whole
from showfacts.model.records import replace
from showfacts.model.seasons import SPECIALS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.checking.foreign import Foreign
    from showfacts.checking.found import Beside, Found
    from showfacts.checking.judging import Judge, Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.on_record import OnRecord
    from showfacts.checking.rules.rule import Saying
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
_OF_YEAR = Lazy(
    rf"{SHOW}(?:,? (?:is|was|remains) an?|,(?: an?| the)) (?!most|best|[a-z]+est\b)[^.;]{{0,60}}?{GENERIC} (?:of|from) $|\b{GENERIC} <show> (?:of|from) $|<person>[^.;<title><name>]{{0,80}}<show> of $|(?:{SHOW}) dates (?:back )?(?:from|to) $|^(?:an?|this) [^.;,<show><title>]{{0,40}}{GENERIC} (?:of|from) $"
)
"""``X is a drama of``, ``the drama X of``: the year behind it is that of X."""

_TITLE_BEHIND = Lazy(rf"(?: (?:<platform>(?:'s)?|<country>|[a-z-]+)){{0,4}}? {GENERIC},? <show>(?!'s?)")
"""A show right behind its year and what it is: ``the 2019 series X``."""
_GUESS = expression(
    r"\b(?:thought|thinks?|believe[sd]?|assum\w*|fear(?:s|ed)?|hop(?:es?|ed|ing)|wish\w*|imagin\w*|guess\w*|suppos\w*|rumou?r\w*|speculat\w*|predict\w*|claim(?:s|ed)?)\b"
)
"""Words for what nobody planned."""


class Slips:
    """Finds slips in sentences about a few shows."""

    def __init__(self, judge: Judge, foreign: Foreign, on_record: Mapping[str, OnRecord]) -> None:
        self._judge, self._foreign, self._on_record = judge, foreign, on_record

    def of(self, beside: Beside, scene: Scene, told: Sequence[Found]) -> Outcome | None:
        """The slip that a day or a number is, if it surely is one; ``told`` is what the sentence says beside it."""
        saying, sentence = beside.saying, scene.masked
        span = saying.start, saying.end
        if guard.is_denied(sentence, *span) or guard.led_by_others(sentence, *span):
            return None
        if _CITED.search(sentence.text) is not None:
            return None
        for subject in _subjects_of(beside, scene):
            if subject.show in self._judge:
                found = self._of_subject(beside, scene, subject, told)
                if found is not None:
                    return found
        return None

    def _of_subject(
        self, beside: Beside, scene: Scene, subject: Subject, told: Sequence[Found]
    ) -> Outcome | None:
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
                or guard.names_elsewhere(sentence, *beside.span, show.countries)
                or self._foreign.is_in(sentence, show.id, saying.start, saying.end)
            ):
                continue
            is_pair = self._is_of_pair(beside, sentence, show, about)
            is_known = not is_pair and self._is_known(saying, beside.span, about, judged, show, scene)
            is_sure = near is Nearness.SAME_DAY or is_pair
            if is_known or (not is_sure and _may_be_another(saying, subject, scene, near)):
                continue
            is_beside = is_pair or _follows(saying, sentence, show, told)
            if not _is_telling(sentence.text, saying, beside, near, is_beside=is_beside):
                continue
            found = self._as_said(beside, replace(saying, about=about), judged, show, scene.masked)
            if found is not None:
                return Outcome(rule=beside.rule, saying=replace(saying, about=about), judged=found, show=show)
        return None

    def _is_known(
        self,
        saying: Saying,
        span: tuple[int, int],
        about: str | None,
        judged: Judged,
        show: Show,
        scene: Scene,
    ) -> bool:
        """Whether what is said is on record of something else that may be meant."""
        if (
            saying.season
            and saying.field == "episodes"
            and is_of_season(scene.masked.text, saying.start, saying.end)
        ):
            return False
        return self._on_record[show.id].numbers.has(saying.field, saying.value) and not (
            about is None and is_of_whole(saying, scene, span, judged.day_or_number, self._judge.day)
        )

    def _as_said(
        self, beside: Beside, saying: Saying, judged: Judged, show: Show, sentence: Masked
    ) -> Judged | None:
        """The verdict on what is said; on what is only said to be likely, it is that of a plan, and none of what people guess."""
        if not guard.is_doubtful(sentence, *beside.span):
            return judged
        is_guess = _GUESS.search(sentence.text, *subjects.clause(sentence.text, *beside.span)) is not None
        if is_guess or saying.field not in DAYS or not whose.is_earlier(saying, judged.day_or_number):
            return None
        return self._judge.judge(show.id, saying.field, saying.about, f"planned for {saying.value}")

    def _is_of_pair(self, beside: Beside, sentence: Masked, show: Show, about: str | None) -> bool:
        """Whether it is one of a first and a last day, or the like, the other of which is right, or has a slip too."""
        other = beside.pair(sentence)
        judged = self._judge.judge(show.id, other.field, about, other.value) if other is not None else None
        if other is None or judged is None or judged.verdict == "agrees":
            return judged is not None
        is_day = other.field in DAYS and not other.value.isdecimal()
        return is_day and nearness(other.field, other.value, judged.day_or_number) is not Nearness.NONE


def _is_telling(text: str, saying: Saying, beside: Beside, near: Nearness, *, is_beside: bool) -> bool:
    """Whether words tell that a day or a number is what it is taken for; a length is told by its own."""
    if saying.field in DAYS:
        if saying.value.isdecimal() and _is_of_year(text, saying):
            return True
        cue = beside.cue if beside.rule.of is Of.CLOSE else telling_in(saying, beside.cue)
        return cue is not None and tells_day(text, saying, cue, near, is_beside=is_beside)
    if saying.field in COUNTS:
        return is_beside or tells_count(text, saying.start, saying.end)
    is_year = saying.field == "year" and (
        _TITLE_BEHIND.match(text, saying.end) is not None or _is_of_year(text, saying)
    )
    return is_year or saying.field == "runtime"


def _is_of_year(text: str, saying: Saying) -> bool:
    """Whether a show is said to be one of a year."""
    begin, _ = subjects.clause(text, saying.start, saying.end)
    return _OF_YEAR.search(text[begin : saying.start]) is not None


def _of_seasons(saying: Saying, sentence: Masked, show: Show) -> Iterator[Saying]:
    """What is said, of each season that its clause names; else of the whole show and of each."""
    around = subjects.clause(sentence.text, saying.start, saying.end)
    named = [each.meant for each in sentence.between(*around) if each.kind is Kind.SEASON]
    every = [f"season {each.number}" for each in show.seasons if each.number != SPECIALS]
    return (replace(saying, season=each) for each in named or ("", *every))


def _is_told(show: Show, field: str, about: str | None, told: Sequence[Found]) -> bool:
    """Whether a sentence tells the same of a show elsewhere."""
    return any((each.show, each.field, each.about) == (show.id, field, about) for each in told)


def _may_be_another(saying: Saying, subject: Subject, scene: Scene, near: Nearness) -> bool:
    """Whether something else was named since, and this show is not said by its title; near a day of it, just before."""
    if subject.is_named:
        return False
    text = scene.masked.text
    begin, _ = subjects.clause(text, saying.start, saying.end)
    before = rival_in(scene.masked, scene.topic, max(begin, text.rfind(", ", begin, saying.start)))
    if before is Rival.WORK or (near is Nearness.NEAR_DAY and subject.is_said):
        return before is Rival.WORK
    return rival_up_to(scene, saying.start) is Rival.SHOW


def _subjects_of(beside: Beside, scene: Scene) -> Iterator[Subject]:
    """The works of which something may be said: where a rule has words for whose it is, the one of these."""
    saying = beside.saying
    if beside.rule.of is Of.CLOSE:
        yield from whose.subjects_of(saying, (saying.start, saying.end), scene)
        return
    found = subject_of(beside.rule, saying, beside.cue.span(), scene)
    if found is not None:
        yield found


def _follows(saying: Saying, sentence: Masked, show: Show, told: Sequence[Found]) -> bool:
    """Whether a number stands right behind another one of the show that is right: ``two seasons and 18 episodes``."""
    for each in told:
        is_other = each.field in whose.SLIPPING and each.field != saying.field
        if is_other and each.verdict == "agrees" and each.show == show.id:
            end = bisect_left(sentence.places, each.end)
            if end <= saying.start and _JOINED.fullmatch(sentence.text, end, saying.start):
                return True
    return False
