"""The option --followed: only the shows that the user follows."""

from __future__ import annotations

from showfacts.commands.options import FOLLOWED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

NONE = "showfacts: you follow no show yet; showfacts follow TITLE puts one into your list"
"""What is said beside an empty answer."""


def only_followed(session: Session, given: Given) -> frozenset[str] | None:
    """The ids of the shows that alone are asked about; None where that is all of them.

    Raises:
        BadDataError: the list of followed shows cannot be read.
    """
    if not given[FOLLOWED]:
        return None
    from showfacts.library.followed import followed_ids

    found = followed_ids(session.library)
    if not found:
        session.note(NONE)
    return found
