"""The statements of a sentence: what the rules understand, whose it is, and how it stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.fields import CREW, DAYS, OF_PEOPLE
from showfacts.checking.foreign import Foreign
from showfacts.checking.found import (
    SAID_AGAIN,
    Beside,
    Found,
    is_known_there,
    is_told_by,
    said_again,
)
from showfacts.checking.held_names import PLAYED_BY
from showfacts.checking.meant import of_whom, part_of, subject_of
from showfacts.checking.mentions import Kind
from showfacts.checking.on_record import OnRecord
from showfacts.checking.quoting import Quotes
from showfacts.checking.receipt import is_denied, works_meant
from showfacts.checking.recorded import Again
from showfacts.checking.reproach import Reproaches, Understood, is_overtaken_plan, is_whole_name
from showfacts.checking.rules import rules_for
from showfacts.checking.rules.rule import Of
from showfacts.checking.standing import Standings
from showfacts.checking.topics import is_link
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import replace
from showfacts.text.fold import key

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from showfacts.checking.found import Outcome
    from showfacts.checking.judging import Judge, Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.plans import Plans
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.slips import Slips
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.show import Show

_OF_VERSIONS = word_set("country relation")
"""Fields that tell one version of a show from another."""
_OF_COMPANIES = word_set("developer producer executive-producer")
_OF_TIME = whose.SLIPPING | {"status", "release", "availability"}
"""Fields of which a day or a number may be."""


class Reader:
    """Reads the sentences of one article; ``foreign`` tells what is foreign to its shows."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        shows = {each: judge.show(each) for each in judge.shows}
        self._on_record = {each: OnRecord(show, shows) for each, show in shows.items()}
        self.foreign = Foreign(shows.values())
        self._reproaches = Reproaches(judge, self.foreign, self._on_record)
        self._standings = Standings(judge, self._on_record)
        self._quotes = Quotes(judge, self._on_record, self._reproaches)

    @cached_property
    def _slips(self) -> Slips:
        # Most articles have none
        from showfacts.checking.slips import Slips

        return Slips(self._judge, self.foreign, self._on_record)

    @cached_property
    def _plans(self) -> Plans:
        from showfacts.checking.plans import Plans

        return Plans(self._judge)

    def said_again(self, text: str, scene: Scene) -> Iterator[Found]:
        """The claims on record that a sentence, in its own words, says again."""
        return self._quotes.in_sentence(text, scene)

    def statements(self, scene: Scene) -> Iterator[Found]:
        """What a sentence says, as far as it is understood."""
        sentence = scene.masked
        if not subjects.has_one(scene) or guard.is_question(sentence) or guard.is_of_another_work(sentence):
            return
        rules = rules_for(sentence)
        unheld: list[Beside] = []
        found = list(self._of_rules(rules, scene, unheld))
        for each in self._close(rules, scene, unheld):
            if not any(is_told_by(other, each) or is_known_there(each, other) for other in found):
                found.append(each)
        self._add_slips(found, unheld, scene)
        confirmed = {each.field for each in found if each.verdict == "agrees"}
        roles = [each for each in found if each.field == "character" and PLAYED_BY in each.value]
        for each in found:
            # Who plays whom is unknown in a list of which others are right; alone it may be of another show
            is_unknown = each.verdict == "not-on-record" and PLAYED_BY in each.value
            if is_unknown and ("character" not in confirmed or self._is_of_another(each)):
                continue
            # Who plays whom is told of once: that he is in the cast is said with it
            if each.field == "cast" and any(
                role.start <= each.start and each.end <= role.end and role.show == each.show for role in roles
            ):
                continue
            yield each

    def _is_of_another(self, role: Found) -> bool:
        """Whether another show of the article has somebody in a role."""
        judged = (self._judge.judge(each, role.field, role.about, role.value) for each in self._judge.shows)
        return any(each is not None and each.verdict == "agrees" for each in judged)

    def _of_rules(self, rules: Iterable[Rule], scene: Scene, unheld: list[Beside]) -> Iterator[Found]:
        """What some rules understand; days and numbers that are not told are added to ``unheld``."""
        sentence, link = scene.masked, is_link(scene.masked)
        for rule in rules:
            if rule.of is Of.CLOSE or (link and rule.of is not Of.NAMED):
                continue
            for match in rule.matches(sentence):
                if not rule.may_be_denied and guard.is_denied(sentence, match.start(), match.end()):
                    continue
                for saying in rule.reads(match, sentence):
                    for each in of_whom(saying, scene):
                        found = self._found(rule, each, match.span(), scene)
                        if found is not None:
                            yield found
                            break
                        if each.field in whose.SLIPPING and not rule.may_be_planned:
                            unheld.append(Beside(rule=rule, saying=each, cue=match))

    def _add_slips(self, found: list[Found], unheld: Iterable[Beside], scene: Scene) -> None:
        """Add to what is found the overtaken plans and the slips, where nothing else is told."""
        for beside in unheld:
            start, end = scene.masked.span(beside.saying.start, beside.saying.end)
            if any(_tells_time(each) and each.start < end and start < each.end for each in found):
                continue
            of = self._plan_or_slip(beside, found, scene)
            if of is not None:
                found.append(self._told(of.rule, of.saying, of.judged, scene.masked, of.show))

    def _plan_or_slip(self, beside: Beside, found: list[Found], scene: Scene) -> Outcome | None:
        """What becomes of a day or a number that is not what is held; None where it may be of something else."""
        if beside.rule.may_be_planned:
            return self._plans.of(beside, scene)
        if _is_near(beside.saying, scene) or not self._may_be_slip(beside, scene.masked):
            return None
        return self._slips.of(beside, scene, found)

    def _may_be_slip(self, beside: Beside, sentence: Masked) -> bool:
        """Whether what is said is near to what is held of one of the shows, and a day is on record of none as it is.

        A year is on record for many reasons; of the first and the last one of a run it may be wrong all the same.
        """
        field, value = beside.saying.field, beside.saying.value
        if value.isdecimal() and field in DAYS and beside.pair(sentence) is not None:
            return True
        numbers = [self._on_record[each].numbers for each in self._judge.shows]
        is_to_the_day = field in DAYS and (whose.is_day(beside.saying) or not value[0].isdecimal())
        is_of_one = is_to_the_day and any(each.has(field, value) for each in numbers)
        is_of_season = field == "episodes" and any(
            each.kind is Kind.SEASON for each in sentence.mentions.values()
        )
        return not is_of_one and (is_of_season or any(each.may_be_slip(field, value) for each in numbers))

    def _close(self, rules: Iterable[Rule], scene: Scene, unheld: list[Beside]) -> Iterator[Found]:
        """What names, days and numbers beside words of a field confirm; else a claim on record that they say again.

        Days and numbers that are not what is held are added to ``unheld``.
        """
        sentence = scene.masked
        named = [each for each in subjects.shows_of(scene) if each in self._judge]
        people = dict.fromkeys([*named, *(scene.versions.others(scene.topic) if scene.topic else ())])
        confirmed: dict[Saying, Found | None] = {}
        nearest: dict[int, tuple[int, Saying]] = {}
        for rule, match in _matches_close(rules, scene):
            for saying in (each for read in rule.reads(match, sentence) for each in of_whom(read, scene)):
                if saying not in confirmed:
                    shows = people if saying.field in OF_PEOPLE else named
                    confirmed[saying] = self._confirmed(rule, saying, scene, shows)
                found = confirmed[saying]
                if found is not None:
                    yield found
                    continue
                if saying.field in whose.SLIPPING:
                    unheld.append(Beside(rule=rule, saying=saying, cue=match))
                apart = max(0, saying.start - match.end(), match.start() - saying.end)
                if saying.field in whose.FIELDS and apart < nearest.get(saying.start, (whose.BESIDE,))[0]:
                    nearest[saying.start] = apart, saying
        claims = (self._quotes.beside(saying, scene) for _, saying in nearest.values())
        yield from (each for each in claims if each is not None)

    def _may_agree(self, saying: Saying, shows: Iterable[str]) -> bool:
        """Whether what is said is held of one of some shows: most names are not."""
        for ident in shows:
            if self._on_record[ident].names.may_have(saying):
                judged = self._judge.judge(ident, saying.field, saying.about, saying.value)
                judged = judged or self._standings.of_origin(saying, self._judge.show(ident))
                if judged is not None and judged.verdict == "agrees":
                    return True
        return False

    def _may_be_spelled(self, saying: Saying, shows: Iterable[str]) -> bool:
        """Whether one of some shows has a name like the one that is said."""
        return any(
            self._on_record[each].credited.likes_of(saying.field, saying.about or "") for each in shows
        )

    def _confirmed(self, rule: Rule, saying: Saying, scene: Scene, named: Iterable[str]) -> Found | None:
        """What is said, of the first work and season of which it is held."""
        span = saying.start, saying.end
        shows = self._asked(saying, scene, named)
        is_slip = rule.slips_only
        may_be_held = self._may_be_spelled if is_slip else self._may_agree
        if saying.field not in whose.FIELDS and not may_be_held(saying, shows):
            return None
        if not rule.may_be_denied and is_denied(saying, scene.masked):
            return None
        for subject in dict.fromkeys(works_meant(saying, scene, shows)):
            if subject.show not in self._judge:
                continue
            show = self._judge.show(subject.show)
            for each in dict.fromkeys(whose.seasons_of(saying, subject, show, scene, self._judge.day)):
                found = self._of_subject(rule, each, span, scene, subject)
                if found is not None and (is_slip or _is_known(found)):
                    return None if self._is_first_too(found) else found
        return None

    def _is_first_too(self, last: Found) -> bool:
        """Whether a last day that only a word beside it tells is the first one as well, which is what is said of it."""
        if last.field != "finale" or not whose.DAY.fullmatch(last.value):
            return False
        first = self._judge.judge(last.show, "premiere", last.about, last.value)
        return first is not None and first.verdict == "agrees"

    def _asked(self, saying: Saying, scene: Scene, named: Iterable[str]) -> list[str]:
        """The shows whose record is asked for what is said: who plays whom is of the one that has both, whatever is named.

        What somebody did for the topic other rules read, who know the words for it; here he is only in its cast.
        """
        if PLAYED_BY in saying.value:
            return [*named, *self._judge.shows]
        if saying.show is None:
            return list(self._with_versions(named, scene) if saying.field in _OF_VERSIONS else named)
        is_there = saying.field == "cast" and scene.masked.mentions[saying.start].kind is Kind.PERSON
        is_asked = saying.show in self._judge and (saying.show != scene.topic or is_there)
        return [saying.show] if is_asked else []

    def _with_versions(self, shows: Iterable[str], scene: Scene) -> Iterator[str]:
        """Some shows, and the other versions of them."""
        for ident in shows:
            yield ident
            yield from (each for each in scene.versions.others(ident) if each in self._judge)

    def _found(self, rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene) -> Found | None:
        subject = subject_of(rule, saying, span, scene)
        if subject is None or subject.show not in self._judge:
            return None
        if saying.field in whose.LASTING and (
            guard.is_of_one_more(scene.masked, saying.start, saying.end)
            or guard.is_of_what_begins(scene.masked, saying.end)
        ):
            return None
        if saying.field in CREW and guard.is_of_other(scene.masked, saying.start):
            return None
        return self._of_subject(rule, saying, span, scene, subject)

    def _of_subject(
        self, rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene, subject: Subject
    ) -> Found | None:
        """What is said, held against what is on record of a work, if it is to be told."""
        show, about = part_of(self._judge, subject, saying)
        if saying.field in _OF_COMPANIES and key(saying.value) in {key(each.name) for each in show.companies}:
            saying = replace(saying, field="company")
        judged, about = self._standings.of(rule, saying, scene, subject, (show, about))
        if judged is None or (judged.verdict != "agrees" and _is_near(saying, scene)):
            return None
        if saying.field == "status" and not self._judge.is_past(show.id, saying.value, about):
            return None
        what = Understood(
            rule=rule, saying=saying, span=span, scene=scene, subject=subject, show=show, about=about
        )
        claim = self._quotes.deciding(what, judged)
        if claim is not None:
            start, end = scene.masked.span(saying.start, saying.end)
            return said_again(Again(claim=claim, start=start, end=end), show.id)
        is_plain = judged.verdict == "agrees" and not rule.may_be_planned
        if not is_plain and not self._may_be_told(what, judged):
            return None
        return self._told(rule, replace(saying, about=about), judged, scene.masked, show)

    def _may_be_told(self, what: Understood, judged: Judged) -> bool:
        """Whether a verdict other than that it agrees, or one on a plan, is told."""
        if what.rule.may_be_planned:
            return is_overtaken_plan(what, judged)
        if what.rule.slips_only:
            return is_whole_name(what, judged)
        return self._reproaches.may_be_told(what, judged)

    def _told(self, rule: Rule, saying: Saying, judged: Judged, sentence: Masked, show: Show) -> Found:
        """What is said, with its verdict."""
        about = saying.about
        start, end = sentence.span(saying.start, saying.end)
        is_respelled = judged.verdict == "agrees" and saying.field in OF_PEOPLE
        verdict = (
            "variant"
            if is_respelled and self._standings.is_respelled(saying, sentence, show)
            else judged.verdict
        )
        return Found(
            start=start,
            end=end,
            show=show.id,
            field=saying.field,
            about=about,
            value=saying.value,
            verdict=verdict,
            held=judged.held,
            sources=judged.sources,
            why=judged.why,
            rule=rule.id,
        )


def _tells_time(found: Found) -> bool:
    """Whether a day or a number is told by something, not only what came of the show on it."""
    is_other = found.field not in whose.SLIPPING and found.rule != SAID_AGAIN
    return found.field in _OF_TIME and not (is_other and found.verdict == "agrees")


def _matches_close(rules: Iterable[Rule], scene: Scene) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Where a sentence has words of the rules by closeness; a link to an article on something else has none."""
    sentence = scene.masked
    if not is_link(sentence) or scene.topic in set(subjects.works_in(sentence)):
        for rule in rules:
            if rule.of is Of.CLOSE:
                yield from ((rule, match) for match in rule.matches(sentence))


def _is_known(found: Found) -> bool:
    """Whether something is on record as it is said, be it of then only, or as a fault."""
    is_of_then = found.field == "seasons" and found.verdict == "superseded"
    return found.verdict == "agrees" or found.rule == SAID_AGAIN or is_of_then


def _is_near(saying: Saying, scene: Scene) -> bool:
    """Whether a date in what is said is only likely meant: ``on Friday``."""
    return any(each.is_near for each in scene.masked.between(saying.start, saying.end))
