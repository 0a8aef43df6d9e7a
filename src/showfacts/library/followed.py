"""The shows that the user follows: a small file of lines, each an id and, for people, the title.

A line may be blank, or a comment that begins with ``#``. The file is a list of ids and nothing else, so that
a show which is gone, or has another id by now, does no harm.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from showfacts.dataset.files import users_folder
from showfacts.errors import BadDataError, NotFoundError
from showfacts.history.places import FOLLOWED
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.model import ShowHeader

HEAD = "# The shows that you follow, an id on each line; showfacts follow and unfollow write it.\n"


class Followed(NamedTuple):
    """A show that is followed, by its id; ``title`` is what it was called when it was put in the list."""

    id: str
    title: str


class FollowedShow(NamedTuple):
    """The same with the show that the library has for it; None if it has none any more."""

    followed: Followed
    header: ShowHeader | None


def followed() -> tuple[Followed, ...]:
    """The shows that the user follows; none where there is no list.

    Raises:
        BadDataError: the list cannot be read.
    """
    folder = users_folder()
    if folder is None:
        return ()
    path = folder / FOLLOWED
    try:
        return listed(path.read_text("utf-8")) if path.is_file() else ()
    except (OSError, UnicodeDecodeError) as error:
        from showfacts.model import Problem

        message = f"cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8 text'}"
        raise BadDataError([Problem(file=str(path), line=0, path="", message=message)]) from None


def followed_shows(library: Library) -> tuple[FollowedShow, ...]:
    """The shows that the user follows, as a library has them, each once.

    Raises:
        BadDataError: the list cannot be read.
    """
    found: dict[str, FollowedShow] = {}
    for each in followed():
        try:
            header = library.header(each.id)
        except NotFoundError:
            header = None
        found.setdefault(header.id if header else each.id, FollowedShow(each, header))
    return tuple(found.values())


def followed_ids(library: Library) -> frozenset[str]:
    """The ids of the shows that are followed, and that the library has."""
    return frozenset(each.header.id for each in followed_shows(library) if each.header is not None)


def listed(text: str) -> tuple[Followed, ...]:
    """The shows of a list."""
    found = (_of(line) for line in text.splitlines())
    return tuple(each for each in found if each is not None)


def with_more(text: str | None, more: Iterable[Followed]) -> str:
    """A list with some more shows at its end; every line that is there stays as it is."""
    before = HEAD if text is None else text if text.endswith("\n") or not text else f"{text}\n"
    return before + "".join(f"{each.id}  {' '.join(each.title.split())}\n" for each in more)


def without(text: str, idents: Collection[str]) -> str:
    """A list without the shows with these ids; every other line stays as it is."""
    kept: Sequence[str] = [
        line
        for line in text.splitlines(keepends=True)
        if (each := _of(line)) is None or each.id not in idents
    ]
    return "".join(kept)


def _of(line: str) -> Followed | None:
    """What a line names; None where it names nothing."""
    ident, _, title = line.strip().lstrip("\ufeff").partition(" ")
    return None if not ident or ident.startswith("#") else Followed(ident, title.strip())
