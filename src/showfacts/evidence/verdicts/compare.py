"""How what one source says stands to what is held: the one place where verdicts are computed.

``verdict`` compares what is said in a few words with all that is held of a show: claims of a dataset,
sentences of an article. ``compare_values`` compares two values of one field: layers that disagree. Each kind
of value has its rules, with examples, in a module of ``evidence.kinds``; ``kinds.table.KINDS``
tells which field has values of which kind.

Nothing is guessed: a saying is compared only where every word of it is understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from showfacts.evidence.facts import facts_of
from showfacts.evidence.verdicts.said import (
    NO_NAMES,
    VERDICTS,
    Closeness,
    Computed,
    Held,
    Names,
    Said,
    computed,
    names_of,
    said_on,
)
from showfacts.text.fold import LONGEST, key, words
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.model import Verdict
    from showfacts.model.dates import PartialDate

__all__ = [
    "NO_NAMES",
    "Computed",
    "Held",
    "Names",
    "Said",
    "compare_values",
    "names_of",
    "said_on",
    "verdict",
]


def verdict(said: Said, held: Held) -> Computed | None:
    """How what is said of a show stands to what is held of it.

    Args:
        said: what is said, of which field, about whom, and on which day.
        held: the show, with the days on which its sources spoke and whose which name is.

    Returns:
        The verdict with its reason; None where the two cannot be compared: nothing is held of the field, or a
        word of the saying is not understood.
    """
    from showfacts.evidence.verdicts.kinds.table import KINDS

    kind = KINDS.get(said.field)
    if kind is None or len(said.value) > LONGEST:
        return None
    if _UNDECIDED.match(said.value.casefold()):
        is_held = any(each.field == said.field for each in facts_of(held.show))
        return computed(Closeness.DIFFERENT, said, held="what was settled", is_plan=True) if is_held else None
    return kind.rule(said, held)


_UNDECIDED = expression(
    r"^(?:(?:the |a )?[a-z]+ )?(?:is |was |are |were )?(?:still |yet )*(?:under discussion|undecided|tba|tbd|"
    r"open|not (?:yet )?(?:decided|disclosed|announced|known|named|set|settled)|"
    r"to be (?:announced|determined|decided|confirmed))(?: yet)?$"
)
"""That something is not settled yet, which is true until it is."""


def compare_values(
    field: str,
    held: str,
    said: str,
    *,
    held_on: PartialDate | None = None,
    said_on: PartialDate | None = None,
    names: Names = NO_NAMES,
) -> Verdict:
    """The verdict on what another source says in place of a value that is held.

    Args:
        field: one of ``model.fields.CLAIM_FIELDS``.
        held: the value that is held, as ``facts.Fact.value`` has it.
        said: what the other source says, as a value of the same field or in words.
        held_on: the day on which the held value was said; None where that is unknown.
        said_on: the day on which the other value was said; None where that is unknown.
        names: whose which name is (``names_of``).

    Returns:
        "agrees" for one value in two forms, "imprecise" where ``said`` is the rougher form of ``held``,
        "unchecked" where it is the more exact one, "variant" for two spellings of a name. For two values:
        "superseded" where ``said`` was said before ``held`` and so may have been right on its day,
        "contradicted" where both have a day, and "disputed" where no day decides between them, or the values
        cannot be compared.
    """
    if words(held) == words(said) and _signs(held) == _signs(said):
        return "agrees"
    # Only loaded where two values are not written alike
    from showfacts.evidence.verdicts.kinds.table import KINDS

    kind = KINDS.get(field)
    standing = kind.between(held, said, names) if kind is not None else None
    if standing is Closeness.SAME and key(held) == key(said) and _signs(held) != _signs(said):
        standing = Closeness.VARIANT
    if standing is not Closeness.DIFFERENT:
        return VERDICTS[standing] if standing is not None else "disputed"
    if held_on is None or said_on is None:
        return "disputed"
    return "superseded" if said_on.last < held_on.first else "contradicted"


def _signs(text: str) -> list[str]:
    """The signs that tell names apart which fold alike: "C" and "C++", "Cah" and "Ca$h"."""
    return [sign for sign in text if not sign.isalnum() and category(sign) in ("Sm", "Sc")]
