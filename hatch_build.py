"""The index of the shipped files, made with the wheel, so that the first question finds it there."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the index to a wheel that is to be installed as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the index. In an editable install the files are edited, and the user's own index follows them.

        Raises:
            showfacts.errors.BadDataError: a shipped file has problems.
        """
        if version == "editable":
            return
        self.folder = TemporaryDirectory()
        sys.path.insert(0, str(Path(self.root, "src")))
        sys.dont_write_bytecode = True
        from showfacts.dataset.files import layers
        from showfacts.index.make import write_packaged
        from showfacts.index.open import packaged_place

        place = Path(self.folder.name, packaged_place().name)
        write_packaged([layer for layer in layers() if layer.origin == "shipped"], place)
        build_data["force_include"][str(place)] = f"showfacts/data/{place.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if version != "editable":
            self.folder.cleanup()
