"""The tools that an agent is offered: each answers as the command of its name does with ``--json``.

The annotations of the functions are what a tool takes, and told to the agent: here they are no mere text.
"""

import json
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from showfacts.commands.check import COMMAND as CHECK
from showfacts.commands.check.checking import checked_text
from showfacts.commands.check.options import ABOUT, DATE
from showfacts.commands.mcp.collected import Collected, Reply, reply_of
from showfacts.commands.options import AS_OF, IDENT, LIMIT, ON, SEASON, YEAR
from showfacts.commands.typed import given


def several(given: Any) -> Any:
    """A list that came as text, as some agents send one: as JSON, or as the one word in it."""
    if not isinstance(given, str):
        return given
    try:
        found = json.loads(given)
    except (ValueError, RecursionError):
        return [given]
    return found if isinstance(found, list) else [given]


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
Titles = Annotated[
    tuple[str, ...], Field(description="Shows that it is about: titles or ids."), BeforeValidator(several)
]

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

    def look_up(self, name: str) -> Callable[..., Reply]:
        """The tool that answers as a look-up does."""

        def answered(
            title: Title = "",
            id: Ident = None,
            season: Season = None,
            as_of: Day = None,
            year: Year = None,
            on: Platform = None,
        ) -> Reply:
            typed = {IDENT.name: id, SEASON.name: season, AS_OF.name: as_of, YEAR.name: year, ON.name: on}
            return reply_of(self._session(), name, [title] if title else [], typed)

        return answered

    def find(
        self,
        words: Annotated[
            str, Field(description="Words of a title, a person, a character, a genre, a premise.")
        ],
        limit: Annotated[int, Field(description="At most so many shows.", ge=1)] = 10,
    ) -> Reply:
        """Shows by words of their names, people, characters, genres and premises, best first."""
        return reply_of(self._session(), "search", [words], {LIMIT.name: limit})

    def as_of(
        self,
        date: Annotated[str, Field(description="The day: 2024-05-31, 2024-05 or 2024.")],
        title: Title = "",
        id: Ident = None,
    ) -> Reply:
        """Everything about a show on one page, as it was known on that day."""
        typed = {AS_OF.name: date, IDENT.name: id}
        return reply_of(self._session(), "show", [title] if title else [], typed)

    def check(
        self,
        text: Annotated[str, Field(description="English text: plain, HTML, Markdown or wiki markup.")],
        date: Annotated[
            str | None, Field(description="The day on which the text came out, if known.")
        ] = None,
        about: Titles = (),
        as_of: Day = None,
    ) -> Reply:
        """Hold a text against the facts: each statement that is understood, and how it stands to them.

        "contradicted" means that it differs from what is held, not that it is false; "not-on-record" says
        nothing about it. `sentences` and `understood` tell how much of the text was read.
        """
        single = {DATE.name: date, AS_OF.name: as_of}
        typed = {name: [value] for name, value in single.items() if value is not None}
        session = self._session()
        asked = {**typed, ABOUT.name: about}
        return session.reply_to(lambda: session.keep(checked_text(session, text, given(CHECK, (), asked))))
