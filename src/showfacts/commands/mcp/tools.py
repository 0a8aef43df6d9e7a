"""The tools that an agent is offered: each answers as the command of its name does with ``--json``.

The functions are read by the protocol's SDK: their annotations are what a tool takes, and told to the agent.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

from mcp.types import CallToolResult, TextContent
from pydantic import Field

from showfacts.commands.check import COMMAND as CHECK
from showfacts.commands.check.checking import checked_text
from showfacts.commands.check.options import ABOUT, DATE
from showfacts.commands.mcp.collected import reply_of
from showfacts.commands.options import AS_OF, IDENT, LIMIT, ON, SEASON, YEAR
from showfacts.commands.typed import given
from showfacts.text.clean import escaped

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from showfacts.commands.mcp.collected import Collected, Reply

Title = Annotated[
    str, Field(description="Title, other name or id of the show; the year may stand behind it.")
]
Ident = Annotated[
    str | None,
    Field(description="The id of the show, of a candidate or of an earlier answer; needs no title."),
]
Season = Annotated[int | None, Field(description="Only this season of the show.", ge=0)]
Day = Annotated[
    str | None, Field(description="Only what was known on that day: 2024-05-31, 2024-05 or 2024.")
]
Year = Annotated[
    int | None, Field(description="Of several shows of one name, the one that began in this year.")
]
Platform = Annotated[str | None, Field(description="Of several, the one that was ever on this platform.")]

LOOK_UPS = {
    "status": "Whether a show is renewed, cancelled, airing or over, and on which sources that rests.",
    "cast": "Who plays whom in a show.",
    "crew": "Who made a show: creators, directors, writers, producers, companies.",
    "episodes": "The episodes of a show: number, title, date, minutes. Dates ahead are announced dates.",
    "where": "Where a show could be watched, by what was seen when; `current` is null where nobody knows.",
    "claims": "What is held of a show, what other sources say, and how each of their claims stands.",
}
"""The look-ups that are tools, with what an agent is told of them."""

INSTRUCTIONS = (
    "Facts about TV shows with the sources they rest on, from a library on this machine; nothing is fetched. "
    "`match` says how a title was understood. A title that several shows bear is an error with `candidates`: "
    "ask again with the `id` of one, or ask the person. A show that is not there is an error, never another "
    "show. A fact that is not on record is an error too: it does not mean that there is none."
)
"""What an agent is told of all tools."""


class Tools:
    """The tools. ``session`` begins a run over their library."""

    def __init__(self, session: Callable[[], Collected]) -> None:
        self._session = session

    def look_up(self, name: str) -> Callable[..., Awaitable[CallToolResult]]:
        """The tool that answers as a look-up does."""

        async def answered(
            title: Title = "",
            id: Ident = None,
            season: Season = None,
            as_of: Day = None,
            year: Year = None,
            on: Platform = None,
        ) -> CallToolResult:
            typed = {IDENT.name: id, SEASON.name: season, AS_OF.name: as_of, YEAR.name: year, ON.name: on}
            return result(reply_of(self._session(), name, [title] if title else [], typed))

        return answered

    async def find(
        self,
        words: Annotated[
            str, Field(description="Words of a title, a person, a character, a genre, a premise.")
        ],
        limit: Annotated[int, Field(description="At most so many shows.", ge=1)] = 10,
    ) -> CallToolResult:
        """Shows by words of their names, people, characters, genres and premises, best first."""
        return result(reply_of(self._session(), "search", [words], {LIMIT.name: limit}))

    async def as_of(
        self,
        date: Annotated[str, Field(description="The day: 2024-05-31, 2024-05 or 2024.")],
        title: Title = "",
        id: Ident = None,
    ) -> CallToolResult:
        """Everything about a show on one page, as it was known on that day."""
        return result(
            reply_of(self._session(), "show", [title] if title else [], {AS_OF.name: date, IDENT.name: id})
        )

    async def check(
        self,
        text: Annotated[str, Field(description="English text: plain, HTML, Markdown or wiki markup.")],
        date: Annotated[
            str | None, Field(description="The day on which the text came out, if known.")
        ] = None,
        about: Annotated[tuple[str, ...], Field(description="Shows that it is about: titles or ids.")] = (),
        as_of: Day = None,
    ) -> CallToolResult:
        """Hold a text against the facts: each statement that is understood, and how it stands to them.

        "contradicted" means that it differs from what is held, not that it is false; "not-on-record" says
        nothing about it. `sentences` and `understood` tell how much of the text was read.
        """
        single = {DATE.name: date, AS_OF.name: as_of}
        typed = {name: [value] for name, value in single.items() if value is not None}
        session = self._session()
        asked = {**typed, ABOUT.name: about}
        return result(
            session.reply_to(lambda: session.keep(checked_text(session, text, given(CHECK, (), asked))))
        )


def result(reply: Reply) -> CallToolResult:
    """What a command says as a tool's result: an object, and its text for whoever reads no objects."""
    told = TextContent(type="text", text=escaped(json.dumps(reply.data, ensure_ascii=False)))
    return CallToolResult(content=[told], structured_content=dict(reply.data), is_error=reply.is_error)
