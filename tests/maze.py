"""A service with TVmaze's manners, of a few invented shows."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

from werkzeug import Request, Response

BBC = {"id": 12, "name": "BBC One", "country": {"name": "United Kingdom", "code": "GB", "timezone": "x"}}
HBO = {"id": 8, "name": "HBO", "country": {"name": "United States", "code": "US", "timezone": "x"}}
NETFLIX = {"id": 1, "name": "Netflix", "country": None}


def show(number: int, name: str, premiered: str | None, **more: Any) -> dict[str, Any]:
    """A show as the service has it."""
    return {
        "id": number,
        "url": f"https://www.tvmaze.com/shows/{number}/x",
        "name": name,
        "type": "Scripted",
        "language": "English",
        "genres": ["Drama"],
        "status": "Running",
        "runtime": 60,
        "averageRuntime": 60,
        "premiered": premiered,
        "ended": None,
        "officialSite": None,
        "schedule": {"time": "", "days": []},
        "rating": {"average": None},
        "weight": 50,
        "network": BBC,
        "webChannel": None,
        "dvdCountry": None,
        "externals": {"tvrage": None, "thetvdb": None, "imdb": None},
        "image": None,
        "summary": "<p>Somebody does something.</p>",
        "updated": 1700000000 + number,
        **more,
    }


def episode(season: int, number: int | None, name: str, day: str) -> dict[str, Any]:
    """An episode as the service has it."""
    return {"id": 1, "season": season, "number": number, "name": name, "airdate": day, "runtime": 60}


def credit(number: int, person: str, character: str) -> dict[str, Any]:
    """A row of a cast as the service has it."""
    return {
        "person": {"id": number, "name": person},
        "character": {"id": number, "name": character},
        "self": False,
        "voice": False,
    }


SHOWS = (
    show(
        101,
        "Lantern Quay",
        "2019-03-03",
        externals={"tvrage": None, "thetvdb": 990101, "imdb": "tt9900101"},
        rating={"average": 7.5},
    ),
    show(102, "Salt Kingdom", "2016-05-01", network=HBO),
    show(103, "Salt Kingdom", "2021-01-29", network=None, webChannel=NETFLIX, language="Korean"),
    show(104, "Casa de Vidrio", "2020-02-02", language="Spanish", network=None, webChannel=NETFLIX),
    show(105, "Tides\u001b[31m of\u202e \u0000Iron\r\nII", "2018-01-01"),
    show(106, "The Ferryman", "2022-09-09"),
    show(107, "Ferrymen", "2012-09-09"),
    show(108, "Nightjar 2099", "2023-04-01", network=HBO),
    show(9001, "Lantern Road", "2024-05-05", status="Ended", updated=1795000000),
)

EMBEDDED: dict[int, dict[str, list[dict[str, Any]]]] = {
    101: {
        "seasons": [
            {
                "number": 1,
                "name": "",
                "episodeOrder": 2,
                "premiereDate": "2019-03-03",
                "endDate": "2019-03-10",
            },
            {"number": 2, "name": "", "episodeOrder": 3, "premiereDate": "2020-03-01", "endDate": None},
        ],
        "episodes": [
            episode(1, 1, "The Tide", "2019-03-03"),
            episode(1, 2, "The Light", "2019-03-10"),
            episode(2, 1, "The Return", "2020-03-01"),
        ],
        "cast": [credit(1, "Ada Quill", "Inspector Reed"), credit(2, "Tomas Berg", "The Keeper")],
        "crew": [{"type": "Creator", "person": {"id": 3, "name": "Noor Field"}}],
        "akas": [{"name": "Laternenkai", "country": {"name": "Germany", "code": "DE", "timezone": "x"}}],
    },
    104: {"akas": [{"name": "House of Glass", "country": None}]},
}


class Maze:
    """The service: what it has, what it was asked, and how it will misbehave next.

    ``next`` are answers that come in place of its own, one a request.
    """

    def __init__(self) -> None:
        self.shows = {each["id"]: copy.deepcopy(each) for each in SHOWS}
        self.embedded = copy.deepcopy(EMBEDDED)
        self.calls: list[str] = []
        self.next: list[Callable[[], Response]] = []

    def __call__(self, request: Request) -> Response:
        return self.answer(request)

    def answer(self, request: Request) -> Response:
        """The answer to a request."""
        asked = request.query_string.decode()
        self.calls.append(f"{request.path}?{asked}" if asked else request.path)
        if self.next:
            return self.next.pop(0)()
        parts = request.path.strip("/").split("/")
        if parts == ["search", "shows"]:
            return _json([{"score": 1.0, "show": each} for each in self._hits(request.args["q"])])
        if parts == ["lookup", "shows"]:
            return self._looked_up(request)
        if parts == ["updates", "shows"]:
            return _json({str(number): each["updated"] for number, each in self.shows.items()})
        if len(parts) == 2 and parts[0] == "shows" and parts[1].isdigit() and int(parts[1]) in self.shows:
            return _json(self._whole(int(parts[1]), request.args.getlist("embed[]")))
        return Response("", status=404)

    def _hits(self, words: str) -> list[dict[str, Any]]:
        """The shows with these words in a name; the service finds other names too, and slips."""
        word = words.casefold()
        return [
            each
            for number, each in self.shows.items()
            if word in each["name"].casefold()
            or any(word in aka["name"].casefold() for aka in self.embedded.get(number, {}).get("akas", ()))
        ]

    def _looked_up(self, request: Request) -> Response:
        for number, each in self.shows.items():
            for catalogue in ("imdb", "thetvdb"):
                ident = each["externals"][catalogue]
                if ident is not None and request.args.get(catalogue) == str(ident):
                    return Response("", status=301, headers={"Location": f"/shows/{number}"})
        return _json(None, status=404)

    def _whole(self, number: int, wanted: list[str]) -> dict[str, Any]:
        within = self.embedded.get(number, {})
        embedded = {"_embedded": {name: within.get(name, []) for name in wanted}} if wanted else {}
        return {**self.shows[number], **embedded}


def _json(data: Any, status: int = 200) -> Response:
    return Response(json.dumps(data), status=status, content_type="application/json")
