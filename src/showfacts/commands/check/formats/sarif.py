"""SARIF 2.1.0, for services that show what linters find beside a file.

Source of the format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from showfacts import __version__
from showfacts.checking.article import LINE_END
from showfacts.commands.check.answer import CheckAnswer, Checked, Unread
from showfacts.commands.check.words import message
from showfacts.errors import UsageError
from showfacts.outputs.formats.json import plain
from showfacts.text.clean import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from showfacts.checking.report import Finding, Statement
    from showfacts.commands.check.answer import Result
    from showfacts.outputs.answer import Target

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

LEVELS: Mapping[Finding, str] = {
    "contradicted": "error",
    "superseded": "warning",
    "disputed": "warning",
    "imprecise": "note",
    "variant": "note",
}
"""How much a verdict weighs; one that is not among them asks for nothing."""


def render(results: Sequence[Result], target: Target) -> str:
    """One log of all files.

    Raises:
        UsageError: only numbers are asked for, for which there is no place.
    """
    found: list[dict[str, Any]] = []
    rules: dict[str, int] = {}
    for each in results:
        if not isinstance(each, Checked):
            continue
        if not isinstance(each.told, CheckAnswer):
            raise UsageError("sarif has no place for --stats")
        for statement in each.told.statements:
            rule = rules.setdefault(statement.rule, len(rules))
            found.append(_result(each, each.told.file, statement, rule))
    unread = [each for each in results if isinstance(each, Unread)]
    run = {
        "tool": {
            "driver": {"name": "showfacts", "version": __version__, "rules": [{"id": rule} for rule in rules]}
        },
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": each.error.message}} for each in unread
                ],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": found,
        "properties": {
            "articles": [_numbers(each.told) for each in results if isinstance(each, Checked)],
        },
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _numbers(told: Any) -> dict[str, Any]:
    keys = ("file", "date", "tally", "sentences", "understood")
    return {key: plain(getattr(told, key)) for key in keys}


def _result(checked: Checked, file: str, each: Statement, rule: int) -> dict[str, Any]:
    said = [each.show, each.field, each.about or "", each.value, each.quote]
    lines = LINE_END.split(each.quote)
    end_line = each.line + len(lines) - 1
    end_column = len(lines[-1]) + (each.column if len(lines) == 1 else 1)
    level = LEVELS.get(each.verdict)
    return {
        "ruleId": each.rule,
        "ruleIndex": rule,
        "kind": "fail" if level else "pass" if each.verdict == "agrees" else "informational",
        "level": level or "none",
        "message": {"text": message(each, checked.shows[each.show].title)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(file)},
                    "region": {
                        "startLine": each.line,
                        "startColumn": each.column,
                        "endLine": end_line,
                        "endColumn": end_column,
                        "charOffset": each.start,
                        "charLength": each.end - each.start,
                        "snippet": {"text": each.quote},
                    },
                }
            }
        ],
        "partialFingerprints": {
            "statement/v1": sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()
        },
        "properties": plain(
            {
                "show": each.show,
                "field": each.field,
                "about": each.about,
                "value": each.value,
                "verdict": each.verdict,
                "held": each.held,
                "sources": each.sources,
            }
        ),
    }


def _uri(file: str) -> str:
    """The address of a file: as it was named where that is below the folder of the run."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="replace")
