"""What words and options beside a title ask for, and what a show must have on record for that."""

from __future__ import annotations

import pytest

from showfacts.errors import NotFoundError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.peeling import Peeled, behind, peelings, without_tag
from showfacts.finding.platforms import platform_meant, platforms_near, platforms_spelt_like
from showfacts.finding.shows import Tier, find
from showfacts.finding.unknown import unknown_word
from showfacts.library.library import Library
from showfacts.model.headers import ShowHeader

TEXT = """
format = 1
[[platforms]]
id = "netflix"
name = "Netflix"
[[platforms]]
id = "bbc-one"
name = "BBC One"
[[platforms]]
id = "bbc-two"
name = "BBC Two"
[[platforms]]
id = "bbc-three"
name = "BBC Three"
[[platforms]]
id = "bbc-four"
name = "BBC Four"
[[platforms]]
id = "bbc-news"
name = "BBC News"
[[platforms]]
id = "usa"
name = "USA"
[[platforms]]
id = "viki"
name = "Viki"
aliases = ["Rakuten"]
"""
SHOWS = """
suits-old | Suits | 2011 | US
suits-new | Suits | 2015 | US
suits-far | Suits | 2019 | US
suits     | Suited | | KR
a-office  | The Office | 2001 | GB
b-office  | The Office | 2005 | US
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    lines = [TEXT]
    for row in SHOWS.strip().splitlines():
        ident, title, year, country = (cell.strip() for cell in row.split("|"))
        lines += [f'[[shows]]\nid = "{ident}"\ntitle = "{title}"\ncountries = ["{country}"]']
        lines += [f"year = {year}"] if year else []
    path = tmp_path_factory.mktemp("narrowing") / "shows.toml"
    path.write_text("\n".join(lines), "utf-8")
    return Library.open(path)


KNOWN = ShowHeader(
    id="it",
    title="It",
    original_title=None,
    year=2011,
    countries=("US", "GB"),
    platforms=("Netflix", "BBC One"),
    type="scripted",
)
BARE = ShowHeader(
    id="bare", title="Bare", original_title=None, year=None, countries=(), platforms=(), type=None
)
US, KR = Narrowing(country="US"), Narrowing(country="KR")
ON_USA = Narrowing(on=("USA",))


@pytest.mark.parametrize(
    ("asked", "admits_known", "may_be_bare", "unrecorded"),
    [
        (Narrowing(), True, True, ()),
        (Narrowing(id="it"), True, False, ()),
        (Narrowing(id="other"), False, False, ()),
        (Narrowing(year=2011), True, True, ("year",)),
        (Narrowing(year=2012), False, True, ("year",)),
        (Narrowing(country="GB"), True, True, ("country",)),
        (KR, False, True, ("country",)),
        (Narrowing(type="scripted"), True, True, ("type",)),
        (Narrowing(type="news"), False, True, ("type",)),
        (Narrowing(year=2011, type="scripted"), True, True, ("year", "type")),
        (Narrowing(on=("Netflix",)), True, True, ()),
        (Narrowing(on=("Netflix", "BBC One")), True, True, ()),
        (Narrowing(on=("Netflix", "USA")), False, True, ()),
        (Narrowing(brands=(("BBC Two", "BBC One"),)), True, True, ()),
        (Narrowing(brands=(("BBC Two",),)), False, True, ()),
        (Narrowing(brands=(("BBC One",), ("BBC Two",))), False, True, ()),
        (Narrowing(either=((US, ON_USA),)), True, True, ("country",)),
        (Narrowing(either=((ON_USA, US),)), True, True, ("country",)),
        (Narrowing(either=((KR, ON_USA),)), False, True, ("country",)),
        (Narrowing(either=((ON_USA,),)), False, True, ()),
        (Narrowing(either=((US,), (KR,))), False, True, ("country",)),
    ],
)
def test_what_a_show_must_have_on_record(
    asked: Narrowing, admits_known: bool, may_be_bare: bool, unrecorded: tuple[str, ...]
):
    """What is on record of one show, and what is not on record of a bare one, which may have it."""
    assert asked.admits(KNOWN) is admits_known
    assert asked.leaves_open(KNOWN) is admits_known
    assert asked.unrecorded(KNOWN) == ()
    assert asked.admits(BARE) is (asked == Narrowing())
    assert asked.leaves_open(BARE) is may_be_bare
    assert asked.unrecorded(BARE) == unrecorded
    assert bool(asked) is (asked != Narrowing())


def test_what_options_name_is_looked_up(library: Library):
    asked = Narrowing(on=("rakuten", "BBC one"), country="south korea", id=" SUITS ")
    assert asked.checked(library.names) == Narrowing(on=("Viki", "BBC One"), country="KR", id="suits")
    assert Narrowing(id=" Nowhere ").checked(library.names).id == "nowhere"
    for wrong in (Narrowing(on=("nothing",)), Narrowing(country="nowhere")):
        with pytest.raises(UsageError):
            wrong.checked(library.names)


@pytest.mark.parametrize(
    ("query", "rest", "narrowing", "season"),
    [
        ("suits 2011", "suits", Narrowing(year=2011), None),
        ("suits (1899)", "suits (1899)", Narrowing(), None),
        ("suits on netflix", "suits", Narrowing(on=("Netflix",)), None),
        ("suits from netflix", "suits", Narrowing(on=("Netflix",)), None),
        ("on netflix", "on", Narrowing(on=("Netflix",)), None),
        ("suits of netflix", "suits of netflix", Narrowing(), None),
        (
            "suits bbc",
            "suits",
            Narrowing(brands=(tuple(f"BBC {n}" for n in ["Four", "News", "One", "Three", "Two"]),)),
            None,
        ),
        ("suits usa", "suits", Narrowing(either=((ON_USA, US),)), None),
        ("suits usa usa", "suits", Narrowing(either=((ON_USA, US),)), None),
        ("suits tv series", "suits", Narrowing(), None),
        ("suits drama 2011 us", "suits", Narrowing(year=2011, country="US"), None),
        ("suits us uk", "suits us", Narrowing(country="GB"), None),
        ("suits s2", "suits", Narrowing(), 2),
        ("suits season 3 2011", "suits", Narrowing(year=2011), 3),
        ("suits season 3 season 2", "suits", Narrowing(), None),
        ("season 2 of suits us", "suits", Narrowing(country="US"), 2),
        ("suits PhD", "suits", Narrowing(), None),
        ("suits M.E.", "suits", Narrowing(), None),
        ("suits m.d.", "suits", Narrowing(), None),
    ],
)
def test_what_is_taken_off_the_end(
    library: Library, query: str, rest: str, narrowing: Narrowing, season: int | None
):
    found = [Peeled(query, Narrowing()), *peelings(query, Narrowing(), library.names)]
    end = min(reversed(found), key=lambda each: len(each.rest))
    assert (end.rest, end.narrowing, end.season) == (rest, narrowing, season)


def test_no_more_is_taken_off_than_people_add(library: Library):
    assert len([*peelings("suits " + "tv " * 20, Narrowing(), library.names)]) == 8


@pytest.mark.parametrize(
    ("query", "rest"),
    [
        ("netflix suits", "suits"),
        ("netflix's suits", "suits"),
        ("netflix series suits", "suits"),
        ("the netflix suits", "suits"),
        ("american suits", "suits"),
        ("south korean suits", "suits"),
        ("america suits", None),
        ("netflix", None),
        ("some suits", None),
    ],
)
def test_what_is_taken_off_the_front(library: Library, query: str, rest: str | None):
    found = next(behind(query, Narrowing(), library.names), None)
    assert (found and found.rest) == rest


@pytest.mark.parametrize(
    ("query", "rests"),
    [
        ("QI (Quite Interesting)", ["QI"]),
        ("QI [xl]", ["QI"]),
        ("QI (2003)", []),
        ("QI (us)", ["QI"]),  # Two letters say too little
        ("QI (korea)", []),
        ("QI (the movie)", []),
        ("(QI)", []),
        ("Tom Clancy's Jack Ryan", ["Jack Ryan"]),
        ("Clancy's Jack Ryan (x)", ["Clancy's Jack Ryan", "Jack Ryan (x)", "Jack Ryan"]),
        ("Clancy's Ryan", []),
        ("It's Always Sunny", []),
        ("Netflix's Jack Ryan", []),
        ("Jack Ryan", []),
    ],
)
def test_what_stands_beside_a_title(library: Library, query: str, rests: list[str]):
    assert without_tag(query, Narrowing(), library.names) == rests


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("the office us", ["b-office", "a-office"]),
        ("the office uk", ["a-office", "b-office"]),
        ("suits 2013", ["suits-old", "suits-new", "suits-far"]),
        ("suits 2015", ["suits-new", "suits-old", "suits-far"]),
        ("suits 2021", ["suits-far", "suits-new", "suits-old"]),
    ],
)
def test_suggestions_come_nearest_in_country_and_time(library: Library, query: str, first: list[str]):
    """A show that had not begun by then is farther than any that had."""
    with pytest.raises(NotFoundError) as caught:
        find(library.names, query, upto=Tier.ALIAS)
    assert [each.id for each in caught.value.suggestions] == first


@pytest.mark.parametrize(
    ("word", "near", "spelt_like"),
    [
        (
            "bbc",
            ["BBC Four", "BBC News", "BBC One", "BBC Three"],
            ["BBC Four", "BBC News", "BBC One", "BBC Three"],
        ),
        ("netflx", ["Netflix"], ["Netflix"]),
        ("netf", ["Netflix"], []),
        ("rakutn", [], ["Viki"]),
        ("xyzzy", [], []),
        ("!", [], []),
    ],
)
def test_platforms_that_come_near(library: Library, word: str, near: list[str], spelt_like: list[str]):
    assert [each.name for each in platforms_near(library.names, word)] == near
    assert [each.name for each in platforms_spelt_like(library.names, word)] == spelt_like
    with pytest.raises(UsageError) as caught:
        platform_meant(library.names, word)
    assert ("did you mean" in str(caught.value)) is bool(near)
    assert all(f"{each} (--on " in str(caught.value) for each in near)


def test_an_unknown_word_gets_the_one_that_it_is_a_slip_of():
    assert unknown_word("germny", "country", "KR", ["France", "Germany"]).hints == ("Germany",)
    assert unknown_word("xyzzy", "country", "KR", ["France", "Germany"]).hints == ()
    assert str(unknown_word("x", "language", "ko", [])) == (
        'unknown language "x"; expected a code such as ko, or a name'
    )
