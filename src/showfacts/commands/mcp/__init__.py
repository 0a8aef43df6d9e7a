"""``mcp``: the facts for agents, by the Model Context Protocol."""

from __future__ import annotations

from showfacts.commands.options import DATA
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def run(session: Session, given: Given) -> None:
    """Serve an agent until it hangs up."""
    from showfacts.commands.mcp.serving import serve

    del given
    serve(session.data)


COMMAND = Command(
    "mcp",
    Group.LIBRARY,
    7,
    "Answer an agent (Model Context Protocol) on standard input and output.",
    run,
    None,
    (DATA,),
    ("", "--data shows/"),
)
