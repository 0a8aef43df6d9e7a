"""Which show words find, which they ask about and which they refuse, over a small library."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.peeling import peelings
from showfacts.finding.shows import Tier, find
from showfacts.library.library import Library

from .opened import opened

SHOWS = """
backstrom | Backstrom | 2015 | US | fox
backstrom-se | Bäckström | 2020 | SE | netflix
suits-2011 | Suits | 2011 | US | usa
suits-2018 | Suits | 2018 | KR | kbs
tron-2011 | Tron Uprising | 2011 | US | fox
tron-2012 | Tron: Uprising | 2012 | US | fox
soundtrack | Soundtrack | 2019 | US | netflix
soundtrack-1 | Soundtrack #1 | 2022 | KR | netflix | Why Did You Come
voice | Voice | 2017 | KR | ocn
the-voice-us | The Voice (US) | 2011 | US | nbc
the-voice | The Voice | 2010 | NL | rtl
lie-2009 | Lie to Me | 2009 | US | fox
lie-2011 | Lie to Me | 2011 | KR | sbs | Try Lying to Me
sunshine | Mr. Sunshine | 2018 | KR | netflix
sunshine-again | Mr Sunshine | 2018 | KR | netflix
kings | Kings | 2009 | US | nbc
king-eternal | The King: Eternal Monarch | 2020 | KR | sbs
king-lear | King Lear | 2018 | GB | bbc-four
academy | The Umbrella Academy | 2019 | US | netflix
law | Law & Order: Los Angeles | 2010 | US | nbc
broke | 2 Broke Girls | 2011 | US | cbs
eight | Eight Days | 2007 | KR | cgv
buffy-1997 | Buffy the Vampire Slayer | 1997 | US | wb
epstein | Jeffrey Epstein: Filthy Rich | 2020 | US | netflix
who-killed | Who Killed Jeffrey Epstein? | 2020 | US | hulu
atlantis | Stargate: Atlantis | 2004 | US | syfy
universe | Stargate Universe | 2009 | US | syfy
reply-1994 | Reply 1994 | 2013 | KR | tvn
reply-1997 | Reply 1997 | 2012 | KR | tvn
titan | Attack on Titan | 2013 | JP | nhk | 進撃の巨人
house | Our House | 2016 | KR | mbc
wuri | Wuri's Family | 2001 | KR | kbs | Our House
encounter-2005 | Encounter | 2005 | KR | kbs
encounter-2018 | Encounter | 2018 | KR | tvn | 男朋友
percent | 3% | 2016 | BR | netflix
shock | !!! | 2001 | JP | nhk
near-you | Near to You | 2003 | CU | tvc
the-oa | The OA | 2016 | US | netflix
eat | Eat: The Story of Food | 2014 | US | ngc
vincenzo | Vincenzo | 2021 | KR | tvn
betas | Betas | 2013 | US | amazon
last-og | The Last O.G. | 2018 | US | tbs
eori | Eori | 2016 | KR | kbs
thai | ที่รัก | 2019 | TH | three
thai-other | ทุรก | 2019 | TH | three
arabic | مسلسل | 2020 | EG | cbc
goodbye | Good Bye | 2012 | US | fox
love | Love | 2016 | US | netflix
love-story | Love Story in Harvard | 2004 | KR | sbs
love-silence | Children of Silence | 2004 | KR | sbs | Love Story of Ours
maher | Real Time with Bill Maher | 2003 | US | hbo
csi-ny | CSI: NY | 2004 | US | cbs
ncis-la | NCIS: Los Angeles | 2009 | US | cbs
ncis | NCIS | 2003 | US | cbs
deep-space | Star Trek: Deep Space Nine | 1993 | US | upn
animated | Batman: The Animated Series | 1992 | US | fox
dusk-series | From Dusk Till Dawn: The Series | 2014 | US | rey
dusk | From Dusk Till Dawn | 2016 | US | netflix
zone-1959 | The Twilight Zone | 1959 | US | cbs
zone-2002 | The Twilight Zone | 2002 | US | upn
qi | QI | 2003 | GB | bbc-two
sherlock | Sherlock | 2010 | GB | bbc-one
sherlock-us | Sherlock | 2012 | US | cbs
carter | Marvel's Agent Carter | 2015 | US | abc
carter-hall | Carter Hall | 2015 | US | abc
skins-uk | Skins UK | 2007 | GB | e4
fake-off | Fake Off | 2014 | US | tru
bake-off | The Great British Bake Off | 2010 | GB | bbc-two
rock | 3rd Rock from the Sun | 1996 | US | nbc
brain | Dr. Brain | 2021 | KR | apple
fair-prince | My Fair Prince | 2021 | CN | iqiyi
doe | Doe: Red Sky | 2001 | US | abc
island-uk | Love Island UK | 2015 | GB | itv
book-2 | Power Book II | 2020 | US | starz
iron-man | Iron Man | 1994 | US | hulu
iron-armored | Iron Man: Armored Adventures | 2009 | US | netflix
servant | Servant | 2019 | US | apple
servant-people | Servant of the People | 2015 | UA | netflix
chew | The Chew | 2011 | US | abc
chef | The Chef | 2019 | US | netflix
dream | Dream | 2009 | KR | sbs
choice | Choice | 2004 | KR | sbs
taxi | Taxi Man | 2021 | KR | sbs
taxi-2 | Taxi Man Season 2 | | | sbs
lake | Moon Lake | | | netflix
norton | The Graham Norton Show | 2007 | GB | bbc-one
quiz-us | The Quiz (US) | 2012 | US | abc
quiz | The Quiz | 2005 | US | cbs
quiz-gb | The Quiz | 2001 | GB | itv
lake-1999 | Moon Lake | 1999 | SE | svt
skam | Skam | 2015 | | nrk
skam-france | Skam France | 2018 | FR | france-4
street-ca | Street Food | 2019 | CA | usa
street-us | Street Food | 2021 | US | nbc
street-usa | Street Food: USA | 2022 | US | netflix
tune | Tune | 2019 | KR | kbs
tune-2 | Tune #2 | 2022 | KR | netflix | Tune Season 2
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("finding")
    lines = ["format = 1"]
    rows = [[cell.strip() for cell in row.split("|")] for row in SHOWS.strip().splitlines()]
    for platform in sorted({row[4] for row in rows}):
        lines += ["[[platforms]]", f'id = "{platform}"', f'name = "{platform.upper()}"']
    for ident, title, year, country, platform, *aliases in rows:
        lines += ["[[shows]]", f'id = "{ident}"', f"title = {json.dumps(title, ensure_ascii=False)}"]
        lines += [f"year = {year}"] if year else []
        lines += [f'countries = ["{country}"]'] if country else []
        lines += [f"aliases = {json.dumps(aliases, ensure_ascii=False)}"] if aliases else []
        lines += ["[[shows.availability]]", f'platform = "{platform}"']
    with opened(folder, "\n".join(lines)) as library:
        yield library


@pytest.mark.parametrize(
    ("query", "tier", "show"),
    [
        ("soundtrack-1", Tier.ID, "soundtrack-1"),
        ("Backstrom", Tier.TITLE, "backstrom"),
        ("BACKSTROM", Tier.TITLE, "backstrom"),
        ("Bäckström", Tier.TITLE, "backstrom-se"),
        ("ba\u0308ckstro\u0308m", Tier.TITLE, "backstrom-se"),
        ("soundtrack 1", Tier.TITLE, "soundtrack-1"),
        ("Sound Track #1", Tier.TITLE, "soundtrack-1"),
        ("goodbye", Tier.ID, "goodbye"),
        ("Our House", Tier.TITLE, "house"),
        ("3%", Tier.TITLE, "percent"),
        ("!!!", Tier.TITLE, "shock"),
        ("ที่รัก", Tier.TITLE, "thai"),
        ("مُسَلسل", Tier.TITLE, "arabic"),
        ("進撃の巨人", Tier.ALIAS, "titan"),
        ("why did you come", Tier.ALIAS, "soundtrack-1"),
        ("男朋友", Tier.ALIAS, "encounter-2018"),
        ("Suits 2018", Tier.NARROWED, "suits-2018"),
        ("suits (2011)", Tier.NARROWED, "suits-2011"),
        ("suits us", Tier.NARROWED, "suits-2011"),
        ("suits korea", Tier.NARROWED, "suits-2018"),
        ("suits on kbs", Tier.NARROWED, "suits-2018"),
        ("Suits 2018 KR", Tier.NARROWED, "suits-2018"),
        ("Lie to Me 2009", Tier.NARROWED, "lie-2009"),
        ("lie to me (2011)", Tier.NARROWED, "lie-2011"),
        ("Bäckström 2020", Tier.NARROWED, "backstrom-se"),
        ("Mr. Sunshine 2018", Tier.NARROWED, "sunshine"),
        ("mr sunshine 2018", Tier.NARROWED, "sunshine-again"),
        ("vincenzo season 2", Tier.TITLE, "vincenzo"),
        ("vincenzo tv series", Tier.BEGINNING, "vincenzo"),
        ("reply 1997", Tier.TITLE, "reply-1997"),
        ("umbrella academy", Tier.BEGINNING, "academy"),
        ("umbrella academy netflix", Tier.BEGINNING, "academy"),
        ("OA", Tier.BEGINNING, "the-oa"),
        ("law order los angeles", Tier.BEGINNING, "law"),
        ("two broke girls", Tier.BEGINNING, "broke"),
        ("8 days", Tier.BEGINNING, "eight"),
        ("soundtrack number one", Tier.BEGINNING, "soundtrack-1"),
        ("buffy", Tier.BEGINNING, "buffy-1997"),
        ("buffy the", Tier.BEGINNING, "buffy-1997"),
        ("servant of the", Tier.BEGINNING, "servant-people"),
        ("ETSOF", Tier.BEGINNING, "eat"),
        ("etsof", Tier.BEGINNING, None),
        ("real time with bill maher plus overtime", Tier.BEGINNING, "maher"),
        ("real time with bill maher 2", Tier.BEGINNING, None),
        ("real time with bill maher and some more guests", Tier.BEGINNING, None),
        ("who killed jeffrey", Tier.BEGINNING, "who-killed"),
        ("csi new york", Tier.BEGINNING, "csi-ny"),
        ("NCIS LA", Tier.BEGINNING, "ncis-la"),
        ("ncis la", Tier.BEGINNING, "ncis-la"),
        ("ncis ny", Tier.BEGINNING, None),
        ("star trek ds9", Tier.BEGINNING, "deep-space"),
        ("Star Trek DSN", Tier.BEGINNING, "deep-space"),
        ("deep space nine", Tier.BEGINNING, "deep-space"),
        ("Deep Space 9", Tier.BEGINNING, "deep-space"),
        ("deep space", Tier.BEGINNING, None),
        ("Batman: TAS", Tier.BEGINNING, "animated"),
        ("agent carter", Tier.BEGINNING, "carter"),
        ("Netflix's Vincenzo", Tier.NARROWED, None),
        ("ABC's Agent Carter", Tier.BEGINNING, None),
        ("BBC QI (Quite Interesting)", Tier.BEGINNING, "qi"),
        ("bbc sherlock", Tier.BEGINNING, "sherlock"),
        ("sherlock bbc", Tier.NARROWED, "sherlock"),
        ("sherlock united kingdom", Tier.NARROWED, "sherlock"),
        ("sherlock (british version)", Tier.NARROWED, "sherlock"),
        ("sherlock german", Tier.NARROWED, None),
        ("Sherlock (German)", Tier.NARROWED, None),
        ("the twilight zone 1962", Tier.BEGINNING, "zone-1959"),
        ("the twilight zone 1962 uk", Tier.NARROWED, None),
        ("the twilight zone 1963", Tier.NARROWED, None),
        ("Doe RS", Tier.BEGINNING, "doe"),
        ("doe rs", Tier.BEGINNING, None),
        ("love island us", Tier.MISSPELT, None),
        ("the last of us", Tier.MISSPELT, None),
        ("suits kdrama", Tier.NARROWED, "suits-2018"),
        ("taxi man kdrama", Tier.NARROWED, "taxi"),
        ("lie to me usa", Tier.NARROWED, "lie-2009"),
        ("suits usa", Tier.NARROWED, "suits-2011"),
        ("the office australia", Tier.MISSPELT, None),
        ("3 old aunts", Tier.MISSPELT, None),
        ("the buffy", Tier.BEGINNING, None),
        ("the quiz us", Tier.TITLE, "quiz-us"),
        ("the quiz us season 3", Tier.TITLE, "quiz-us"),
        ("moon lake 1999", Tier.NARROWED, "lake-1999"),
        ("skam france season 3", Tier.TITLE, "skam-france"),
        ("street food: usa tv series", Tier.BEGINNING, "street-usa"),
        ("street food usa", Tier.TITLE, "street-usa"),
        ("tune korea season 2", Tier.NARROWED, "tune-2"),
        ("tune season 2 korea", Tier.NARROWED, "tune-2"),
        ("moon lake hbo", Tier.BEGINNING, None),
        ("american kings", Tier.BEGINNING, "kings"),
        ("power book iii", Tier.MISSPELT, None),
        ("power book 3", Tier.MISSPELT, None),
        ("Dream On", Tier.BEGINNING, None),
        ("dream on sbs", Tier.NARROWED, "dream"),
        ("Sophie's Choice", Tier.BEGINNING, None),
        ("It's Dream", Tier.BEGINNING, None),
        ("sherlock sherlock us", Tier.BEGINNING, None),
        ("the twilight zone 1958", Tier.NARROWED, None),
        ("third rock from the sun", Tier.BEGINNING, "rock"),
        ("rock from sun", Tier.BEGINNING, None),
        ("great british bake off", Tier.BEGINNING, "bake-off"),
        ("skins us", Tier.MISSPELT, None),
        ("servant of korea", Tier.MISSPELT, None),
        ("Mr. Brain", Tier.MISSPELT, None),
        ("my fair princess", Tier.MISSPELT, None),
        ("mt fiar prince", Tier.MISSPELT, "fair-prince"),
        ("BTVS", Tier.BEGINNING, "buffy-1997"),
        ("btvs", Tier.BEGINNING, None),
        ("ETSO", Tier.BEGINNING, None),
        ("netflix soundtrack", Tier.BEGINNING, "soundtrack"),
        ("netflix vincenzo cassano", Tier.NARROWED, None),
        ("the king", Tier.BEGINNING, "king-eternal"),
        ("進撃の", Tier.BEGINNING, "titan"),
        ("vincenco", Tier.MISSPELT, "vincenzo"),
        ("vinecnzo", Tier.MISSPELT, "vincenzo"),
        ("Vincenzo2", Tier.MISSPELT, None),
        ("The Umbrela Academy", Tier.MISSPELT, "academy"),
        ("umbrella acadmey", Tier.MISSPELT, "academy"),
        ("Our Hoouse", Tier.MISSPELT, "house"),
        ("suitts 2018", Tier.MISSPELT, "suits-2018"),
        ("kingss", Tier.MISSPELT, "kings"),
        ("Reply 1995", Tier.MISSPELT, None),
        ("oeori", Tier.MISSPELT, None),
        ("etas", Tier.MISSPELT, None),
        ("eari", Tier.MISSPELT, None),
        ("eoori", Tier.MISSPELT, "eori"),
    ],
)
def test_one_show(library: Library, query: str, tier: Tier, show: str | None) -> None:
    if show is None:
        with pytest.raises(NotFoundError):
            find(library.names, query)
        return
    found = find(library.names, query)

    assert (found.header.id, found.tier) == (show, tier)
    assert found.reason


@pytest.mark.parametrize(
    ("query", "shows"),
    [
        ("Suits", {"suits-2011", "suits-2018"}),
        ("suitts", {"suits-2011", "suits-2018"}),
        ("Tron: Uprising", {"tron-2011", "tron-2012"}),
        ("tron uprising", {"tron-2011", "tron-2012"}),
        ("Báckstróm", {"backstrom", "backstrom-se"}),
        ("stargate", {"atlantis", "universe"}),
        ("king", {"king-eternal", "king-lear"}),
        ("jeffrey epstein", {"epstein", "who-killed"}),
        ("love story", {"love-story", "love-silence"}),
        ("lie to", {"lie-2009", "lie-2011"}),
        ("mr sunshine", {"sunshine", "sunshine-again"}),
        ("from dusk til dawn", {"dusk", "dusk-series"}),
        ("bake off", {"bake-off", "fake-off"}),
        ("the voice 2011", {"the-voice", "the-voice-us"}),
        ("tune korea season 3", {"tune", "tune-2"}),
        ("sherlok", {"sherlock", "sherlock-us"}),
    ],
)
def test_a_question_back(library: Library, query: str, shows: set[str]) -> None:
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, query)

    assert {each.id for each in caught.value.candidates} == shows
    assert caught.value.query == query
    for each in caught.value.candidates:
        assert find(library.names, query, _narrowed(each.options)).header.id == each.id


@pytest.mark.parametrize(
    ("query", "narrowing", "show"),
    [
        ("Soundtrack #1", Narrowing(year=2019), None),
        ("soundtrack", Narrowing(year=2022), "soundtrack-1"),
        ("Iron Man", Narrowing(on=("netflix",)), "iron-armored"),
        ("Servant", Narrowing(on=("netflix",)), None),
        ("The Chef", Narrowing(on=("abc",)), None),
        ("The Chew", Narrowing(on=("netflix",)), None),
        ("suits 2018", Narrowing(year=2018), "suits-2018"),
        ("suits 2018", Narrowing(year=2011), None),
        ("suits korea", Narrowing(country="kr"), "suits-2018"),
        ("suits korea", Narrowing(country="us"), None),
        ("suits kbs", Narrowing(on=("kbs",)), "suits-2018"),
        ("suits", Narrowing(id="SUITS-2018"), "suits-2018"),
        ("nothing like it", Narrowing(id="suits-2018"), "suits-2018"),
        ("suits", Narrowing(id="suits-2018", year=2011), None),
        ("suits", Narrowing(id="no-such-id"), None),
    ],
)
def test_what_options_rule_out_is_not_answered_by_another(
    library: Library, query: str, narrowing: Narrowing, show: str | None
):
    if show is None:
        with pytest.raises(NotFoundError):
            find(library.names, query, narrowing)
    else:
        assert find(library.names, query, narrowing).header.id == show


def _narrowed(options: tuple[str, ...]) -> Narrowing:
    name, value = options
    if name == "--year":
        return Narrowing(year=int(value))
    return Narrowing(country=value) if name == "--country" else Narrowing(id=value)


@pytest.mark.parametrize(
    ("query", "namesakes"),
    [
        ("Backstrom", {"backstrom-se"}),
        ("Soundtrack", {"soundtrack-1"}),
        ("The Voice", {"the-voice-us"}),
        ("Our House", {"wuri"}),
        ("Our Hoouse", {"wuri"}),
        ("男朋友", {"encounter-2005"}),
        ("Suits 2018", set()),
        ("Vincenzo", set()),
        ("Soundtrack #1", set()),
        ("the quiz us", {"quiz"}),
        ("the quiz us season 3", {"quiz"}),
        ("moon lake 1999", {"lake"}),
        ("tune season 2", set()),
        ("tune kbs season 2", set()),
    ],
)
def test_namesakes_are_told_of(library: Library, query: str, namesakes: set[str]) -> None:
    assert {each.id for each in find(library.names, query).namesakes} == namesakes


def test_a_word_for_a_platform_and_a_country_is_both(library: Library) -> None:
    for query in ("usa street food", "street food tv show usa"):
        with pytest.raises(AmbiguousError) as failure:
            find(library.names, query)
        assert {each.id for each in failure.value.candidates} == {"street-ca", "street-us"}
    with_country = Narrowing(country="US")
    assert find(library.names, "street food tv show usa", with_country).header.id == "street-us"
    assert find(library.names, "suits usa usa").header.id == "suits-2011"


@pytest.mark.parametrize(
    ("query", "show"),
    [
        ("the vincenzo", "vincenzo"),
        ("third rock", "rock"),
        ("why did you", "soundtrack-1"),
        ("QI (Quite Interesting)", "qi"),
        ("Ada's Near to You", "near-you"),
        ("taxi man season 2 kdrama", "taxi-2"),
        ("moon lake korea", "lake"),
        ("moon lake netflix 2019", "lake"),
        ("vincenzo anime", "vincenzo"),
        ("Animated Series Batman plus", None),
        ("real time with bill maher special", "maher"),
        ("vincenzos", "vincenzo"),
        ("umbrella season 2", "academy"),
        ("buffy the vampire america", "buffy-1997"),
    ],
)
def test_what_only_comes_near_is_a_question_about_it(library: Library, query: str, show: str | None) -> None:
    if show is None:
        with pytest.raises(NotFoundError):
            find(library.names, query)
        return
    with pytest.raises(AmbiguousError) as caught:
        find(library.names, query)

    (candidate,) = caught.value.candidates
    assert candidate.id == show
    assert "one may be meant" in caught.value.message
    assert find(library.names, query, _narrowed(candidate.options)).header.id == show


def test_what_is_left_aside_is_said(library: Library) -> None:
    assert "“s1 s2” is left aside" in find(library.names, "suits kdrama s1 s2").reason


@pytest.mark.parametrize(
    ("query", "narrowing", "reason"),
    [
        ("soundtrack-1", Narrowing(), "its id"),
        ("thai other", Narrowing(), "the words of its id"),
        ("nothing like it", Narrowing(id="qi"), "the id that an option gives"),
        ("Backstrom", Narrowing(), "its title"),
        ("男朋友", Narrowing(), "another name of it"),
        ("suits 2018", Narrowing(), "its title"),
        ("suits kdrama s1 s2", Narrowing(), "its title; “s1 s2” is left aside"),
        ("the twilight zone 1962", Narrowing(), "its title, and it ran in 1962"),
        ("umbrella academy", Narrowing(), "its title but for a small word or its subtitle"),
        ("buffy", Narrowing(), "the only name that begins so"),
        ("graham norton", Narrowing(), "its title without the word show"),
        ("deep space nine", Narrowing(), "the end of its title"),
        ("ETSOF", Narrowing(), "the initials of its title"),
        ("ncis la", Narrowing(), "its title, cut to initials at the end"),
        ("csi new york", Narrowing(), "its title, with initials spelled out"),
        ("real time with bill maher plus overtime", Narrowing(), "its title, with words added"),
        ("vincenco", Narrowing(), "the nearest name"),
        ("netflix soundtrack", Narrowing(), "its title, after a platform, country or type"),
        ("tune korea season 2", Narrowing(), "an entry of its own for “season 2”"),
    ],
)
def test_what_made_a_show_fit_is_said(
    library: Library, query: str, narrowing: Narrowing, reason: str
) -> None:
    assert find(library.names, query, narrowing).reason == reason


@pytest.mark.parametrize(
    ("query", "narrowing", "message"),
    [
        ("suits", Narrowing(), "“suits” fits 2 shows"),
        ("the vincenzo", Narrowing(), "no show is called “the vincenzo”, but one may be meant"),
        ("qzxv", Narrowing(), "no show is called “qzxv”"),
        ("suits", Narrowing(year=1999), "no show called “suits” fits those options"),
        (" ", Narrowing(), "the title is empty"),
    ],
)
def test_why_there_is_no_answer_is_said(
    library: Library, query: str, narrowing: Narrowing, message: str
) -> None:
    with pytest.raises((AmbiguousError, NotFoundError, UsageError)) as caught:
        find(library.names, query, narrowing)
    assert str(caught.value) == caught.value.message == message
    assert caught.value.query == query


def test_options_leave_one(library: Library) -> None:
    assert find(library.names, "Suits", Narrowing(year=2018)).header.id == "suits-2018"
    assert find(library.names, "Suits", Narrowing(country="south korea")).header.id == "suits-2018"
    assert find(library.names, "Suits", Narrowing(on=("KBS",))).header.id == "suits-2018"
    assert find(library.names, "Suits", Narrowing(id="suits-2011")).header.id == "suits-2011"
    assert find(library.names, "", Narrowing(id="suits-2011")).header.id == "suits-2011"


def test_options_that_fit_none_suggest_who_bears_the_name(library: Library) -> None:
    with pytest.raises(NotFoundError, match="fits those options") as caught:
        find(library.names, "Suits", Narrowing(year=1999))

    assert {each.id for each in caught.value.suggestions} == {"suits-2011", "suits-2018"}


def test_an_id_that_is_others_title_is_a_question(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        'format = 1\n[[shows]]\nid = "love"\ntitle = "Liebe"\n[[shows]]\nid = "b"\ntitle = "Love"\n', "utf-8"
    )
    names = Library.open(tmp_path).names

    with pytest.raises(AmbiguousError):
        find(names, "love")
    assert find(names, "love", Narrowing(id="love")).header.id == "love"


@pytest.mark.parametrize("query", ["umbrella academy", "vincenco", "buffy the", "suits 2018"])
def test_only_firm_tiers_where_asked(library: Library, query: str) -> None:
    with pytest.raises(NotFoundError):
        find(library.names, query, upto=Tier.ALIAS)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Suits 2015", "suits-2011"),
        ("Reply 1995", "reply-1994"),
        ("Buffy the Series of Books", None),
        ("vampire slayer", "buffy-1997"),
        ("Vincenzo Cassano", "vincenzo"),
        ("vincezno casano", None),
        ("vince", "vincenzo"),
        ("near", "near-you"),
        ("btvs", "buffy-1997"),
        ("qzxv wkjh", None),
        ("vinceno", "vincenzo"),
        ("the sits", "suits-2011"),
        ("kngs", "kings"),
        ("kxyz", None),
        ("happy", None),
    ],
)
def test_suggestions_are_few_and_near(library: Library, query: str, first: str | None) -> None:
    with pytest.raises(NotFoundError) as caught:
        find(library.names, query, upto=Tier.ALIAS)
    suggested = [each.id for each in caught.value.suggestions]

    assert len(suggested) <= 3
    assert (suggested or [None])[0] == first


@pytest.mark.parametrize(
    "query",
    [
        *("a", "x", "#", "#1", "?", "%", "_", "*", '"', "'", "&", "and", "the", "the the", "\\", "-"),
        *("NEAR", "NEAR(a b)", "a AND b", "a* OR b*", '" OR 1=1 --', "'; DROP TABLE names; --", "words:x"),
        *("l_ve", "asdfghjkl", "zxcvbnm", "qzxv wkjh", "bcdfg", "purple toaster convention"),
        *("\x00", "\x1b[31m", "\ud800", "\u0301" * 50, "\u202e", "\ufeff", "😀😀", "שלום", "ใ", "王"),
        *("x" * 10_000, "love " * 2_000, "e\u0301" * 5_000, "\U000e0041" * 100, "2019", "netflix", "uk"),
    ],
)
def test_nonsense_is_refused_in_no_time(library: Library, query: str) -> None:
    started = time.perf_counter()
    with pytest.raises(NotFoundError) as caught:
        find(library.names, query)

    assert time.perf_counter() - started < 0.5
    assert len(str(caught.value)) < 200


def test_an_empty_title_is_a_wrong_command_line(library: Library) -> None:
    with pytest.raises(UsageError):
        find(library.names, "  ")


@given(query=st.text(max_size=60))
def test_any_text_is_answered_asked_about_or_refused(library: Library, query: str) -> None:
    try:
        found = find(library.names, query)
    except (AmbiguousError, NotFoundError, UsageError):
        return
    assert found.header.id not in {each.id for each in found.namesakes}


@given(data=st.data())
def test_every_name_finds_its_show_or_asks(library: Library, data: st.DataObject) -> None:
    show = data.draw(st.sampled_from(list(library.shows())))
    name = data.draw(st.sampled_from([show.title, *show.aliases]))
    name = data.draw(
        st.sampled_from([name, name.upper(), name.lower(), f" {name} ", name.replace(" ", "  ")])
    )
    try:
        found = find(library.names, name)
    except AmbiguousError as error:
        told = {each.id for each in error.candidates}
    else:
        told = {found.header.id, *(each.id for each in found.namesakes)}
    assert show.id in told


def test_fewest_words_are_taken_off_first(library: Library) -> None:
    peeled = [
        (each.rest, each.narrowing.year, each.narrowing.country)
        for each in peelings("Lie to ME 2009", Narrowing(), library.names)
    ]

    assert peeled == [("Lie to ME", 2009, None), ("Lie to", 2009, "ME")]


def test_codes_that_are_words_count_in_capitals_only(library: Library) -> None:
    assert not list(peelings("my love in", Narrowing(), library.names))
    assert [each.rest for each in peelings("my love IN", Narrowing(), library.names)] == ["my love"]
