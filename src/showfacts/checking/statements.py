"""The statements of a sentence: what the rules understand, whose it is, and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.certain import begins_plainly, is_certain, is_whole
from showfacts.checking.enough import is_enough
from showfacts.checking.fields import CREW, DAYS
from showfacts.checking.foreign import Foreign
from showfacts.checking.held_names import PLAYED_BY, HeldNames
from showfacts.checking.held_traits import HeldTraits
from showfacts.checking.judging import Judged
from showfacts.checking.mentions import Kind
from showfacts.checking.recorded import Again, Recorded
from showfacts.checking.recorded_values import RecordedValues
from showfacts.checking.rivals import Rival
from showfacts.checking.rules import rules_for
from showfacts.checking.rules.people import SOMEBODY
from showfacts.checking.rules.rule import Form, Of
from showfacts.checking.seasons import FINAL
from showfacts.checking.spelled import CreditedNames
from showfacts.checking.topics import is_link
from showfacts.evidence.verdicts.tokens import number_at, tokens, word_set
from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.part_numbers import parts_of
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    import re

    from showfacts.checking.judging import Judge
    from showfacts.checking.masks import Masked
    from showfacts.checking.report import Finding
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.show import Claim, Show

SAID_AGAIN = "said-again"
"""In place of a rule: a claim on record was said again."""
ALARMS = frozenset({"contradicted", "superseded", "imprecise", "variant", "disputed"})
"""Verdicts that somebody may have to act on."""
_SEASONED = word_set("episodes premiere finale runtime release status announcement trailer teaser")
"""Fields of which a season has its own value."""
_BY_SEASON = word_set("episodes premiere finale")
_FIRM = frozenset({"creator", "developer"})
"""Roles whose lists are full: who is not in them does not have the role."""
_OF_PEOPLE = CREW | {"cast", "character"}
_OF_COMPANIES = word_set("developer producer executive-producer")
_ENDS = word_set("ended cancelled final-season")
_RANK = (
    "agrees",
    "variant",
    "imprecise",
    "not-on-record",
    "superseded",
    "disputed",
    "contradicted",
    "opinion",
)


@record
class Found:
    """A statement, with offsets in its sentence."""

    start: int
    end: int
    show: str
    field: str
    about: str | None
    value: str
    verdict: Finding
    held: str | None
    sources: tuple[str, ...]
    why: str
    rule: str


def _said_again(again: Again, show: str) -> Found:
    """A claim on record of a show that is said again."""
    claim = again.claim
    return Found(
        start=again.start,
        end=again.end,
        show=show,
        field=claim.field,
        about=claim.about,
        value=claim.value,
        verdict="not-on-record" if claim.verdict == "unchecked" else claim.verdict,
        held=None,
        sources=claim.sources,
        why=f"on record: {claim.note}" if claim.note else "on record as a claim",
        rule=SAID_AGAIN,
    )


class Reader:
    """Reads the sentences of one article."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._foreign = Foreign(judge.show(each) for each in judge.shows)
        self._recorded: dict[str, Recorded] = {}
        self._values: dict[str, RecordedValues] = {}
        self._names: dict[str, CreditedNames] = {}
        self._held: dict[str, HeldNames] = {}
        self._traits: dict[str, HeldTraits] = {}

    def said_again(self, text: str, scene: Scene, whom: str | None) -> Iterator[Found]:
        """The claims on record that a sentence says again; ``whom`` is the character who was named last."""
        if guard.is_question(scene.masked):
            return
        works = list(subjects.works_in(scene.masked))
        named = [each for each in subjects.shows_of(scene) if each in self._judge]
        for ident in self._with_following(named, scene):
            if ident not in self._recorded:
                self._recorded[ident] = Recorded(self._judge.show(ident))
            for again in self._recorded[ident].in_sentence(text, scene.masked, scene.season, whom):
                claim = again.claim
                may_be_another = (scene.rival is Rival.SHOW and ident not in works) or (
                    claim.field in _WORK and _OF_ANOTHER.search(text, again.start, again.end)
                )
                if claim.verdict in ALARMS and may_be_another:
                    continue
                yield _said_again(again, ident)

    def _with_following(self, shows: Iterable[str], scene: Scene) -> Iterator[str]:
        """Some shows, and those that go on with them where another season than the first is spoken of."""
        for ident in shows:
            yield ident
            is_later = scene.season is not None and scene.season != "season 1"
            following = self._following(self._judge.show(ident)) if is_later else None
            if following is not None:
                yield following.id

    def statements(self, scene: Scene) -> Iterator[Found]:
        """What a sentence says, as far as it is understood."""
        sentence = scene.masked
        if not subjects.has_one(scene) or guard.is_question(sentence):
            return
        found = list(self._of_rules(scene))
        for each in self._close(scene):
            if not any(_is_told_by(other, each) or _is_known_there(each, other) for other in found):
                found.append(each)
        confirmed = {each.field for each in found if each.verdict == "agrees"}
        roles = [each for each in found if each.field == "character" and each.verdict in ALARMS]
        for each in found:
            # Who is said to play the wrong part is told of once
            if each.field == "cast" and any(
                role.start <= each.start and each.end <= role.end and role.show == each.show for role in roles
            ):
                continue
            # Who plays whom is unknown in a list of which others are right; alone it may be of another show
            if (
                each.verdict != "not-on-record"
                or ", played by " not in each.value
                or "character" in confirmed
            ):
                yield each

    def _of_rules(self, scene: Scene) -> Iterator[Found]:
        """What the rules understand."""
        sentence, link = scene.masked, is_link(scene.masked)
        for rule in rules_for(sentence.text):
            if rule.of is Of.CLOSE or (link and rule.of is not Of.NAMED):
                continue
            for match in rule.matches(sentence):
                if not rule.may_be_denied and guard.is_denied(sentence, match.start(), match.end()):
                    continue
                for saying in rule.reads(match, sentence):
                    for each in _of_whom(saying, scene):
                        found = self._found(rule, each, match.span(), scene)
                        if found is not None:
                            yield found
                            break

    def _of_claim(self, saying: Saying, scene: Scene) -> Found | None:
        """The claim on record that a day or a number beside a word of its field says again."""
        sentence, span = scene.masked, (saying.start, saying.end)
        subject = subjects.close(scene, *span)
        if (
            subject is None
            or subject.show not in self._judge
            or not (subject.is_said or whose.is_day(saying))
            or (scene.rival is Rival.SHOW and not subject.is_named)
        ):
            return None
        seasons = [each.meant for each in sentence.mentions.values() if each.kind is Kind.SEASON]
        recorded = self._recorded_values(self._judge.show(subject.show))
        claim = recorded.claim(saying, seasons or [subject.season])
        if claim is None or (claim.verdict != "superseded" and guard.is_doubtful(sentence)):
            return None
        if guard.is_denied(sentence, *span) or guard.is_unreal(sentence, *span):
            return None
        start, end = sentence.span(*span)
        return _said_again(Again(claim=claim, start=start, end=end), subject.show)

    def _trait(self, saying: Saying, show: Show) -> Judged | None:
        """That a character is what is said of it, where that is on record."""
        if not _is_trait(saying) or saying.about is None:
            return None
        if show.id not in self._traits:
            self._traits[show.id] = HeldTraits(show)
        sources = self._traits[show.id].sources_of(saying.about, saying.value)
        if sources is None:
            return None
        return Judged(verdict="agrees", held=None, sources=sources, why="said of this character on record")

    def _claim_of_maker(self, saying: Saying, judged: Judged, show: Show) -> Claim | None:
        """The claim on record that says the same of who made a show, and tells what is wrong with it."""
        if saying.field not in CREW or judged.verdict not in ALARMS:
            return None
        return self._recorded_values(show).claim(saying, [saying.about])

    def _recorded_values(self, show: Show) -> RecordedValues:
        if show.id not in self._values:
            self._values[show.id] = RecordedValues(show)
        return self._values[show.id]

    def _close(self, scene: Scene) -> Iterator[Found]:
        """What names, days and numbers beside words of a field confirm; else a claim on record that they say again."""
        sentence = scene.masked
        named = [each for each in subjects.shows_of(scene) if each in self._judge]
        confirmed: dict[Saying, Found | None] = {}
        unheld: dict[int, tuple[int, Saying]] = {}
        for rule, match in _matches_close(sentence):
            for saying in rule.reads(match, sentence):
                if saying not in confirmed:
                    confirmed[saying] = self._confirmed(rule, saying, scene, named)
                found = confirmed[saying]
                if found is not None:
                    yield found
                    continue
                apart = max(0, saying.start - match.end(), match.start() - saying.end)
                if saying.field in whose.FIELDS and apart < unheld.get(saying.start, (whose.BESIDE,))[0]:
                    unheld[saying.start] = apart, saying
        claims = (self._of_claim(saying, scene) for _, saying in unheld.values())
        yield from (each for each in claims if each is not None)

    def _may_agree(self, saying: Saying, shows: Iterable[str]) -> bool:
        """Whether what is said is held of one of some shows: most names are not."""
        for ident in shows:
            if ident not in self._held:
                self._held[ident] = HeldNames(self._judge.show(ident))
            if self._held[ident].may_have(saying):
                judged = self._judge.judge(ident, saying.field, saying.about, saying.value)
                if judged is not None and judged.verdict == "agrees":
                    return True
        return False

    def _confirmed(self, rule: Rule, saying: Saying, scene: Scene, named: Iterable[str]) -> Found | None:
        """What is said, of the first work and season of which it is held."""
        span = saying.start, saying.end
        is_pair = PLAYED_BY in saying.value  # which is of the show that has both, whatever else is named
        if is_pair:
            named = [*named, *self._judge.shows]
        if saying.field not in whose.FIELDS and not self._may_agree(saying, named):
            return None
        if not rule.may_be_denied and guard.is_denied(scene.masked, *span):
            return None
        if _is_vague(saying, scene.masked):
            return None
        meant = [*whose.subjects_of(saying, span, scene)]
        meant += [subjects.Subject(show=each, is_named=True) for each in named if is_pair]
        for subject in dict.fromkeys(meant):
            if subject.show not in self._judge:
                continue
            show = self._judge.show(subject.show)
            for each in dict.fromkeys(whose.seasons_of(saying, subject, show, scene, self._judge.day)):
                found = self._of_subject(rule, each, span, scene, subject)
                if found is not None and found.verdict == "agrees":
                    return found
        return None

    def _found(self, rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene) -> Found | None:
        subject = self._subject(rule, saying, span, scene)
        if subject is None or subject.show not in self._judge:
            return None
        return self._of_subject(rule, saying, span, scene, subject)

    def _of_subject(
        self, rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene, subject: Subject
    ) -> Found | None:
        """What is said, held against what is on record of a work, if it is to be told."""
        show, about = self._part(subject, saying)
        if saying.field in _OF_COMPANIES and key(saying.value) in {key(each.name) for each in show.companies}:
            saying = replace(saying, field="company")
        judged, about = self._verdict(rule, saying, scene, subject, (show, about))
        if judged is None or (judged.verdict != "agrees" and _is_near(saying, scene)):
            return None
        if saying.field == "status" and not self._judge.is_past(show.id, saying.value, about):
            return None
        if rule.may_be_planned:
            is_plain = saying.field not in DAYS or is_certain(scene, rule, saying, span, subject)
            if judged.verdict != "superseded" or not (is_plain and whose.is_earlier(saying, judged.held)):
                return None
        elif judged.verdict != "agrees" and (
            (rule.agrees_only and not _is_told_all_the_same(rule, saying, judged))
            or _is_vague_reproach(saying, span, scene.masked)
            or (
                judged.verdict not in ("variant", "not-on-record")
                and not is_certain(scene, rule, saying, span, subject)
            )
            or (judged.verdict == "variant" and not is_whole(scene.masked, saying.end))
            or (
                judged.verdict == "contradicted"
                and self._foreign.is_in(scene.masked, show.id, span[0], saying.end)
            )
            or not is_enough(saying, judged, show, scene.masked)
            or not self._is_told(saying, judged, subject, show, about)
        ):
            return None
        return self._told(rule, replace(saying, about=about), judged, scene.masked, show)

    def _told(self, rule: Rule, saying: Saying, judged: Judged, sentence: Masked, show: Show) -> Found:
        """What is said, with its verdict, or a claim on record that says the same of who made a show."""
        about = saying.about
        start, end = sentence.span(saying.start, saying.end)
        claim = self._claim_of_maker(saying, judged, show)
        if claim is not None:
            return _said_again(Again(claim=claim, start=start, end=end), show.id)
        is_respelled = judged.verdict == "agrees" and saying.field in _OF_PEOPLE
        verdict = "variant" if is_respelled and self._is_respelled(saying, sentence, show) else judged.verdict
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

    def _verdict(
        self, rule: Rule, saying: Saying, scene: Scene, subject: Subject, of: tuple[Show, str | None]
    ) -> tuple[Judged | None, str | None]:
        """How what is said of a part of a show stands, and what of the show it is about after all."""
        show, about = of
        if rule.slips_only:
            return self._as_slip(saying, scene, show), about
        if saying.platform is not None:
            judged = self._judge.judge_day(show.id, saying.field, about, saying.value, saying.platform)
        else:
            judged = self._judge.judge(show.id, saying.field, about, saying.value)
        if judged is not None and judged.verdict not in _RIGHT and _is_carried(subject, saying, scene):
            whole = self._judge.judge(show.id, saying.field, saying.about, saying.value)
            if whole is not None and whole.verdict == "agrees":
                return whole, saying.about
        if judged is None:
            judged = self._trait(saying, show) or (_NOTHING_HELD if rule.is_clear else None)
        return judged, about

    def _as_slip(self, saying: Saying, scene: Scene, show: Show) -> Judged | None:
        """The verdict on a name that is a slip away from an actor's whom its sentence does not have; None on another one."""
        beside = [
            each.meant
            for place, each in scene.masked.mentions.items()
            if each.kind is Kind.PERSON and not saying.start <= place < saying.end
        ]
        name = self._credited(show).slip_of(saying.about or "", beside)
        held = self._judge.judge(show.id, saying.field, name, saying.value) if name is not None else None
        if held is None or held.verdict != "agrees":
            return None
        return replace(held, verdict="variant", held=name, why=f"held: {name}")

    def _credited(self, show: Show) -> CreditedNames:
        if show.id not in self._names:
            self._names[show.id] = CreditedNames(show)
        return self._names[show.id]

    def _is_respelled(self, saying: Saying, sentence: Masked, show: Show) -> bool:
        """Whether a name is written in a way that the credits of a show do not have."""
        names = self._credited(show)
        meant = key(f"{saying.about or ''} {saying.value}")
        return any(
            key(each.meant) in meant and names.is_respelled(each.text, each.meant)
            for each in sentence.between(saying.start, saying.end)
            if each.kind in (Kind.PERSON, Kind.CHARACTER)
        )

    def _subject(self, rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene) -> Subject | None:
        if saying.show is not None:
            return subjects.Subject(show=saying.show, season=saying.season, is_named=True)
        start, end = span
        if rule.of in _WORKS:
            return _WORKS[rule.of](scene, start, end)
        if rule.of is Of.AFTER:
            following = subjects.after(scene, start, end)
            if (
                subjects.is_of_another(scene, start)
                and following is not None
                and following.show == scene.topic
            ):
                return None
            return following
        if rule.of is Of.NEAR:
            return self._near(rule, saying, span, scene)
        title = subjects.named(scene, start, end)
        return title and replace(title, is_alone=saying.field == "year")  # a film may have the same title

    def _near(self, rule: Rule, saying: Saying, span: tuple[int, int], scene: Scene) -> Subject | None:
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

    def _part(self, subject: Subject, saying: Saying) -> tuple[Show, str | None]:
        """The show and what of it a saying is about. A season that is an entry of its own is that entry."""
        show = self._judge.show(subject.show)
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
            following = self._following(show)
            if following is not None:
                return following, None
        return show, season

    def _following(self, show: Show) -> Show | None:
        """The entry of its own that goes on with a show."""
        follow = [each.show for each in show.events if each.type == "continued-as" and each.show]
        return self._judge.show(follow[0]) if follow and follow[0] in self._judge else None

    def _is_told(
        self, saying: Saying, judged: Judged, subject: Subject, show: Show, about: str | None
    ) -> bool:
        """Whether a reproach is told: only where it is sure of what it is."""
        if judged.verdict == "variant" and saying.field in _OF_PEOPLE:
            return True
        is_said = subject.is_said or saying.field in ("character", "cast")
        if not is_said or (subject.is_alone and not whose.is_likely(saying, judged.held)):
            return False
        if judged.verdict == "contradicted" and saying.field in CREW and saying.field not in _FIRM:
            return _is_known(saying.value, show)
        if judged.verdict == "contradicted" and saying.field == "character":
            return _is_character(saying.about or "", show)
        is_of_one = about is not None or saying.field not in _BY_SEASON
        return is_of_one or self._fits_no_season(saying, show)

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
        is_part = saying.field == "episodes" and _counts_a_part(saying.value, show)
        return not is_part and all(
            each is not None and each.verdict not in ("agrees", "not-on-record") for each in found
        )


def _counts_a_part(value: str, show: Show) -> bool:
    """Whether a number of episodes is that of the first few seasons, or was ordered once."""
    said = number_at(tokens(value), 0)
    made = [each.episodes or 0 for each in show.seasons if each.number != SPECIALS]
    specials = sum(each.episodes or 0 for each in show.seasons if each.number == SPECIALS)
    sums = [*accumulate(made), *accumulate(reversed(made))]
    ordered = [each.episodes_ordered for each in show.seasons]
    return said is None or said[0] in {*sums, *(each + specials for each in sums), *ordered}


_LAST_OF_IT = expression(r"\b(?:last|final) (?:[a-z]+ )?episode|\bfinale\b")


def _matches_close(sentence: Masked) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Where a sentence has words of the rules by closeness; a link to another article has none."""
    if not is_link(sentence):
        for rule in rules_for(sentence.text):
            if rule.of is Of.CLOSE:
                yield from ((rule, match) for match in rule.matches(sentence))


_NOTHING_HELD = Judged(verdict="not-on-record", held=None, sources=(), why="nothing is held of this")
_WORKS: Mapping[Of, Callable[[Scene, int, int], Subject | None]] = {
    Of.BEFORE: subjects.before,
    Of.CLOSE: subjects.close,
    Of.SHEET: subjects.of_sheet,
}
"""Ways to find the show that a rule is of which need no more than a place."""
_OF_ANOTHER = expression(r"\bof the same name\b|\boriginal\b|, which (?:is|was|were)\b|\bwho also\b.{0,20}$")
"""Words of a sentence about who made another show beside the one that a claim is about."""
_RIGHT = frozenset({"agrees", "not-on-record"})


def _is_vague(saying: Saying, sentence: Masked) -> bool:
    """Whether what is said may be of something else, or may never have been."""
    span = saying.start, saying.end
    if saying.field not in whose.FIELDS:
        is_doubtful = guard.is_doubtful(sentence, *span) or guard.is_of_another_role(sentence, *span)
        is_alone = PLAYED_BY not in saying.value and not _names_a_show(sentence, saying.start)
        return is_doubtful or (is_alone and guard.speaks_of_others(sentence, *span))
    if whose.is_day(saying) or saying.field == "status":
        return guard.is_unreal(sentence, *span)
    return guard.is_unreal(sentence, *span) or guard.speaks_of_others(sentence, *span)


def _is_vague_reproach(saying: Saying, span: tuple[int, int], sentence: Masked) -> bool:
    """Whether something that differs may have been said of something else, or without being sure."""
    if saying.field in whose.FIELDS:
        is_of_others = guard.led_by_others(sentence, *span) and not begins_plainly(sentence)
        return guard.is_doubtful(sentence, *span) or is_of_others
    if _is_trait(saying):  # which is said of a character whatever may be
        named = sentence.between(*subjects.clause(sentence.text, *span))
        return any(each.kind is Kind.TITLE for each in named)
    return (
        guard.is_doubtful(sentence)
        or guard.is_of_another_role(sentence)
        or (guard.speaks_of_others(sentence, *span) and not begins_plainly(sentence))
    )


def _names_a_show(sentence: Masked, place: int) -> bool:
    """Whether a show is named in a clause before a place, and no title that is unknown is in it."""
    begin, end = subjects.clause(sentence.text, place, place + 1)
    return any(each.kind is Kind.SHOW for each in sentence.between(begin, place)) and not any(
        each.kind is Kind.TITLE for each in sentence.between(begin, end)
    )


def _is_told_by(known: Found, other: Found) -> bool:
    """Whether something is told already; that it is on record as a fault tells more than that it differs."""
    is_less = other.rule == SAID_AGAIN and known.verdict == "contradicted"
    return not is_less and _is_same(other, known)


def _is_known_there(known: Found, other: Found) -> bool:
    """Whether a day or a number that is on record as a fault is told there as something else."""
    overlaps = known.start < other.end and other.start < known.end
    return known.rule == SAID_AGAIN and overlaps and {known.field, other.field} == DAYS


def _is_near(saying: Saying, scene: Scene) -> bool:
    """Whether a date in what is said is only likely meant: ``on Friday``."""
    return any(each.is_near for each in scene.masked.between(saying.start, saying.end))


def _is_carried(subject: Subject, saying: Saying, scene: Scene) -> bool:
    """Whether the season of what is said is that of an earlier sentence: perhaps the whole show is meant."""
    is_here = any(each.kind is Kind.SEASON for each in scene.masked.mentions.values())
    return saying.field in _BY_SEASON and saying.season is None and subject.season is not None and not is_here


TELLING = 3
"""Letters of a word of a name that is no small word."""
WIDE = 45
"""Characters; what stretches over more says something else beside what rules find in it."""
_WORK = CREW | {"credit", "crew"}


def _of_whom(saying: Saying, scene: Scene) -> Iterator[Saying]:
    """What is said, of each whom a pronoun in it may mean."""
    if SOMEBODY not in saying.value:
        yield saying
        return
    for person in scene.people:
        yield replace(saying, value=saying.value.replace(SOMEBODY, person))


def _is_trait(saying: Saying) -> bool:
    """Whether it is said what a character is."""
    return saying.field == "character" and PLAYED_BY not in saying.value


def _is_told_all_the_same(rule: Rule, saying: Saying, judged: Judged) -> bool:
    """Whether what is told only where it agrees is told though it does not."""
    is_rough = rule.may_be_rough and judged.verdict == "imprecise" and "writer" not in (judged.held or "")
    return is_rough or _is_of_role(saying, judged) or _is_overtaken(saying, judged)


def _is_of_role(saying: Saying, judged: Judged) -> bool:
    """Whether a role and who has it were both understood, and one is but spelled in another way."""
    return saying.field in _OF_PEOPLE and judged.verdict == "variant"


def _is_overtaken(saying: Saying, judged: Judged) -> bool:
    """Whether what had not happened when an article came out has happened since."""
    return saying.field == "status" and saying.value.startswith("not ") and judged.verdict == "superseded"


def _is_known(person: str, show: Show) -> bool:
    """Whether a show credits a person."""
    names = [*(each.person for each in show.cast), *(each.person for each in show.crew)]
    return key(person) in map(key, names)


def _is_character(name: str, show: Show) -> bool:
    """Whether a word of a name is of a character of a show: else it is perhaps of another work."""
    words = {word for word in map(key, name.split()) if len(word) >= TELLING}
    return any(not words.isdisjoint(map(key, each.character.split())) for each in show.cast if each.character)


def best(found: Iterable[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """Each statement once: of several rules that understood the same, the one that finds the best verdict.

    That a word for what a show is made after is not exact is told of its first place only.
    """
    kept: list[tuple[int, Found]] = []
    told: set[tuple[str, str]] = set()
    for place, each in sorted(found, key=lambda pair: (pair[0], _rank(pair[1]))):
        if each.field == "relation" and each.verdict == "imprecise" and each.rule != SAID_AGAIN:
            if (each.show, each.value) in told:
                continue
            told.add((each.show, each.value))
        if not any(at == place and _is_same(each, other) for at, other in kept[-60:]):
            kept.append((place, each))
    return kept


def _rank(found: Found) -> int:
    """What is on record as a fault comes before what the words alone tell."""
    is_known = found.rule == SAID_AGAIN and found.verdict in ALARMS
    return -1 if is_known else _RANK.index(found.verdict)


def _is_same(one: Found, other: Found) -> bool:
    """Whether two findings are of the same words and the same field."""
    overlaps = one.start < other.end and other.start < one.end
    if not overlaps or one.show != other.show:
        return False
    if SAID_AGAIN in (one.rule, other.rule) and one.rule != other.rule:
        said, of_rule = (one, other) if one.rule == SAID_AGAIN else (other, one)
        if {said.field, of_rule.field} <= _WORK and said.verdict == of_rule.verdict:
            return True
        if said.end - said.start > WIDE and said.verdict != of_rule.verdict:
            return False
    return one.field == other.field
