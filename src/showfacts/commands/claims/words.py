"""Where a title ends and a field begins, in words that are typed without quotes."""

from __future__ import annotations

from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.finding.fields import fields_meant
from showfacts.finding.steps import Tier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.finding.narrowing import Narrowing
    from showfacts.library.library import Library

LONGEST_TITLE = 20
"""Words of the command line in which a title is looked for."""


def title_and_field(library: Library, words: list[str], narrowing: Narrowing) -> tuple[str, str | None]:
    """The words of the title, and the field after them. A title that fits as it stands has no field."""
    if narrowing.id is not None:
        return _beside_id(library, words, narrowing)
    whole, title, last = " ".join(words), " ".join(words[:-1]), words[-1]
    fits = _tier(library, whole, narrowing) if title else None
    if not title or (fits is not None and fits <= Tier.ALIAS):
        return whole, None
    ends = _fields_behind(words)
    if ends:
        firm = (each for each in ends if (_tier(library, each[0], narrowing) or Tier.MISSPELT) <= Tier.ALIAS)
        return next(firm, ends[-1])
    try:
        library.resolve(title, narrowing)
    except NotFoundError:
        return whole, None
    except AmbiguousError:
        return (title, last) if fits is None else (whole, None)
    return title, last


def _beside_id(library: Library, words: list[str], narrowing: Narrowing) -> tuple[str, str | None]:
    """The longest name of the show with the id is the title, and all after it the field.

    Without a name among the words, a field's own word at the end is the field.
    """
    cuts = range(1, 1 + len(words[:LONGEST_TITLE]))
    tiers = {cut: _tier(library, " ".join(words[:cut]), narrowing) for cut in cuts}
    fits = {cut: tier for cut, tier in tiers.items() if tier is not None}
    firm = [cut for cut, tier in fits.items() if tier <= Tier.ALIAS]
    ends = _fields_behind(words, at_least=0)
    if ends and not firm:
        return ends[-1]
    cut = max(firm or fits, default=0)
    return " ".join(words[:cut]), " ".join(words[cut:]) or None


def _fields_behind(words: list[str], at_least: int = 1) -> list[tuple[str, str]]:
    """The ways to part words into a title, of ``at_least`` so many words, and a field of one or two."""
    cuts = [len(words) - size for size in (1, 2) if len(words) - size >= at_least]
    parts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in cuts]
    return [each for each in parts if fields_meant(each[1])]


def _tier(library: Library, title: str, narrowing: Narrowing) -> Tier | None:
    """How firmly words mean one show by themselves; None where they do not."""
    try:
        found = library.resolve(title, narrowing)
    except (AmbiguousError, NotFoundError):
        return None
    return None if found.tier is Tier.OPTION else found.tier
