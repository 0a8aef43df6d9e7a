"""Facts are added to a person's own file, of which every other byte stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showfacts.commands.fact.add.kinds import KINDS
from showfacts.commands.fact.add.options import FACTS
from showfacts.dataset.adding import Draft
from showfacts.dataset.files import users_folder
from showfacts.dataset.plain import LISTS, plain_key
from showfacts.errors import UsageError
from showfacts.model import Show

COMMENTS = st.sampled_from(["", "# a comment", "  # [[shows]]", "\t", '# [shows.cites] = \'x\' """'])
VALUES = st.sampled_from(
    [
        'title = "A" # here',
        "year = 2020",
        'premise = """two\n[[shows]]\n# lines"""',
        "premise = '''\n[[sources]]'''",
        'countries = [\n  "KR", # one\n]',
        'ids = { imdb = "tt1" }',
        "",
    ]
)
ROWS = st.sampled_from(
    [
        '[[shows.events]]\ndate = "2020" # day\ntype = "renewed"',
        "[[ shows . seasons ]]\nnumber = 1 # the first\nepisodes = 3",
        '[[shows.cast]]\nperson = "P"\nsources = [ "s" ] # who',
        '[shows.cites]\n"aliases/B" = ["s"]',
    ]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Files as people write them."""
    parts = ["format = 2", draw(COMMENTS)]
    for number in range(draw(st.integers(1, 3))):
        parts += [draw(COMMENTS), f'[[sources]]\nid = "s{number or ""}"\npublisher = "P"\nkind = "press"']
        parts += [draw(COMMENTS), "[[shows]]" + draw(st.sampled_from(["", " # show"])), f'id = "{number}"']
        parts += [draw(VALUES), draw(COMMENTS), draw(st.sampled_from(['aliases = ["B", "C"]', ""]))]
        parts += [
            each for row in draw(st.lists(ROWS, unique=True, max_size=3)) for each in (draw(COMMENTS), row)
        ]
        parts.append(draw(COMMENTS))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    text = draw(st.sampled_from(["", "\ufeff"])) + "\n".join(parts) + draw(st.sampled_from(["", "\n"]))
    return text.replace("\n", end)


CHANGES: list[Any] = [
    lambda draft, show: draft.add_row(show, "events", {"date": "2021-02", "type": "ended", "sources": ["s"]}),
    lambda draft, show: draft.add_row(show, "crew", {"person": "Ö \"quoted\" \\ 'x'", "role": "director"}),
    lambda draft, show: draft.add_source({"id": "new", "publisher": "N", "kind": "press"}, show),
    lambda draft, show: draft.add_section("platforms", {"id": "p", "name": "P"}, show),
    lambda draft, show: draft.add_word(("shows", show), "aliases", "D\n", "id"),
    lambda draft, show: draft.cite(show, "aliases/D", "s"),
    lambda draft, show: draft.add_show({"id": "last", "title": "L"}),
]


@settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
@given(
    text=texts(), changes=st.lists(st.sampled_from(CHANGES), max_size=4, unique=True), place=st.integers(0, 2)
)
def test_every_other_byte_of_the_file_stays(text: str, changes: list[Any], place: int):
    draft = Draft(text)
    show = place % len(draft.data["shows"])
    for change in changes:
        before = draft.text
        change(draft, show)
        assert is_within(before, draft.text)
        assert draft.text.count("#") >= before.count("#")
        assert ("\r\n" in before) == ("\r\n" in draft.text)
        assert "\r\n" not in before or draft.text.count("\n") == draft.text.count("\r\n")
        assert draft.data == tomli.loads(draft.text.removeprefix("\ufeff"))
        for line in before.splitlines():
            assert "aliases" in line or line in draft.text


def is_within(before: str, after: str) -> bool:
    """Whether all characters of a text are in another, in their order."""
    rest = iter(after)
    return all(character in rest for character in before)


def test_a_comment_over_the_next_show_stays_over_it():
    draft = Draft('format = 2\n\n[[shows]]\nid = "a"\n\n# about b\n[[shows]]\nid = "b"\n')
    draft.add_row(0, "events", {"date": "2021", "type": "ended"})
    draft.add_source({"id": "s", "publisher": "P"}, 1)
    assert '# about b\n[[shows]]\nid = "b"' in draft.text


@pytest.mark.parametrize(
    "text",
    [
        'format = 2\nshows = [{ id = "a", events = [{ date = "2020", type = "ended" }] }]\n',
        'format = 2\n[[shows]]\nid = "a"\nevents = [{ date = "2020", type = "ended" }]\n',
    ],
)
def test_what_cannot_be_added_to_is_left_alone(text: str):
    draft = Draft(text)
    with pytest.raises(UsageError, match="cannot be added to"):
        draft.add_row(0, "events", {"date": "2021", "type": "ended"})
    assert draft.text == text


def test_every_option_of_a_kind_is_a_field_of_its_rows():
    for kind in KINDS:
        if kind.word is not None:
            assert kind.list in Show.__dataclass_fields__
            continue
        fields = {plain_key(name) for name in LISTS[kind.list].__dataclass_fields__}
        assert set(kind.values) <= fields
        assert fields - set(kind.values) <= {
            "absent",
            "sources",
            "cites",
            "person_id",
            "also_named",
            "show",
            "episodes_ordered",
            "runtime_minutes",
        }
    used = {option.flag for kind in KINDS for option in kind.values.values()}
    about_sources = {"--source", "--publisher", "--published", "--source-kind"}
    assert used | about_sources == {option.flag for option in FACTS}


@pytest.fixture
def own() -> Path:
    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    return folder


def test_a_file_with_windows_line_ends_and_a_mark_keeps_them(runner, own: Path):
    before = b'\xef\xbb\xbfformat = 2\r\n# mine\r\n[[shows]]\r\nid = "vincenzo-2021" # this\r\n'
    (own / "mine.toml").write_bytes(before)
    assert runner("fact", "add", "vincenzo", "alias", "--name", "Vinnie").exit_code == 0
    after = (own / "mine.toml").read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")
    assert runner("undo").exit_code == 0
    assert (own / "mine.toml").read_bytes() == before


def test_a_new_file_is_made_and_taken_back(runner, own: Path):
    words = ("fact", "add", "vincenzo", "event", "--type", "statement", "--date", "2026-11-01", "--note", "N")
    assert runner(*words).exit_code == 0
    assert "statement" in runner("timeline", "vincenzo").stdout
    assert "title" not in (own / "own.toml").read_text("utf-8")
    assert runner("undo").exit_code == 0
    assert not (own / "own.toml").exists()


def test_a_file_with_problems_is_not_added_to(runner, own: Path):
    (own / "own.toml").write_text("format = 2\n[[shows]]\nid = 'vincenzo-2021'\nyear = 'x'\n")
    before = (own / "own.toml").read_bytes()
    outcome = runner("fact", "add", "vincenzo", "alias", "--name", "Vinnie")
    assert outcome.exit_code == 5
    assert "own.toml:4" in outcome.stderr
    assert (own / "own.toml").read_bytes() == before


def test_a_source_is_called_as_the_library_calls_its_host(runner, own: Path):
    url = "https://variety.com/2026/tv/news/some-news-123/"
    runner("fact", "add", "vincenzo", "alias", "--name", "Vinnie", "--source", url)
    (source,) = tomli.loads((own / "own.toml").read_text("utf-8"))["sources"]
    assert (source["publisher"], source["kind"], source["url"]) == ("Variety", "trade", url)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "http://[x"]
)
def test_only_addresses_of_the_web_are_sources(runner, own: Path, url: str):
    assert runner("fact", "add", "vincenzo", "alias", "--name", "V", "--source", url).exit_code == 2
    assert not (own / "own.toml").exists()


def test_two_facts_of_one_page_share_its_source(runner, own: Path):
    for name in ("Vinnie", "Vin"):
        runner("fact", "add", "vincenzo", "alias", "--name", name, "--source", "https://www.example.com/v")
    text = (own / "own.toml").read_text("utf-8")
    assert text.count("[[sources]]") == 1
    assert tomli.loads(text)["shows"][0]["aliases"] == ["Vinnie", "Vin"]
