"""Shows by words of their names, and of what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from showfacts.commands.list.answer import listed
from showfacts.index.name import NameKind
from showfacts.index.tables import About

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.list.answer import ListAnswer, Listed, Matched
    from showfacts.library.library import Library
    from showfacts.model import ShowHeader


def search(library: Library, words: str, limit: int | None) -> ListAnswer[Listed]:
    """Shows that the words mean: by title, another name, a person, a character, what it is about."""
    return listed(_matches(library, words), limit)


def _matches(library: Library, words: str) -> Iterator[tuple[ShowHeader, str, Matched]]:
    """Each show once, with the text that it was found by."""
    seen: set[str] = set()
    for show, text, matched in _found(library, words):
        if show not in seen:
            seen.add(show)
            yield library.header(show), text, matched


def _found(library: Library, words: str) -> Iterator[tuple[str, str, Matched]]:
    for name in library.names_with(words):
        yield name.show, name.text, "title" if name.kind is NameKind.TITLE else "alias"
    for person, show in library.people_with(words):
        yield show, person, "person"
    for character, show in library.characters_with(words):
        yield show, character, "character"
    for show, what, text in library.about(words):
        yield show, text, "genre" if what is About.GENRE else "premise"
