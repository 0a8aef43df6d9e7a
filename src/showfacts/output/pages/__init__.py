"""An answer as a page: the blocks that a terminal draws and a pipe gets, without any drawing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from showfacts.output.pages.blocks import Page

_MODULES = {
    "lookups": {
        "CastAnswer": "cast_page",
        "CompareAnswer": "compare_page",
        "CrewAnswer": "crew_page",
        "PlotAnswer": "plot_page",
        "ReleaseAnswer": "release_page",
        "ShowAnswer": "show_page",
        "StatusAnswer": "status_page",
        "TimelineAnswer": "timeline_page",
        "WhereAnswer": "where_page",
    },
    "evidence": {
        "ClaimsAnswer": "claims_page",
        "SourceAnswer": "source_page",
        "SourcesAnswer": "sources_page",
    },
    "lists": {
        "FilesAnswer": "files_page",
        "IndexAnswer": "index_page",
        "ListAnswer": "list_page",
        "PersonAnswer": "person_page",
    },
}
"""By module, which function makes the page of which answer. A module is loaded when it is needed."""

_HOMES = {answer: (module, name) for module, names in _MODULES.items() for answer, name in names.items()}


def page(answer: object) -> Page:
    """The page of any answer."""
    module, name = _HOMES[type(answer).__name__]
    return cast("Page", getattr(import_module(f"{__name__}.{module}"), name)(answer))
