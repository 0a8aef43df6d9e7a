"""Claims on record that a sentence says again: told whole, found beside a word of their field, or deciding a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.fields import COUNTS, CREW, DAYS
from showfacts.checking.found import ALARMS, OF_WORK, said_again
from showfacts.checking.meant import following
from showfacts.checking.mentions import Kind
from showfacts.checking.recorded import Again
from showfacts.checking.rivals import Rival, rival_in, rival_up_to
from showfacts.checking.rules.called import BY_ALIAS
from showfacts.checking.rules.close_numbers import COMES_TO_ITS_END, PLANNED
from showfacts.checking.rules.places import NO_ADJECTIVE
from showfacts.checking.subjects import GENERIC
from showfacts.checking.topics import is_labelled
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import replace
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from showfacts.checking.found import Found
    from showfacts.checking.judging import Judge, Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.on_record import OnRecord
    from showfacts.checking.reproach import Reproaches, Understood
    from showfacts.checking.rules.rule import Saying
    from showfacts.checking.subjects import Scene
    from showfacts.model.show import Claim

_WORDS = word_set("platform relation alias")
"""Fields of which a word may be on record as one that is not exact."""
_KIND_OF_WORK = expression(r"\b(?:web ?comic|webtoon|manga|comic|novel|book)(?=s?\b)")
_ORIGINAL_BEHIND = expression(
    rf"(?:'s)? (?:{NO_ADJECTIVE}(?!(?:and|or|original|many|some|other|{GENERIC}) )[a-z-]+ ){{0,2}}(?:original|{GENERIC})(?: {GENERIC})?"
    rf"(?=[,.;:)]|$| [{Kind.SHOW.value}]| (?:is|was|has|had|will|that|which|who|in|on|of|about|with|from|by|and|to|for)\b)"
)
"""What stands behind the platform that a show was made for."""
_ONE_OF_OTHERS = expression(r"\b(?:next|any|other|another|every|each|than|like|no|previous|older) $")
"""What stands before it where another show is meant."""
_OF_ANOTHER = expression(r"\bof the same name\b|\boriginal\b|, which (?:is|was|were)\b|\bwho also\b.{0,20}$")
"""Words of a sentence about who made another show beside the one that a claim is about."""


class Quotes:
    """Quotes the claims on record of a few shows."""

    def __init__(self, judge: Judge, on_record: Mapping[str, OnRecord], reproaches: Reproaches) -> None:
        self._judge, self._on_record, self._reproaches = judge, on_record, reproaches

    def in_sentence(self, text: str, scene: Scene) -> Iterator[Found]:
        """The claims on record that a sentence says again."""
        if guard.is_question(scene.masked):
            return
        works = list(subjects.works_in(scene.masked))
        named = [each for each in subjects.shows_of(scene) if each in self._judge]
        for ident in self._with_following(named, scene):
            for again in self._on_record[ident].claims.in_sentence(
                text, scene.masked, scene.season, scene.whom
            ):
                claim = again.claim
                may_be_another = (scene.rival is Rival.SHOW and ident not in works) or (
                    claim.field in OF_WORK and _OF_ANOTHER.search(text, again.start, again.end)
                )
                if claim.verdict in ALARMS and may_be_another:
                    continue
                yield said_again(again, ident)

    def _with_following(self, shows: Iterable[str], scene: Scene) -> Iterator[str]:
        """Some shows, and those that go on with them where another season than the first is spoken of."""
        for ident in shows:
            yield ident
            is_later = scene.season is not None and scene.season != "season 1"
            entry = following(self._judge, self._judge.show(ident)) if is_later else None
            if entry is not None:
                yield entry.id

    def beside(self, saying: Saying, scene: Scene) -> Found | None:
        """The claim on record that a day or a number beside a word of its field says again."""
        sentence, span = scene.masked, (saying.start, saying.end)
        subject = subjects.close(scene, *span)
        if subject is None or subject.show not in self._judge:
            return None
        rival = rival_up_to(scene, saying.start)
        if self._names_its_own(subject.show, sentence):
            rival = rival_in(sentence, scene.topic, saying.start)
        is_open = not subject.is_named and rival is Rival.SHOW
        if not is_labelled(sentence) and (is_open or not (subject.is_said or whose.is_day(saying))):
            return None
        seasons = [each.meant for each in sentence.mentions.values() if each.kind is Kind.SEASON]
        claim = self._on_record[subject.show].values.claim(saying, seasons or [subject.season])
        if claim is None or (claim.verdict != "superseded" and guard.is_doubtful(sentence)):
            return None
        if saying.value.startswith(PLANNED) and claim.verdict not in ("superseded", "contradicted"):
            return None
        if (
            guard.is_denied(sentence, *span)
            or guard.is_unreal(sentence, *span)
            or _is_of_some(saying, sentence)
        ):
            return None
        start, end = sentence.span(*span)
        return said_again(Again(claim=claim, start=start, end=end), subject.show)

    def _names_its_own(self, ident: str, sentence: Masked) -> bool:
        """Whether a sentence names the platform that a show was made for, or somebody of its cast: it is about that one."""
        show = self._judge.show(ident)
        own = {each.platform for each in show.availability if each.original}
        own |= {name for each in show.cast for name in (each.person, each.character) if name is not None}
        return any(each.meant in own for each in sentence.mentions.values())

    def _of_word(self, what: Understood, judged: Judged) -> Claim | None:
        """The claim on record that says the same of whom a show was made for, of the kind of work it was made after, or of its title."""
        sentence, saying = what.scene.masked, what.saying
        if judged.verdict != "agrees":
            return None
        if saying.field == "relation":
            kinds = set(_KIND_OF_WORK.findall(sentence.text, saying.start, saying.end))
            if len(kinds) != 1:
                return None
            saying = replace(saying, value=f"a {kinds.pop()}")
        elif what.rule.id == BY_ALIAS:
            saying = replace(saying, field="title")
        elif saying.field != "platform":
            return None
        else:
            place = next(iter(sentence.mentions.keys() & range(saying.start, saying.end)))
            is_other = _ONE_OF_OTHERS.search(sentence.text, max(0, place - 12), place)
            if is_other or _ORIGINAL_BEHIND.match(sentence.text, place + 1) is None:
                return None
        return self._on_record[what.show.id].values.claim(saying, [what.about])

    def deciding(self, what: Understood, judged: Judged) -> Claim | None:
        """The claim on record that says the same, and tells what is wrong, old or not exact in it.

        Of days and numbers it decides whatever is held; of makers only where another verdict than agreement is told.
        """
        if what.saying.field in _WORDS:
            return self._of_word(what, judged)
        if judged.verdict == "agrees" and what.saying.field in CREW:
            return None
        saying = replace(what.saying, about=what.about)
        claim = self._on_record[what.show.id].values.claim(saying, [what.about])
        if claim is None or (claim.verdict == judged.verdict and saying.field not in CREW):
            return None
        if saying.field in CREW:
            return claim if self._reproaches.may_be_told(what, judged) else None
        if _is_of_some(saying, what.scene.masked):
            return None
        return claim if self._reproaches.may_be_quoted(what, judged, claim) else None


_OF_WHAT_FOLLOWS = expression(
    rf"[\w-]+-(?:episode|part|season) (?:[a-z-]+ ){{0,2}}[{Kind.NAME.value}{Kind.TITLE.value}]"
)
"""A number that is that of something unknown behind it: ``the 16-episode X``."""
_ENDS = expression(rf"{COMES_TO_ITS_END.pattern}|\b(?:until|till|through)\b|(?:[–-]|\bto) ?{Kind.DATE.value}")
"""Words beside which a day is a last one."""
_SOME = expression(r"\b(?:first|last|next|final|other|all but|of the) $")
_SOME_EPISODE = expression(
    r"\b(?:an|that|this|every|each|penultimate|next) episode\b|\bepisode (?:\d|without|where|in which)"
)


def _is_of_some(saying: Saying, sentence: Masked) -> bool:
    """Whether a number is that of some episodes, or of another work, or a day neither the first nor the last one."""
    text = sentence.text
    if saying.field in COUNTS and _OF_WHAT_FOLLOWS.match(text, saying.start):
        return True
    if saying.field == "episodes":
        return _SOME.search(text, max(0, saying.start - FEW), saying.start) is not None
    around = subjects.clause(text, saying.start, saying.end)
    from_range = min(around[0], max(0, saying.start - RANGE))
    if saying.field == "finale" and not _ENDS.search(text, from_range, around[1]):
        return True
    return saying.field in DAYS and _SOME_EPISODE.search(text, *around) is not None


RANGE = 3
"""Characters before a last day in which a sign or a word tells that it ends a range."""
FEW = 12
"""Characters before a number in which a word tells that it is one of some only."""
