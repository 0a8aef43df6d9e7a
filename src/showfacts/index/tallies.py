"""How what each source says of a show stands: by verdict, how much."""

from __future__ import annotations

from showfacts.dataset.plain import LISTS, from_plain
from showfacts.evidence.facts import facts_of
from showfacts.index.own import credit
from showfacts.model import Show
from showfacts.model.fields import CATALOGUES, FIELDS
from showfacts.model.light import words_of
from showfacts.model.terms import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

VERDICTS: tuple[Verdict, ...] = words_of(Verdict)

_PLAIN = frozenset(field.key for field in FIELDS)
_ROWS = frozenset(LISTS) - {"episodes", "seasons", "claims"}
"""The lists of which a row is one fact, where all of it rests on the same word."""
_OF_SEASON = frozenset({"episodes", "premiere", "finale", "release", "runtime_minutes"})
"""The values of a season each of which is a fact."""


def tallies(doc: dict[str, Any], file: str | None) -> dict[str, str]:
    """How what each source says of a show stands, as the index has it.

    Args:
        doc: the table of the show.
        file: the id, as a source, of the file of the user's that says what names no source.
    """
    if not _names_sources(doc):
        count = _facts(doc) if file is not None else 0
        return {file: str(count)} if file is not None and count else {}
    if file is not None:
        doc = {key: [*map(dict, value)] if key in LISTS else value for key, value in doc.items()}
        credit(doc, file)
    show = from_plain(Show, {key: value for key, value in doc.items() if key != "episodes"})
    found: dict[str, list[int]] = {}
    for verdict, sources in _said(show):
        place = VERDICTS.index(verdict)
        for ident in sources:
            if ident in found:
                found[ident].append(place)
            else:
                found[ident] = [place]
    return {ident: _as_text(places) for ident, places in found.items()}


def counted(rows: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """By source, how all that it says stands, from rows of (source, tally) of each show."""
    found: dict[str, list[int]] = {}
    for ident, text in rows:
        counts = found.setdefault(ident, [0] * len(VERDICTS))
        for place, count in enumerate(text.split()):
            counts[place] += int(count)
    return {
        ident: {verdict: count for verdict, count in zip(VERDICTS, counts, strict=True) if count}
        for ident, counts in found.items()
    }


def _said(show: Show) -> Iterator[tuple[Verdict, Iterable[str]]]:
    for fact in facts_of(show):
        yield "agrees", fact.sources
    for claim in show.claims:
        yield claim.verdict, claim.sources


def _as_text(places: list[int]) -> str:
    """The counts in the order of verdicts, up to the last that is not 0; of the place of each verdict."""
    return " ".join([str(places.count(place)) for place in range(max(places) + 1)])


def _names_sources(doc: dict[str, Any]) -> bool:
    """Whether anything in the table of a show names sources of its own; claims do."""
    if "cites" in doc or "claims" in doc:
        return True
    lists = [doc[name] for name in _ROWS & doc.keys()]
    return any(
        "sources" in row or "cites" in row for rows in (*lists, doc.get("seasons", ())) for row in rows
    )


def _facts(doc: dict[str, Any]) -> int:
    """How many facts the table of a show makes in which nothing names sources: a large file has many such."""
    keys = doc.keys()
    count = sum([doc[key] not in ("", []) for key in _PLAIN & keys])
    count += sum([len(doc[name]) for name in _ROWS & keys])
    if "seasons" in doc:
        count += sum([len(_OF_SEASON & row.keys()) for row in doc["seasons"]])
    if "ids" in doc:
        count += sum(bool(doc["ids"].get(each)) for each in CATALOGUES)
    return count
