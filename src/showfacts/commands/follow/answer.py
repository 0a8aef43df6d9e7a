"""What became of a show in the list of those that are followed."""

from __future__ import annotations

from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import ShowHeader


@record
class FollowAnswer:
    """A show, whether it is followed now, and whether it was before."""

    show: ShowHeader
    is_followed: bool
    was_followed: bool


def following(show: ShowHeader, *, was_followed: bool) -> FollowAnswer:
    """A show is followed."""
    return FollowAnswer(show=show, is_followed=True, was_followed=was_followed)


def not_following(show: ShowHeader, *, was_followed: bool) -> FollowAnswer:
    """A show is not followed."""
    return FollowAnswer(show=show, is_followed=False, was_followed=was_followed)
