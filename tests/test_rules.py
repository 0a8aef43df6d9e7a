"""What must hold between the values of a file."""

from __future__ import annotations

from datetime import date

import pytest

from showfacts.dataset.read import parse
from showfacts.errors import BadDataError

# A problem is one line, however long
# ruff: noqa: E501


def problems(text: str) -> list[str]:
    try:
        parse(text, file="f.toml")
    except BadDataError as error:
        return [f"{problem.path}: {problem.message}" for problem in error.problems]
    return []


def of_show(text: str) -> str:
    return f"format = 1\n[[shows]]\nid = 'a'\ntitle = 'A'\n{text}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("year = 1899", "year: year out of range: 1899; expected 1900 to 2200"),
        ("year = 2201", "year: year out of range: 2201; expected 1900 to 2200"),
        ("year = 1900", None),
        ("countries = ['UK']", 'countries[0]: unknown country code "UK"; did you mean "GB"?'),
        ("countries = ['GB', 'us']", 'countries[1]: unknown country code "us"; did you mean "US"?'),
        (
            "countries = ['South Korea']",
            'countries[0]: unknown country code "South Korea"; did you mean "KR"?',
        ),
        (
            "countries = ['ZZ']",
            'countries[0]: unknown country code "ZZ"; expected an ISO 3166-1 alpha-2 code',
        ),
        ("countries = ['XK', 'SU']", None),
        ("languages = ['en', 'ko', 'yue', 'fil']", None),
        ("languages = ['kor']", 'languages[0]: unknown language code "kor"; did you mean "ko"?'),
        ("languages = ['Cantonese']", 'languages[0]: unknown language code "Cantonese"; did you mean "yue"?'),
        (
            "languages = ['xx']",
            'languages[0]: unknown language code "xx"; expected an ISO 639-1 or ISO 639-3 code',
        ),
        ("seasons = [{number = 1}, {number = 1}]", "seasons[1].number: duplicate season 1"),
        ("seasons = [{number = 1}, {number = 0}]", None),
        ("seasons = [{number = -1}]", "seasons[0].number: -1 is negative"),
        ("seasons = [{number = 1, episodes = -1}]", "seasons[0].episodes: -1 is negative"),
        ("seasons = [{number = 1, episodes_ordered = -1}]", "seasons[0].episodes_ordered: -1 is negative"),
        (
            "seasons = [{number = 1, premiere = 2022-03-23, finale = 2022-03-22}]",
            "seasons[0].finale: 2022-03-22 is before premiere 2022-03-23",
        ),
        (
            "seasons = [{number = 1, premiere = '2022-03', finale = '2021'}]",
            "seasons[0].finale: 2021 is before premiere 2022-03",
        ),
        ("seasons = [{number = 1, premiere = 2022-03-23, finale = 2022-03-23}]", None),
        # a less exact date may still be the same day or later
        ("seasons = [{number = 1, premiere = 2022-03-23, finale = '2022'}]", None),
        ("seasons = [{number = 1, premiere = '2022', finale = '2022-01'}]", None),
        (
            "seasons = [{number = 1, runtime_minutes = [60, 30]}]",
            "seasons[0].runtime_minutes: expected minutes above 0, the low before the high",
        ),
        (
            "seasons = [{number = 1, runtime_minutes = 0}]",
            "seasons[0].runtime_minutes: expected minutes above 0, the low before the high",
        ),
        ("seasons = [{number = 1, runtime_minutes = [30, 30]}]", None),
        (
            "seasons = [{number = 1}]\ncrew = [{person = 'B', role = 'writer', seasons = [1, 3]}]",
            "crew[0].seasons[1]: unknown season 3",
        ),
        # a file that adds to a show need not repeat its seasons
        ("crew = [{person = 'B', role = 'writer', seasons = [3]}]", None),
        (
            "events = [{date = '2022', type = 'continued-as'}]",
            "events[0].show: missing; continued-as needs the id of the show that continues this one",
        ),
        (
            "events = [{date = '2022', type = 'renewed', show = 'b'}]",
            "events[0].show: only an event of the type continued-as names a show",
        ),
        (
            "events = [{date = '2022', type = 'continued-as', show = 'a'}]",
            "events[0].show: a show cannot be continued as itself",
        ),
        ("events = [{date = '2022', type = 'continued-as', show = 'b'}]", None),
        (
            "availability = [{platform = 'p', from = 2022-01-02, until = 2022-01-01}]",
            "availability[0].until: 2022-01-01 is before from 2022-01-02",
        ),
        (
            "availability = [{platform = 'p', regions = ['selected', 'US']}]",
            'availability[0].regions[0]: "selected" cannot be combined with other regions',
        ),
        (
            "availability = [{platform = 'p', regions = ['US', 'Mars']}]",
            'availability[0].regions[1]: unknown region "Mars"; expected an ISO 3166-1 alpha-2 country code, "worldwide" or "selected"',
        ),
        ("availability = [{platform = 'p', regions = ['worldwide']}]", None),
        (
            "relations = [{type = 'remake-of'}]",
            "relations[0]: expected either show (an id) or work (a title)",
        ),
        (
            "relations = [{type = 'remake-of', show = 'b', work = 'B'}]",
            "relations[0]: expected either show (an id) or work (a title)",
        ),
        (
            "relations = [{type = 'remake-of', show = 'a'}]",
            "relations[0].show: a show cannot be related to itself",
        ),
        ("relations = [{type = 'remake-of', work = 'B'}]", None),
        (
            "reviews = [{by = 'x', score = 11, scale = 10}]",
            "reviews[0].score: score out of range: 11; expected 0 to 10, the scale",
        ),
        (
            "reviews = [{by = 'x', score = -1, scale = 10}]",
            "reviews[0].score: score out of range: -1; expected 0 to 10, the scale",
        ),
        (
            "reviews = [{by = 'x', score = 0, scale = 0}]",
            "reviews[0].scale: not a valid scale: 0; expected the best possible score, above 0",
        ),
        ("reviews = [{by = 'x', score = 10, scale = 10}]", None),
        (
            "claims = [{field = 'cast', value = 'v', sources = [], verdict = 'agrees'}]",
            "claims[0].sources: missing; a claim needs the id of its source",
        ),
        (
            "claims = [{field = 'cast', value = 'v', sources = ['s'], verdict = 'contradicted'}]",
            'claims[0].note: missing; the verdict "contradicted" needs a reason in a few words',
        ),
        ("claims = [{field = 'cast', value = 'v', sources = ['s'], verdict = 'agrees'}]", None),
        (
            "claims = [{field = 'charakter', value = 'v', sources = ['s'], verdict = 'agrees'}]",
            'claims[0].field: unknown field "charakter"; did you mean "character"?',
        ),
        ("claims = [{field = 'runtime', value = 'v', sources = ['s'], verdict = 'agrees'}]", None),
        # totals of a show
        ("season_count = -1", "season_count: -1 is negative"),
        ("episode_count = -1", "episode_count: -1 is negative"),
        ("premiere = 2022-03-23\nfinale = '2021'", "finale: 2021 is before premiere 2022-03-23"),
        ("runtime_minutes = [60, 30]", "runtime_minutes: expected minutes above 0, the low before the high"),
        ("season_count = 3\nepisode_count = 30\npremiere = '2020'\nruntime_minutes = 25", None),
        # episodes
        ("episodes = [{season = 1}]", "episodes[0]: expected a number, a title or both"),
        ("episodes = [{season = -1, number = 1}]", "episodes[0].season: -1 is negative"),
        ("episodes = [{number = -1}]", "episodes[0].number: -1 is negative"),
        (
            "episodes = [{number = 1, runtime_minutes = 0}]",
            "episodes[0].runtime_minutes: expected minutes above 0, the low before the high",
        ),
        ("episodes = [{season = 0, title = 'A'}, {season = 0, title = 'B'}]", None),
        # cites
        ("cites.title = ['s']", None),
        ("cites.yaer = ['s']", 'cites.yaer: not a plain field of a show; did you mean "year"?'),
        ("cites.cast = ['s']", "cites.cast: not a plain field of a show"),
        ("cites.checked = ['s']", "cites.checked: not a plain field of a show"),
        ("cites.year = ['s']", "cites.year: nothing to cite: year is not set here"),
        ("genres = ['drama']\ncites.'genres/drama' = ['s']", None),
        (
            "genres = ['drama']\ncites.'genres/dramas' = ['s']",
            'cites.genres/dramas: nothing to cite: "dramas" is not in genres; did you mean "drama"?',
        ),
        ("cites.'title/A' = ['s']", 'cites.title/A: nothing to cite: "A" is not in title'),
        ("ids.imdb = 'tt1'\ncites.'ids/imdb' = ['s']", None),
        (
            "ids.imdb = 'tt1'\ncites.'ids/tvdb' = ['s']",
            "cites.ids/tvdb: nothing to cite: the tvdb id is not set here",
        ),
        (
            "cites.'ids/imbd' = ['s']",
            "cites.ids/imbd: unknown catalogue; expected one of: ids/imdb, ids/tvmaze, ids/tmdb, ids/tvdb, ids/wikidata",
        ),
        ("seasons = [{number = 1, episodes = 8, cites = {episodes = ['s']}}]", None),
        (
            "seasons = [{number = 1, cites = {episodes = ['s']}}]",
            "seasons[0].cites.episodes: nothing to cite: episodes is not set here",
        ),
        (
            "cast = [{person = 'B', cites = {persn = ['s']}}]",
            'cast[0].cites.persn: not a key of this row; did you mean "person"?',
        ),
        (
            "crew = [{person = 'B', role = 'writer', cites = {sources = ['s']}}]",
            "crew[0].cites.sources: not a key of this row",
        ),
        ("availability = [{platform = 'p', from = '2020', cites = {from = ['s']}}]", None),
        ("availability = [{platform = 'p', regions = ['US'], cites = {'regions/US' = ['s']}}]", None),
        (
            "events = [{date = '2020', type = 'renewed', cites = {by = ['s']}}]",
            "events[0].cites.by: nothing to cite: by is not set here",
        ),
        ("episodes = [{number = 1, title = 'A', cites = {title = ['s']}}]", None),
        # words that are to go
        ("drop = {genres = ['western'], aliases = ['B']}", None),
        (
            "genres = ['western']\ndrop.genres = ['western']",
            'drop.genres[0]: "western" is also among the genres of this show',
        ),
        (
            "genres = ['western']\ndrop.genres = ['Western']",
            'drop.genres[0]: "Western" is also among the genres of this show',
        ),
        (
            "drop.countries = ['ZZ']",
            'drop.countries[0]: unknown country code "ZZ"; expected an ISO 3166-1 alpha-2 code',
        ),
        ("drop.languages = ['kor']", 'drop.languages[0]: unknown language code "kor"; did you mean "ko"?'),
    ],
)
def test_a_rule_within_a_show(text: str, expected: str | None):
    assert problems(of_show(text)) == ([f"shows[0].{expected}"] if expected else [])


LATEST = date.today().year + 20


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("checked = {}", "checked"),
        ("premiere = {}", "premiere"),
        ("finale = {}", "finale"),
        ("seasons = [{{number = 1, premiere = {}}}]", "seasons[0].premiere"),
        ("seasons = [{{number = 1, finale = {}}}]", "seasons[0].finale"),
        ("episodes = [{{number = 1, date = {}}}]", "episodes[0].date"),
        ("events = [{{type = 'renewed', date = {}}}]", "events[0].date"),
        ("listings = [{{status = 'ended', by = 'TVmaze', date = {}}}]", "listings[0].date"),
        ("availability = [{{platform = 'p', from = {}}}]", "availability[0].from"),
        ("availability = [{{platform = 'p', until = {}}}]", "availability[0].until"),
    ],
)
def test_no_date_of_a_show_is_before_television_or_more_than_ten_years_ahead(text: str, key: str):
    for day in ("1924-12-31", f"{LATEST + 1}-01-01", "2915-02-24"):
        expected = [f"shows[0].{key}: {day} is outside 1925 to {LATEST}"]
        assert problems(of_show(text.format(day))) == expected
    for day in ("1925-01-01", f"{LATEST}-12-31", "'1925'", f"'{LATEST}-12'"):
        assert problems(of_show(text.format(day))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[[sources]]\nid = 's'\npublisher = 'P'\nkind = 'press'\npublished = '1899'",
            f"sources[0].published: 1899 is outside 1900 to {LATEST}",
        ),
        ("[[sources]]\nid = 's'\npublisher = 'P'\nkind = 'press'\npublished = '1900'", None),
        (
            "[[sources]]\nid = 's'\npublisher = 'P'\nkind = 'press'\nretrieved = 2202-01-01",
            f"sources[0].retrieved: 2202-01-01 is outside 1925 to {LATEST}",
        ),
        (
            "[[platforms]]\nid = 'p'\nname = 'P'\nclosed = 1015-05-01",
            f"platforms[0].closed: 1015-05-01 is outside 1925 to {LATEST}",
        ),
        ("[[platforms]]\nid = 'p'\nname = 'P'\ncountry = 'AU'", None),
        (
            "[[platforms]]\nid = 'p'\nname = 'P'\ncountry = 'UK'",
            'platforms[0].country: unknown country code "UK"; did you mean "GB"?',
        ),
    ],
)
def test_values_of_sources_and_platforms(text: str, expected: str | None):
    assert problems(f"format = 2\n{text}") == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("rows", "same"),
    [
        ("episodes = [{season = 1, number = 2}, {season = 1, number = 2, title = 'B'}]", "season and number"),
        ("episodes = [{number = 2}, {number = 2}]", "number"),
        ("episodes = [{season = 0, title = 'A b'}, {season = 0, title = 'a B'}]", "season and title"),
        ("cast = [{person = 'B-b'}, {person = 'B b', seasons = [1]}]", "person"),
        (
            "cast = [{person = 'B', character = 'C', billing = 'main'}, {person = 'B', character = 'C', billing = 'main'}]",
            "person, character and billing",
        ),
        (
            "cast = [{person = 'B', person_id = 'b-1'}, {person = 'B', person_id = 'b-1'}]",
            "person and person_id",
        ),
        ("crew = [{person = 'B', role = 'writer'}, {person = 'B', role = 'writer'}]", "person and role"),
        ("companies = [{name = 'C'}, {name = 'C'}]", "name"),
        (
            "events = [{date = '2020', type = 'renewed', season = 2}, {date = '2020', type = 'renewed', season = 2}]",
            "type, season and date",
        ),
        (
            "listings = [{date = '2020', status = 'ended', by = 'X'}, {date = '2020', status = 'running', by = 'X'}]",
            "by and date",
        ),
        (
            "availability = [{platform = 'p', regions = ['US', 'GB']}, {platform = 'p', regions = ['GB', 'US'], until = '2020'}]",
            "platform and regions",
        ),
        (
            "relations = [{type = 'remake-of', work = 'W'}, {type = 'remake-of', work = 'W'}]",
            "type and work",
        ),
        (
            "reviews = [{by = 'X', score = 1, scale = 5, season = 1}, {by = 'X', score = 2, scale = 5, season = 1, note = 'n'}]",
            "by and season",
        ),
        (
            "reviews = [{by = 'X', score = 1, scale = 5, note = 'n'}, {by = 'X', score = 2, scale = 5, note = 'n'}]",
            "by and note",
        ),
        (
            "claims = [{field = 'cast', value = 'v', sources = ['s', 't'], verdict = 'agrees'}, {field = 'cast', value = 'v', sources = ['t', 's'], verdict = 'opinion'}]",
            "field, value and sources",
        ),
    ],
)
def test_no_two_rows_of_a_list_have_one_key(rows: str, same: str):
    key = rows.split(" ", 1)[0]
    text = of_show(rows)
    assert problems(text.replace("format = 1", "format = 2")) == [
        f"shows[0].{key}[1]: duplicate row; an earlier one has the same {same}"
    ]
    assert problems(text) == [], "format 1 allowed it"


@pytest.mark.parametrize(
    "rows",
    [
        "episodes = [{season = 1, number = 1}, {season = 2, number = 1}, {season = 1, title = 'A'}]",
        "cast = [{person = 'B', character = 'C'}, {person = 'B', character = 'D'}, {person = 'B'}]",
        "cast = [{person = 'B', billing = 'main'}, {person = 'B', billing = 'guest'}]",
        "cast = [{person = 'B', person_id = 'b-1'}, {person = 'B', person_id = 'b-2'}]",
        "crew = [{person = 'B', role = 'writer'}, {person = 'B', role = 'director'}]",
        "companies = [{name = 'C', role = 'studio'}, {name = 'C', role = 'distribution'}]",
        "events = [{date = '2020', type = 'renewed'}, {date = '2020-01', type = 'renewed'}]",
        "availability = [{platform = 'p', from = '2020'}, {platform = 'p', from = '2021'}]",
        "availability = [{platform = 'p', regions = ['US']}, {platform = 'p', regions = ['GB']}]",
        "reviews = [{by = 'X', score = 1, scale = 5, note = 'n'}, {by = 'X', score = 1, scale = 5, note = 'm'}]",
    ],
)
def test_rows_of_two_keys_stand_beside_each_other(rows: str):
    assert problems(of_show(rows).replace("format = 1", "format = 2")) == []


def test_a_file_that_adds_to_a_show_need_not_list_the_seasons_of_its_credits():
    rows = "seasons = [{number = 2}]\ncast = [{person = 'B', seasons = [1, 2]}]"
    assert problems(f"format = 2\n[[shows]]\nid = 'a'\n{rows}") == []
    assert problems(of_show(rows)) == ["shows[0].cast[0].seasons[0]: unknown season 1"]


@pytest.mark.parametrize("ident", ["A", "a b", "-a", "a-", "a_b", "ä", "a\\nb", "a.b", "a/b"])
@pytest.mark.parametrize(
    ("section", "rest"),
    [
        ("shows", "title = 'A'"),
        ("platforms", "name = 'A'"),
        ("people", "name = 'A'"),
        ("sources", "publisher = 'A'\nkind = 'press'"),
    ],
)
def test_what_is_no_id(section: str, rest: str, ident: str):
    assert problems(f'format = 1\n[[{section}]]\nid = "{ident}"\n{rest}') == [
        f'{section}[0].id: not a valid id: "{ident}"; expected lower-case letters, digits and hyphens'
    ]


@pytest.mark.parametrize("ident", ["a", "1", "a-b", "soundtrack-1--2022"])
def test_what_is_an_id(ident: str):
    assert problems(f"format = 1\n[[shows]]\nid = '{ident}'") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("id = 'a'", "id = 'a'"),
        ("id = 'a'\nyear = 'faulty'", "id = 'a'"),
        ("id = 'a'", "id = 'a'\nyear = 'faulty'"),
    ],
)
def test_an_id_that_is_there_twice_whatever_else_is_wrong(first: str, second: str):
    found = problems(f"format = 1\n[[shows]]\n{first}\n[[shows]]\nid = 'b'\n[[shows]]\n{second}")
    assert [each for each in found if ".id:" in each] == [
        'shows[2].id: duplicate id "a"; shows[0] has it too'
    ]
    assert len(found) == (first + second).count("faulty") + 1


@pytest.mark.parametrize(
    ("section", "table", "key"),
    [
        ("sources", "id = 'a'\npublisher = 'A'\nkind = 'press'", "id"),
        ("platforms", "id = 'a'\nname = 'A'", "id"),
        ("people", "id = 'a'\nname = 'A'", "id"),
    ],
)
def test_a_name_that_is_there_twice(section: str, table: str, key: str):
    text = f"format = 1\n[[{section}]]\n{table}\n[[{section}]]\n{table}\n[[{section}]]\n{table}"
    assert problems(text) == [
        f'{section}[{place}].{key}: duplicate {key} "a"; {section}[0] has it too' for place in (1, 2)
    ]


def test_two_people_of_one_name_need_ids():
    def people(*tables: str) -> list[str]:
        return problems("format = 2\n" + "".join(f"[[people]]\n{table}\nname = 'A'\n" for table in tables))

    assert people("", "") == [
        'people[1].name: duplicate name "A"; people[0] has it too; an id tells namesakes apart'
    ]
    assert people("id = 'a-1'", "id = 'a-2'") == []
    assert people("id = 'a-1'", "") == []


def test_no_two_shows_share_an_id_of_another_catalogue():
    text = """
        format = 1
        shows = [
            {id = "a", ids = {imdb = "tt1", tvmaze = 1, tmdb = 7}},
            {id = "b", ids = {imdb = "tt2", tvmaze = 1, tvdb = 7}},
            {id = "c", ids = {imdb = "tt1"}},
        ]
        """
    assert problems(text) == [
        "shows[1].ids.tvmaze: duplicate tvmaze id 1; shows[0] has it too",
        'shows[2].ids.imdb: duplicate imdb id "tt1"; shows[0] has it too',
    ]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "www.example.com", "HTTPS//x"])
def test_an_address_is_one_of_the_web(url: str):
    text = f"format = 1\n[[sources]]\nid = 's'\npublisher = 'P'\nkind = 'press'\nurl = '{url}'"
    assert problems(text) == ["sources[0].url: expected an address that begins with https:// or http://"]


def platforms(*tables: str) -> list[str]:
    return problems("format = 1\n" + "".join(f"[[platforms]]\n{table}\n" for table in tables))


@pytest.mark.parametrize(
    ("second", "path", "word"),
    [
        ("id = 'b'\nname = 'B'\naliases = ['x', 'SHARED']", "aliases[1]", "SHARED"),
        ("id = 'b'\nname = 'B'\naliases = ['a', 'A']", "aliases[0]", "a"),
    ],
)
def test_no_alias_is_a_word_for_another_platform(second: str, path: str, word: str):
    first = "id = 'a'\nname = 'A'\naliases = ['shared', 'Shared']"
    assert platforms(first, second) == [
        f'platforms[1].{path}: "{word}" already means another platform, platforms[0]'
    ]
    assert platforms(first, "id = 'b'\nname = 'B'") == []
    assert platforms(first, "id = 'sha-red'\nname = 'Sha Red'") == []


@pytest.mark.parametrize(
    ("successors", "expected"),
    [
        ({"a": "b", "b": "c"}, []),
        ({"a": "elsewhere", "b": "a", "c": "a"}, []),
        ({"a": "a"}, ["platforms[0].successor: a platform cannot be its own successor"]),
        ({"a": "b", "b": "a"}, ['platforms[1].successor: circular: the successors of "a" lead back to "b"']),
        (
            {"c": "a", "a": "b", "d": "c", "b": "c"},
            ['platforms[3].successor: circular: the successors of "c" lead back to "b"'],
        ),
    ],
)
def test_successors_never_lead_back(successors: dict[str, str], expected: list[str]):
    tables = [
        f"id = '{ident}'\nname = '{ident}'\nsuccessor = '{next_}'" for ident, next_ in successors.items()
    ]
    assert platforms(*tables) == expected


@pytest.mark.parametrize("order", [1, -1])
def test_long_ways_of_successors_take_no_time(order: int):
    tables = [f"[[platforms]]\nid = 'a{n}'\nname = 'a{n}'\nsuccessor = 'a{n + 1}'" for n in range(20_000)]
    assert problems("\n".join(["format = 2", *tables[::order]])) == []
