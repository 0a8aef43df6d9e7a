"""Which platforms are well known, so that the name of each is a flag: those that many shows are or were on.

The shipped catalogue has hundreds of platforms, whose names are all sorts of words; one that no other file
of the library has is no flag.

TAB reads this too: nothing is loaded here.
"""

WELL_KNOWN = 3
"""On so many shows of a library, a platform is well known."""

FEW_PLATFORMS = 12
"""Where a library has no more platforms than these, all of them are well known."""

ARE_FEW = f"""
    SELECT count(*) <= {FEW_PLATFORMS}
    FROM (SELECT DISTINCT id FROM parts WHERE section = 'platforms' LIMIT {FEW_PLATFORMS + 1})
"""
"""Whether a library has few platforms, in SQL."""

_IS_KNOWN = """
    EXISTS (SELECT 1 FROM parts JOIN files USING (file)
            WHERE section = 'platforms' AND parts.id = value AND standing > 0)
"""
"""Whether another file than the shipped catalogue has the platform whose id is a value, in SQL."""

HAS_SHOWS = f"""
    SELECT count(*) = {WELL_KNOWN}
    FROM (SELECT 1 FROM facets_of WHERE facet = 'platform' AND value = ? AND {_IS_KNOWN} LIMIT {WELL_KNOWN})
"""
"""Whether many shows are or were on the platform with an id."""

MOST_SHOWS = f"""
    SELECT value FROM facets_of WHERE facet = 'platform' AND {_IS_KNOWN} GROUP BY value
    HAVING count(*) >= {WELL_KNOWN} OR ({ARE_FEW}) ORDER BY count(*) DESC, value LIMIT 16
"""
"""The ids of the well-known platforms, those of most shows first."""
