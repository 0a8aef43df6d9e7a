"""The show that has a character, where a question names no show."""

from __future__ import annotations

from showfacts.commands.options import IDENT
from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.text.fold import key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.titles import Options, Words
    from showfacts.library.library import Library


def show_with(library: Library, name: str) -> tuple[Words, Options]:
    """The words and options that mean the only show with a character.

    Raises:
        AmbiguousError: several shows have one of that name.
        NotFoundError: none has.
    """
    found = list(library.characters_with(name))
    same = [show for character, show in found if key(character) == key(name)]
    shows = list(dict.fromkeys(same or [show for _, show in found]))
    if not shows:
        raise NotFoundError(f"no character on record is called “{name[:60]}”", query=name)
    if len(shows) > 1:
        from showfacts.model import Candidate

        candidates = tuple(
            Candidate.of(library.header(show), lead=library.names.lead(show), options=(IDENT.flag, show))
            for show in shows
        )
        message = f"“{name[:60]}” is a character of {len(shows)} shows"
        raise AmbiguousError(message, query=name, candidates=candidates)
    return _named(library, shows[0])


def _named(library: Library, show: str) -> tuple[Words, Options]:
    """The title of a show where it alone has it, else its id."""
    title = library.header(show).title
    try:
        found = library.resolve(title)
    except (AmbiguousError, NotFoundError):
        return (), ((IDENT.flag, show),)
    is_plain = found.is_plain and found.header.id == show
    return ((title,), ()) if is_plain else ((), ((IDENT.flag, show),))
