"""What must hold between the values of a file."""

from __future__ import annotations

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
        ("year = 1899", "year: 1899 is no year of television; expected 1900 to 2200"),
        ("year = 2201", "year: 2201 is no year of television; expected 1900 to 2200"),
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
        ("seasons = [{number = 1}, {number = 1}]", "seasons[1].number: season 1 is there already"),
        ("seasons = [{number = 1}, {number = 0}]", None),
        ("seasons = [{number = -1}]", "seasons[0].number: -1 is negative"),
        ("seasons = [{number = 1, episodes = -1}]", "seasons[0].episodes: -1 is negative"),
        ("seasons = [{number = 1, episodes_ordered = -1}]", "seasons[0].episodes_ordered: -1 is negative"),
        (
            "seasons = [{number = 1, premiere = 2022-03-23, finale = 2022-03-22}]",
            "seasons[0].finale: 2022-03-22 is before the premiere, 2022-03-23",
        ),
        (
            "seasons = [{number = 1, premiere = '2022-03', finale = '2021'}]",
            "seasons[0].finale: 2021 is before the premiere, 2022-03",
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
            "crew[0].seasons[1]: there is no season 3 among the show's seasons",
        ),
        # a file that adds to a show need not repeat its seasons
        ("crew = [{person = 'B', role = 'writer', seasons = [3]}]", None),
        (
            "events = [{date = '2022', type = 'continued-as'}]",
            "events[0].show: belongs to continued-as, and to that alone: the id of the show it goes on as",
        ),
        (
            "events = [{date = '2022', type = 'renewed', show = 'b'}]",
            "events[0].show: belongs to continued-as, and to that alone: the id of the show it goes on as",
        ),
        (
            "events = [{date = '2022', type = 'continued-as', show = 'a'}]",
            "events[0].show: a show cannot go on as itself",
        ),
        ("events = [{date = '2022', type = 'continued-as', show = 'b'}]", None),
        (
            "availability = [{platform = 'p', from = 2022-01-02, until = 2022-01-01}]",
            "availability[0].until: 2022-01-01 is before the from, 2022-01-02",
        ),
        (
            "availability = [{platform = 'p', regions = ['selected', 'US']}]",
            'availability[0].regions[0]: "selected" stands alone or not at all',
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
            "reviews[0].score: 11 is not between 0 and the scale, 10",
        ),
        (
            "reviews = [{by = 'x', score = -1, scale = 10}]",
            "reviews[0].score: -1 is not between 0 and the scale, 10",
        ),
        (
            "reviews = [{by = 'x', score = 0, scale = 0}]",
            "reviews[0].scale: 0 is no scale; expected the best possible score, above 0",
        ),
        ("reviews = [{by = 'x', score = 10, scale = 10}]", None),
        (
            "claims = [{field = 'cast', value = 'v', sources = [], verdict = 'agrees'}]",
            "claims[0].sources: expected the id of the source that says so",
        ),
        (
            "claims = [{field = 'cast', value = 'v', sources = ['s'], verdict = 'contradicted'}]",
            "claims[0].note: missing; a claim that is contradicted needs the reason in a few words",
        ),
        ("claims = [{field = 'cast', value = 'v', sources = ['s'], verdict = 'agrees'}]", None),
    ],
)
def test_a_rule_within_a_show(text: str, expected: str | None):
    assert problems(of_show(text)) == ([f"shows[0].{expected}"] if expected else [])


@pytest.mark.parametrize("ident", ["A", "a b", "-a", "a-", "a_b", "ä", "a\\nb", "a.b", "a/b"])
@pytest.mark.parametrize(
    ("section", "rest"),
    [("shows", "title = 'A'"), ("platforms", "name = 'A'"), ("sources", "publisher = 'A'\nkind = 'press'")],
)
def test_what_is_no_id(section: str, rest: str, ident: str):
    assert problems(f'format = 1\n[[{section}]]\nid = "{ident}"\n{rest}') == [
        f'{section}[0].id: "{ident}" is no id; expected lower-case letters, digits and hyphens'
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
    assert [each for each in found if ".id:" in each] == ['shows[2].id: "a" is there already, as shows[0]']
    assert len(found) == (first + second).count("faulty") + 1


@pytest.mark.parametrize(
    ("section", "table", "key"),
    [
        ("sources", "id = 'a'\npublisher = 'A'\nkind = 'press'", "id"),
        ("platforms", "id = 'a'\nname = 'A'", "id"),
        ("people", "name = 'a'", "name"),
    ],
)
def test_a_name_that_is_there_twice(section: str, table: str, key: str):
    text = f"format = 1\n[[{section}]]\n{table}\n[[{section}]]\n{table}\n[[{section}]]\n{table}"
    assert problems(text) == [
        f'{section}[{place}].{key}: "a" is there already, as {section}[0]' for place in (1, 2)
    ]


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
        "shows[1].ids.tvmaze: 1 is the tvmaze id of shows[0] already",
        'shows[2].ids.imdb: "tt1" is the imdb id of shows[0] already',
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
    assert platforms(first, second) == [f'platforms[1].{path}: "{word}" is a word for platforms[0] already']
    assert platforms(first, "id = 'b'\nname = 'B'") == []
    assert platforms(first, "id = 'sha-red'\nname = 'Sha Red'") == []
