"""What a rule's finding is about: the show, and the season or part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking import subjects
from showfacts.checking.rivals import Rival
from showfacts.checking.rules.people import LAST_NAMED, SOME_CHARACTER, SOMEBODY
from showfacts.checking.rules.rule import Form, Of
from showfacts.checking.seasons import FINAL
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import replace
from showfacts.status.part_numbers import parts_of
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from showfacts.checking.judging import Judge
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.show import Show

_SEASONED = word_set("episodes premiere finale runtime release status announcement trailer teaser")
"""Fields of which a season has its own value."""
_ENDS = word_set("ended cancelled final-season")
_LAST_OF_IT = expression(r"\b(?:last|final) (?:[a-z]+ )?episode|\bfinale\b")
_WORKS: Mapping[Of, Callable[[Scene, int, int], Subject | None]] = {
    Of.BEFORE: subjects.before,
    Of.CLOSE: subjects.close,
    Of.SHEET: subjects.of_sheet,
}
"""Ways to find the show that a rule is of which need no more than a place."""


def subject_of(rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene) -> Subject | None:
    """The show that a finding of a rule at ``span`` of a sentence is about; None where that is not known."""
    if saying.show is not None:
        return subjects.Subject(show=saying.show, season=saying.season, is_named=True)
    if rule.of in _WORKS:
        return _WORKS[rule.of](scene, *span)
    if rule.of is Of.AFTER:
        return _after(span, scene)
    if rule.of is Of.NEAR:
        return _near(rule, saying, span, scene)
    title = subjects.named(scene, *span)
    return title and replace(title, is_alone=saying.field == "year")  # a film may have the same title


def _after(span: tuple[int, int], scene: Scene) -> Subject | None:
    """The show that is named behind; what the topic was made after is not that show itself."""
    found = subjects.after(scene, *span)
    is_itself = found is not None and found.show == scene.topic
    return None if is_itself and subjects.is_of_another(scene, span[0]) else found


def _near(rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene) -> Subject | None:
    """The show of a clause or of its paragraph.

    A label means it, and so do ``the finale``, and ``the first episode`` of a single season, where no other work is beside it.
    """
    found = subjects.near(scene, *span)
    if found is None or rule.form is Form.LABEL:
        return found if found is None else replace(found, is_said=True)
    if rule.form is not Form.ALONE or scene.rival is not Rival.NONE or found.show != scene.topic:
        return found
    named = scene.masked.text[slice(*span)]
    is_last = saying.field == "finale" and _LAST_OF_IT.search(named) is not None
    is_first = saying.field == "premiere" and "first episode" in named
    return replace(found, is_said=True, is_alone=not found.is_named) if is_last or is_first else found


def part_of(judge: Judge, subject: Subject, saying: Saying) -> tuple[Show, str | None]:
    """The show and what of it a saying is about. A season that is an entry of its own is that entry."""
    show = judge.show(subject.show)
    if saying.field not in _SEASONED:
        return show, saying.about
    season = saying.season if saying.season is not None else subject.season
    if season is None or season == "":
        return show, saying.about
    if season == FINAL and any(each.type in _ENDS for each in show.events):
        season = f"season {max((each.number for each in show.seasons), default=0)}"
    if season.startswith("part 1 of ") and saying.field == "premiere":
        season = season.removeprefix("part 1 of ")  # which it begins
    number = int(season.split()[1]) if season.startswith("season ") else 0
    if number > max((each.number for each in show.seasons), default=0):
        if any(number in parts_of(each) for each in show.seasons):
            return show, f"part {number}"  # a platform counts parts as seasons
        entry = following(judge, show)
        if entry is not None:
            return entry, None
    return show, season


def following(judge: Judge, show: Show) -> Show | None:
    """The entry of its own that goes on with a show, if it is one of those that are judged."""
    follow = [each.show for each in show.events if each.type == "continued-as" and each.show]
    return judge.show(follow[0]) if follow and follow[0] in judge else None


def of_whom(saying: Saying, scene: Scene) -> Iterator[Saying]:
    """What is said, of each whom a pronoun in it may mean."""
    if saying.about in (LAST_NAMED, SOME_CHARACTER):
        is_actor = scene.whom in scene.people
        if scene.whom is not None and (saying.about == LAST_NAMED or not is_actor):
            yield replace(saying, about=scene.whom)
    elif saying.about == SOMEBODY:
        for person in scene.latest:
            yield replace(saying, about=person)
    elif SOMEBODY in saying.value:
        for person in scene.people:
            yield replace(saying, value=saying.value.replace(SOMEBODY, person))
    else:
        yield saying
