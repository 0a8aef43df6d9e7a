"""JSON-LD obeys schema.org, as far as its pages say what a property may hold, and is read by rdflib."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import RDF

from showfacts.model import CastCredit, PartialDate, Show, ShowHeader, Source
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.formats import jsonld
from showfacts.outputs.page import Page
from showfacts.outputs.series import Series

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = Namespace("https://schema.org/")

KINDS = {
    "Thing": "",
    "CreativeWork": "Thing",
    "CreativeWorkSeries": "CreativeWork",
    "TVSeries": "CreativeWorkSeries",
    "CreativeWorkSeason": "CreativeWork",
    "TVSeason": "CreativeWorkSeason",
    "Episode": "CreativeWork",
    "TVEpisode": "Episode",
    "WebPage": "CreativeWork",
    "Review": "CreativeWork",
    "Person": "Thing",
    "Organization": "Thing",
    "Country": "Thing",
    "PropertyValue": "Thing",
    "Rating": "Thing",
    "Role": "Thing",
    "PerformanceRole": "Role",
}
"""The types that are used, each with the one that it is a kind of. A Role may stand for what it is about."""

NUMBER, INTEGER, TEXT, URL, DATE, DURATION = "Number", "Integer", "Text", "URL", "Date", "Duration"
PEOPLE = ("Person", "Organization")
RANGES: dict[str, dict[str, tuple[str, ...]]] = {
    "Thing": {
        "name": (TEXT,),
        "alternateName": (TEXT,),
        "description": (TEXT,),
        "identifier": ("PropertyValue", TEXT, URL),
        "sameAs": (URL,),
        "url": (URL,),
    },
    "CreativeWork": {
        "genre": (TEXT, URL),
        "inLanguage": (TEXT,),
        "countryOfOrigin": ("Country",),
        "creativeWorkStatus": (TEXT,),
        "publisher": PEOPLE,
        "author": PEOPLE,
        "creator": PEOPLE,
        "producer": PEOPLE,
        "contributor": PEOPLE,
        "review": ("Review",),
        "datePublished": (DATE,),
        "citation": ("CreativeWork", TEXT),
        "license": (URL, "CreativeWork"),
    },
    "CreativeWorkSeries": {"startDate": (DATE,), "endDate": (DATE,)},
    "TVSeries": {
        "actor": ("Person",),
        "director": ("Person",),
        "musicBy": PEOPLE,
        "episode": ("Episode",),
        "containsSeason": ("CreativeWorkSeason",),
        "numberOfSeasons": (INTEGER,),
        "numberOfEpisodes": (INTEGER,),
        "productionCompany": ("Organization",),
    },
    "CreativeWorkSeason": {
        "seasonNumber": (INTEGER, TEXT),
        "numberOfEpisodes": (INTEGER,),
        "episode": ("Episode",),
        "startDate": (DATE,),
        "endDate": (DATE,),
    },
    "Episode": {"episodeNumber": (INTEGER, TEXT), "duration": (DURATION,)},
    "Review": {"reviewRating": ("Rating",)},
    "PropertyValue": {"propertyID": (TEXT, URL), "value": (TEXT, NUMBER)},
    "Rating": {"ratingValue": (NUMBER, TEXT), "bestRating": (NUMBER, TEXT)},
    "Role": {"roleName": (TEXT, URL), "contributor": PEOPLE},
    "PerformanceRole": {"characterName": (TEXT,), "actor": ("Person",)},
}
"""What the pages of schema.org say that properties may hold: https://schema.org/TVSeries and its like."""

READS = {
    TEXT: lambda value: isinstance(value, str),
    URL: lambda value: isinstance(value, str) and re.fullmatch(r"https?://[!-~]+", value),
    DATE: lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", value),
    DURATION: lambda value: isinstance(value, str) and re.fullmatch(r"PT\d+M", value),
    INTEGER: lambda value: isinstance(value, int),
    NUMBER: lambda value: isinstance(value, int | float),
}


def ancestry(kind: str) -> list[str]:
    return [kind, *ancestry(KINDS[kind])] if kind else []


def faults(thing: dict[str, Any], path: str = "") -> list[str]:
    """What is wrong with a thing and with what it holds."""
    kind = thing["@type"]
    known = {name: held for each in ancestry(kind) for name, held in RANGES.get(each, {}).items()}
    found = []
    for name, values in thing.items():
        if name in ("@type", "@context"):
            continue
        if name not in known:
            found.append(f"{path}/{name}: no property of {kind}")
            continue
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                kinds = ancestry(value["@type"])
                if not {*kinds} & {*known[name]} and "Role" not in kinds:
                    found.append(f"{path}/{name}: {value['@type']}")
                found += faults(value, f"{path}/{name}")
            elif not any(READS[each](value) for each in known[name] if each in READS):
                found.append(f"{path}/{name}: {value!r}")
    return found


def graph_of(data: dict[str, Any]) -> Graph:
    """The statements that rdflib reads, offline: in place of its context it is told where words are from."""
    assert data["@context"] == "https://schema.org"
    graph = Graph()
    graph.parse(data=json.dumps({**data, "@context": {"@vocab": str(SCHEMA)}}), format="json-ld")
    return graph


SHOWS = re.findall(r'^id = "([^"]+)"', (GOLDEN / "library.toml").read_text("utf-8"), re.MULTILINE)


def test_every_show_obeys_schema_org(small):
    answered = 0
    for ident in SHOWS:
        outcome = small("show", "--id", ident, "--format", "jsonld")
        if outcome.exit_code == 0:
            answered += 1
            data = json.loads(outcome.stdout)
            assert data["@type"] == "TVSeries"
            assert faults(data) == []
    assert answered > 3


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("Soundtrack #1", {("startDate", "2022-03-23"), ("endDate", "2022-04-13"), ("numberOfEpisodes", 4)}),
        ("Bridgerton", {("startDate", "2020-12-25"), ("creativeWorkStatus", "between seasons")}),
    ],
)
def test_rdflib_reads_what_is_on_record(runner, title: str, stated: set[tuple[str, Any]]):
    data = json.loads(runner("show", title, "--format", "jsonld").stdout)
    assert faults(data) == []
    graph = graph_of(data)
    (series,) = graph.subjects(RDF.type, SCHEMA.TVSeries)
    assert graph.value(series, SCHEMA.name) == Literal(title)
    for name, value in stated:
        assert (series, SCHEMA[name], Literal(value)) in graph
    assert any(
        str(each).startswith("https://www.imdb.com/title/tt") for each in graph.objects(series, SCHEMA.sameAs)
    )
    cast = json.loads(runner("cast", title, "--json").stdout)["cast"]
    played = {
        (
            str(graph.value(graph.value(role, SCHEMA.actor), SCHEMA.name)),
            str(graph.value(role, SCHEMA.characterName)),
        )
        for role in graph.objects(series, SCHEMA.actor)
    }
    assert played >= {(each["person"], each["character"]) for each in cast if each["character"]}
    assert len(list(graph.objects(series, SCHEMA.citation))) > 5


def test_episodes_stand_in_their_seasons_and_titles_ahead_are_not_told(small):
    data = json.loads(small("show", "pier", "--format", "jsonld", data=GOLDEN / "coming.toml").stdout)
    assert faults(data) == []
    graph = graph_of(data)
    told = json.loads(small("episodes", "pier", "--json", data=GOLDEN / "coming.toml").stdout)
    hidden = [each for each in told["episodes"] if each["title_hidden"]]
    assert hidden
    found = list(graph.subjects(RDF.type, SCHEMA.TVEpisode))
    rows = (*told["episodes"], *told["specials"])
    assert len(found) == len(rows)
    titles = {str(name) for episode in found for name in graph.objects(episode, SCHEMA.name)}
    assert titles == {each["title"] for each in rows if each["title"]}


def test_a_batch_is_a_graph_of_all(small):
    outcome = small("show", "-", "--format", "jsonld", stdin="harbour-2019\nharbour-2021\n")
    data = json.loads(outcome.stdout)
    assert [each["@type"] for each in data["@graph"]] == ["TVSeries", "TVSeries"]
    assert len(set(graph_of(data).subjects(RDF.type, SCHEMA.TVSeries))) == 2


def test_what_is_not_a_show_is_refused(small):
    outcome = small("cast", "harbour-2019", "--format", "jsonld")
    assert outcome.exit_code == 2
    assert (
        outcome.stderr
        == "showfacts: JSON-LD holds a whole show, and this answer is none; showfacts show has it\n"
    )


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", 'a"b\\', "x" * 10_000, "\u202ea\x1b[1m"]
)
def test_what_is_put_into_a_page_does_not_leave_its_element(text: str):
    show = Show(
        id="a", title=text, premise=text, genres=(text,), cast=(CastCredit(person=text, character=text),)
    )
    source = Source(
        id="s", publisher=text, url="javascript:alert(1)", published=PartialDate("2020"), kind="fan"
    )
    series = Series(show, ShowHeader(id="a", title=text), None, None, text, (), (text,), (source,))
    page = Page("a", text, "", (), series=lambda: series)
    answered = Answered(answer=show, page=lambda: page)
    written = jsonld.render([answered], Target(stream=io.StringIO()))
    assert "<" not in written
    assert "\x1b" not in written
    data = json.loads(written)
    assert faults(data) == []
    assert data["citation"]["@type"] == "CreativeWork"
