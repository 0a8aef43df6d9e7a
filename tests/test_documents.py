"""What the documents name is there."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

import pytest
import tomli

from showfacts.shells.install import SHELLS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
PLACES = (ROOT, ROOT / "src" / "showfacts")


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path):
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_paths_that_the_contributing_page_names_are_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = re.findall(r"`([\w./-]+(?:\.py|\.toml|/))`", text)
    assert [path for path in paths if not any((place / path).exists() for place in PLACES)] == []


def test_the_commands_of_the_page_on_the_own_library_run(runner):
    text = (ROOT / "docs" / "your-own-shows.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    for line in block.splitlines():
        words = shlex.split(line)
        env = {"VISUAL": f"{shlex.quote(sys.executable)} -c pass"}
        assert runner(*words[1:], env=env).exit_code == 0, line


def test_the_page_on_installing_has_every_extra_and_every_shell():
    text = (ROOT / "docs" / "installing.md").read_text(encoding="utf-8")
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [name for name in project["optional-dependencies"] if f"`{name}`" not in text] == []
    assert [shell for shell in SHELLS if shell not in text] == []


MARK = "<!-- generated -->\n"


def tables_of_the_format() -> str:
    from showfacts.dataset.schema import schema
    from showfacts.model.fields import FIELDS

    definitions = schema()["$defs"]
    parts = [
        "## Plain fields of a show\n\n",
        "| key | on pages | what it holds | known on a past day |\n| --- | --- | --- | --- |\n",
    ]
    parts += [
        f"| `{each.key}` | {each.label} | {each.kind.value} | {each.as_of.value} |\n" for each in FIELDS
    ]
    for name, each in definitions.items():
        parts.append(f"\n## {name}\n\n{each.get('description', '')}\n\n| key | value |\n| --- | --- |\n")
        needed = each.get("required", ())
        for key, value in each["properties"].items():
            parts.append(f"| `{key}`{', needed' if key in needed else ''} | {in_words(value)} |\n")
    return "".join(parts)


def in_words(value: dict) -> str:
    """What a value of the schema may be."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"a table: [{name}](#{name.lower()})"
    if "anyOf" in value:
        return ", or ".join(map(in_words, value["anyOf"]))
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    if value.get("type") == "array":
        several = value.get("prefixItems")
        return (
            f"{len(several)} of: {in_words(several[0])}"
            if several
            else f"a list of: {in_words(value['items'])}"
        )
    if "pattern" in value:
        return "a date" if "\\d" in value["pattern"] else f"text like `{value['pattern']}`"
    known = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false"}
    return known.get(value.get("type"), "a table")


def test_the_page_on_the_format_has_every_key():
    page = ROOT / "docs" / "data-format.md"
    said, mark, _ = page.read_text(encoding="utf-8").partition(MARK)
    wanted = f"{said}{mark}{tables_of_the_format()}"
    if os.environ.get("UPDATE_GOLDEN") and not os.environ.get("CI"):
        page.write_text(wanted, encoding="utf-8", newline="\n")
    assert page.read_text(encoding="utf-8") == wanted
    assert mark


def test_the_example_of_the_format_has_no_problem(tmp_path: Path):
    from showfacts import Library

    (example,) = re.findall(
        r"```toml\n(.*?)```", (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8"), re.DOTALL
    )
    (tmp_path / "example.toml").write_text(example, encoding="utf-8")
    with Library.open(tmp_path / "example.toml") as library:
        assert library.broken == ()
        assert [show.id for show in library.shows()] == ["my-show-2026"]
