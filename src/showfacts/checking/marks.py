"""Words that tell what a title near them is of."""

from __future__ import annotations

from showfacts.text.patterns import expression

TELEVISION = expression(
    r"\b(?:series|miniseries|mini-series|dramas?|dramedy|k-?dramas?|c-?drama|j-?drama|shows?|sitcom|comedy|season"
    r"|seasons|episode|episodes|reboot|spin-?off|revival|soap|telenovela|finale|premiere[ds]?|starrer|actor"
    r"|actress|showrunner|television|tv|renew(?:ed|al|s)|cancel(?:l?ed|lation)|pilot|streaming|kdrama)\b"
)
"""Words of television."""

OTHER_WORKS = expression(
    r"\b(?:films?|movies?|novels?|books?|manga|manhwa|anime|comics?|album|songs?|singles?|video games?|plays?|opera"
    r"|ballet|painting|poem|documentary|podcast|magazine|blockbuster|remake of the film)\b"
)
"""Words of works that are no series."""
