"""How what is understood of a show stands to its record: by what is held, by traits and origins, or as a slip of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.fields import CREW, OF_PEOPLE
from showfacts.checking.held_names import PLAYED_BY
from showfacts.checking.held_traits import tells_somebody
from showfacts.checking.judging import Judged
from showfacts.checking.mentions import TITLES, Kind
from showfacts.checking.reproach import BY_SEASON, is_trait
from showfacts.checking.rules.people import ELSEWHERE, LEFT
from showfacts.model.records import replace
from showfacts.text.fold import key, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.checking.judging import Judge
    from showfacts.checking.masks import Masked
    from showfacts.checking.on_record import OnRecord
    from showfacts.checking.rules.rule import Rule, Saying
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.show import Show

_OTHER_NAMES = frozenset({"alias", "working-title", "original-title"})
"""What a show is called beside its title: the title itself is none of these."""
_OTHERWISE = frozenset({"contradicted", "superseded", "not-on-record"})
_RIGHT = frozenset({"agrees", "not-on-record"})
_NOTHING_HELD = Judged(verdict="not-on-record", held=None, sources=(), why="nothing is held of this")


class Standings:
    """Tells how what is said of a few shows stands."""

    def __init__(self, judge: Judge, on_record: Mapping[str, OnRecord]) -> None:
        self._judge, self._on_record = judge, on_record

    def of(
        self, rule: Rule, saying: Saying, scene: Scene, subject: Subject, of: tuple[Show, str | None]
    ) -> tuple[Judged | None, str | None]:
        """How what is said of a part of a show stands, and what of the show it is about after all."""
        show, about = of
        if rule.slips_only:
            return self._as_slip(saying, scene, show)
        if saying.value.startswith((LEFT, ELSEWHERE)):
            return self._apart(saying, show), about
        judged = self._held(saying, show, about)
        if judged is not None and judged.verdict not in _RIGHT and _is_carried(subject, saying, scene):
            whole = self._judge.judge(show.id, saying.field, saying.about, saying.value)
            if whole is not None and whole.verdict == "agrees":
                return whole, saying.about
        if judged is None or judged.verdict in _OTHERWISE:
            judged = self._as_slip_of_role(saying, scene, show) or judged
        if judged is not None and judged.verdict == "variant" and _is_only_shorter(saying, scene, judged):
            judged = replace(judged, verdict="agrees")
        if judged is None:
            judged = self._trait(saying, show) or self.of_origin(saying, show)
        if judged is None and rule.is_clear and (not is_trait(saying) or tells_somebody(saying.value)):
            judged = _NOTHING_HELD
        if judged is not None and is_trait(saying) and about is not None:
            about = self._on_record[show.id].traits.character_of(about) or about
        return judged, about

    def _held(self, saying: Saying, show: Show, about: str | None) -> Judged | None:
        """How what is said stands to what is held; a weekday and an hour are held in words only."""
        if saying.field in _OTHER_NAMES and key(saying.value) == key(show.title):
            return None
        if saying.platform is not None:
            return self._judge.judge_day(show.id, saying.field, about, saying.value, saying.platform)
        judged = self._judge.judge(show.id, saying.field, about, saying.value)
        is_open = saying.field == "release" and (judged is None or judged.verdict != "agrees")
        return (self._slot(saying, show) or judged) if is_open else judged

    def is_respelled(self, saying: Saying, sentence: Masked, show: Show) -> bool:
        """Whether a name is written in a way that the credits of a show do not have."""
        names = self._on_record[show.id].credited
        meant = key(f"{saying.about or ''} {saying.value}")
        said = (
            each
            for each in sentence.between(saying.start, saying.end)
            if each.kind in (Kind.PERSON, Kind.CHARACTER) and key(each.meant) in meant
        )
        return any(
            names.is_called_wrong(each.text)
            or (key(each.text) not in self._judge.spellings and names.is_respelled(each.text, each.meant))
            for each in said
        )

    def _trait(self, saying: Saying, show: Show) -> Judged | None:
        """Whether it is on record that a character, or whom an actor plays, is what is said; None of somebody unknown."""
        if not is_trait(saying) or saying.about is None:
            return None
        held = self._on_record[show.id].traits
        sources = held.sources_of(saying.about, saying.value)
        if sources is None:
            is_clear = held.knows(saying.about) and tells_somebody(saying.value)
            return _NOTHING_HELD if is_clear else None
        return Judged(verdict="agrees", held=None, sources=sources, why="said of this character on record")

    def of_origin(self, saying: Saying, show: Show) -> Judged | None:
        """That a show was made after what is named, where that is on record."""
        if saying.field != "relation":
            return None
        sources = self._on_record[show.id].origins.sources_of(saying.value)
        if sources is None:
            return None
        return Judged(
            verdict="agrees",
            held=None,
            sources=sources,
            why="the work is on record as what it was made after",
        )

    def _slot(self, saying: Saying, show: Show) -> Judged | None:
        """That a show came at an hour, or on some weekdays, where that is on record in words."""
        sources = self._on_record[show.id].slots.sources_of(saying.value)
        if sources is None:
            return None
        why = "its record has this of the broadcast"
        return Judged(verdict="agrees", held=None, sources=sources, why=why)

    def _apart(self, saying: Saying, show: Show) -> Judged | None:
        """That somebody left the cast, if the credit ends before the show; of other works of its makers nothing is held."""
        if saying.value != LEFT:
            return _NOTHING_HELD if self._on_record[show.id].names.may_have(saying) else None
        row = self._on_record[show.id].names.left(saying.about or "")
        if row is None:
            return None
        held = f"{row.person} up to season {max(row.seasons)}"
        return Judged(verdict="agrees", held=held, sources=row.sources, why=f"held: {held}")

    def _as_slip(self, saying: Saying, scene: Scene, show: Show) -> tuple[Judged | None, str | None]:
        """The verdict on a name that is another spelling of one whom its sentence does not have, and whose it is; None on another."""
        beside = [
            each.meant
            for place, each in scene.masked.mentions.items()
            if each.kind in (Kind.PERSON, Kind.CHARACTER) and not saying.start <= place < saying.end
        ]
        name = self._on_record[show.id].credited.slip_of(saying.field, saying.about or "", beside)
        if name is None:
            return None, saying.about
        value = name if saying.field == "character" else saying.value
        return self._as_variant(replace(saying, about=name, value=value), name, show), name

    def _as_slip_of_role(self, saying: Saying, scene: Scene, show: Show) -> Judged | None:
        """The verdict on an unknown name that is a slip away from that of the one who has the role, or of the role."""
        unknown = [
            each.text for each in scene.masked.between(saying.start, saying.end) if each.kind is Kind.NAME
        ]
        if not unknown or saying.field not in OF_PEOPLE:
            return None
        names = self._on_record[show.id].credited
        character, _, player = saying.value.partition(PLAYED_BY)
        meant = names.role_meant(character, player) if player else None
        maker = names.maker_meant(saying.field, saying.value) if saying.field in CREW else None
        if meant is not None:
            right = replace(saying, about=meant[0], value=PLAYED_BY.join(meant))
        elif maker is not None:
            right = replace(saying, value=maker)
        else:
            return None
        told = " as ".join(reversed(meant)) if meant is not None else right.value
        return self._as_variant(right, told, show)

    def _as_variant(self, right: Saying, told: str, show: Show) -> Judged | None:
        """The verdict on a name that is written wrong, if what is meant is on record; ``told`` is what is held."""
        held = self._judge.judge(show.id, right.field, right.about, right.value)
        if held is None or held.verdict != "agrees":
            return None
        return replace(held, verdict="variant", held=told, why=f"held: {told}")


def _without_title(name: str) -> str:
    """A name without the words before it that say what somebody is: Lady Mariko."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower().rstrip(".") in TITLES else name


def _is_only_shorter(saying: Saying, scene: Scene, judged: Judged) -> bool:
    """Whether the unknown names in what is said are but parts of what is held: surnames of somebody whom a text calls by one name more."""
    held = set(words(judged.held or "").split())
    named = scene.masked.between(saying.start, saying.end)
    of_people = (Kind.PERSON, Kind.CHARACTER)
    unknown = [
        _without_title(each.text)
        for each in named
        if each.kind is Kind.NAME
        or (each.kind in of_people and not held.issuperset(words(each.meant).split()))
    ]
    return (
        saying.field in OF_PEOPLE
        and bool(unknown)
        and all(held.issuperset(words(each).split()) for each in unknown)
    )


def _is_carried(subject: Subject, saying: Saying, scene: Scene) -> bool:
    """Whether the season of what is said is that of an earlier sentence: perhaps the whole show is meant."""
    is_here = any(each.kind is Kind.SEASON for each in scene.masked.mentions.values())
    return saying.field in BY_SEASON and saying.season is None and subject.season is not None and not is_here
