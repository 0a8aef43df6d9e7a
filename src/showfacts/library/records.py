"""A show as the index has it: each part is built when it is asked for.

It reads like ``model.Show``, field for field. A look-up of a cast makes cast credits and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from showfacts.dataset.plain import field_from_plain

DEFAULTS: Mapping[str, Any] = {
    "title": "",
    **dict.fromkeys(("original_title", "type", "year", "premise", "checked")),
    **dict.fromkeys(("aliases", "working_titles", "countries", "languages", "genres", "sources"), ()),
    **dict.fromkeys(("seasons", "cast", "crew", "companies", "events", "availability"), ()),
    **dict.fromkeys(("relations", "reviews", "claims"), ()),
}
"""The fields of ``model.Show`` that a show may lack, but for ``ids``; so that no class is loaded for them."""


class Record:
    """One show. Its attributes are those of ``model.Show``."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def __getattr__(self, name: str) -> Any:
        value = self._value(name)
        setattr(self, name, value)
        return value

    def _value(self, name: str) -> Any:
        if name in DEFAULTS or name in ("id", "ids"):
            if name in self._data:
                return field_from_plain("Show", name, self._data[name])
            if name in DEFAULTS:
                return DEFAULTS[name]
            if name == "ids":
                from showfacts.model import ExternalIds

                return ExternalIds()
        raise AttributeError(f"a show has no {name!r}", name=name, obj=self)
