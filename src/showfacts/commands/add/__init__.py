"""``add``: shows of TVmaze into the library."""

from __future__ import annotations

from showfacts.commands.options import (
    CATALOGUE_IDS,
    COUNTRY,
    DRY_RUN,
    OWN_OUTPUT,
    YEAR,
    Argument,
    Takes,
)
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form


def run(session: Session, given: Given) -> None:
    """Fetch the shows that a command line names, and answer with what became of each."""
    from showfacts.commands.add.adding import add

    add(session, given)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.taken import Taken
    from showfacts.outputs.answer import Refused
    from showfacts.outputs.answer_schema import Form

    return (Form(Taken, refused=Refused),)


COMMAND = Command(
    "add",
    Group.OWN,
    1,
    "Fetch any show from TVmaze: its seasons, episodes, cast and crew.",
    run,
    Argument(
        "TITLE",
        "Title; put each of several titles in quotes; - reads them from standard input, one a line.",
        Takes.FREE,
    ),
    (CATALOGUE_IDS, YEAR, COUNTRY, DRY_RUN, *OWN_OUTPUT),
    ("squid game", '"the bear" "slow horses"', "--id imdb:tt0903747"),
    writes=True,
    forms=forms,
)
