"""JSON read and written as ``json`` does, which loads regular expressions: that takes longer than an answer.

Python's ``json`` is made of ``_json``, where there is one; what that does not do, it is asked itself.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["indented", "parsed", "quoted"]


class _Usual:
    """How ``json.loads`` reads."""

    strict = True
    object_hook = object_pairs_hook = None
    parse_float = parse_constant = float
    parse_int = int


try:
    from _json import encode_basestring as quoted
    from _json import make_scanner

    _scan = make_scanner(_Usual)  # type: ignore[arg-type]
except ImportError:
    from json import JSONDecoder
    from json.encoder import encode_basestring as quoted

    _scan = JSONDecoder().scan_once  # type: ignore[attr-defined]


def parsed(text: str) -> Any:
    """What a text of JSON says.

    Raises:
        ValueError: it is none.
    """
    bare = text.strip(" \t\n\r")
    try:
        value, end = _scan(bare, 0)
    except StopIteration:
        raise ValueError("no JSON") from None
    if end != len(bare):
        raise ValueError("more than one value of JSON")
    return value


def indented(value: Any, line: str = "\n") -> str:
    """A value as JSON, its parts on lines of their own, each level two spaces further in.

    ``line``: what a line of this level begins with.
    """
    if isinstance(value, str):
        return quoted(value)
    inner = f"{line}  "
    if isinstance(value, dict):
        rows = [
            f"{quoted(key)}: {quoted(each) if type(each) is str else indented(each, inner)}"  # Most are
            for key, each in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(rows)}{line}}}" if rows else "{}"
    if isinstance(value, list):
        rows = [indented(each, inner) for each in value]
        return f"[{inner}{f',{inner}'.join(rows)}{line}]" if rows else "[]"
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(value).lower()  # ``true``, ``false``, 1
    import json

    return json.dumps(value)
