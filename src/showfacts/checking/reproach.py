"""Whether something that differs from what is held is told: the worst fault of a check is a reproach without cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.certain import (
    begins_plainly,
    ends_name,
    is_beside_remake,
    is_called,
    is_certain,
    is_line,
    is_of_return,
    is_rough,
    is_whole,
)
from showfacts.checking.enough import is_enough
from showfacts.checking.fields import CREW, DAYS, OF_PEOPLE
from showfacts.checking.held_names import PLAYED_BY
from showfacts.checking.judging import NO_DATE, NOT_KNOWN
from showfacts.checking.mentions import Kind
from showfacts.checking.rivals import Rival, rival_up_to
from showfacts.checking.rules.rule import Form, Of
from showfacts.checking.whole_run import is_of_whole
from showfacts.evidence.verdicts.sentences import SO_FAR
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import record
from showfacts.model.seasons import SPECIALS, season_name
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from showfacts.checking.foreign import Foreign
    from showfacts.checking.judging import Judge, Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.on_record import OnRecord
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.show import Claim, Show

BY_SEASON = word_set("episodes premiere finale")
"""Fields that say little of a show of several seasons without saying of which."""
_FIRM = frozenset({"creator", "developer"})
"""Roles whose lists are full: who is not in them does not have the role."""
_CALLED = frozenset({"creator", "developer", "showrunner", "producer"})
"""Roles that who made a show is called by loosely. Nobody is a writer of it in that way: who created it wrote for it."""
_MILD = frozenset({"variant", "not-on-record"})
"""Verdicts that reproach nobody with a wrong fact."""
TELLING = 3
"""Letters of a word of a name that is no small word."""
_SPECIALS = expression(r"\bspecials?\b|\d ?\+ ?\d")
"""Episodes that a number may leave out, where they are told beside it."""


@record
class Understood:
    """What a rule understood at ``span`` of a sentence, and of which show, and what of it, it is."""

    rule: Rule
    saying: Saying
    span: tuple[int, int]
    scene: Scene
    subject: Subject
    show: Show
    about: str | None


def is_trait(saying: Saying) -> bool:
    """Whether it is said what a character is."""
    return saying.field == "character" and PLAYED_BY not in saying.value


def is_overtaken_plan(what: Understood, judged: Judged) -> bool:
    """Whether what was once meant to be came about in another way, and that is sure."""
    rule, saying = what.rule, what.saying
    is_plain = saying.field not in DAYS or is_certain(what.scene, rule, saying, what.span, what.subject)
    return judged.verdict == "superseded" and is_plain and whose.is_earlier(saying, judged.held)


def is_whole_name(what: Understood, judged: Judged) -> bool:
    """Whether a name that is written in another way than it is held is a whole one, and enough is held to know it."""
    saying, sentence = what.saying, what.scene.masked
    is_sure = not guard.is_open(sentence, *what.span) and ends_name(sentence, saying.end)
    return is_sure and is_enough(saying, judged, what.show, sentence)


_SOMEBODY = expression(rf"[{Kind.PERSON.value}{Kind.CHARACTER.value}]|\b(?:s?he|his|her|they)\b")
"""Who may have been there for a number of seasons."""


class Reproaches:
    """Decides what is told to differ, of a few shows."""

    def __init__(self, judge: Judge, foreign: Foreign, on_record: Mapping[str, OnRecord]) -> None:
        self._judge, self._foreign, self._on_record = judge, foreign, on_record

    def may_be_told(self, what: Understood, judged: Judged) -> bool:
        """Whether a verdict other than that it agrees is told: the rule is one for reproaches, the sentence is plain, and enough is held."""
        if _is_known_by_record(what, judged):
            return what.subject.is_named or rival_up_to(what.scene, what.span[0]) is not Rival.SHOW
        is_for_it = not what.rule.agrees_only or _is_told_all_the_same(what.rule, what.saying, judged)
        return is_for_it and self._is_plain(what, judged)

    def _is_plain(self, what: Understood, judged: Judged) -> bool:
        """Whether a sentence is plain, and enough is held."""
        saying, sentence = what.saying, what.scene.masked
        is_spelling = judged.verdict == "variant" and saying.field in OF_PEOPLE
        if (
            guard.is_open(sentence, *what.span)
            if is_spelling
            else _is_vague(saying, judged, what.span, sentence)
        ):
            return False
        is_rough_length = saying.field == "runtime" and judged.verdict == "imprecise"
        is_old_count = saying.field == "seasons" and judged.verdict == "superseded" and SO_FAR in saying.value
        is_mild = judged.verdict in _MILD or is_rough_length or is_old_count
        if not is_mild and not self._is_sure_of_words(what, judged):
            return False
        if (
            judged.verdict == "variant"
            and _ends_unknown(sentence, saying)
            and not is_whole(sentence, saying.end)
        ):
            return False
        is_abroad = saying.field in DAYS and guard.names_elsewhere(sentence, *what.span, what.show.countries)
        if judged.verdict in ("contradicted", "superseded") and is_abroad:
            return False
        if judged.verdict == "contradicted" and self._foreign.is_in(
            sentence, what.show.id, what.span[0], saying.end
        ):
            return False
        return is_enough(saying, judged, what.show, sentence) and self._is_sure(what, judged)

    def may_be_quoted(self, what: Understood, judged: Judged, claim: Claim) -> bool:
        """Whether a claim on record is told that says the same day or number; an old plan is told of plans too."""
        rule, saying, scene = what.rule, what.saying, what.scene
        sentence, span = scene.masked, (saying.start, saying.end)
        if claim.verdict == "superseded":
            return not guard.speaks_of_others(sentence, *what.span) or begins_plainly(sentence)
        is_plain = rule.of is not Of.CLOSE and is_certain(scene, rule, saying, what.span, what.subject)
        if judged.verdict != "agrees" and not is_plain:
            return False
        is_all = not _SPECIALS.search(sentence.text)
        is_vague = _is_vague(saying, judged, what.span, sentence)
        return is_all and not is_vague and not guard.is_unreal(sentence, *span)

    def _is_sure_of_words(self, what: Understood, judged: Judged) -> bool:
        """Whether a sentence surely says what was understood: it is plain, or a label or a year of a title with a slip."""
        rule, saying, sentence = what.rule, what.saying, what.scene.masked
        if _is_loose(saying, judged) and is_beside_remake(sentence, *what.span):
            return False
        if not is_certain(what.scene, rule, saying, what.span, what.subject):
            if _is_loose(saying, judged):
                return self._is_called(what)
            is_label = rule.form is Form.LABEL and saying.field in whose.SLIPPING
            is_alone = is_label and is_line(sentence, *what.span)
            is_year_of = saying.field == "year" and rule.of is Of.AFTER and what.subject.is_named
            return (is_alone or is_year_of) and self._is_near(what, judged)
        # A season may have come back from a break
        is_back = saying.field == "premiere" and is_of_return(sentence, *what.span)
        return not is_back or self._is_near(what, judged)

    def _is_called(self, what: Understood) -> bool:
        """Whether somebody who made a show is called by a role that he has in none of those that are judged."""
        saying = what.saying
        found = (self._judge.judge(each, saying.field, None, saying.value) for each in self._judge.shows)
        is_one = any(each is not None and each.verdict == "agrees" for each in found)
        return not is_one and is_called(what.scene, saying, what.span, what.subject)

    def _is_near(self, what: Understood, judged: Judged) -> bool:
        """Whether what is said is near to what is held, and nothing else that is on record."""
        from showfacts.checking.held_numbers import nearness

        field, value = what.saying.field, what.saying.value
        is_known = self._on_record[what.show.id].numbers.has(field, value)
        return not is_known and nearness(field, value, judged.day_or_number) > 0

    def _is_sure(self, what: Understood, judged: Judged) -> bool:
        """Whether it is sure of what in the show something is said, and that the show may be meant by it."""
        saying, subject = what.saying, what.subject
        if judged.verdict == "variant" and saying.field in OF_PEOPLE:
            return True
        is_of_people = saying.field in ("character", "cast", "credit") or _is_loose(saying, judged)
        is_said = subject.is_said or is_of_people
        is_ahead = saying.field == "premiere" and whose.is_ahead(saying, judged.held, self._judge.day)
        if not is_said or is_ahead or (subject.is_alone and not whose.is_likely(saying, judged.held)):
            return False
        if judged.verdict == "contradicted" and saying.field in CREW and not _is_firm(saying):
            return _is_known(saying.value, what.show)
        if judged.verdict == "contradicted" and saying.field == "character":
            return _is_character(saying.about or "", what.show)
        is_of_one = what.about is not None or saying.field not in BY_SEASON
        return is_of_one or self._fits_no_season(saying, what.show) or self._is_of_whole(what, judged)

    def _is_of_whole(self, what: Understood, judged: Judged) -> bool:
        """Whether a day is that of a whole show, though it may be one of a season: the other end of the run is right, or the words say it."""
        if is_of_whole(what.saying, what.scene, what.span, judged.day_or_number, self._judge.day):
            return True
        others = [each for each in _others(what) if each.field in DAYS]
        if what.saying.field not in DAYS or not any(self._agrees(each, what.show) for each in others):
            return False
        return not any(
            all(self._agrees(each, what.show, season_name(row.number)) for each in (what.saying, *others))
            for row in what.show.seasons
        )

    def _agrees(self, saying: Saying, show: Show, about: str | None = None) -> bool:
        judged = self._judge.judge(show.id, saying.field, about, saying.value)
        return judged is not None and judged.verdict == "agrees"

    def _fits_no_season(self, saying: Saying, show: Show) -> bool:
        """Whether what is said of a show is known to be that of none of its seasons, if it has several.

        Which is meant is to be said; but what is that of none of them is wrong of all.
        """
        seasons = [each.number for each in show.seasons if each.number != SPECIALS]
        if len(seasons) < 2:
            return True
        found = [
            self._judge.judge(show.id, saying.field, f"season {number}", saying.value) for number in seasons
        ]
        is_part = saying.field == "episodes" and self._on_record[show.id].numbers.counts_a_part(saying.value)
        return not is_part and all(
            each is not None and each.verdict not in ("agrees", "not-on-record") for each in found
        )


def _others(what: Understood) -> Iterator[Saying]:
    """What a rule understood together with something: the last day of a run whose first one it is."""
    for match in what.rule.matches(what.scene.masked):
        if match.span() == what.span:
            yield from (
                each for each in what.rule.reads(match, what.scene.masked) if each.field != what.saying.field
            )


def _is_known_by_record(what: Understood, judged: Judged) -> bool:
    """Whether the record alone tells that something is not so: what a part is called, what was not known yet, how many seasons there were."""
    saying, text = what.saying, what.scene.masked.text
    if saying.field != "seasons":
        return saying.value in (NO_DATE, NOT_KNOWN)
    is_of_somebody = _SOMEBODY.search(text, *subjects.clause(text, *what.span)) is not None
    is_of_then = judged.verdict == "superseded" and not is_of_somebody and not is_rough(text, *what.span)
    return saying.about is not None or is_of_then


def _ends_unknown(sentence: Masked, saying: Saying) -> bool:
    """Whether what is said ends with a name that is not known, which may go on."""
    last = sentence.mentions.get(saying.end - 1)
    return last is None or last.kind is Kind.NAME


def _is_loose(saying: Saying, judged: Judged) -> bool:
    """Whether who made a show is called by a role that is near to his."""
    return saying.field in _CALLED and judged.verdict == "imprecise"


def _is_vague(saying: Saying, judged: Judged, span: tuple[int, int], sentence: Masked) -> bool:
    """Whether something that differs may have been said of something else, or without being sure."""
    if saying.field in whose.FIELDS:
        is_of_others = guard.led_by_others(sentence, *span) and not begins_plainly(sentence)
        return guard.is_doubtful(sentence, *span) or is_of_others
    if is_trait(saying):  # which is said of a character whatever may be
        named = sentence.between(*subjects.clause(sentence.text, *span))
        return any(each.kind is Kind.TITLE for each in named)
    around = span if _is_loose(saying, judged) else (None, None)
    return (
        guard.is_doubtful(sentence, *around)
        or (saying.field in CREW and guard.is_of_source(sentence, span[0]))
        or guard.is_of_another_role(sentence)
        or (guard.speaks_of_others(sentence, *span) and not begins_plainly(sentence))
    )


def _is_told_all_the_same(rule: Rule, saying: Saying, judged: Judged) -> bool:
    """Whether what is told only where it agrees is told though it does not."""
    is_rough = rule.may_be_rough and judged.verdict == "imprecise" and "writer" not in (judged.held or "")
    is_unknown = rule.is_clear and judged.verdict == "not-on-record"
    return is_rough or is_unknown or _is_of_role(saying, judged) or _is_overtaken(saying, judged)


def _is_of_role(saying: Saying, judged: Judged) -> bool:
    """Whether a role and who has it were both understood, and one is but spelled in another way."""
    return saying.field in OF_PEOPLE and judged.verdict == "variant"


def _is_overtaken(saying: Saying, judged: Judged) -> bool:
    """Whether what had not happened when an article came out has happened since."""
    return saying.field == "status" and saying.value.startswith("not ") and judged.verdict == "superseded"


def _is_firm(saying: Saying) -> bool:
    """Whether somebody who is not on the list of a role does not have it: the list is full, and the name more than a last one."""
    return saying.field in _FIRM and " " in saying.value


def _is_known(person: str, show: Show) -> bool:
    """Whether a show credits a person."""
    names = [*(each.person for each in show.cast), *(each.person for each in show.crew)]
    return key(person) in map(key, names)


def _is_character(name: str, show: Show) -> bool:
    """Whether a word of a name is of a character of a show: else it is perhaps of another work."""
    words = {word for word in map(key, name.split()) if len(word) >= TELLING}
    return any(not words.isdisjoint(map(key, each.character.split())) for each in show.cast if each.character)
