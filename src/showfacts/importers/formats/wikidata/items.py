"""Items of Wikidata that statements about shows point to, as our words.

The JSON of an item names others by number alone. These are the commonest; what is not among them is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model import ShowType

SERIES: Mapping[str, ShowType | None] = {
    "Q5398426": None,  # television series
    "Q15416": None,  # television program
    "Q1366112": None,  # drama television series
    "Q526877": None,  # web series
    "Q1259759": "miniseries",
    "Q581714": "animation",  # animated series
    "Q117467246": "animation",  # animated television series
    "Q63952888": "animation",  # anime television series
}
"""What a show is an instance of (P31), and the type that it says."""

COUNTRIES: Mapping[str, str] = {
    "Q30": "US",
    "Q145": "GB",
    "Q16": "CA",
    "Q408": "AU",
    "Q664": "NZ",
    "Q27": "IE",
    "Q17": "JP",
    "Q884": "KR",
    "Q148": "CN",
    "Q865": "TW",
    "Q8646": "HK",
    "Q668": "IN",
    "Q869": "TH",
    "Q928": "PH",
    "Q252": "ID",
    "Q833": "MY",
    "Q334": "SG",
    "Q881": "VN",
    "Q183": "DE",
    "Q142": "FR",
    "Q38": "IT",
    "Q29": "ES",
    "Q45": "PT",
    "Q40": "AT",
    "Q39": "CH",
    "Q31": "BE",
    "Q55": "NL",
    "Q29999": "NL",
    "Q34": "SE",
    "Q20": "NO",
    "Q35": "DK",
    "Q756617": "DK",
    "Q33": "FI",
    "Q189": "IS",
    "Q36": "PL",
    "Q213": "CZ",
    "Q28": "HU",
    "Q218": "RO",
    "Q41": "GR",
    "Q159": "RU",
    "Q212": "UA",
    "Q15180": "SU",
    "Q43": "TR",
    "Q801": "IL",
    "Q79": "EG",
    "Q794": "IR",
    "Q843": "PK",
    "Q258": "ZA",
    "Q1033": "NG",
    "Q155": "BR",
    "Q96": "MX",
    "Q414": "AR",
    "Q739": "CO",
    "Q298": "CL",
}
"""Of the country of origin (P495)."""

LANGUAGES: Mapping[str, str] = {
    "Q1860": "en",
    "Q5287": "ja",
    "Q9176": "ko",
    "Q7850": "zh",
    "Q9192": "zh",  # Mandarin
    "Q727694": "zh",  # Standard Mandarin
    "Q1568": "hi",
    "Q5885": "ta",
    "Q8097": "te",
    "Q1617": "ur",
    "Q9217": "th",
    "Q9199": "vi",
    "Q9240": "id",
    "Q188": "de",
    "Q150": "fr",
    "Q652": "it",
    "Q1321": "es",
    "Q7026": "ca",
    "Q5146": "pt",
    "Q750553": "pt",  # of Brazil
    "Q7411": "nl",
    "Q9027": "sv",
    "Q9043": "no",
    "Q9035": "da",
    "Q1412": "fi",
    "Q294": "is",
    "Q809": "pl",
    "Q9056": "cs",
    "Q9067": "hu",
    "Q7913": "ro",
    "Q9129": "el",
    "Q7737": "ru",
    "Q8798": "uk",
    "Q256": "tr",
    "Q9288": "he",
    "Q13955": "ar",
    "Q9168": "fa",
    "Q9309": "cy",
    "Q9142": "ga",
}
"""Of the original language (P364)."""

GENRES: Mapping[str, str] = {
    "Q170238": "sitcom",
    "Q1366112": "drama",
    "Q9335577": "crime",
    "Q67175872": "thriller",
    "Q24925": "science fiction",
    "Q132311": "fantasy",
}
"""Of the genre (P136)."""
