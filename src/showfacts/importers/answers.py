"""Answers of services in JSON files: as they came, or recorded with their address by a test or a proxy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from showfacts.importers.json_values import JsonValue, json_values
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?|[{}\[\]]')
_RECORDED = frozenset({"uri", "body"})


def answers(path: Path) -> Iterator[JsonValue | Problem]:
    """The objects of a file, also those of lists within lists.

    Of a recording (``uri``, ``status``, ``body``) it is the body. Recorded answers that say no, or nothing,
    are passed over.
    """
    for found in json_values(path):
        if isinstance(found, Problem):
            yield found
        else:
            yield from (JsonValue(value=each, line=found.line) for each in _within(found.value))


def _within(value: object) -> Iterator[object]:
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += reversed(each)
        elif isinstance(each, Mapping) and each.keys() >= _RECORDED:
            if each["body"] and not _says_no(each.get("status")):
                waiting.append(each["body"])
        else:
            yield each


def _says_no(status: object) -> bool:
    code = status.get("code") if isinstance(status, Mapping) else status
    return isinstance(code, int) and code >= 400


def keys_in(start: bytes) -> frozenset[str]:
    """The keys of the first object in the beginning of a JSON file, dotted: ``ids``, ``ids.trakt``.

    Lists are passed through: ``seasons.seasonNumber``. Of a recorded answer they are those of its body. Empty
    if it does not begin as JSON.
    """
    text = start.decode("utf-8-sig", "ignore").lstrip()
    keys = frozenset(_dotted(text)) if text[:1] in ("{", "[") else frozenset[str]()
    if keys >= _RECORDED:
        return frozenset(key.removeprefix("body.") for key in keys if key.startswith("body."))
    return keys


def _dotted(text: str) -> Iterator[str]:
    way: list[str | None] = []  # Of each list or object around this place the key, None in a list
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in ("{", "["):
            way.append("" if sign == "{" else None)
        elif sign in ("}", "]"):
            if not way:
                return
            way.pop()
            if sign == "}" and not any(each is not None for each in way):
                return
        elif token[2] is not None and way and way[-1] is not None:
            way[-1] = token[1]
            yield ".".join(each for each in way if each)
