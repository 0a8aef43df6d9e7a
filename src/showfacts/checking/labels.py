"""Sheets: what stands behind a label, or on the lines below it: ``Directed by: X``, ``Cast`` and then a name a line.

One table leads from what labels are called to fields. It has the labels of names and words; those of days and numbers
are read by the rules of these.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import record, replace
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_CALLED = {
    "cast": "cast|cast member|cast list|casting|star|starring|actor|actress|leads|featuring|performer|lead actor|lead actress|lead cast",
    "director": "director|directed by|direction|pd|helmed by|direction by",
    "writer": "writer|written by|screenwriter|scriptwriter|screenplay|screenplay by|script|script by|teleplay by|penned by|screenplay writer|head writer",
    "creator": "creator|created by|creation|series creator|show creator",
    "developer": "developer|developed by",
    "showrunner": "showrunner|show runner",
    "executive-producer": "executive producer|executive producer by|exec producer|executive produced by|executive production|ep",
    "producer": "producer|produced by|series producer",
    "composer": "composer|composed by|music|music by|original music|original music by|score|score by",
    "credit": (
        "editor|edited by|editing|film editor|cinematographer|cinematography|cinematography by|director of photography|photography|art director|art direction|production designer|costume designer"
        "|script supervisor|assistant director|sound director|music director|music supervisor|theme music composer"
    ),
    "company": "company|production company|production|production house|production studio|studio",
    "distributor": "distributor|distributed by|distribution|distribution company",
    "platform": (
        "network|channel|broadcaster|broadcast network|broadcast channel|broadcast on|platform|streaming platform|streaming service|streaming on|streaming|streamer|where to watch|available on"
        "|airs on|aired on|air on|tv network|tv channel|tv station|station|home network|watch on|watch it on|watch|stream on|broadcasting station|broadcasting network|ott platform|ott"
    ),
    "country": "country|country of origin|origin|place of origin|country of production|production country|nationality",
    "language": "language|spoken language|audio",
    "genre": "genre|category|kind|tag|theme|themes and genre|style",
    "alias": (
        "also known as|aka|a.k.a|a.k.a.|other name|other title|alternative title|alternate title|alternative name|english title|korean title|native title|literal title|local title|international title"
        "|revised romanization|revised romanisation|romanization|romanisation|known as|alias|alternate name|translated title"
    ),
}
FIELD_OF = {label: field for field, labels in _CALLED.items() for label in labels.split("|")}
"""The field of each label, in the singular; of two that have one, the later."""
_APART = word_set(
    "main extended additional supporting principal recurring guest other full original key more series show tv also voice complete regular featured notable core lead leading"
)
"""Words before what a label is called."""
_NO_FIELD = word_set("character crew")
"""What stands beside a label: ``Cast and characters``."""
_LABEL = expression(
    r"(?:^|(?<= [/|•·;] )|(?<=[;|•·] )|(?<=\. ))(?P<label>[A-Za-z][A-Za-z.]*(?:[ /&-]{1,3}[A-Za-z(][A-Za-z.()]*){0,4}?(?:\(e?s\)|/s)?)\"? ?(?::| [–—-](?= |$))\"? ?"
)
_BARE = expression(
    r"(?P<label>Genres?|Countr(?:y|ies) of origin|Original (?:network|language|title)s?|Production compan(?:y|ies)|Distributors?|Also known as) (?=[A-Z][^.!?]*$)"
)
"""A label without a sign behind it, as of a table whose cells became one line; no sentence."""
_PLURAL = expression(r"\(e?s\)$|/s$")
_AND = expression(r" ?(?:&|/|\+) ?| and ")


@record
class Values:
    """Where values stand, and of what fields: in a sentence, or in a masked one. ``is_below``: not behind the label."""

    fields: tuple[str, ...]
    start: int
    end: int
    is_below: bool = False


def _fields_of(label: str) -> tuple[str, ...]:
    """The fields that a label is of: ``Creator(s) and Writers`` of two; none where it is of something else."""
    parts = _AND.split(_PLURAL.sub("", label.lower().strip()))
    verb = " by" if parts[-1].endswith(" by") else ""
    found: list[str] = []
    for part in parts:
        called = part if part.endswith(verb) else part + verb
        field = _field(called)
        if field is None:
            return ()
        found += [field] if field else []
    return tuple(dict.fromkeys(found))


def _field(called: str) -> str | None:
    """The field of a label; "" for what only stands beside one, None for what is none."""
    words = [_PLURAL.sub("", each) for each in called.replace("-", " ").split()]
    while words:
        for each in _singular(words):
            if each in FIELD_OF:
                return FIELD_OF[each]
            if each in _NO_FIELD:
                return ""
        if words[0] not in _APART:
            return None
        words = words[1:]
    return None


def _singular(words: Sequence[str]) -> Iterator[str]:
    """A label as it is, and in the singular."""
    name = " ".join(words)
    yield name
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if name.endswith(ending):
            yield name.removesuffix(ending) + instead
    if len(words) > 1 and words[0].endswith("s"):
        yield " ".join([words[0].removesuffix("s"), *words[1:]])


_SIGN = expression(r":| [–—-]")
FARTHEST = 60
"""Characters of a line within which its label ends."""
LONGEST = 50
"""Characters of a line that is a label and no more."""


@lru_cache(maxsize=256)  # It is asked for of each sentence of a stretch, and again of all of them
def values_in(text: str) -> tuple[Values, ...]:
    """What stands behind the labels of a sentence in plain signs; empty where it is a label and no more."""
    if not text[:1].isalpha():
        return ()
    if len(text) < LONGEST and ":" not in text and (fields := _fields_of(text)):
        return (Values(fields=fields, start=len(text), end=len(text)),)
    if not _SIGN.search(text, 0, FARTHEST):
        bare = _BARE.match(text)
        fields = _fields_of(bare["label"]) if bare is not None else ()
        return (
            (Values(fields=fields, start=bare.end(), end=len(text)),) if bare is not None and fields else ()
        )
    found: list[tuple[int, Values]] = []
    for label in _LABEL.finditer(text):
        if label.start() and not found:
            return ()
        fields = _fields_of(label["label"])
        if not fields and not found:
            return ()
        found.append((label.start(), Values(fields=fields, start=label.end(), end=len(text))))
    ends = [*(start for start, _ in found[1:]), len(text)]
    return tuple(
        replace(each, end=end)
        for (_, each), end in zip(found, ends[: len(found)], strict=True)
        if each.fields
    )
