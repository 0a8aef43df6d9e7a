"""The server: the tools, spoken of and called by the Model Context Protocol.

https://modelcontextprotocol.io/specification; the official SDK speaks it.
"""

from __future__ import annotations

from functools import partial
from inspect import getdoc
from typing import TYPE_CHECKING

from showfacts import __version__
from showfacts.commands.mcp.collected import Collected
from showfacts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mcp.server import MCPServer


def serve(data: Sequence[str]) -> None:
    """Answer on standard input and output until they are closed. ``data``: what makes the library.

    Raises:
        UsageError: the SDK is not installed.
    """
    server(partial(Collected, tuple(data))).run("stdio")


def server(session: Callable[[], Collected]) -> MCPServer:
    """A server of tools each call of which is a run of its own.

    Raises:
        UsageError: the SDK is not installed.
    """
    try:
        from mcp.server import MCPServer
        from mcp.types import ToolAnnotations
    except ImportError:
        message = "agents need the package mcp: pip install 'showfacts[mcp]'"
        raise UsageError(message) from None
    from showfacts.commands.mcp.tools import INSTRUCTIONS, LOOK_UPS, Tools

    tools = Tools(session)
    made = MCPServer("showfacts", version=__version__, instructions=INSTRUCTIONS)
    reads_only = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    for name, tool, told in (
        ("find", tools.find, None),
        *((name, tools.look_up(name), told) for name, told in LOOK_UPS.items()),
        ("as_of", tools.as_of, None),
        ("check", tools.check, None),
    ):
        made.add_tool(tool, name=name, description=told or getdoc(tool), annotations=reads_only)
    return made
