"""Every problem of a file in one run, each with its line, its path and what was expected."""

from __future__ import annotations

from textwrap import dedent

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset.read import parse, read
from showfacts.dataset.write import dump
from showfacts.errors import BadDataError
from showfacts.model import Cites, Dataset, Listing, PartialDate, Problem, Show

from .datasets import DATASETS, in_any_order

# A problem is one line, however long
# ruff: noqa: E501

FUZZ = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
DATES = 'expected a date such as 2022-03-23, "2022-03" or "2022"'
PIECES = (
    *("", '"', "'", '"""', "[", "]", "[[", "{", "}", "=", ".", ",", "\n", "\r", "#", "\\", "\0", "\ud800"),
    *("1", "-", "inf", "2022-01-01", "true", "[[shows]]\n", "[shows.ids]\n", "id = 1\n", "x = {}\n"),
)
KEYS = [
    "id",
    "title",
    "year",
    "ids",
    "seasons",
    "episodes",
    "cast",
    "events",
    "availability",
    "relations",
    "reviews",
    "claims",
    "listings",
    "cites",
    "drop",
    "genres",
    "absent",
    "checked",
    "countries",
    "sources",
    "number",
    "show",
    "type",
    "premiere",
    "finale",
    "score",
]
NATURAL = st.recursive(
    st.one_of(
        st.none().map(lambda _: []),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=5),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.sampled_from([2**80, -(2**80), "2022", "a", ["a"], [1]]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def problems(text: str) -> list[str]:
    with pytest.raises(BadDataError) as caught:
        parse(text, file="f.toml")
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
    return [str(problem) for problem in caught.value.problems]


def of_show(*lines: str) -> str:
    """A file with one show; the first of ``lines`` is line 5."""
    return "\n".join(["format = 1", "[[shows]]", 'id = "a"', 'title = "A"', *lines])


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_without_fault_in_each_format(version: int):
    text = of_show(
        "year = 2022",
        "season_count = 2",
        "[shows.cites]",
        "year = ['s']",
        "[[shows.listings]]",
        "date = 2022-01-01",
        "status = 'running'",
        "by = 'TVmaze'",
    )
    show = Show(
        id="a",
        title="A",
        year=2022,
        season_count=2,
        cites=Cites.of({"year": ["s"]}),
        listings=(Listing(date=PartialDate("2022-01-01"), status="running", by="TVmaze"),),
    )
    text = text.replace("format = 1", f"format = {version}")
    assert read(text, file="f.toml").format == version
    assert parse(text, file="f.toml") == Dataset(shows=(show,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "f.toml:1: format: missing; expected the line: format = 2"),
        ("\n\n# only a comment\n", "f.toml:1: format: missing; expected the line: format = 2"),
        ("[[shows]]\nid = 'a'", "f.toml:1: format: missing; expected the line: format = 2"),
        ("\nformat = 3", "f.toml:2: format: unknown format 3; this version of showfacts reads 1 or 2"),
        ("format = 0", "f.toml:1: format: unknown format 0; this version of showfacts reads 1 or 2"),
        ("format = '1'", 'f.toml:1: format: unknown format "1"; this version of showfacts reads 1 or 2'),
        ("format = true", "f.toml:1: format: unknown format true; this version of showfacts reads 1 or 2"),
        ("format = 1.0", "f.toml:1: format: unknown format 1.0; this version of showfacts reads 1 or 2"),
        (
            "[format]\nx = 1",
            "f.toml:1: format: unknown format a table; this version of showfacts reads 1 or 2",
        ),
        (
            "format = 0x" + "f" * 5000,
            "f.toml:1: format: unknown format a number of more than 64 bits; this version of showfacts reads 1 or 2",
        ),
    ],
)
def test_a_file_of_no_or_another_format(text: str, expected: str):
    assert problems(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("format = ", "f.toml:1: not valid TOML: "),
        ("format = 1\nshows", "f.toml:2: not valid TOML: "),
        ('format = 1\n[[shows]]\nid = "a\n', "f.toml:3: not valid TOML: "),
        ('format = 1\n[[shows]]\naliases = ["a",\n', "f.toml:4: not valid TOML: "),
        ("format = 1\nformat = 1\n", "f.toml:2: not valid TOML: "),
        ("format = 1\nx = 2022-02-30\n", "f.toml:2: not valid TOML: "),
        ("format = 1\nx = '\0'\n", "f.toml:2: not valid TOML: "),
        ("format = 1\n\nx = " + "9" * 5000, "f.toml:3: not valid TOML: a number of thousands of digits"),
        ("format = 1\nx = '\ud800'\n", "f.toml:2: not UTF-8 text: half a character"),
        ("format = 1\nx = " + "[" * 100_000, "f.toml:2: nested too deep"),
        ("format = 1\n" + ".".join("a" * 20_000) + " = 1", "f.toml:2: nested too deep"),
    ],
)
def test_a_file_that_is_no_toml(text: str, expected: str):
    """After "not valid TOML" come the parser's own words."""
    [problem] = problems(text)
    assert problem == expected or (expected.endswith(": ") and problem.startswith(expected))
    assert "(at " not in problem


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("checked = 1989-12", 'write a month in quotes: "1989-12"'),
        ("checked = 1989-1 # January", 'write a month in quotes: "1989-01"'),
        ("seasons = [{number = 1, premiere = 1989-12}]", 'write a month in quotes: "1989-12"'),
        ("checked = 1989-12-3", "a day is written with two digits for month and day: 1989-12-03"),
        ("checked = 1989-12x", "Expected newline or end of document after a statement (column 15)"),
        ("checked = 12-1989", "Expected newline or end of document after a statement (column 13)"),
    ],
)
def test_a_date_that_toml_does_not_know(line: str, expected: str):
    assert problems(of_show("year = 1989", line)) == [f"f.toml:6: not valid TOML: {expected}"]


def test_at_most_a_thousand_problems_are_listed_and_every_show_is_known():
    shows = [f"[[shows]]\nid = 'a{number}'\nyaer = 1" for number in range(1100)]
    reading = read("\n".join(["format = 2", *shows]), file="f.toml")
    found = [str(each) for each in reading.problems()]
    assert found[:2] == [
        "f.toml:1: more than 1,000 problems; the others are not listed",
        'f.toml:4: shows[0].yaer: unknown key; did you mean "year"?',
    ]
    assert len(found) == 1001
    assert [show.id for show in reading.dataset.shows] == [f"a{number}" for number in range(1100)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # wrong type
        ("year = '2022'", 'year: expected a whole number, not "2022"'),
        ("year = 2022.0", "year: expected a whole number, not 2022.0"),
        ("year = true", "year: expected a whole number, not true"),
        ("year = 0x" + "f" * 5000, "year: expected a whole number, not a number of more than 64 bits"),
        (
            "seasons = [{number = 9223372036854775808}]",
            "seasons[0].number: expected a whole number, not 9223372036854775808",
        ),
        ("premise = 3", "premise: expected a text in quotes, not 3"),
        ("premise = 2022-01-02", "premise: expected a text in quotes, not 2022-01-02"),
        ("premise = ''", "premise: expected a text, not an empty one"),
        ('premise = " \\n"', "premise: expected a text, not an empty one"),
        ("countries = 'US'", 'countries: expected a list, not "US"'),
        ("countries = ['US', 1]", "countries[1]: expected a text in quotes, not 1"),
        ("ids = 'tt1'", 'ids: expected a table, not "tt1"'),
        ("cast = 'B'", 'cast: expected a list, not "B"'),
        ("cast = ['B']", 'cast[0]: expected a table, not "B"'),
        ("seasons = {number = 1}", "seasons: expected a list, not a table"),
        (
            "seasons = [{number = 1, runtime_minutes = '60'}]",
            'seasons[0].runtime_minutes: expected minutes as a whole number or [low, high], not "60"',
        ),
        (
            "seasons = [{number = 1, runtime_minutes = [1, 2, 3]}]",
            "seasons[0].runtime_minutes: expected minutes as a whole number or [low, high], not a list",
        ),
        (
            "seasons = [{number = 1, runtime_minutes = [1, '2']}]",
            'seasons[0].runtime_minutes: expected a whole number, not "2"',
        ),
        (
            "availability = [{platform = 'p', original = 1}]",
            "availability[0].original: expected true or false, not 1",
        ),
        (
            "reviews = [{by = 'x', score = true, scale = 10}]",
            "reviews[0].score: expected a number, not true",
        ),
        ("reviews = [{by = 'x', score = 1, scale = inf}]", "reviews[0].scale: expected a number, not inf"),
        ("reviews = [{by = 'x', score = nan, scale = 10}]", "reviews[0].score: expected a number, not nan"),
        # a word that is none
        (
            "type = 'scriptd'",
            'type: "scriptd" is not one of: scripted, miniseries, animation, reality, documentary, talk, game, news, variety, sports, award; did you mean "scripted"?',
        ),
        (
            "seasons = [{number = 1, release = 3}]",
            "seasons[0].release: 3 is not one of: weekly, all-at-once, daily, batches",
        ),
        # missing
        ("cast = [{character = 'B'}]", "cast[0].person: missing"),
        ("events = [{type = 'renewed'}]", "events[0].date: missing"),
        # unknown key
        ("yaer = 2022", 'yaer: unknown key; did you mean "year"?'),
        (
            "cast = [{person = 'B', charcter = 'C'}]",
            'cast[0].charcter: unknown key; did you mean "character"?',
        ),
        (
            "availability = [{platform = 'p', from_ = '2022'}]",
            'availability[0].from_: unknown key; did you mean "from"?',
        ),
        (
            "[shows.ids]\nxyzzy = 1",
            "ids.xyzzy: unknown key; expected one of: imdb, tvmaze, tmdb, tvdb, wikidata",
        ),
        ('"bad\\nkey\\u001b[31m" = 1', "bad\\nkey\\x1b[31m: unknown key; expected one of: "),
        # a date that is none
        ("checked = '2022-02-30'", f'checked: "2022-02-30" is not a day of the calendar; {DATES}'),
        ("checked = 'soon'", f'checked: "soon" is not a date; {DATES}'),
        ("checked = 2022", f"checked: {DATES}, not 2022; write a year in quotes"),
        ("checked = 2022-01-02T03:04:05", f"checked: {DATES}, not 2022-01-02 03:04:05"),
        ("checked = 03:04:05", f"checked: {DATES}, not 03:04:05"),
        # cites and drop
        ("cites = ['s']", "cites: expected a table, not a list"),
        ("cites.year = 's'", 'cites.year: expected a list, not "s"'),
        ("cites.year = ['s', 1]", "cites.year[1]: expected a text in quotes, not 1"),
        ("drop.genres = 'x'", 'drop.genres: expected a list, not "x"'),
        ("drop.title = ['x']", "drop.title: unknown key; expected one of: "),
        # what is quoted stays short and on one line
        ("year = 'a\tb'", 'year: expected a whole number, not "a\\tb"'),
        ('year = """\nx\ny"""', 'year: expected a whole number, not "x\\ny"'),
        (f"year = '{'x' * 100}'", f'year: expected a whole number, not "{"x" * 59}…"'),
    ],
)
def test_one_fault_in_a_show(line: str, expected: str):
    [problem] = problems(of_show(line))
    number = 6 if line.startswith("[") else 5
    wanted = f"f.toml:{number}: shows[0].{expected}"
    assert problem == wanted or (wanted.endswith(": ") and problem.startswith(wanted))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[shows]]\ntitle = 'A'", ["f.toml:2: shows[0].id: missing"]),
        ("[[shows]]\nid = 1", ["f.toml:3: shows[0].id: expected a text in quotes, not 1"]),
        (
            "[[sources]]\nid = 's'",
            ["f.toml:2: sources[0].publisher: missing", "f.toml:2: sources[0].kind: missing"],
        ),
        ("[[platforms]]\nid = 'p'", ["f.toml:2: platforms[0].name: missing"]),
        ("[[people]]\nnative_name = '한'", ["f.toml:2: people[0].name: missing"]),
        (
            "[shows]\nid = 'a'",
            ["f.toml:2: shows: expected a list of tables, each under [[shows]], not a table"],
        ),
        ("shows = 'a'", ['f.toml:2: shows: expected a list of tables, each under [[shows]], not "a"']),
        ("shows = ['a']", ['f.toml:2: shows[0]: expected a table, not "a"']),
        ("[[show]]\nid = 'a'", ['f.toml:2: show: unknown key; did you mean "shows"?']),
        ("xyzzy = 1", ["f.toml:2: xyzzy: unknown key"]),
    ],
)
def test_a_fault_of_a_section(text: str, expected: list[str]):
    assert problems("format = 1\n" + text) == expected


def test_all_problems_of_a_file_in_one_run_in_the_order_of_its_lines():
    text = """\
        format = 1
        [[sources]]
        id = "s"
        publisher = "P"
        kind = "pres"
        url = "ftp://x"
        [[shows]]
        id = "a"
        titel = "A"
        year = 1066
        [[shows.seasons]]
        number = 1
        episodes = "ten"
        premiere = 2022-03-23
        finale = 2022-03-22
        [[shows.cast]]
        person = "B"
        seasons = [1, 2]
        [[shows.cast]]
        character = "C"
        [[shows.claims]]
        field = "cast"
        value = "v"
        sources = ["s"]
        verdict = "disputed"
        [[shows]]
        id = "a"
        countries = ["US", "XX"]
        checked = "2022-02-30"
        [[sources]]
        id = "s"
        publisher = "P"
        kind = "press"
        [[actors]]
        """
    assert problems(dedent(text)) == [
        'f.toml:5: sources[0].kind: "pres" is not one of: official, trade, press, reference, fan, blog, machine, own; did you mean "press"?',
        "f.toml:6: sources[0].url: expected an address that begins with https:// or http://",
        'f.toml:9: shows[0].titel: unknown key; did you mean "title"?',
        "f.toml:10: shows[0].year: year out of range: 1066; expected 1900 to 2200",
        'f.toml:13: shows[0].seasons[0].episodes: expected a whole number, not "ten"',
        "f.toml:15: shows[0].seasons[0].finale: 2022-03-22 is before premiere 2022-03-23",
        "f.toml:18: shows[0].cast[0].seasons[1]: unknown season 2",
        "f.toml:19: shows[0].cast[1].person: missing",
        'f.toml:21: shows[0].claims[0].note: missing; the verdict "disputed" needs a reason in a few words',
        'f.toml:27: shows[1].id: duplicate id "a"; shows[0] has it too',
        'f.toml:28: shows[1].countries[1]: unknown country code "XX"; expected an ISO 3166-1 alpha-2 code',
        f'f.toml:29: shows[1].checked: "2022-02-30" is not a day of the calendar; {DATES}',
        'f.toml:31: sources[1].id: duplicate id "s"; sources[0] has it too',
        "f.toml:34: actors: unknown key",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # what lacks only because it could not be read is no second problem
        ["seasons = [{number = 'one'}, {number = 2}]", "cast = [{person = 'B', seasons = [1, 2]}]"],
        ["seasons = 1", "cast = [{person = 'B', seasons = [1, 2]}]"],
        ["relations = [{type = 'remake-of', shwo = 'b'}]"],
        ["events = [{date = '2022', type = 'continued-as', shwo = 'b'}]"],
        ["claims = [{field = 'cast', value = 'v', sources = ['s'], verdict = 'disputed', nte = 'n'}]"],
        ["reviews = [{by = 'x', score = 11, scale = 'ten'}]"],
        ["title2 = 'B'"],
        ["yaer = 2020", "cites.year = ['s']"],
        ["year = '2020'", "cites.year = ['s']"],
        ["seasons = [{number = 1, premeire = '2020', cites = {premiere = ['s']}}]"],
        ["events = [{date = '2020', type = 'renewed', by = 3, cites = {by = ['s']}}]"],
    ],
)
def test_one_mistake_is_one_problem(lines: list[str]):
    assert len(problems(of_show(*lines))) == 1


def test_a_slip_in_cites_is_told_beside_another_fault():
    text = of_show(
        'type = "film"',
        'cites = {premeire = ["s"], type = ["s"]}',
        "seasons = [{number = 1, episodes = true, cites = {episodes = ['s'], premeire = ['s']}}]",
    )
    assert [each.partition(": ")[2].partition(":")[0] for each in problems(text)] == [
        "shows[0].type",
        "shows[0].cites.premeire",
        "shows[0].seasons[0].episodes",
        "shows[0].seasons[0].cites.premeire",
    ]


def test_what_a_text_defines_and_refers_to_is_known_also_where_it_has_faults():
    reading = read(
        of_show(
            "yaer = 1",
            "sources = ['s1']",
            "cast = [{sources = ['s2', 's1']}, 1]",
            "availability = [{platform = 'p', form = 1}]",
            "relations = [{type = 'nonsense', show = 'b'}]",
            "events = [{show = 'c', sources = [1, 's3'], cites = {date = ['s4']}}]",
            "crew = [{person_id = 'x'}]",
            "cites = {year = ['s5', 's1'], genres = 1}",
            "[[sources]]",
            "id = 's1'",
            "[[people]]",
            "id = 'y'",
            "sources = ['s6']",
            "[[people]]",
            "name = 'nobody'",
            "[[platforms]]",
            "id = 'p'",
            "successor = 'q'",
            "sources = ['s7']",
        ),
        file="f.toml",
    )
    assert reading.defined == {"sources": {"s1"}, "platforms": {"p"}, "people": {"y"}, "shows": {"a"}}
    assert reading.references == {
        ("sources", "s1"): ("shows", 0, "sources", 0),
        ("sources", "s2"): ("shows", 0, "cast", 0, "sources", 0),
        ("sources", "s3"): ("shows", 0, "events", 0, "sources", 1),
        ("sources", "s4"): ("shows", 0, "events", 0, "cites", "date", 0),
        ("sources", "s5"): ("shows", 0, "cites", "year", 0),
        ("sources", "s6"): ("people", 0, "sources", 0),
        ("sources", "s7"): ("platforms", 0, "sources", 0),
        ("platforms", "p"): ("shows", 0, "availability", 0, "platform"),
        ("platforms", "q"): ("platforms", 0, "successor"),
        ("people", "x"): ("shows", 0, "crew", 0, "person_id"),
        ("shows", "b"): ("shows", 0, "relations", 0, "show"),
        ("shows", "c"): ("shows", 0, "events", 0, "show"),
    }


def test_a_half_written_file_is_a_problem_or_whole_up_to_there():
    text = of_show('aliases = ["B", "C"]', "[[shows.cast]]", 'person = "D"', 'character = """E', 'F"""')
    ends = [text[:end].rsplit("\n", 1)[-1] for end in range(len(text) + 1) if _is_whole(text[:end])]
    lines = ["format = 1", "[[shows]]", *text.split("\n")[2:]]
    assert set(ends) <= {"", *lines}
    assert 'aliases = ["B", "C"]' in ends


def _is_whole(text: str) -> bool:
    try:
        parse(text, file="f.toml")
    except BadDataError:
        return False
    return True


def assert_only_problems(text: str) -> None:
    """Either a dataset or problems with places: never another exception, never a line break inside one."""
    found: tuple[Problem, ...] = ()
    try:
        dataset = parse(text, file="f.toml")
    except BadDataError as error:
        found = error.problems
    else:
        assert in_any_order(parse(dump(dataset), file="f.toml")) == in_any_order(dataset)
        return
    assert found
    assert len(set(found)) == len(found)
    lines = [problem.line for problem in found]
    assert lines == sorted(lines)
    assert lines[0] >= 1
    assert lines[-1] <= text.count("\n") + 1
    for problem in found:
        assert str(problem).isprintable()
        assert len(str(problem)) < 1000


@pytest.mark.slow
@FUZZ
@given(dataset=DATASETS, data=st.data())
def test_mutated_files_are_never_a_traceback(dataset: Dataset, data: st.DataObject):
    text = dump(dataset)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 20)))
        piece = data.draw(st.sampled_from(PIECES))
        text = text[:start] + piece + text[end:]
    assert_only_problems(text)


@pytest.mark.slow
@FUZZ
@given(data=st.data())
def test_any_value_under_any_key_is_never_a_traceback(data: st.DataObject):
    keys = st.sampled_from(KEYS)
    tables = st.dictionaries(keys, NATURAL | st.lists(st.dictionaries(keys, NATURAL, max_size=4), max_size=2))
    document = data.draw(
        st.fixed_dictionaries(
            {"format": st.sampled_from([1, 2])},
            optional={
                key: st.lists(tables | NATURAL, max_size=3) | NATURAL
                for key in ("shows", "sources", "platforms", "people")
            },
        )
    )
    assert_only_problems(tomli_w.dumps(document))
