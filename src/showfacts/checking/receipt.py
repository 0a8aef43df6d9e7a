"""Of what something may be said that is held, and whether it is: a receipt is told of plain words, whatever else is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking import guard, subjects, whose
from showfacts.checking.fields import CREW, OF_PEOPLE
from showfacts.checking.held_names import PLAYED_BY
from showfacts.checking.mentions import Kind
from showfacts.checking.origins import is_of_origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Saying
    from showfacts.checking.subjects import Scene, Subject

_FIND_ALSO = {"genre": subjects.called, "company": subjects.near, "relation": subjects.near}
"""Ways to find whose a word for what a show is may be, or a name that hardly anything else has."""
_IS_UNSURE = {**dict.fromkeys(OF_PEOPLE, guard.is_open), "platform": guard.may_go}
"""Whether it is unsure what is said of fields that are so though it be said with a doubt: only who may get a role, or where a show may go, is open.

They are told, too, before the work that they are of is left for another one.
"""


def works_meant(saying: Saying, scene: Scene, shows: Iterable[str]) -> Iterator[Subject]:
    """The works of which something may be said, the likeliest first; ``shows`` are those that are asked.

    None where it may be of something else.
    """
    span = saying.start, saying.end
    beside = subjects.beside(scene, *span) if saying.field in whose.NAMED_BY else None
    if beside is not None:
        yield beside
    elif not _is_vague(saying, scene.masked):
        if saying.show is None:
            yield from whose.subjects_of(saying, span, scene)
        if saying.show is not None or PLAYED_BY in saying.value or _is_of_names(saying):
            yield from (subjects.Subject(show=each, is_named=True) for each in shows)
        elif saying.field == "country":
            yield from subjects.versions_beside(scene, shows, *span)
        elif saying.field in _FIND_ALSO:
            also = _FIND_ALSO[saying.field](scene, *span)
            yield from [also] if also is not None else []


def _is_of_names(saying: Saying) -> bool:
    """Whether a name is said that a show has, or what it was made after has: it is of the one on whose record it is."""
    return saying.field in whose.NAMING or is_of_origin(saying.value)


def is_denied(saying: Saying, sentence: Masked) -> bool:
    """Whether what is said is denied; of what a show is, only a denial of that itself counts."""
    if saying.field in whose.LASTING:
        return guard.is_no_such(sentence, saying.start)
    if saying.field in OF_PEOPLE and PLAYED_BY not in saying.value:
        return guard.denies_somebody(sentence, saying.start, saying.end)
    return guard.is_denied(sentence, saying.start, saying.end)


def _is_vague(saying: Saying, sentence: Masked) -> bool:
    """Whether what is said may be of something else, or may never have been."""
    span = saying.start, saying.end
    if saying.field == "company" and guard.is_anew(sentence, *span):
        return True
    if saying.field in whose.LASTING or saying.field == "company" or _is_of_names(saying):
        return _is_of_another_work(saying, sentence)
    if saying.field not in whose.FIELDS:
        is_unsure = _IS_UNSURE.get(saying.field, guard.is_doubtful)
        is_pair = PLAYED_BY in saying.value
        is_alone = saying.show is None and not is_pair and not _names_a_show(sentence, saying.start)
        of_others = guard.is_led_to_others if saying.field in _IS_UNSURE else guard.speaks_of_others
        is_of_other = saying.field in CREW and guard.is_of_other(sentence, saying.start)
        return is_of_other or is_unsure(sentence, *span) or (is_alone and of_others(sentence, *span))
    if saying.field == "status" and saying.value.startswith("not "):
        return False
    if whose.is_day(saying) or saying.field == "status":
        return guard.is_unreal(sentence, *span)
    return guard.is_unreal(sentence, *span) or guard.is_between_others(sentence, *span)


def _is_of_another_work(saying: Saying, sentence: Masked) -> bool:
    """Whether an unknown work is named, of which what is said may be; the one after which a show was made is none."""
    meant = saying.value if _is_of_names(saying) else ""
    span = saying.start, saying.end
    is_begun = meant != "" and guard.begins_with_another(sentence, meant)
    is_one_more = saying.field in whose.LASTING and (
        guard.is_of_one_more(sentence, *span) or guard.is_of_what_begins(sentence, saying.end)
    )
    return is_begun or is_one_more or guard.names_a_title(sentence, *span, meant)


def _names_a_show(sentence: Masked, place: int) -> bool:
    """Whether a show is named in a clause before a place, and no title that is unknown is in it."""
    begin, end = subjects.clause(sentence.text, place, place + 1)
    return any(each.kind is Kind.SHOW for each in sentence.between(begin, place)) and not any(
        each.kind is Kind.TITLE for each in sentence.between(begin, end)
    )
