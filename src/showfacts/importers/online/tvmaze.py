"""TVmaze: search, one show with all that is embedded, the show with an id of another catalogue, what changed.

The service is described at tvmaze.com/api. ``SHOWFACTS_TVMAZE`` names another address than its own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from showfacts.errors import ServiceError
from showfacts.importers.online.client import Address, Client
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME = "TVmaze"
SERVICE = "tvmaze"
SETTING = "SHOWFACTS_TVMAZE"
ADDRESS = "https://api.tvmaze.com"

EMBEDDED = ("seasons", "episodes", "cast", "crew", "akas")
"""What is asked for with a show, in one request."""

Since: TypeAlias = Literal["day", "week", "month"]
"""How far back changes are asked for."""

Catalogue: TypeAlias = Literal["imdb", "thetvdb"]
"""The catalogues by whose ids the service knows shows, as it calls them."""


@record
class Hit:
    """A show that a search found: as much as tells it from its namesakes.

    ``number`` is the service's own, and the platforms are called as it calls them.
    """

    number: int
    title: str
    year: int | None = None
    countries: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    type: str | None = None
    language: str | None = None

    @property
    def key(self) -> str:
        """What ``add --id`` takes for it: tvmaze:169."""
        return f"{SERVICE}:{self.number}"


class TVmaze:
    """The service. Every question may fail as those of ``Client.get`` do."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @classmethod
    def open(cls) -> TVmaze:
        """The service at its address, or at the one that the environment names.

        Raises:
            UsageError: that is no address.
        """
        address = os.environ.get(SETTING, "").strip() or ADDRESS
        return cls(Client(NAME, Address.of(address, SETTING)))

    def search(self, words: str) -> tuple[Hit, ...]:
        """The shows that words find, the likeliest first; the service gives ten at most."""
        rows = self._client.get("/search/shows", [("q", words)])
        if rows is None:
            return ()
        if not isinstance(rows, list):
            raise _unexpected("a search")
        found = (_hit(row.get("show")) for row in rows if isinstance(row, dict))
        return tuple(each for each in found if each is not None)

    def show(self, number: int) -> Mapping[str, Any] | None:
        """The show with this number and all that is embedded, as the service has it; None: it has none."""
        asked = [("embed[]", each) for each in EMBEDDED]
        return self._one(f"/shows/{number}", asked)

    def lookup(self, catalogue: Catalogue, ident: str) -> int | None:
        """The number of the show that another catalogue has under this id; None: the service knows none.

        It answers with a redirect to the show.
        """
        found = self._one("/lookup/shows", [(catalogue, ident)])
        return None if found is None else found["id"]

    def updates(self, since: Since | None) -> Mapping[int, int]:
        """When shows changed last, in seconds since 1970, by their numbers: those of this time, or all."""
        rows = self._client.get("/updates/shows", [("since", since)] if since else [])
        if not isinstance(rows, dict):
            raise _unexpected("the question what changed")
        return {
            int(number): at
            for number, at in rows.items()
            if number.isascii() and number.isdecimal() and type(at) is int
        }

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _one(self, path: str, asked: Sequence[tuple[str, str]]) -> Mapping[str, Any] | None:
        found = self._client.get(path, asked)
        if found is None:
            return None
        if not isinstance(found, dict) or type(found.get("id")) is not int:
            raise _unexpected("the question for a show")
        return found


def _hit(show: Any) -> Hit | None:
    """A show of a search; None where it lacks what it is asked for by."""
    if not isinstance(show, dict) or type(show.get("id")) is not int:
        return None
    title = show.get("name")
    if not isinstance(title, str) or not title.strip():
        return None
    premiered = str(show.get("premiered") or "")
    offers = [each for each in (show.get("network"), show.get("webChannel")) if isinstance(each, dict)]
    places = [each["country"] for each in offers if isinstance(each.get("country"), dict)]
    return Hit(
        number=show["id"],
        title=title.strip(),
        year=int(premiered[:4]) if premiered[:4].isascii() and premiered[:4].isdecimal() else None,
        countries=_texts(each.get("code") for each in places),
        platforms=_texts(each.get("name") for each in offers),
        type=_text(show.get("type")),
        language=_text(show.get("language")),
    )


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in map(_text, values) if each))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _unexpected(what: str) -> ServiceError:
    return ServiceError(f"{NAME} answers {what} with something else than its documentation says")
