"""What is offered to an agent, and a call of it: arguments are held to what the tool takes, and it is run."""

from __future__ import annotations

import json
from functools import cached_property, partial
from inspect import getdoc
from typing import TYPE_CHECKING, cast

from anyio import CapacityLimiter, to_thread
from mcp.types import CallToolResult, ListToolsResult, TextContent, Tool, ToolAnnotations
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ArgsKwargs

from showfacts.commands.mcp.collected import refused
from showfacts.commands.mcp.tools import LOOK_UPS
from showfacts.errors import UsageError
from showfacts.text.clean import escaped
from showfacts.text.quoting import meant, one_line, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from mcp.server import ServerRequestContext
    from mcp.types import CallToolRequestParams, PaginatedRequestParams

    from showfacts.commands.mcp.collected import Reply
    from showfacts.commands.mcp.tools import Tools

READS_ONLY = ToolAnnotations(read_only_hint=True, open_world_hint=False)


class Offered:
    """A tool by its name, with what an agent is told of it; ``run`` answers."""

    def __init__(self, name: str, run: Callable[..., Reply], description: str) -> None:
        self._name = name
        self._takes: TypeAdapter[Reply] = TypeAdapter(cast("Any", run))
        self._description = description

    @cached_property
    def told(self) -> Tool:
        """What an agent is told of it."""
        return Tool(
            name=self._name,
            description=self._description,
            input_schema=self._takes.json_schema(),
            annotations=READS_ONLY,
        )

    def reply_to(self, arguments: Mapping[str, Any]) -> Reply:
        """What it answers; arguments that it does not take are refused."""
        try:
            return self._takes.validate_python(ArgsKwargs((), dict(arguments)))
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            return refused(UsageError(self._fault(first["type"], first["loc"], first["msg"])))

    def _fault(self, kind: str, place: tuple[int | str, ...], said: str) -> str:
        name = str(place[0]) if place else ""
        if kind == "unexpected_keyword_argument":
            taken = self.told.input_schema["properties"]
            return f"{self._name} takes no {shown(name)}{meant(name, taken)}"
        return f"{one_line(name)}: {said[:1].lower()}{said[1:]}"


class Offer:
    """All tools. They take turns: one library is asked, by one thread, while the server listens on."""

    def __init__(self, tools: Tools) -> None:
        look_ups = {name: (tools.look_up(name), told) for name, told in LOOK_UPS.items()}
        others = {
            tool.__name__: (tool, getdoc(tool) or "") for tool in (tools.find, tools.as_of, tools.check)
        }
        self._tools = {name: Offered(name, *each) for name, each in {**look_ups, **others}.items()}
        self._turn = CapacityLimiter(1)

    async def listed(
        self, _: ServerRequestContext[Any], __: PaginatedRequestParams | None
    ) -> ListToolsResult:
        """What there is."""
        return ListToolsResult(tools=[each.told for each in self._tools.values()])

    async def called(self, _: ServerRequestContext[Any], wanted: CallToolRequestParams) -> CallToolResult:
        """What a tool answers."""
        tool = self._tools.get(wanted.name)
        if tool is None:
            message = f"there is no tool {shown(wanted.name)}{meant(wanted.name, self._tools)}"
            return _result(refused(UsageError(message)))
        reply = partial(tool.reply_to, wanted.arguments or {})
        return _result(await to_thread.run_sync(reply, limiter=self._turn))


def _result(reply: Reply) -> CallToolResult:
    """What a command says as a tool's result: an object, and its text for whoever reads no objects."""
    told = TextContent(type="text", text=escaped(json.dumps(reply.data, ensure_ascii=False)))
    return CallToolResult(content=[told], structured_content=dict(reply.data), is_error=reply.is_error)
