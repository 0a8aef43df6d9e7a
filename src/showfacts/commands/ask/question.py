"""A question as words: folded to be understood, and as they were typed to be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import words
from showfacts.text.patterns import expression

MOST = 60
"""A question has at most so many words."""

_EDGES = "\"'`“”‘’«»„()[]{}<>|;:,.!?…¿¡*~_^=\\/"
_STOPS = ".?!,;:"
_ASKING = expression(r"(?i)^(?:what|who|where|when|how|why|it|that|there|here|he|she|let)['’]s$")
_MYSELF = expression(r"I(?:['’]|$)")
_POSSESSIVE = expression(r"(?<=\w)['’]s$|(?<=s)['’]$")
_SENTENCE = expression(r"[?!]+\s+|\n+|[.;]+\s+")


class TypedPiece(NamedTuple):
    """What stood between two spaces. ``first`` and ``end`` are the places of its words in the question."""

    text: str
    first: int
    end: int


class Question:
    """The words of a question. ``words`` are folded; ``typed`` is what stood between spaces.

    ``capitals``: the places of the words that begin with a capital, but for the first one of a sentence.
    """

    def __init__(self, text: str) -> None:
        text = text.lower() if text.isupper() else text
        self.text = " ".join(text.split())
        found: list[str] = []
        pieces: list[TypedPiece] = []
        capitals: list[int] = []
        is_first = True
        for raw in self.text.split()[: MOST + 1]:
            piece = _bare(raw)
            if not is_first and _is_capital(piece):
                capitals.append(len(found))
            is_first = raw[-1:] in _STOPS
            folded = words(piece).split() if any(map(str.isalnum, piece)) else _sign(raw)
            if folded:
                pieces.append(TypedPiece(piece or raw, len(found), len(found) + len(folded)))
                found += folded
        self.words = tuple(found)
        self.capitals = frozenset(capitals)
        self.typed = tuple(pieces)
        self._beginning = {each.first: place for place, each in enumerate(pieces)}
        self._ending = {each.end: place for place, each in enumerate(pieces)}

    @property
    def is_too_long(self) -> bool:
        """Whether there are more words than anybody needs to ask one thing."""
        return len(self.words) > MOST

    @property
    def sentences(self) -> list[str]:
        """What its punctuation parts."""
        return [each for each in map(str.strip, _SENTENCE.split(self.text)) if any(map(str.isalnum, each))]

    def is_whole(self, first: int, end: int) -> bool:
        """Whether words from ``first`` up to ``end`` begin and end between spaces."""
        return first in self._beginning and end in self._ending

    def spellings(self, first: int, end: int) -> Iterator[str]:
        """Words as they were typed; again without a possessive at their end."""
        text = self.span(first, end)
        yield text
        bare = _POSSESSIVE.sub("", text)
        if bare != text and not _ASKING.match(text):
            yield bare

    def span(self, first: int, end: int) -> str:
        """Words as they were typed; as they are folded, where they do not begin and end between spaces."""
        if not self.is_whole(first, end):
            return " ".join(self.words[first:end])
        pieces = self.typed[self._beginning[first] : self._ending[end] + 1]
        return " ".join(each.text for each in pieces)


def _bare(raw: str) -> str:
    """A word without the punctuation around it."""
    return raw.strip(_EDGES)


def _is_capital(piece: str) -> bool:
    """Whether a word begins with a capital, as no other word than a name does: neither "I" nor "TV"."""
    is_single = len(piece) == 1 or any(map(str.islower, piece))
    return piece[:1].isupper() and is_single and _MYSELF.match(piece) is None


def _sign(raw: str) -> list[str]:
    """What a sign between spaces says."""
    return {"&": ["and"], "+": ["and"]}.get(raw, [])
