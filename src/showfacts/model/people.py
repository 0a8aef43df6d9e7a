"""People, where their name alone does not say all that is to be known to find them."""

from __future__ import annotations

from showfacts.model.records import record


@record
class Person:
    """A person with more than one spelling, a name in another script, or a namesake.

    ``id`` tells people of one name apart; credits refer to it as ``person_id``. ``misspellings`` are
    slips of sources: the person is found by them, but is never said to be called so.
    """

    id: str | None = None
    name: str
    native_name: str | None = None
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What the person is known by in a library: the id, else the name."""
        return self.id or self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """All names that the person goes by, the usual one first."""
        return (self.name, *([self.native_name] if self.native_name else []), *self.aliases)

    @property
    def all_spellings(self) -> tuple[str, ...]:
        """All that the person is called, also by slip."""
        return (*self.spellings, *self.misspellings)
