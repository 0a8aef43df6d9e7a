"""NFO files of Kodi, Jellyfin and Emby, with all that people's folders have in them."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.importers.formats import nfo
from showfacts.importers.importer import Entry, Wanted
from showfacts.model import Problem, Show

TODAY = date(2026, 1, 31)
SHOW = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<tvshow>
  <title>Harbour Lights</title>
  <originaltitle>Огни гавани</originaltitle>
  <year>2019</year>
  <plot>Words of somebody else.</plot>
  <premiered>2019-03-05</premiered>
  <enddate>2021-12-24</enddate>
  <runtime>47</runtime>
  <country>Australia / KR</country>
  <genre>Drama</genre><genre>Sci-Fi &amp; Fantasy</genre>
  <status>Ended</status>
  <studio>ABC</studio>
  <creator>Eve Model</creator>
  <id>990001</id>
  <uniqueid type="Tvdb">880001</uniqueid>
  <uniqueid type="imdb" default="true">tt9900001</uniqueid>
  <episodeguide><url>https://www.thetvdb.com/api/SECRETKEY/series/880001</url></episodeguide>
  <season>-1</season><episode>-1</episode>
  <actor><name>Ben Sample</name><role>The Gull (voice)</role><order>1</order></actor>
  <actor><name>Ann Example</name><role>Mira</role><order>0</order><type>Actor</type></actor>
  <actor><name>Cleo Specimen</name><role>Cook</role><type>GuestStar</type></actor>
  <actor><name>Dan Instance</name><role>Producer</role><type>Producer</type></actor>
  <namedseason number="0">Specials</namedseason>
  <namedseason number="1">Ebb</namedseason>
  <namedseason number="2">Season 2</namedseason>
</tvshow>
"""
EPISODE = (
    "<episodedetails><title>{}</title><season>{}</season><episode>{}</episode><aired>{}</aired>"
    "</episodedetails>"
)
TWO = [EPISODE.format(title, 1, number, "2019-03-05") for number, title in enumerate(("One", "Two"), 1)]


def items(path: Path) -> list[Any]:
    """What is read from a path. The file of each entry has no problem, and says the same."""
    found = list(nfo.read(path, TODAY))
    for each in found:
        if isinstance(each, Entry):
            read = parse(dump(each.dataset), file="x.toml")
            assert (read.sources, read.shows) == (each.dataset.sources, each.dataset.shows)
    return found


def told(found: list[Any]) -> list[str]:
    """Keys of entries, messages of problems."""
    return [each.key if isinstance(each, Entry) else str(each.message) for each in found]


def show_of(path: Path) -> Show:
    """The only show of a path that has no problem."""
    (entry,) = items(path)
    assert isinstance(entry, Entry), str(entry)
    return entry.dataset.shows[0]


def written(folder: Path, **texts: str) -> Path:
    """A folder with a show and NFO files by their names without the suffix; __ stands for a folder."""
    for name, text in ({"tvshow": SHOW} | texts).items():
        path = folder / f"{name.replace('__', '/')}.nfo"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


class TestShow:
    def test_all_that_has_a_place(self, tmp_path: Path):
        os.utime(written(tmp_path) / "tvshow.nfo", (datetime(2022, 6, 7, 12).timestamp(),) * 2)
        (entry,) = items(tmp_path)
        assert entry.key == "nfo:tvdb-880001"
        (source,) = entry.dataset.sources
        assert (source.id, source.publisher, source.kind) == ("nfo-tvdb-880001", "NFO files", "machine")
        assert (source.retrieved, source.licence) == ("2022-06-07", None)
        show = entry.dataset.shows[0]
        assert (show.id, show.title, show.original_title) == (source.id, "Harbour Lights", "Огни гавани")
        assert (show.year, show.premiere, show.runtime_minutes) == (2019, "2019-03-05", 47)
        assert show.countries == ("AU", "KR")
        assert show.genres == ("drama", "science fiction", "fantasy")
        assert (show.ids.tvdb, show.ids.imdb, show.ids.tmdb) == (880001, "tt9900001", None)
        assert [(each.person, each.character, each.billing) for each in show.cast] == [
            ("Ann Example", "Mira", None),
            ("Ben Sample", "The Gull", "voice"),
            ("Cleo Specimen", "Cook", "guest"),
        ]
        assert [(each.person, each.role) for each in show.crew] == [
            ("Eve Model", "creator"),
            ("Dan Instance", "producer"),
        ]
        assert [(each.name, each.role) for each in show.companies] == [("ABC", None)]
        assert [(each.number, each.name) for each in show.seasons] == [(0, None), (1, "Ebb"), (2, None)]
        assert [(each.status, each.date, each.by) for each in show.listings] == [
            ("ended", "2022-06-07", "NFO files")
        ]
        assert all(each.sources == (source.id,) for each in (*show.cast, *show.seasons, *show.listings))
        assert show.cites.get("premiere") == show.cites.get("ids", "imdb") == (source.id,)

    def test_no_prose_no_key_no_finale_no_event(self, tmp_path: Path):
        (entry,) = items(written(tmp_path))
        text = dump(entry.dataset)
        assert "SECRETKEY" not in text
        assert "Words of somebody" not in text
        assert entry.dataset.shows[0].finale is None
        assert entry.dataset.shows[0].events == ()

    @pytest.mark.parametrize(
        ("ids", "expected"),
        [
            ('<uniqueid type="Tmdb">12</uniqueid>', {"tmdb": 12}),
            ('<uniqueid type="TVDB">12</uniqueid><tvdbid>13</tvdbid>', {"tvdb": 12}),
            ("<tmdbid>12</tmdbid><imdb_id>tt0012345</imdb_id>", {"tmdb": 12, "imdb": "tt0012345"}),
            ("<id>12</id>", {}),
            ("<id>tt0012345</id>", {"imdb": "tt0012345"}),
            ('<id IMDB="tt0012345" TMDB="14">12</id>', {"imdb": "tt0012345", "tmdb": 14}),
            ('<uniqueid type="mediaelch_fallback">-1</uniqueid><uniqueid type="tvdb">-1</uniqueid>', {}),
            ('<uniqueid type="imdb">nm0012345</uniqueid><uniqueid>15</uniqueid>', {}),
            (
                '<episodeguide>{"tvmaze":"82","tmdb":"16","secret":"x"}</episodeguide>',
                {"tvmaze": 82, "tmdb": 16},
            ),
            ("<episodeguide>1399</episodeguide>", {}),
        ],
    )
    def test_ids_carry_their_kind(self, tmp_path: Path, ids: str, expected: dict[str, Any]):
        (tmp_path / "tvshow.nfo").write_text(f"<tvshow><title>X</title>{ids}</tvshow>")
        found = show_of(tmp_path).ids
        assert {name: getattr(found, name) for name in expected} == expected
        assert sum(getattr(found, name) is not None for name in ("imdb", "tvdb", "tmdb", "tvmaze")) == len(
            expected
        )

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("ended", ["ended"]),
            ("ENDED", ["ended"]),
            ("Continuing", ["running"]),
            ("Returning Series", ["running"]),
            ("Canceled", []),
            ("", []),
            ("no idea", []),
        ],
    )
    def test_status_in_any_case_is_a_listing(self, tmp_path: Path, word: str, expected: list[str]):
        (tmp_path / "tvshow.nfo").write_text(f"<tvshow><title>X</title><status>{word}</status></tvshow>")
        assert [each.status for each in show_of(tmp_path).listings] == expected

    def test_without_an_id_it_is_called_by_title_and_year(self, tmp_path: Path):
        (tmp_path / "tvshow.nfo").write_text(
            "<tvshow><title>1992</title><premiered>2015-03-24</premiered></tvshow>"
        )
        assert told(items(tmp_path)) == ["nfo:1992-2015"]

    def test_the_day_of_a_file_from_the_future_is_today(self, tmp_path: Path):
        os.utime(written(tmp_path) / "tvshow.nfo", (2**33, 2**33))
        (entry,) = items(tmp_path)
        assert entry.dataset.sources[0].retrieved == "2026-01-31"


class TestParts:
    def test_seasons_and_episodes_in_folders(self, tmp_path: Path):
        season = (
            "<season><title>Season 2 - Flood</title><seasonnumber>2</seasonnumber>"
            "<premiered>2020-01-02</premiered>"
            "<actor><name>Fay Pattern</name><role>Ila</role><type>Actor</type></actor></season>"
        )
        folder = written(
            tmp_path,
            **{
                "Season 2__season": season,
                "Season 2__Harbour Lights S02E01": EPISODE.format("Tide", 2, 1, "2020-03-04"),
                "Season 1__Harbour Lights 1x02": "<episodedetails><title>Surf</title></episodedetails>",
                "Specials__Sing": "<episodedetails><title>Sing</title><episode>3</episode></episodedetails>",
            },
        )
        show = show_of(folder)
        assert [(each.season, each.number, each.title, each.date) for each in show.episodes] == [
            (0, 3, "Sing", None),
            (1, 2, "Surf", None),
            (2, 1, "Tide", "2020-03-04"),
        ]
        assert [(each.number, each.name, each.premiere) for each in show.seasons] == [
            (0, None, None),
            (1, "Ebb", None),
            (2, "Flood", "2020-03-04"),
        ]
        assert [each.seasons for each in show.cast if each.person == "Fay Pattern"] == [(2,)]

    def test_a_season_behind_a_gap_is_not_told_as_the_first(self, tmp_path: Path):
        (tmp_path / "tvshow.nfo").write_text("<tvshow><title>X</title></tvshow>")
        (tmp_path / "a.nfo").write_text(EPISODE.format("Late", 5, 1, "2020-03-04"))
        actor = "<actor><name>Fay Pattern</name></actor>"
        (tmp_path / "season.nfo").write_text(f"<season><seasonnumber>5</seasonnumber>{actor}</season>")
        show = show_of(tmp_path)
        assert [(each.person, each.seasons) for each in show.cast] == [("Fay Pattern", ())]
        assert show.seasons == ()
        assert [each.season for each in show.episodes] == [5]

    @pytest.mark.parametrize(
        "text",
        [
            "".join(TWO),
            f"<episodes>{''.join(TWO)}</episodes>",
            "".join(f"<?xml version='1.0'?>\n{each}\n" for each in TWO)
            + "https://thetvdb.com/?tab=series&id=1\n",
        ],
    )
    def test_several_episodes_in_one_file(self, tmp_path: Path, text: str):
        show = show_of(written(tmp_path, two=text))
        assert [(each.number, each.title) for each in show.episodes] == [(1, "One"), (2, "Two")]

    def test_a_misspelt_root_is_an_episode(self, tmp_path: Path):
        text = "<episodedetailss><title>One</title></episodedetailss>"
        show = show_of(written(tmp_path, **{"Harbour S01E07": text}))
        assert [(each.season, each.number) for each in show.episodes] == [(1, 7)]

    def test_numbers_below_nought_are_none(self, tmp_path: Path):
        show = show_of(written(tmp_path, a=EPISODE.format("Lost", -2, -2, "0000-00-00")))
        assert [(each.season, each.number, each.date) for each in show.episodes] == [(None, None, None)]

    def test_one_episode_twice_is_told_unless_it_is_the_same(self, tmp_path: Path):
        same, other = EPISODE.format("One", 1, 1, ""), EPISODE.format("Other", 1, 1, "")
        assert told(items(written(tmp_path, a=same, b=same))) == ["nfo:tvdb-880001"]
        found = told(items(written(tmp_path, c=other)))
        assert found == ["season 1, episode 1 is another in a.nfo; that one was taken", "nfo:tvdb-880001"]

    def test_how_many_files_there_are_is_not_how_many_episodes(self, tmp_path: Path):
        show = show_of(written(tmp_path, a=EPISODE.format("One", 1, 1, "2019-03-05")))
        assert [each.episodes for each in show.seasons] == [None, None, None]
        assert show.episode_count is None


class TestBroken:
    BOMB = (
        '<?xml version="1.0"?><!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        "<episodedetails><title>&b;</title></episodedetails>"
    )
    FILE = '<!DOCTYPE t [<!ENTITY a SYSTEM "file:///etc/passwd">]><episodedetails><title>&a;</title></episodedetails>'

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "empty"),
            (b"\xef\xbb\xbf\n", "empty"),
            (b"<episodedetails><title>Half", "not XML"),
            (b"<episodedetails><title>\xff</title></episodedetails>", "not XML"),
            (b'<?xml version="1.0" encoding="no-such"?><a/><b/>', "not XML"),
            (b"<episodedetails/>", "an episode without a number and a title"),
            (b"https://www.thetvdb.com/?tab=series&id=1\n", "no XML, only an address or notes"),
            (b"  .oO  RELEASE <3  Oo.  ", "no XML, only an address or notes"),
            (BOMB.encode(), "declares entities; they are not expanded"),
            (FILE.encode(), "declares entities; they are not expanded"),
            (b"<season><title>X</title></season>", "a season without a number"),
        ],
    )
    def test_a_bad_file_is_told_and_the_rest_taken(self, tmp_path: Path, data: bytes, message: str):
        (written(tmp_path) / "bad.nfo").write_bytes(data)
        problem, entry = items(tmp_path)
        assert isinstance(entry, Entry)
        assert isinstance(problem, Problem)
        assert problem.file.endswith("bad.nfo")
        assert problem.message.startswith(message)

    def test_bytes_of_order_and_other_encodings(self, tmp_path: Path):
        for number, encoding in enumerate(("utf-8-sig", "utf-16", "windows-1251"), 1):
            text = SHOW.replace("UTF-8", encoding.replace("utf-8-sig", "utf-8"))
            path = tmp_path / f"{number}" / "tvshow.nfo"
            path.parent.mkdir()
            path.write_bytes(text.encode(encoding))
            assert show_of(path).original_title == "Огни гавани"

    def test_elements_within_elements_without_end(self, tmp_path: Path):
        (tmp_path / "tvshow.nfo").write_text(
            f"<tvshow><title>X</title>{'<a>' * 50_000}{'</a>' * 50_000}</tvshow>"
        )
        assert show_of(tmp_path).title == "X"

    def test_a_show_without_a_title_is_told(self, tmp_path: Path):
        (tmp_path / "tvshow.nfo").write_text("<tvshow><title> </title></tvshow>")
        assert told(items(tmp_path)) == ["a show without a title"]

    def test_control_characters_do_not_come_through(self, tmp_path: Path):
        (tmp_path / "tvshow.nfo").write_text("<tvshow><title>A\u202eB\u009b2J\nC</title></tvshow>")
        assert show_of(tmp_path).title == "AB2J C"


class TestFolders:
    def test_one_show_after_the_other_also_within_another(self, tmp_path: Path):
        for name in ("A", "A/Extras/B", "C"):
            (tmp_path / name).mkdir(parents=True)
            text = f"<tvshow><title>{name[-1]}</title></tvshow>"
            (tmp_path / name / "TVSHOW.nfo").write_text(text)
        (tmp_path / "A" / "Extras" / "B" / "e.nfo").write_text(EPISODE.format("E", 1, 1, ""))
        found = items(tmp_path)
        assert told(found) == ["nfo:a", "nfo:b", "nfo:c"]
        assert [len(each.dataset.shows[0].episodes) for each in found] == [0, 1, 0]

    def test_links_do_not_lead_in_a_circle(self, tmp_path: Path):
        written(tmp_path / "show")
        (tmp_path / "show" / "again").symlink_to(tmp_path, target_is_directory=True)
        assert told(items(tmp_path)) == ["nfo:tvdb-880001"]

    def test_hidden_files_and_pipes_are_passed_over(self, tmp_path: Path):
        written(tmp_path, **{".hidden__e": EPISODE.format("E", 1, 1, "")})
        (tmp_path / "._tvshow.nfo").write_bytes(b"\x00\x05\x16\x07")
        os.mkfifo(tmp_path / "pipe.nfo")
        assert show_of(tmp_path).episodes == ()

    def test_the_same_show_twice_is_told(self, tmp_path: Path):
        written(tmp_path / "hd")
        written(tmp_path / "uhd")
        assert told(items(tmp_path)) == [
            "nfo:tvdb-880001",
            "the same show as in hd/tvshow.nfo; that one was taken",
        ]

    def test_films_are_passed_over_and_episodes_without_a_show_told(self, tmp_path: Path):
        (tmp_path / "film.nfo").write_text("<movie><title>Film</title></movie>")
        (tmp_path / "notes.nfo").write_text("oOo release oOo")
        for number in (1, 2):
            (tmp_path / f"e{number}.nfo").write_text(EPISODE.format("E", 1, number, ""))
        (tmp_path / "other.nfo").write_text("<tvshow><title>Other</title></tvshow>")
        found = told(items(tmp_path))
        assert found == ["nfo:other", "2 files of seasons and episodes, but no tvshow.nfo here or above"]

    def test_a_folder_without_a_show(self, tmp_path: Path):
        assert told(items(tmp_path)) == ["no tvshow.nfo in it or below"]

    def test_a_single_file(self, tmp_path: Path):
        film, episode = tmp_path / "film.nfo", tmp_path / "e.nfo"
        film.write_text("<movie><title>Film</title></movie>")
        episode.write_text(EPISODE.format("E", 1, 1, ""))
        assert told(items(film)) == ["expected <tvshow>, not <movie>"]
        (message,) = told(items(episode))
        assert message.startswith("seasons or episodes without their show")
        assert told(items(written(tmp_path) / "tvshow.nfo")) == ["nfo:tvdb-880001"]
        assert told(items(tmp_path / "missing.nfo")) == ["cannot be read: No such file or directory"]

    @pytest.mark.parametrize(
        ("address", "ids"),
        [
            ("https://www.thetvdb.com/?tab=series&id=79349\n", {"tvdb": 79349}),
            ("https://www.themoviedb.org/tv/1396-breaking", {"tmdb": 1396}),
            ("https://www.imdb.com/title/tt0903747/", {"imdb": "tt0903747"}),
        ],
    )
    def test_an_address_alone_asks_for_the_show(self, tmp_path: Path, address: str, ids: dict[str, Any]):
        path = tmp_path / "House of Cards (2013)" / "tvshow.nfo"
        path.parent.mkdir()
        path.write_text(address)
        (wanted,) = items(tmp_path)
        assert isinstance(wanted, Wanted)
        assert (wanted.title, wanted.year, wanted.place) == ("House of Cards", 2013, str(path))
        assert {name: getattr(wanted.ids, name) for name in ids} == ids


@pytest.mark.parametrize(
    ("name", "start", "expected"),
    [
        ("a.nfo", b"anything", True),
        ("A.NFO", b"", True),
        ("a.xml", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- <movie> -->\n<tvshow>", True),
        ("a.xml", b"<season/>", True),
        ("a.xml", b"<movie><tvshow/></movie>", False),
        ("a.xml", b"<tvshows>", False),
        ("a.json", b'{"a": "<tvshow>"}', False),
    ],
)
def test_what_is_recognised(tmp_path: Path, name: str, start: bytes, *, expected: bool):
    assert nfo.recognises(tmp_path / name, start) is expected


def test_a_folder_is_recognised_by_a_file_in_or_below_it(tmp_path: Path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert not nfo.recognises(tmp_path, b"")
    (tmp_path / "a" / "b" / "x.nfo").write_text("")
    assert nfo.recognises(tmp_path, b"")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | st.integers(0, len(SHOW)).map(lambda at: SHOW.encode()[:at]))
def test_any_bytes_give_items(tmp_path: Path, data: bytes):
    path = tmp_path / "tvshow.nfo"
    path.write_bytes(data)
    (tmp_path / "e.nfo").write_bytes(data[::-1])
    assert items(path)
    assert items(tmp_path)


WORDS = st.sampled_from(
    ["", "-1", "0", "7", "99999999999999", "2019-02-30", "x / y", "Actor", "tt0012345", "\u2028"]
)
TAGS = st.sampled_from(
    ["year", "runtime", "premiered", "status", "genre", "country", "id", "season", "episode", "name"]
)
PIECES = st.builds(lambda tag, word: f"<{tag} number='{word}' type='{word}'>{word}</{tag}>", TAGS, WORDS)
NESTED = st.builds(
    lambda tag, inner: f"<{tag}>{inner}</{tag}>", st.sampled_from(["actor", "namedseason"]), PIECES
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | NESTED, max_size=6).map("".join), st.lists(PIECES, max_size=4).map("".join))
def test_whatever_stands_in_the_files_the_dataset_has_no_problem(tmp_path: Path, show: str, part: str):
    (tmp_path / "tvshow.nfo").write_text(f"<tvshow><title>X</title>{show}</tvshow>")
    (tmp_path / "a.nfo").write_text(f"<episodedetails>{part}</episodedetails>")
    (tmp_path / "b.nfo").write_text(f"<season>{part}</season>")
    assert any(isinstance(each, Entry) for each in items(tmp_path))
