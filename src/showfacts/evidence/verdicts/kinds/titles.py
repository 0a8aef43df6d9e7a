"""What a show is called.

| field | held | said | verdict |
| --- | --- | --- | --- |
| title | Soundtrack #1 | soundtrack #1 | agrees |
| title | Vincenzo | Vinsenzo | variant |
| title | Strong Girl Bong-soon, also Strong Woman | Strong Woman | variant: another name of the show |
| alias | The Inheritors | The Inheritors | agrees |
| alias | a remake of Masquerade | Masquerade | contradicted: that is the other work |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.likeness import is_one_name, is_spelling
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.evidence.verdicts.said import Computed, Held, Names, Said

_BRACKETS = expression(r"\s*\([^()]*\)$")
_SAYING = expression(r" [a-z]+ [a-z]+ [a-z]+\b|, [a-z]")
"""Three small words in a row, or a comma before one: a sentence, not a title."""


def title(said: Said, held: Held) -> Computed | None:
    """Compare the title."""
    return _called(said, held, [held.show.title])


def original_title(said: Said, held: Held) -> Computed | None:
    """Compare the original title, which may be romanised."""
    return _called(said, held, [held.show.original_title] if held.show.original_title else [])


def alias(said: Said, held: Held) -> Computed | None:
    """Compare one of the other names."""
    return _called(said, held, held.show.aliases)


def working_title(said: Said, held: Held) -> Computed | None:
    """Compare a title of the time before the premiere."""
    return _called(said, held, held.show.working_titles)


def _called(said: Said, held: Held, usual: Sequence[str]) -> Computed | None:
    if said.about is not None or not usual:
        return None
    ours = ", ".join(usual)
    if any(is_one_name(each, said.value) for each in usual):
        return computed(Closeness.SAME, said, held=ours)
    if _SAYING.search(said.value):
        return None
    show = held.show
    every = [*usual, show.title, show.original_title or "", *show.aliases, *show.working_titles]
    if any(is_spelling(each, said.value) for each in every):
        return computed(Closeness.VARIANT, said, held=ours)
    works = [_BRACKETS.sub("", each.work) for each in show.relations if each.work]
    is_another = key(said.value) in map(key, works)
    return computed(Closeness.DIFFERENT, said, held=f"{said.value} as another work") if is_another else None


def between(held: str, said: str, names: Names) -> Closeness | None:
    """How one title stands to another, both as text; None where they are two titles."""
    if is_one_name(held, said):
        return Closeness.SAME
    return Closeness.VARIANT if is_spelling(held, said) else None
