"""The person that typed words mean."""

from __future__ import annotations

from showfacts.text.clean import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.session import Session
    from showfacts.finding.persons import FoundPerson
    from showfacts.model import Person


def person_meant(session: Session, name: str) -> Person:
    """The person that a name means, with a notice where it is written as nowhere on record.

    Raises:
        AmbiguousError: it is the name of several people.
        NotFoundError: nobody is called so.
        UsageError: the name is empty.
    """
    return find(session, name).person


def find(session: Session, name: str) -> FoundPerson:
    """The same, with how the name was understood.

    Raises:
        AmbiguousError: it is the name of several people.
        NotFoundError: nobody is called so.
        UsageError: the name is empty.
    """
    found = session.library.resolve_person(name)
    if found.others:
        others = ", ".join(f"“{each}”" for each in found.others)
        session.note(f"showfacts: answering for {found.person.name}; also on record: {others}")
    if found.is_likely:
        session.note(f"showfacts: nobody is called “{short(name)}”; answering for {found.person.name}")
    return found
