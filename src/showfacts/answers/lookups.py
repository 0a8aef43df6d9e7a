"""What is asked about one show: who, when, where, whether. Each answer is loaded when it is asked for."""

from typing import TYPE_CHECKING

from showfacts.lazily import loader

if TYPE_CHECKING:
    from showfacts.answers.cast import CastAnswer, cast
    from showfacts.answers.crew import CrewAnswer, crew
    from showfacts.answers.offers import Offer, WhereAnswer, offers_of, where
    from showfacts.answers.plot import PlotAnswer, plot
    from showfacts.answers.release import ReleaseAnswer, release, trailers_of
    from showfacts.answers.standing import StatusAnswer, status
    from showfacts.answers.timeline import Moved, TimelineAnswer, timeline
    from showfacts.answers.whole import Related, ShowAnswer, page

__getattr__ = loader(
    {
        "showfacts.answers.cast": (
            "CastAnswer",
            "cast",
        ),
        "showfacts.answers.crew": (
            "CrewAnswer",
            "crew",
        ),
        "showfacts.answers.offers": (
            "Offer",
            "WhereAnswer",
            "offers_of",
            "where",
        ),
        "showfacts.answers.plot": (
            "PlotAnswer",
            "plot",
        ),
        "showfacts.answers.release": (
            "ReleaseAnswer",
            "release",
            "trailers_of",
        ),
        "showfacts.answers.standing": (
            "StatusAnswer",
            "status",
        ),
        "showfacts.answers.timeline": (
            "Moved",
            "TimelineAnswer",
            "timeline",
        ),
        "showfacts.answers.whole": (
            "Related",
            "ShowAnswer",
            "page",
        ),
    },
    __name__,
)

__all__ = [
    "CastAnswer",
    "CrewAnswer",
    "Moved",
    "Offer",
    "PlotAnswer",
    "Related",
    "ReleaseAnswer",
    "ShowAnswer",
    "StatusAnswer",
    "TimelineAnswer",
    "WhereAnswer",
    "cast",
    "crew",
    "offers_of",
    "page",
    "plot",
    "release",
    "status",
    "timeline",
    "trailers_of",
    "where",
]
