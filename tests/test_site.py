"""The pages of ``data export --html``: whole, valid, readable by anyone, and nothing of them is elsewhere."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest

from showfacts import Library
from showfacts.errors import NotWrittenError
from showfacts.evidence.moment import Moment

from .readable import faults, said

pytest.importorskip("jinja2", reason="Jinja is not installed (extra: html)")

from showfacts.commands.data.export.site.places import places
from showfacts.commands.data.export.site.writing import export

LIBRARY = Path(__file__).parent / "golden" / "library.toml"
MOMENT = Moment(day=date(2026, 11, 20), today=date(2026, 11, 20))
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site") / "pages"
    with Library.open(LIBRARY) as library:
        export(library, MOMENT, target)
    return target


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def parsed(page: Path):
    """A page, if it is valid to the parser that browsers' rules are written down in."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(page.read_text(encoding="utf-8"))


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_there_is_a_page_of_each_show_person_and_source(site: Path):
    with Library.open(LIBRARY) as library:
        shows = {each.id for each in library.shows()}
        sources = {re.sub("[.:]", "-", each.id) for each in library.sources()}
    assert {each.stem for each in (site / "shows").iterdir()} == shows
    assert {each.stem for each in (site / "sources").iterdir()} == sources
    assert (site / "people" / "jo-quay.html").is_file()


def test_every_page_is_valid_and_says_what_it_is(site: Path):
    for page in pages(site):
        tree = parsed(page)
        assert tree.get("lang") == "en"
        assert tree.find("head/title").text.strip()
        assert len(tree.findall(".//h1")) == 1
        assert tree.find("body/main").get("id") == "main"
        idents = [each.get("id") for each in tree.iter() if each.get("id")]
        assert len(idents) == len(set(idents))
        assert faults(tree) == [], page


def test_every_link_within_leads_somewhere(site: Path):
    anchors = {page: {each.get("id") for each in parsed(page).iter()} for page in pages(site)}
    for page in anchors:
        for link in parsed(page).iter("a"):
            address, _, anchor = link.get("href").partition("#")
            if "://" not in address:
                target = (page.parent / unquote(address)).resolve() if address else page
                assert target.is_file(), (page, link.get("href"))
                assert not anchor or anchor in anchors[target], (page, link.get("href"))


def test_nothing_comes_from_elsewhere(site: Path):
    for page in pages(site):
        for each in parsed(page).iter():
            for name in ("src", "srcset", "data", "poster"):
                assert "//" not in each.get(name, "")
            assert each.tag != "link" or "//" not in each.get("href")
            assert each.tag != "style"
            assert each.tag != "script" or not each.text
            assert not any(name.startswith("on") for name in each.keys())  # noqa: SIM118 - an element, no dict
    assert "://" not in (site / "style.css").read_text() + (site / "search.js").read_text()


def test_a_fact_has_the_numbers_of_its_sources(site: Path):
    tree = parsed(site / "shows" / "harbour-2019.html")
    row = next(each for each in tree.iter("tr") if "Jo Quay" in text_of(each))
    numbers = [each.get("href") for each in row.findall(".//sup/a")]
    assert len(numbers) == 2
    told = [text_of(each) for each in tree.iter("li") if f"#{each.get('id')}" in numbers]
    assert any("Morning Post" in each for each in told)
    links = [each.get("href") for each in row.findall(".//a")]
    assert "../people/jo-quay.html" in links


def test_what_a_row_is_about_is_its_head(site: Path):
    tree = parsed(site / "shows" / "harbour-2019.html")
    assert "Jo Quay" in {text_of(each.find("a")) for each in tree.iter("th") if each.find("a") is not None}


def test_a_link_tells_where_it_leads_with_the_row_that_it_is_in(site: Path):
    for page in pages(site):
        leads: dict[tuple[str, str], str] = {}
        for row in (each for each in parsed(page).iter() if each.tag in ("tr", "li", "dd", "p")):
            for each in row.iter("a"):
                where = each.get("href")
                assert leads.setdefault((said(each), text_of(row)), where) == where, (page, said(each))


def test_words_of_strangers_are_only_words(site: Path):
    (page,) = [each for each in (site / "shows").iterdir() if "Evil" in each.read_text(encoding="utf-8")]
    text = page.read_text(encoding="utf-8")
    assert not set(map(chr, [*range(9), *range(11, 32), 0x9B, 0x202E])) & set(text)
    assert "Evil" in text_of(parsed(page).find(".//h1"))


MARKUP = "<script>alert(1)</script>\"'&amp;</title>"


def test_markup_in_any_field_is_only_words(tmp_path: Path):
    words = json.dumps(MARKUP)
    (tmp_path / "shows.toml").write_text(
        f"""
        format = 2
        [[sources]]
        id = "one"
        publisher = {words}
        title = {words}
        url = 'https://example.com/"onclick="alert(1)'
        kind = "press"
        [[shows]]
        id = "con"
        title = {words}
        premise = {words}
        aliases = [{words}]
        sources = ["one"]
        [[shows.cast]]
        person = {words}
        character = {words}
        sources = ["one"]
        [[shows.claims]]
        field = "plot"
        value = {words}
        verdict = "contradicted"
        note = {words}
        sources = ["one"]
        """
    )
    with Library.open(tmp_path / "shows.toml") as library:
        assert not library.broken
        export(library, MOMENT, tmp_path / "pages")
    for page in pages(tmp_path / "pages"):
        tree = parsed(page)
        assert all(each.get("src") for each in tree.iter("script"))
        assert all(not each.get("href").startswith("javascript") for each in tree.iter("a"))
    assert "<script>" not in (tmp_path / "pages" / "names.js").read_text()
    shown = text_of(parsed(tmp_path / "pages" / "shows" / "con-.html"))
    assert shown.count(MARKUP) >= 6


def test_files_have_names_that_every_system_takes():
    found = places("people", ["con", "nul", "Kim", "kim", "KIM!", "김하나", "x" * 500, "..", "/etc/passwd"])
    assert len({each.lower() for each in found.values()}) == len(found)
    for each in found.values():
        assert re.fullmatch(r"people/[a-z0-9-]{1,110}\.html", each)
        assert each not in ("people/con.html", "people/nul.html")


def test_what_is_there_is_left_alone(site: Path):
    before = sorted(site.rglob("*"))
    with Library.open(LIBRARY) as library, pytest.raises(NotWrittenError, match="is there already"):
        export(library, MOMENT, site)
    assert sorted(site.rglob("*")) == before
    assert list(site.parent.iterdir()) == [site]


def test_a_folder_that_takes_nothing_is_said_to(tmp_path: Path):
    with Library.open(LIBRARY) as library, pytest.raises(NotWrittenError, match="cannot be written"):
        export(library, MOMENT, tmp_path / "nowhere" / "pages")


def test_the_same_library_is_the_same_pages(site: Path, tmp_path: Path):
    with Library.open(LIBRARY) as library:
        export(library, MOMENT, tmp_path / "again")
    for page in site.rglob("*.*"):
        assert (tmp_path / "again" / page.relative_to(site)).read_bytes() == page.read_bytes()


def test_the_command_writes_them(small, tmp_path: Path):
    outcome = small("data", "export", "--html", str(tmp_path / "pages"))
    assert outcome.stdout == f"{tmp_path / 'pages'}: written\n"
    (tmp_path / "pages" / "shows" / "gone.html").touch()
    assert small("data", "export", "--html", str(tmp_path / "pages")).exit_code == 6
    assert small("data", "export", "--html", str(tmp_path / "pages"), "--force").exit_code == 0
    assert not (tmp_path / "pages" / "shows" / "gone.html").exists()


@pytest.mark.parametrize("name", [".git/config", "shows/notes.txt", "CNAME"])
def test_pages_among_which_there_is_something_else_are_not_replaced(small, tmp_path: Path, name: str):
    pages, precious = tmp_path / "pages", tmp_path / "pages" / name
    assert small("data", "export", "--html", str(pages)).exit_code == 0
    precious.parent.mkdir(exist_ok=True)
    precious.write_text("precious")
    outcome = small("data", "export", "--html", str(pages), "--force")
    assert (outcome.exit_code, precious.read_text()) == (6, "precious")
    assert "--force replaces only what an earlier export wrote" in outcome.stderr


@pytest.mark.parametrize("place", [".", "", "../pages", "shows/.."])
def test_the_folder_that_one_is_in_is_not_replaced(
    small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
):
    pages = tmp_path / "pages"
    assert small("data", "export", "--html", str(pages)).exit_code == 0
    monkeypatch.chdir(pages)
    outcome = small("data", "export", "--html", place or str(pages), "--force")
    assert (outcome.exit_code, list(tmp_path.iterdir())) == (6, [pages])
    assert "it is the folder you are in; go to another one first" in outcome.stderr


def test_without_jinja_it_says_what_to_install(small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    outcome = small("data", "export", "--html", str(tmp_path / "pages"))
    assert outcome.exit_code == 2
    assert "pip install 'showfacts[html]'" in outcome.stderr
    assert list(tmp_path.iterdir()) == []


# In a browser ----------------------------------------------------------------------------------------------

MEASURED = """<!doctype html><title>Measured</title>
<iframe id="page" src="PAGE" style="width: WIDTHpx; height: 800px; border: 0"></iframe>
<output id="told"></output>
<script>
document.getElementById("page").addEventListener("load", () => setTimeout(() => {
  const inner = document.getElementById("page").contentDocument;
  const probe = WANTED;
  document.getElementById("told").textContent = "told: " + JSON.stringify(probe);
}, 300));
</script>
"""


@pytest.fixture(scope="module")
def browser(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """What a browser says of a page: an expression of JavaScript, in which ``inner`` is the page."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is here")
    profile = tmp_path_factory.mktemp("profile")

    def measured(page: str, wanted: str, width: int = 1000, *options: str):
        text = MEASURED.replace("PAGE", page).replace("WANTED", wanted).replace("WIDTH", str(width))
        (site / "measured.html").write_text(text)
        line = [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"),
            *(f"--user-data-dir={profile}", "--virtual-time-budget=5000", *options, "--dump-dom"),
            (site / "measured.html").as_uri(),
        ]
        done = subprocess.run(line, capture_output=True, text=True, timeout=120, check=False)
        told = re.search(r"told: (.*?)</output>", done.stdout)
        assert told, done.stderr
        return json.loads(told[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))

    yield measured
    (site / "measured.html").unlink(missing_ok=True)


FOUND = (
    "[...inner.querySelectorAll('#found li a')].map((each) => [each.textContent, each.getAttribute('href')])"
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "name", "place"),
    [
        ("harbour", "Harbour", "shows/harbour-2019.html"),
        ("HARBOÜR", "Harbour", "shows/harbour-2019.html"),
        ("항구", "Song of the Harbour", "shows/hangu-norae-2022.html"),
        ("quay", "Jo Quay", "people/jo-quay.html"),
    ],
)
def test_names_are_searched(browser, query: str, name: str, place: str):
    assert [name, place] in browser(f"index.html?q={query}", FOUND)


@pytest.mark.slow
def test_what_is_not_there_is_said_not_to_be(browser):
    told = browser("index.html?q=zzzz", "inner.getElementById('found').textContent")
    assert told == "Nothing here is called so."


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", ["index.html", "sources.html", "shows/harbour-2019.html", "people/jo-quay.html"]
)
@pytest.mark.parametrize("width", [320, 390, 1000])
def test_nothing_is_wider_than_the_screen(browser, page: str, width: int):
    assert browser(page, "inner.documentElement.scrollWidth", width) <= width


@pytest.mark.slow
@pytest.mark.parametrize("line", ["compare harbour-2019 hangu-norae-2022", "show harbour-2019 --sources"])
def test_an_answer_is_no_wider_than_a_phone(browser, small, tmp_path: Path, line: str):
    page = tmp_path / "answer.html"
    page.write_text(small(*line.split(), "--format", "html").stdout, encoding="utf-8")
    assert browser(page.as_uri(), "inner.documentElement.scrollWidth", 320) <= 320


@pytest.mark.slow
@pytest.mark.parametrize(("dark", "is_darker"), [("0", True), ("1", False)])
def test_it_is_dark_where_the_reader_wants_it_dark(browser, dark: str, is_darker: bool):
    ground = "getComputedStyle(inner.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
    told = browser("index.html", ground, 1000, f"--blink-settings=preferredColorScheme={dark}")
    assert (sum(told) < 300) == is_darker
