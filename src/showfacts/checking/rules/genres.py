"""The words for genres that the rules know."""

from __future__ import annotations

GENRE = (
    r"(?:romantic comedy|romantic|romance|musical|music|dark comedy|black comedy|comedy|comedic|dramatic|dramedy|crime|legal|medical|political|historical|period|horror|thriller"
    r"|mystery|fantasy|supernatural|sci-fi|science fiction|science-fiction|(?<!live )(?<!live-)action|adventure|sitcom|teen|family|melodrama|zombie|heist|mockumentary"
    r"|sports?|martial arts|revenge|psychological|superhero|war|western|slice-of-life|coming-of-age|suspense|workplace|sageuk|romcom|rom-com|drama|dystopian|animated|anime|noir|biographical|biography|biopic"
    r"|police|procedural|youth|apocalyptic|apocalypse)"
)
"""A word for a genre, or two that belong together."""
KIND = r"(?:romantic comedy|romance|comedy|dramedy|thriller|melodrama|sitcom|mockumentary|rom-?com|drama|soap|horror|western|procedural|mystery|biopic|sageuk|anime)"
"""A genre that a show is said to be."""
