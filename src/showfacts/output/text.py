"""Text from outside is only text: what may reach a terminal or a pipe, and what may not."""

from __future__ import annotations

import re

_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_JSON_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def clean(text: str) -> str:
    """One line with nothing in it that a terminal acts on.

    Line breaks and tabs become a space. Control characters (C0, C1, so every escape sequence loses
    its start), bidirectional controls and lone surrogates become U+FFFD.
    """
    return _CONTROLS.sub("\ufffd", _BREAKS.sub(" ", text))


def escaped(json_text: str) -> str:
    """JSON text with the characters that JSON allows raw and a terminal would act on as escapes."""
    return _JSON_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)
