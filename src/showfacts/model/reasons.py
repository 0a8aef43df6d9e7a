"""Why something stands as it does, though a lint finds fault with it."""

from __future__ import annotations


class Reasons(tuple[tuple[str, str], ...]):
    """Reasons beside a show for what ``data check --strict`` finds in it: pairs of what and why.

    In TOML a table, ``"season-order/season 2" = "..."``: the name of the lint, a slash, and what it is about,
    as the finding begins.
    """

    __slots__ = ()
