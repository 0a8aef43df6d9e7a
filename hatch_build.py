"""The index of the shipped files, made with the wheel, so that the first question finds it there.

The catalogue, which nobody edits, is packed beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the index and the catalogue to a wheel that is to be installed as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them. In an editable install the files are edited, and the user's own index follows them.

        Raises:
            showfacts.errors.BadDataError: a shipped file has problems.
        """
        if version == "editable":
            return
        self.folder = TemporaryDirectory()
        sys.path.insert(0, str(Path(self.root, "src")))
        sys.dont_write_bytecode = True
        from showfacts.dataset.files import base_file, layers, pack
        from showfacts.index.make import write_packaged
        from showfacts.index.open import packaged_place

        folder = Path(self.folder.name)
        files = {layer.path: layer for layer in layers() if layer.origin == "shipped"}
        base, place = base_file(), folder / packaged_place().name
        if base in files:
            files[base] = files[base]._replace(path=pack(base, folder))
        write_packaged(list(files.values()), place)
        for made in folder.iterdir():
            build_data["force_include"][str(made)] = f"showfacts/data/{made.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if version != "editable":
            self.folder.cleanup()
