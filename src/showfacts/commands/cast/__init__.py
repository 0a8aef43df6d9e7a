"""``cast``: who plays whom."""

from __future__ import annotations

from functools import partial

from showfacts.commands.options import LOOKUP, TITLE, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.cast.answer import CastAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Person
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

CHARACTER: Option[str | None] = Option(
    "character", "--character", None, "Only who plays this character.", Takes.CHARACTER, "NAME"
)
PERSON: Option[str | None] = Option(
    "person", "--person", None, "Only whom this person plays.", Takes.ONE_PERSON, "NAME"
)


def run(session: Session, given: Given) -> None:
    """Answer with the cast of a show or season, with who plays one character, or whom one person plays."""
    from showfacts.commands.cast.answer import cast
    from showfacts.commands.lookup import look_up, recorded
    from showfacts.errors import UsageError

    character = given[CHARACTER]
    if character is not None and not character.strip():
        raise UsageError(f"{CHARACTER.flag}: the name is empty", query=character)
    person = _person(session, given)

    def of_season(snapshot: Snapshot, show: str, season: int) -> CastAnswer:
        from showfacts.commands.season import note_unplaced

        answer = cast(snapshot, show, season, character=character, person=person)
        if character is None and person is None:
            note_unplaced(session, snapshot.show(show), season, snapshot.show(show).cast)
        return answer

    whole = partial(cast, character=character, person=person)
    look_up(session, given, whole, draw, recorded(session, of_season))


def _person(session: Session, given: Given) -> Person | None:
    """The person who is asked for. A question back keeps the title and all other options."""
    name = given[PERSON]
    if name is None:
        return None
    from showfacts.commands.person.meant import person_meant

    kept = session.kept
    session.kept = tuple(option for option in kept if option[0] != PERSON.flag)
    session.retry = lambda each, _: (given.words, ((PERSON.flag, each.id),))
    who = person_meant(session, name)
    session.kept, session.retry = kept, None
    return who


def draw(answer: CastAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.cast.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.cast.answer import CastAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(CastAnswer)


COMMAND = Command(
    "cast",
    Group.LOOKUPS,
    2,
    "Who plays whom.",
    run,
    TITLE,
    (CHARACTER, PERSON, *LOOKUP),
    ('"Soundtrack #1"', '"Soundtrack #1" --character "Eun-soo"', "the office uk --json"),
    has_platforms=True,
    forms=forms,
)
