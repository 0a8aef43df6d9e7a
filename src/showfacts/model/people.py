"""People with more than one spelling."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person with more than one spelling, or with a name in another script."""

    name: str
    native_name: str | None = None
    aliases: tuple[str, ...] = ()
