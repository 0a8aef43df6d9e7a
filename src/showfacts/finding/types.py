"""Words for what kind of show one is: "prison school anime", "the queen's gambit miniseries"."""

from __future__ import annotations

from types import MappingProxyType

from showfacts.text.fold import key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model import ShowType

_SPOKEN: Mapping[str, ShowType] = MappingProxyType(
    {
        "animated": "animation",
        "animatedseries": "animation",
        "animation": "animation",
        "anime": "animation",
        "cartoon": "animation",
        "docuseries": "documentary",
        "documentary": "documentary",
        "documentaryseries": "documentary",
        "gameshow": "game",
        "limitedseries": "miniseries",
        "liveaction": "scripted",
        "miniserie": "miniseries",
        "miniseries": "miniseries",
        "quizshow": "game",
        "realityshow": "reality",
        "realityseries": "reality",
        "talkshow": "talk",
        "varietyshow": "variety",
    }
)
"""Words that say what a show is. "News", "game" and "sports" end more titles than they say that."""


def type_typed(typed: str) -> ShowType | None:
    """The type of show that words behind a title mean; None where they mean none."""
    return _SPOKEN.get(key(typed))
