"""Which sources say which single value of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class Cites(tuple[tuple[str, tuple[str, ...]], ...]):
    """The sources of single fields: pairs of a key and the ids of the sources that say its value.

    In TOML and JSON a table, ``premiere = ["variety-2019-11-05"]``. The key of a word in a list is
    the list's key, a slash and the word, ``genres/drama``, where not all of its words have one source; the
    key of an external id is ``ids/imdb``.
    """

    __slots__ = ()

    @classmethod
    def of(cls, cites: Mapping[str, Iterable[str]]) -> Cites:
        """The cites that a mapping tells of; a key without sources is left out."""
        return cls((key, tuple(sources)) for key, sources in cites.items() if sources)

    def get(self, key: str, word: str | None = None) -> tuple[str, ...]:
        """The sources of a field, or of one word of a list; empty where none is named."""
        return self.named(key, word) or ()

    def named(self, key: str, word: str | None = None) -> tuple[str, ...] | None:
        """The same; None where the field is not among the keys, so that the sources of the row say it.

        Empty where it is: then the row has sources, but none of them says this value.
        """
        wanted = (f"{key}/{word}", key) if word is not None else (key,)
        for each in wanted:
            for own, sources in self:
                if own == each:
                    return sources
        return None

    def sources(self) -> Iterator[str]:
        """Every source that is named, as often as it is."""
        for _, sources in self:
            yield from sources
