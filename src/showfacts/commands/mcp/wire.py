"""Standard input and output, with nothing left open that was asked.

Left alone, the SDK passes over a line that is no message, and drops what it is working on when input ends.
Here such a line is refused if it has an id to refuse it by, and the end of input waits for the answers.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import anyio
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp.types import INVALID_REQUEST, ErrorData, JSONRPCError, JSONRPCNotification, JSONRPCRequest
from pydantic import ValidationError

if TYPE_CHECKING:
    from typing import Any

    from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
    from mcp.server import Server
    from mcp.shared._stream_protocols import ReadStream, WriteStream

CANCELLED = "notifications/cancelled"


async def serve_on_wire(server: Server[Any]) -> None:
    """Serve on standard input and output until input ends and all is answered."""
    async with stdio_server() as (incoming, outgoing), anyio.create_task_group() as tasks:
        heard, requests = anyio.create_memory_object_stream[SessionMessage | Exception]()
        answers, told = anyio.create_memory_object_stream[SessionMessage]()
        asked = Asked()
        tasks.start_soon(_hear, incoming, heard, outgoing, asked)
        tasks.start_soon(_tell, told, outgoing, asked)
        await server.run(requests, answers, server.create_initialization_options())


class Asked:
    """The ids of what was asked and is not answered."""

    def __init__(self) -> None:
        self._ids: set[int | str] = set()
        self._changed = anyio.Event()

    def note(self, message: object) -> None:
        """Something was asked, or is not to be answered any more."""
        if isinstance(message, JSONRPCRequest):
            self._ids.add(message.id)
        elif isinstance(message, JSONRPCNotification) and message.method == CANCELLED:
            self.settle((message.params or {}).get("requestId"))

    def settle(self, ident: object) -> None:
        """It was answered, or nobody waits for the answer."""
        self._ids = {each for each in self._ids if each != ident}
        self._changed.set()

    async def all_settled(self) -> None:
        """Wait until nothing is open."""
        while self._ids:
            self._changed = anyio.Event()
            await self._changed.wait()


async def _hear(
    incoming: ReadStream[SessionMessage | Exception],
    heard: MemoryObjectSendStream[SessionMessage | Exception],
    outgoing: WriteStream[SessionMessage],
    asked: Asked,
) -> None:
    async with heard:
        async for item in incoming:
            if isinstance(item, SessionMessage):
                asked.note(item.message)
                await heard.send(item)
            elif (refusal := _refusal(item)) is not None:
                await outgoing.send(refusal)
        await asked.all_settled()


async def _tell(
    told: MemoryObjectReceiveStream[SessionMessage], outgoing: WriteStream[SessionMessage], asked: Asked
) -> None:
    async with outgoing:
        async for item in told:
            await outgoing.send(item)
            asked.settle(getattr(item.message, "id", None))


def _refusal(fault: Exception) -> SessionMessage | None:
    """What is said to a line that is no message; None where it has no id."""
    seen = (
        (each["input"] for each in fault.errors(include_url=False))
        if isinstance(fault, ValidationError)
        else ()
    )
    for part in seen:
        try:
            found = json.loads(part) if isinstance(part, str) else part  # Half an emoji is read here
        except (ValueError, RecursionError):
            continue
        ident = found.get("id") if isinstance(found, dict) else None
        if isinstance(ident, str | int):
            error = ErrorData(
                code=INVALID_REQUEST, message="This line is no message of JSON-RPC 2.0 in UTF-8"
            )
            return SessionMessage(JSONRPCError(jsonrpc="2.0", id=ident, error=error))
    return None
