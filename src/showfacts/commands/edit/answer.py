"""What became of the file that was edited."""

from __future__ import annotations

from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import ShowHeader


@record
class EditAnswer:
    """The show, the path of the file, and whether it is another now."""

    show: ShowHeader
    file: str
    is_changed: bool
