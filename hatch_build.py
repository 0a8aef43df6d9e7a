"""What a wheel holds that the source tree does not: the index of the shipped files, a manual page, an SBOM.

With the index the first question is answered at once. The catalogue, which nobody edits, is packed beside it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from packaging.requirements import Requirement

MANUAL = "share/man/man1/showfacts.1"
"""Where ``man`` looks, below the folder that a wheel is installed in."""
DATA = {
    "data/shows.toml": ("Researched facts about TV shows", "MIT"),
    "data/base.toml": ("A catalogue of TV shows, from TVmaze", "CC-BY-SA-4.0"),
    "src/showfacts/text/names/country_names.tsv": ("Names of countries, from Unicode CLDR", "Unicode-3.0"),
    "src/showfacts/text/names/language_names.tsv": ("Names of languages, from Unicode CLDR", "Unicode-3.0"),
    "src/showfacts/text/letters/simplified.txt": ("Chinese characters, from Unicode Unihan", "Unicode-3.0"),
}
"""What is shipped beside code, by its place in the source tree: what it is, and under which licence."""
DEVELOPERS = frozenset({"test", "lint", "interop"})
"""The extras that are not for who uses the program."""


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes what is added to a wheel that is to be installed as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make it. In an editable install the files are edited, and the user's own index follows them.

        Raises:
            showfacts.errors.BadDataError: a shipped file has problems.
        """
        if version == "editable":
            return
        self.folder = TemporaryDirectory()
        sys.path.insert(0, str(Path(self.root, "src")))
        sys.dont_write_bytecode = True
        from showfacts.commands.help.manual import page
        from showfacts.dataset.files import base_file, layers, pack
        from showfacts.index.make import write_packaged
        from showfacts.index.open import packaged_place

        folder = Path(self.folder.name)
        library, beside = folder / "library", folder / "beside"
        library.mkdir()
        beside.mkdir()
        files = {layer.where: layer for layer in layers() if layer.origin == "shipped"}
        base, place = base_file(), library / Path(packaged_place()).name
        if base in files:
            files[base] = files[base]._replace(where=str(pack(base, library)))
        write_packaged(list(files.values()), place)
        for made in library.iterdir():
            build_data["force_include"][str(made)] = f"showfacts/data/{made.name}"
        manual, bill = beside / "showfacts.1", beside / "showfacts.cdx.json"
        manual.write_text(page(), encoding="utf-8", newline="\n")
        build_data["shared_data"][str(manual)] = MANUAL
        bill.write_text(f"{json.dumps(self.bill_of_materials(), indent=2)}\n", encoding="utf-8", newline="\n")
        build_data["sbom_files"].append(str(bill))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if version != "editable":
            self.folder.cleanup()

    def bill_of_materials(self) -> dict[str, Any]:
        """What the wheel is made of and what it needs, as CycloneDX 1.6, without the time it was made at."""
        core = self.metadata.core
        groups = core.optional_dependencies.items()
        extras = [each for name, needs in groups if name not in DEVELOPERS for each in needs]
        needed = {Requirement(each).name: Requirement(each) for each in core.dependencies}
        wanted = {Requirement(each).name: Requirement(each) for each in extras}
        libraries = [_library(each, "required") for each in needed.values()]
        libraries += [_library(each, "optional") for name, each in wanted.items() if name not in needed]
        parts = [*libraries, *(_data(Path(self.root), path) for path in DATA)]
        program = f"pkg:pypi/{core.name}@{self.metadata.version}"
        return {
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {
                "component": {
                    "type": "application",
                    "bom-ref": program,
                    "name": core.name,
                    "version": self.metadata.version,
                    "description": core.description,
                    "licenses": [{"expression": core.license_expression}],
                    "purl": program,
                }
            },
            "components": parts,
            "dependencies": [{"ref": program, "dependsOn": [each["bom-ref"] for each in parts]}],
        }


def _library(needed: Requirement, scope: str) -> dict[str, Any]:
    """A package of the index, whose version is settled when the program is installed."""
    purl = f"pkg:pypi/{needed.name.lower()}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": needed.name,
        "scope": scope,
        "purl": purl,
        "properties": [{"name": "showfacts:versions", "value": str(needed.specifier)}],
    }


def _data(root: Path, path: str) -> dict[str, Any]:
    about, licence = DATA[path]
    return {
        "type": "data",
        "bom-ref": path,
        "name": Path(path).name,
        "description": about,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256((root / path).read_bytes()).hexdigest()}],
        "licenses": [{"license": {"id": licence}}],
    }
