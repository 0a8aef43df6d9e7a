"""The server: the tools, spoken of and called by the Model Context Protocol.

https://modelcontextprotocol.io/specification; the official SDK speaks it.
"""

from __future__ import annotations

import gc
import logging
import signal
from functools import partial
from typing import TYPE_CHECKING

from showfacts import __version__
from showfacts.commands.mcp.collected import Collected
from showfacts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, NoReturn

    from mcp.server import Server


def serve(data: Sequence[str]) -> None:
    """Answer on standard input and output until they are closed. ``data``: what makes the library.

    Raises:
        UsageError: the SDK is not installed.
        BrokenPipeError: nobody reads the answers.
    """
    made = server(partial(Collected, tuple(data)))
    gc.enable()  # A command is over before it matters; this is not
    # Else the loop waits for what reads the input, which waits for a line; and tells what a signal ended
    signal.signal(signal.SIGINT, _stop)
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    import anyio

    from showfacts.commands.mcp.wire import serve_on_wire

    try:
        anyio.run(serve_on_wire, made)
    except BaseExceptionGroup as several:  # Of what ran at one time, one thing failed first
        failed: BaseException = several
        while isinstance(failed, BaseExceptionGroup):
            failed = failed.exceptions[0]
        raise failed from None


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def server(session: Callable[[], Collected]) -> Server[Any]:
    """A server of tools each call of which is a run of its own, one after another.

    Raises:
        UsageError: the SDK is not installed.
    """
    try:
        from mcp.server import Server
    except ImportError:
        message = "agents need the package mcp: pip install 'showfacts[mcp]'"
        raise UsageError(message) from None
    from showfacts.commands.mcp.offer import Offer
    from showfacts.commands.mcp.tools import INSTRUCTIONS, Tools

    offer = Offer(Tools(session))
    return Server(
        "showfacts",
        version=__version__,
        instructions=INSTRUCTIONS,
        on_list_tools=offer.listed,
        on_call_tool=offer.called,
    )
