"""Words of services for the type of a show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model import ShowType

_TYPES: Mapping[str, ShowType] = {
    "scripted": "scripted",
    "drama": "scripted",
    "tvseries": "scripted",
    "miniseries": "miniseries",
    "tvminiseries": "miniseries",
    "limitedseries": "miniseries",
    "animation": "animation",
    "anime": "animation",
    "cartoon": "animation",
    "reality": "reality",
    "realitytv": "reality",
    "documentary": "documentary",
    "docuseries": "documentary",
    "talk": "talk",
    "talkshow": "talk",
    "game": "game",
    "gameshow": "game",
    "panelshow": "game",
    "quiz": "game",
    "quizshow": "game",
    "news": "news",
    "variety": "variety",
    "varietyshow": "variety",
    "sport": "sports",
    "sports": "sports",
    "award": "award",
    "awardshow": "award",
    "awardsshow": "award",
}
"""By the folded word. A panel show is a game that well-known people play."""


def show_type(word: str) -> ShowType | None:
    """The type that a word is, ``Talk Show`` or ``tvMiniSeries``; None if it is none of ours."""
    return _TYPES.get(key(word))
