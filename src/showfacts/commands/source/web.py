"""The page of a source, in a browser."""

from __future__ import annotations

import sys
import webbrowser

from showfacts.commands import streams
from showfacts.errors import NotRecordedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.session import Session
    from showfacts.model import Source


def open_page(session: Session, source: Source) -> None:
    """Open the page of a source in the user's browser; print its address where none can be opened.

    In a pipe none is: it might be one that draws on the terminal.

    Raises:
        NotRecordedError: no address of the web is on record.
    """
    url = source.url
    if url is None or not url.startswith(("https://", "http://")):
        raise NotRecordedError(f"the address of {source.publisher} is not on record", query=source.id)
    if streams.is_terminal(sys.stdout) and _opened(url):
        session.note(f"showfacts: opened {url}")
    else:
        session.say(url)


def _opened(url: str) -> bool:
    try:
        return webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return False
