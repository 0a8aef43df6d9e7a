"""Networks and services by name and country, and those among them that the library knows."""

from __future__ import annotations

import pytest

from showfacts.importers.platforms import KnownPlatforms, platform_of, settled
from showfacts.model import Availability, Dataset, Platform, Show

LIBRARY = KnownPlatforms(
    [
        Platform(id="abc-australia", name="ABC (Australia)", kind="broadcast", aliases=("abc-tv",)),
        Platform(id="disney-plus", name="Disney+", kind="streaming", aliases=("disney",)),
        Platform(id="hbo-max", name="HBO Max", kind="streaming", aliases=("max", "hbo")),
        Platform(id="hulu", name="Hulu", kind="streaming", country="US"),
        Platform(id="hulu-japan", name="Hulu", kind="streaming", country="JP"),
        Platform(id="netflix", name="Netflix", kind="streaming"),
        Platform(id="ntv", name="NTV", kind="broadcast", country="JP", aliases=("nippon-tv",)),
        Platform(id="prime-video", name="Prime Video", kind="streaming", aliases=("amazon",)),
        Platform(id="sbs", name="SBS", kind="broadcast", country="KR"),
    ]
)


def ident(name: str, country: str | None = None, kind: str | None = "broadcast") -> str:
    """What a platform is called in the library, or else by its importer."""
    platform = platform_of(name, country, kind)  # type: ignore[arg-type]
    assert platform is not None
    return (LIBRARY.known(platform) or platform).id


def test_two_networks_of_one_name_in_two_countries_are_two_platforms():
    assert (ident("ABC", "US"), ident("TBS", "JP"), ident("TBS", "US")) == ("abc-us", "tbs-jp", "tbs-us")


@pytest.mark.parametrize(
    ("name", "country", "kind", "expected"),
    [
        ("ABC", "AU", "broadcast", "abc-australia"),
        ("ABC (Australia)", None, "broadcast", "abc-australia"),
        ("disney+", None, "streaming", "disney-plus"),
        ("Netflix", "US", "streaming", "netflix"),
        ("NETFLIX", None, None, "netflix"),
        ("Nippon TV", "JP", "broadcast", "ntv"),
        ("NTV", "TR", "broadcast", "ntv-tr"),
        ("SBS", "KR", "broadcast", "sbs"),
        ("SBS", "AU", "broadcast", "sbs-au"),
        ("Hulu", "US", "streaming", "hulu"),
        ("Hulu", "JP", "streaming", "hulu-japan"),
        ("Amazon", None, "streaming", "prime-video"),
        ("Max", None, "streaming", "hbo-max"),
        ("TV-2 Play", "NO", "streaming", "tv-2-play-no"),
    ],
)
def test_what_the_library_knows_has_its_id(name: str, country: str | None, kind: str, expected: str):
    assert ident(name, country, kind) == expected


def test_a_word_that_people_use_for_a_service_is_not_the_network_of_that_name():
    assert ident("HBO", "US", "broadcast") == "hbo-us"


def test_one_that_may_be_any_of_two_is_neither():
    platform = platform_of("Hulu", None, "streaming")
    assert platform is not None
    assert LIBRARY.known(platform) is None


@pytest.mark.parametrize("name", [None, "", "\x00", 7, {}, "Syndication"])
def test_without_a_name_there_is_no_platform(name: object):
    assert platform_of(name, "US") is None


def test_a_dataset_is_settled_with_its_offers():
    told = [platform_of("Disney +", None, "streaming"), platform_of("ABC", "US", "broadcast")]
    platforms = tuple(each for each in told if each is not None)
    offers = tuple(Availability(platform=each.id, original=True) for each in platforms)
    renamed = Platform(id="d", name="Disney+", kind="streaming")
    dataset = Dataset(
        platforms=(*platforms, renamed),
        shows=(Show(id="x", title="X", availability=(*offers, Availability(platform="d", original=True))),),
    )
    after = settled(dataset, LIBRARY)
    assert [each.id for each in after.platforms] == ["disney-plus", "abc-us"]
    assert [each.platform for each in after.shows[0].availability] == ["disney-plus", "abc-us"]
    assert settled(after, LIBRARY) == after
