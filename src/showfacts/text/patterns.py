"""Regular expressions that are compiled when they are first used, as most answers use few of them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, loaded and compiled when something is first matched with it."""
    return _Later(text, flags)  # type: ignore[return-value]


NAMED: list[tuple[str, int]] = []
"""The text and flags of each expression of the modules that are loaded."""


class _Later:
    """Has what a compiled pattern has, by name."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, int(flags)
        NAMED.append((text, self._flags))

    @property
    def pattern(self) -> str:
        """Its text, for which nothing is compiled."""
        return self._text

    def __getattr__(self, name: str) -> Any:
        from showfacts.text.programs import PROGRAMS

        found = getattr(PROGRAMS.compiled(self._text, self._flags), name)
        setattr(self, name, found)  # From now on it is found without this
        return found
