"""Answers of TVmaze become shows with sources; what cannot be is left out, what is no show is told."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showfacts.dataset.plain import to_plain
from showfacts.dataset.read import parse
from showfacts.dataset.read import read as dataset_read
from showfacts.dataset.references import missing
from showfacts.dataset.write import dump
from showfacts.importers.formats import tvmaze
from showfacts.importers.formats.tvmaze import NotAShowError, entry
from showfacts.importers.importer import Entry
from showfacts.model import Problem, Show

TODAY = date(2026, 1, 31)
SECONDS = 1700000000
"""14 November 2023."""


def country(code: str | None) -> dict[str, Any] | None:
    return {"name": "Somewhere", "code": code, "timezone": "Etc/UTC"} if code else None


def channel(name: str, code: str | None = None) -> dict[str, Any]:
    return {"id": 5, "name": name, "country": country(code), "officialSite": "https://channel.example/"}


def answer(**more: Any) -> dict[str, Any]:
    """A show as the service answers it."""
    return {
        "id": 990001,
        "url": "https://www.tvmaze.com/shows/990001/harbour-lights",
        "name": "Harbour Lights",
        "type": "Scripted",
        "language": "Armenian",
        "genres": ["Drama", "Science-Fiction"],
        "status": "Running",
        "runtime": None,
        "averageRuntime": 47,
        "premiered": "2019-03-05",
        "ended": None,
        "officialSite": "https://harbour.example/",
        "schedule": {"time": "21:00", "days": ["Tuesday"]},
        "rating": {"average": 7.9},
        "weight": 88,
        "network": channel("ABC", "AU"),
        "webChannel": None,
        "dvdCountry": None,
        "externals": {"tvrage": 1, "thetvdb": 880001, "imdb": "tt9900001"},
        "image": {"medium": "https://static.example/1.jpg"},
        "summary": "<p>Somebody else's words.</p>",
        "updated": SECONDS,
        "_links": {"self": {"href": "https://api.tvmaze.com/shows/990001"}},
    } | more


def season(
    number: Any, first: Any = None, last: Any = None, order: Any = None, **more: Any
) -> dict[str, Any]:
    dates = {"premiereDate": first, "endDate": last}
    return {"id": 1, "number": number, "name": "", "episodeOrder": order, **dates} | more


def episode(season: Any, number: Any, name: Any, day: Any = "", **more: Any) -> dict[str, Any]:
    return {"id": 1, "name": name, "season": season, "number": number, "airdate": day, "runtime": 50} | more


def role(person: str, character: str | None, ident: int = 1, **more: Any) -> dict[str, Any]:
    played = {"id": 7, "name": character} if character is not None else None
    return {
        "person": {"id": ident, "name": person},
        "character": played,
        "self": False,
        "voice": False,
    } | more


def job(person: str, kind: str, ident: int = 1) -> dict[str, Any]:
    return {"type": kind, "person": {"id": ident, "name": person}}


def shown(**more: Any) -> Show:
    """The show that an answer makes, after a way through a file."""
    made = entry(answer(**more), date(2024, 5, 1))
    read = parse(dump(made.dataset), file="tvmaze-990001.toml")
    assert read.shows == made.dataset.shows
    return read.shows[0]


def read(path: Path, text: str) -> list[Any]:
    """What a file gives: the keys of entries, the messages of problems."""
    path.write_text(text, encoding="utf-8")
    items = list(tvmaze.read(path, TODAY))
    return [each.key if isinstance(each, Entry) else str(each) for each in items]


class TestShow:
    def test_all_that_has_a_place(self):
        made = entry(answer(), date(2024, 5, 1))
        assert (made.key, made.service, made.ident) == ("tvmaze:990001", "tvmaze", "990001")
        show = to_plain(made.dataset.shows[0])
        cites, sources = show.pop("cites"), ["tvmaze-990001"]
        assert show == {
            "id": "tvmaze-990001",
            "title": "Harbour Lights",
            "type": "scripted",
            "year": 2019,
            "countries": ["AU"],
            "languages": ["hy"],
            "genres": ["drama", "science fiction"],
            "premiere": "2019-03-05",
            "runtime_minutes": 47,
            "sources": sources,
            "ids": {"imdb": "tt9900001", "tvmaze": 990001, "tvdb": 880001},
            "listings": [{"date": "2024-05-01", "status": "running", "by": "TVmaze", "sources": sources}],
            "availability": [{"platform": "abc-au", "regions": ["AU"], "original": True, "sources": sources}],
            "reviews": [{"by": "TVmaze users", "score": 7.9, "scale": 10, "sources": sources}],
        }
        plain = {"title", "type", "year", "countries", "languages", "genres", "premiere", "runtime_minutes"}
        assert cites.keys() == plain | {"ids/imdb", "ids/tvmaze", "ids/tvdb"}
        assert all(each == sources for each in cites.values())

    def test_the_source_says_whose_word_it_is(self):
        (source,) = entry(answer(), date(2024, 5, 1)).dataset.sources
        assert to_plain(source) == {
            "id": "tvmaze-990001",
            "publisher": "TVmaze",
            "url": "https://www.tvmaze.com/shows/990001",
            "retrieved": "2024-05-01",
            "kind": "machine",
            "licence": "CC-BY-SA-4.0",
            "note": "changed at TVmaze 2023-11-14 22:13:20 UTC",
        }

    def test_nothing_of_its_prose_is_taken(self):
        text = dump(entry(answer(), TODAY).dataset)
        assert "words" not in text
        assert ".jpg" not in text

    def test_the_runtime_that_is_planned_comes_before_the_average(self):
        assert shown(runtime=60).runtime_minutes == 60
        assert shown(runtime=0, averageRuntime=None).runtime_minutes is None

    def test_its_end_is_no_finale_and_its_status_no_event(self):
        show = shown(status="Ended", ended="2022-04-01")
        assert show.finale is None
        assert show.events == ()
        assert [each.status for each in show.listings] == ["ended"]

    def test_a_web_channel_stands_beside_the_network(self):
        made = entry(answer(webChannel=channel("Streamo+")), TODAY).dataset
        assert [(each.id, each.kind, each.country) for each in made.platforms] == [
            ("abc-au", "broadcast", "AU"),
            ("streamo-plus", "streaming", None),
        ]
        assert [each.regions for each in made.shows[0].availability] == [("AU",), ()]

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            ({"network": None, "webChannel": channel("Streamo", "KR")}, ("KR",)),
            ({"network": None, "webChannel": channel("Streamo"), "dvdCountry": country("UA")}, ("UA",)),
            ({"network": None, "webChannel": channel("Netflix", "US")}, ()),
            ({"network": None}, ()),
            ({"network": channel("Syndication", "US")}, ("US",)),
        ],
    )
    def test_the_country_is_that_of_the_channel(self, more: dict[str, Any], expected: tuple[str, ...]):
        assert shown(**more).countries == expected

    def test_a_channel_of_earlier_seasons_is_told_from_when_it_had_the_show(self):
        seasons = [
            season(2, "2020-03-03") | {"network": channel("Old TV", "NZ")},
            season(1, "2019-03-05") | {"network": channel("Old TV", "NZ")},
            season(3, "2021-03-05") | {"network": channel("ABC", "AU")},
        ]
        offers = shown(_embedded={"seasons": seasons}).availability
        assert [(each.platform, each.from_) for each in offers] == [
            ("abc-au", None),
            ("old-tv-nz", "2019-03-05"),
        ]

    def test_other_names_are_aliases_in_any_script(self):
        akas = [
            {"name": "Огни гавани", "country": country("RU")},
            {"name": "Harbour Lights", "country": None},
            {"name": "Огни гавани", "country": country("UA")},
            {"name": ""},
        ]
        assert shown(_embedded={"akas": akas}).aliases == ("Огни гавани",)


class TestSeasons:
    def test_a_season_that_another_followed_is_over(self):
        seasons = [
            season(2, "2020-03-03", "2020-04-01", 9),
            season(1, "2019-03-05", "2019-05-01", 8, name="One"),
        ]
        first, second = shown(_embedded={"seasons": seasons}).seasons
        assert (first.number, first.name, first.episodes_ordered) == (1, "One", 8)
        assert (first.premiere, first.finale) == ("2019-03-05", "2019-05-01")
        assert (second.premiere, second.finale) == ("2020-03-03", None)

    def test_a_season_that_is_only_announced_ends_none(self):
        seasons = [season(1, "2019-03-05", "2019-05-01"), season(2)]
        assert [each.finale for each in shown(_embedded={"seasons": seasons}).seasons] == [None, None]

    def test_the_last_finale_is_that_of_the_last_numbered_episode(self):
        seasons = [season(1, "2019-03-05", "2021-12-24")]
        episodes = [
            episode(1, 1, "Ebb", "2019-03-05"),
            episode(1, 2, "Flood", "2019-03-12"),
            episode(1, None, "The Christmas Special", "2021-12-24"),
        ]
        ended = shown(
            status="Ended", ended="2021-12-24", _embedded={"seasons": seasons, "episodes": episodes}
        )
        assert (ended.seasons[0].finale, ended.seasons[0].episodes) == ("2019-03-12", 2)
        running = shown(_embedded={"seasons": seasons, "episodes": episodes})
        assert (running.seasons[0].finale, running.seasons[0].episodes) == (None, None)

    def test_without_its_episodes_the_last_season_has_no_finale(self):
        seasons = [season(1, "2019-03-05", "2021-12-24")]
        assert shown(status="Ended", _embedded={"seasons": seasons}).seasons[0].finale is None

    def test_a_season_with_all_its_episodes_is_over(self):
        told = {
            "seasons": [season(1, "2019-03-05", "2019-03-12", 2)],
            "episodes": [episode(1, 1, "Ebb", "2019-03-05"), episode(1, 2, "Flood", "2019-03-12")],
        }
        assert shown(_embedded=told).seasons[0].finale == "2019-03-12"

    def test_seasons_are_known_from_their_episodes_too(self):
        show = shown(_embedded={"episodes": [episode(2024, 1, "Monday", "2024-01-08")]})
        assert [(each.number, each.premiere) for each in show.seasons] == [(2024, "2024-01-08")]
        assert show.premiere is None

    def test_an_end_before_the_beginning_is_left_out(self):
        seasons = [season(1, "2019-03-05", "2018-01-01"), season(2, "2020-03-03")]
        assert shown(_embedded={"seasons": seasons}).seasons[0].finale is None


class TestEpisodes:
    def test_specials_have_no_number_and_stay_apart(self):
        episodes = [
            episode(1, 1, "Ebb", "2019-03-05"),
            episode(1, None, "Christmas", "2019-12-24"),
            episode(1, None, "Christmas", "2020-12-24"),
            episode(1, None, "", "2020-12-25"),
        ]
        show = shown(_embedded={"episodes": episodes})
        assert [(each.number, each.title) for each in show.episodes] == [
            (1, "Ebb"),
            (None, "Christmas"),
            (None, "Christmas (2020-12-24)"),
        ]

    def test_what_cannot_be_is_left_out_and_the_rest_taken(self):
        episodes = [
            episode(1, 1, "Ebb\x1b[2J", "0000-00-00", runtime=0),
            episode(-1, 2, "Nowhere"),
            episode(1, -1, "Below", "2019-03-05"),
            "nonsense",
        ]
        show = shown(_embedded={"episodes": episodes})
        first, below = show.episodes
        assert (first.title, first.date, first.runtime_minutes) == ("Ebb[2J", None, None)
        assert (below.number, below.title) == (None, "Below")


class TestCredits:
    def test_the_cast_in_its_order(self):
        cast = [
            role("Ann Example", "Mira"),
            role("Ben Sample", "The Gull", voice=True),
            role("Ann Example", "Mira"),
            role("Cleo Specimen", "Cleo Specimen", self=True),
            role("Dan Instance", None),
        ]
        found = [(each.person, each.character, each.billing) for each in shown(_embedded={"cast": cast}).cast]
        assert found == [
            ("Ann Example", "Mira", None),
            ("Ben Sample", "The Gull", "voice"),
            ("Cleo Specimen", None, None),
            ("Dan Instance", None, None),
        ]

    def test_the_crew_by_role(self):
        crew = [
            job("Eve Model", "Executive Producer"),
            job("Eve Model", "Executive Producer"),
            job("", "Writer"),
        ]
        found = [(each.person, each.role) for each in shown(_embedded={"crew": crew}).crew]
        assert found == [("Eve Model", "executive producer")]

    def test_ids_tell_two_of_one_name_apart_and_nobody_else(self):
        told = {
            "cast": [
                role("Ann Example", "Mira", 11),
                role("Ben Sample", "Jo", 12),
                role("Ann Example", "Eli", 13),
            ],
            "crew": [job("Ann Example", "Writer", 13)],
        }
        made = entry(answer(_embedded=told), TODAY).dataset
        assert [(each.id, each.name) for each in made.people] == [
            ("tvmaze-p11", "Ann Example"),
            ("tvmaze-p13", "Ann Example"),
        ]
        show = made.shows[0]
        assert [each.person_id for each in show.cast] == ["tvmaze-p11", None, "tvmaze-p13"]
        assert [each.person_id for each in show.crew] == ["tvmaze-p13"]
        assert parse(dump(made), file="x.toml").people == made.people
        rows = [*made.people, *show.cast, *show.crew]
        assert {each.sources for each in rows} == {("tvmaze-990001",)}


class TestFiles:
    def test_an_array_lines_one_show_a_search_and_a_schedule(self, tmp_path: Path):
        first, second = answer(), answer(id=2, name="Other")
        path = tmp_path / "shows.json"
        both = ["tvmaze:990001", "tvmaze:2"]
        assert read(path, json.dumps([first, second], indent=1)) == both
        assert read(path, f"{json.dumps(first)}\n\n{json.dumps(second)}\n") == both
        assert read(path, json.dumps(first)) == both[:1]
        assert read(path, json.dumps([{"score": 0.9, "show": each} for each in (first, second)])) == both
        airing = [episode(1, number, "X", show=first) for number in (1, 2)]
        assert read(path, json.dumps(airing)) == both[:1]
        airing = [episode(1, number, "X", _embedded={"show": second}) for number in (1, 2)]
        assert read(path, json.dumps(airing)) == both[1:]

    def test_a_show_of_a_file_was_retrieved_when_it_last_changed(self, tmp_path: Path):
        path = tmp_path / "shows.json"
        days = {SECONDS: "2023-11-14", None: "2026-01-31", 10**15: "2026-01-31", SECONDS * 2: "2026-01-31"}
        for updated, expected in days.items():
            path.write_text(json.dumps(answer(updated=updated)))
            (item,) = tvmaze.read(path, TODAY)
            assert isinstance(item, Entry)
            assert item.dataset.sources[0].retrieved == expected
            assert item.dataset.shows[0].listings[0].date == expected

    def test_what_is_no_show_is_a_problem_with_its_line_and_the_others_go_on(self, tmp_path: Path):
        path = tmp_path / "shows.json"
        bad = [
            {"id": None, "name": "No id"},
            {"id": 7, "name": "\x00"},
            {"id": "x", "name": "X"},
            "text",
            episode(1, 1, "Pilot"),
            season(1),
            {"id": 3, "name": "Ann Example", "url": "https://www.tvmaze.com/people/3/ann-example"},
        ]
        path.write_text("\n".join(map(json.dumps, [*bad, answer()])))
        *problems, item = tvmaze.read(path, TODAY)
        assert isinstance(item, Entry)
        assert [each.line for each in problems if isinstance(each, Problem)] == list(range(1, 8))
        assert all("expected a show of TVmaze" in str(each) for each in problems)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (json.dumps(answer()), True),
            ("\ufeff [" + json.dumps(answer(), indent=2), True),
            (json.dumps([{"score": 1, "show": answer()}]), True),
            (json.dumps(answer()).replace("/", "\\/"), True),
            ('{"title": "Harbour Lights", "tvdbId": 1, "tvMazeId": 990001}', False),
            ('[{"show": {"title": "X", "ids": {"trakt": 1, "imdb": "tt1"}}}]', False),
            ('{"entities": {"Q1": {"value": "https://www.tvmaze.com/shows/1"}}}', False),
            ("<tvshow><title>https://www.tvmaze.com/shows/1</title></tvshow>", False),
            ("", False),
        ],
    )
    def test_what_is_recognised(self, tmp_path: Path, text: str, *, expected: bool):
        assert tvmaze.recognises(tmp_path / "file", text.encode()) is expected


class TestTable:
    """The table in docs/importers.md against what the importer does."""

    WHOLE = answer(
        dvdCountry=country("UA"),
        webChannel=channel("Streamo", "KR"),
        runtime=50,
        _embedded={
            "seasons": [
                season(1, "2019-03-05", "2019-05-01", 8, name="One")
                | {
                    "url": "https://x.example",
                    "network": channel("Old", "NZ"),
                    "webChannel": channel("New", "NZ"),
                }
                | {"image": {"medium": "x"}, "summary": "x"},
                season(2, "2020-03-05"),
            ],
            "episodes": [
                episode(2, 9, "Ebb", "2019-05-05", rating={"average": 8}, type="regular", url="x", image={})
                | {"airtime": "21:00", "airstamp": "x", "summary": "x"}
            ],
            "cast": [
                role("Ann Example", "Mira", 4, voice=True),
                role("Ann Example", "Ann Example", 5, self=True),
            ],
            "crew": [job("Eve Model", "Writer", 6), job("Eve Model", "Editor", 7)],
            "akas": [{"name": "Огни гавани", "country": country("RU")}],
        },
    )

    @staticmethod
    def rows() -> dict[str, bool]:
        """The keys that the table names, and whether they are taken."""
        text = (Path(__file__).parent.parent / "docs" / "importers.md").read_text(encoding="utf-8")
        section = text.partition("\n## TVmaze\n")[2].partition("\n## ")[0]
        lines = [line.split("|") for line in section.splitlines() if line.startswith("| `")]
        return {
            key.strip(" `"): not place.strip().startswith("left")
            for _, keys, place, *_ in lines
            for key in keys.split(",")
        }

    def test_every_key_of_an_answer_is_in_the_table(self):
        keys = set(_paths(self.WHOLE))
        rows = self.rows()
        assert not {key for key in keys if not any(key == row or key.startswith(f"{row}.") for row in rows)}
        assert not {row for row in rows if not any(key == row or key.startswith(f"{row}.") for key in keys)}

    def test_what_is_taken_changes_the_show_and_what_is_left_does_not(self):
        whole = entry(self.WHOLE, TODAY).dataset
        for key, is_taken in self.rows().items():
            if key in ("id", "name", "updated"):
                continue  # Without them it is no show, or of another day
            changed = json.loads(json.dumps(self.WHOLE))
            _take_away(changed, key.split("."))
            assert (entry(changed, TODAY).dataset != whole) is is_taken, key


def _paths(value: Any, before: str = "") -> set[str]:
    """The paths of the values in plain data, without the places in lists."""
    if isinstance(value, dict) and value:
        return {path for key, each in value.items() for path in _paths(each, f"{before}.{key}")}
    if isinstance(value, list) and value:
        return {path for each in value for path in _paths(each, before)}
    return {before.removeprefix(".").removeprefix("_embedded.")}


def _take_away(value: Any, path: list[str]) -> None:
    """Remove what is at a path from plain data, in every row of a list."""
    if isinstance(value, list):
        for each in value:
            _take_away(each, path)
    elif isinstance(value, dict):
        within = value.get("_embedded", {})
        if path[0] in within:
            value = within
        if len(path) == 1:
            value.pop(path[0], None)
        else:
            _take_away(value.get(path[0]), path[1:])


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["2019-03-05", "0000-00-00", "Ended", "US", "\x1b[2J", "\ud800", "Ann Example"]),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(["name", "code", "id", "average"]), st.integers() | st.text(max_size=5)),
)
ROWS = st.lists(
    st.one_of(
        JUNK,
        st.builds(season, JUNK, JUNK, JUNK, JUNK, name=JUNK),
        st.builds(season, st.integers(1, 3), st.just("2019-03-05"), st.dates().map(str), st.integers(0, 4)),
        st.builds(episode, JUNK, JUNK, JUNK, JUNK, runtime=JUNK),
        st.builds(episode, st.integers(0, 2), st.none() | st.integers(0, 2), st.sampled_from("ab"), JUNK),
        st.builds(role, JUNK, JUNK, JUNK, voice=JUNK, self=JUNK),
        st.builds(role, st.sampled_from("ab"), st.sampled_from("ab"), st.integers(1, 3), voice=st.booleans()),
        st.builds(job, JUNK, JUNK, JUNK),
    ),
    max_size=6,
)
PARTS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("seasons", "episodes", "cast", "crew", "akas"), ROWS)
)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted(answer().keys() - {"id", "name", "url"})), JUNK, max_size=8),
    PARTS,
    st.booleans(),
)
def test_whatever_a_show_says_its_file_has_no_problem(
    more: dict[str, Any], parts: dict[str, Any], ended: bool
):
    status = {"status": "Ended"} if ended else {}
    made = entry(answer(**more, _embedded=parts) | status, TODAY)
    reading = dataset_read(dump(made.dataset), file="x.toml")
    assert reading.faults == ()
    assert missing([reading]) == []
    assert reading.dataset == made.dataset


@settings(deadline=None)
@given(JUNK | st.dictionaries(st.sampled_from(["id", "name", "show", "_embedded"]), JUNK))
def test_whatever_an_answer_is_it_is_a_show_or_not(value: Any):
    with suppress(NotAShowError):
        assert entry(value, TODAY).dataset.shows[0].title
