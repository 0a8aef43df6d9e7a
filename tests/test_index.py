"""The index never answers from stale data, and is done without where it cannot be."""

from __future__ import annotations

import gc
import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from showfacts.dataset import files as layers
from showfacts.dataset import read_pieces as piecewise
from showfacts.dataset import references
from showfacts.dataset.files import Layer
from showfacts.dataset.read_pieces import Piece
from showfacts.errors import BadDataError, NotFoundError
from showfacts.index import build as building
from showfacts.index import make as making
from showfacts.index import open as opening
from showfacts.index.tables import BY_ID, INDEXES, TABLES
from showfacts.library.library import Library
from showfacts.model.layers import Standing


def show(ident: str, title: str, *lines: str) -> str:
    return "\n".join(["[[shows]]", f'id = "{ident}"', f'title = "{title}"', *lines, ""])


def dataset(*shows: str) -> str:
    return "\n".join(["format = 1", *shows])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "shows.toml"
    path.parent.mkdir()
    path.write_text(dataset(show("alpha", "Alpha"), show("beta", "Beta", "[[shows.cast]]", 'person = "Ada"')))
    return path


def place(*data: Path) -> Path:
    found = opening.place_of([str(path) for path in data])
    assert found is not None
    return Path(found)


def titles(*data: Path) -> list[str]:
    return [show.title for show in Library.open(*data).shows()]


def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read from here on."""
    read: list[str] = []

    def noting(path: Path) -> Iterator[Piece]:
        read.append(path.name)
        return original(path)

    original = building.read_pieces
    monkeypatch.setattr(building, "read_pieces", noting)
    return read


def test_unchanged_files_are_not_read_again(file: Path, monkeypatch: pytest.MonkeyPatch):
    assert titles(file) == ["Alpha", "Beta"]
    read = readings(monkeypatch)
    assert titles(file) == ["Alpha", "Beta"]
    assert read == []


def test_a_changed_file_is_read_again_and_only_that(file: Path, monkeypatch: pytest.MonkeyPatch):
    other = file.with_name("more.toml")
    other.write_text(dataset(show("gamma", "Gamma")))
    assert titles(file.parent) == ["Alpha", "Beta", "Gamma"]
    read = readings(monkeypatch)
    other.write_text(dataset(show("gamma", "Gamma Rays"), show("delta", "Delta")))
    assert titles(file.parent) == ["Alpha", "Beta", "Delta", "Gamma Rays"]
    assert read == ["more.toml"]


def test_all_that_is_derived_follows_a_change(file: Path):
    library = Library.open(file)
    assert [each.id for each in library.shows_of(library.person("Ada"))] == ["beta"]
    file.write_text(dataset(show("alpha", "Omega", "[[shows.crew]]", 'person = "Bob"', 'role = "writer"')))
    library = Library.open(file)
    assert library.find("omega").id == "alpha"
    assert [each.id for each in library.shows_of(library.person("Bob"))] == ["alpha"]
    for gone in ("alpha centauri", "beta"):
        with pytest.raises(NotFoundError):
            library.find(gone)
    with pytest.raises(NotFoundError):
        library.person("Ada")


@pytest.mark.parametrize("name", ["a.toml", "z.toml"])
def test_a_new_and_a_removed_layer(file: Path, name: str):
    """A file before the others moves every layer, one after them none."""
    assert titles(file.parent) == ["Alpha", "Beta"]
    layer = file.with_name(name)
    layer.write_text('format = 1\n[[shows]]\nid = "alpha"\npremise = "A letter."\n')
    library = Library.open(file.parent)
    assert (library.show("alpha").title, library.show("alpha").premise) == ("Alpha", "A letter.")
    layer.unlink()
    assert Library.open(file.parent).show("alpha").premise is None


def test_layers_that_change_places(file: Path):
    later = file.with_name("t.toml")
    later.write_text(dataset(show("alpha", "Alpha Again")))
    assert titles(file.parent) == ["Alpha Again", "Beta"]
    later.rename(file.with_name("a.toml"))
    assert titles(file.parent) == ["Alpha", "Beta"]


def test_a_file_of_the_same_size_and_time(file: Path):
    before = file.stat()
    assert titles(file) == ["Alpha", "Beta"]
    new = file.with_name("new")
    new.write_text(file.read_text().replace("Alpha", "Aleph"))
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(file)
    assert file.stat().st_size == before.st_size
    assert titles(file) == ["Aleph", "Beta"]


def test_a_clock_that_was_set_back(file: Path):
    assert titles(file) == ["Alpha", "Beta"]
    file.write_text(dataset(show("alpha", "Alpha Minus")))
    os.utime(file, (0, 0))
    assert titles(file) == ["Alpha Minus"]


def test_a_broken_file_answers_nothing_and_a_mended_one_does(file: Path):
    whole = file.read_text()
    assert titles(file) == ["Alpha", "Beta"]
    file.write_text(whole + "[[shows]\n")
    with pytest.raises(BadDataError):
        Library.open(file)
    file.write_text(whole)
    assert titles(file) == ["Alpha", "Beta"]


def test_a_file_that_lacks_what_another_had_is_left_out_until_it_is_there_again(file: Path):
    platforms = file.with_name("a-platforms.toml")
    tv = 'format = 1\n[[platforms]]\nid = "tv"\nname = "TV"\n'
    platforms.write_text(tv)
    file.write_text(dataset(show("alpha", "Alpha", "[[shows.availability]]", 'platform = "tv"')))
    assert titles(file.parent) == ["Alpha"]
    platforms.write_text("format = 1\n")
    library = Library.open(file.parent)
    assert list(library.shows()) == []
    assert [str(each) for each in library.broken] == [
        f'{file}:6: shows[0].availability[0].platform: unknown platform id "tv"'
    ]
    platforms.write_text(tv)
    library = Library.open(file.parent)
    assert ([each.id for each in library.shows()], library.broken) == (["alpha"], ())


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten_with_noise(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)


def no_database(path: Path) -> None:
    path.write_text("Lorem ipsum")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def of_another_version(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute(f"PRAGMA user_version = {opening.VERSION + 1}")
    base.execute("UPDATE shows SET title = 'From another version'")
    base.commit()
    base.close()


def without_a_table(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("DROP TABLE names")
    base.commit()
    base.close()


@pytest.mark.parametrize(
    "damage", [cut_short, overwritten_with_noise, no_database, emptied, of_another_version, without_a_table]
)
def test_a_damaged_index_is_rebuilt(file: Path, damage):
    Library.open(file)
    damage(place(file))
    library = Library.open(file)
    assert library.find("alpha").title == "Alpha"
    assert [show.title for show in library.shows()] == ["Alpha", "Beta"]
    assert [show.title for show in Library.open(file).shows()] == ["Alpha", "Beta"]


def with_a_word_changed(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Alpha", b"Omega"))


def with_a_few_bytes_of_noise(path: Path) -> None:
    data = bytearray(path.read_bytes())
    place = data.index(b'"title":"Alpha"')
    data[place : place + 8] = b"\xff" * 8
    path.write_bytes(data)


@pytest.mark.parametrize("damage", [with_a_word_changed, with_a_few_bytes_of_noise])
def test_damage_that_the_database_does_not_see(file: Path, damage):
    Library.open(file)
    damage(place(file))
    library = Library.open(file)
    assert (library.find("alpha").title, library.index.path) == ("Alpha", place(file))


def test_damage_within_a_text_of_an_index_that_kept_its_time(file: Path):
    """As a failing disk leaves it: nothing wrote to the file."""
    Library.open(file)
    before = place(file).stat()
    with_a_few_bytes_of_noise(place(file))
    os.utime(place(file), ns=(before.st_atime_ns, before.st_mtime_ns))
    library = Library.open(file)
    assert library.show("alpha").title == "Alpha"
    assert (
        json.loads(library.index.ask("SELECT doc FROM docs WHERE show = 'alpha'")[0][0])["title"] == "Alpha"
    )


@pytest.mark.parametrize("column", ["show", "cast", "source"])
def test_a_bit_that_fell_within_a_text_is_noticed(tmp_path: Path, column: str):
    """It is good JSON and a good record, and of another letter."""
    file = tmp_path / "own.toml"
    said = 'kind = "press"\npublisher = "Gazette"'
    told = '[[shows.cast]]\nperson = "Bo"\ncharacter = "Judge"\n'
    file.write_text(f'format = 2\n[[sources]]\nid = "s"\n{said}\n\n{show("a", "A", told)}')
    with Library.open(file) as library:
        assert library.source("s").publisher == "Gazette"
    before = place(file).stat()
    word = {"show": b'"title":"A"', "cast": b'"Judge"', "source": b'"Gazette"'}[column]
    data = place(file).read_bytes()
    assert word in data
    place(file).write_bytes(data.replace(word, word[:-2] + bytes([word[-2] ^ 1]) + b'"'))
    os.utime(place(file), ns=(before.st_atime_ns, before.st_mtime_ns))
    with Library.open(file) as library:
        found = library.show("a")
        assert (found.title, found.cast[0].character) == ("A", "Judge")
        assert library.source("s").publisher == "Gazette"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_the_index(file: Path):
    place(file).parent.mkdir(parents=True)
    os.mkfifo(place(file))
    assert titles(file) == ["Alpha", "Beta"]
    assert place(file).is_file()


def test_a_copy_of_an_index_that_kept_its_time_is_as_good(file: Path, monkeypatch: pytest.MonkeyPatch):
    Library.open(file)
    copied = place(file).with_name("copy")
    shutil.copy2(place(file), copied)
    copied.replace(place(file))
    read = readings(monkeypatch)
    assert titles(file) == ["Alpha", "Beta"]
    assert read == []


TITLES = [
    "Dusk: The Series",
    "Marvel's Agent",
    "Law & Order: Special Unit",
    "A - B: C D",
    "Dr. Who (US)",
    "The 2nd #3",
    "Until 2 and 2 Is 5",
]


def test_what_is_derived_does_not_change_without_the_version(file: Path):
    """If this fails, raise ``opening.VERSION`` and put the new digest beside it."""
    golden = Path(__file__).parent / "golden" / "library.toml"
    file.write_text(dataset(*(show(f"title-{number}", title) for number, title in enumerate(TITLES))))
    base = Library.open(golden, file).index
    tables = [
        table
        for (table,) in base.ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if table not in ("files", "seal") and not table.startswith(("name_words_", "about_words_", "sqlite_"))
    ]
    held = {table: sorted(map(repr, base.ask(f"SELECT * FROM {table}"))) for table in tables}
    schema = TABLES + BY_ID + INDEXES
    digest = hashlib.sha256(repr((held, schema)).encode()).hexdigest()[:12]
    assert (opening.VERSION, digest) == (28, "87f056032c8f")


def test_an_index_of_somebody_else_is_not_trusted(file: Path, monkeypatch: pytest.MonkeyPatch):
    Library.open(file)
    base = sqlite3.connect(place(file))
    base.execute("UPDATE docs SET doc = replace(doc, 'Alpha', 'Mallory')")
    base.commit()
    base.close()
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    assert titles(file) == ["Alpha", "Beta"]


def as_a_file(cache: Path) -> None:
    cache.write_text("")


def read_only(cache: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    cache.mkdir()
    cache.chmod(0o500)


@pytest.mark.parametrize("spoil", [as_a_file, read_only])
def test_a_cache_folder_that_takes_no_file(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch, spoil
):
    cache = tmp_path / "spoilt"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    spoil(cache)
    library = Library.open(file)
    assert library.find("alpha").title == "Alpha"
    assert library.index.path is None


@pytest.mark.skipif(not Path("/dev/shm").exists(), reason="no memory disk to fill")
def test_a_disk_that_fills_up_half_way(file: Path, monkeypatch: pytest.MonkeyPatch):
    """SQLite reports a full disk as an OperationalError; what was written of the new index is removed."""
    shows = [show(f"show-{n}", f"Show {n}", f'premise = "{"x" * 1000}"') for n in range(300)]
    file.write_text(dataset(*shows))

    def filling(base: sqlite3.Connection, *rest: object) -> None:
        if base.execute("PRAGMA database_list").fetchone()[2]:
            base.execute("PRAGMA max_page_count = 10")
        original(base, *rest)

    original = making._fill
    monkeypatch.setattr(making, "_fill", filling)
    library = Library.open(file)
    assert library.index.path is None
    assert library.find("show 7").id == "show-7"
    assert list(place(file).parent.iterdir()) == []


def test_a_file_that_changes_while_it_is_read_is_read_again(file: Path, monkeypatch: pytest.MonkeyPatch):
    def meddling(path: Path) -> Iterator[Piece]:
        yield from original(path)
        if "Prime" not in path.read_text():
            path.write_text(dataset(show("alpha", "Alpha Prime")))

    original = building.read_pieces
    monkeypatch.setattr(building, "read_pieces", meddling)
    assert titles(file) == ["Alpha Prime"]


def test_a_file_that_never_rests_while_it_is_read(file: Path, monkeypatch: pytest.MonkeyPatch):
    def meddling(path: Path) -> Iterator[Piece]:
        yield from original(path)
        path.write_text(path.read_text() + "\n")

    original = building.read_pieces
    monkeypatch.setattr(building, "read_pieces", meddling)
    with pytest.raises(BadDataError, match=r"shows\.toml: the dataset changes while it is read"):
        Library.open(file)


def test_two_processes_at_once_both_answer(file: Path):
    code = "import sys\nfrom showfacts import Library\nprint(Library.open(sys.argv[1]).find('beta').title)"
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [run.communicate()[0].strip() for run in runs] == ["Beta"] * 4
    shutil.rmtree(place(file).parent)
    assert titles(file) == ["Alpha", "Beta"]


def test_a_build_that_is_killed_leaves_the_old_index(file: Path, monkeypatch: pytest.MonkeyPatch):
    Library.open(file)
    before = place(file).read_bytes()
    file.write_text(dataset(show("alpha", "Alpha Two")))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(building, "derive_parts", killed)
        with pytest.raises(KeyboardInterrupt):
            Library.open(file)
    assert place(file).read_bytes() == before
    assert list(place(file).parent.iterdir()) == [place(file)]
    assert titles(file) == ["Alpha Two"]


def test_progress_is_told(tmp_path: Path):
    for number in range(3):
        (tmp_path / f"{number}.toml").write_text(dataset(show(f"show-{number}", f"Show {number}")))
    steps: list[tuple[int, int]] = []
    Library.open(tmp_path, progress=lambda done, of: steps.append((done, of)))
    done, whole = zip(*steps, strict=True)
    assert len(set(whole)) == 1
    assert list(done) == sorted(done)
    assert done[0] == 0
    assert whole[0] // 2 < done[-1] <= whole[0]
    assert len(set(done)) == 1 + 2 * 3  # What stands above the tables and the tables, of each file


def test_a_bar_is_drawn_on_a_terminal_only_and_after_a_while(monkeypatch: pytest.MonkeyPatch):
    from showfacts.commands import progress

    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    screen, pipe = Terminal(), io.StringIO()
    for stream in (screen, pipe):
        with progress.Progress("indexing", stream) as told:
            told(0, 3)
            if told._timer is not None:
                told._timer.join()
            told(1, 3)
    assert "indexing" in screen.getvalue()
    assert pipe.getvalue() == ""


class Terminal(io.StringIO):
    """A screen that keeps what was drawn on it."""

    def isatty(self) -> bool:
        return True


def test_every_build_takes_its_own_bar_away(file: Path, monkeypatch: pytest.MonkeyPatch):
    from showfacts.commands import progress

    def waiting(base: sqlite3.Connection) -> None:
        assert told._timer is not None
        told._timer.join()
        original(base)

    original = building.derive_parts
    monkeypatch.setattr(building, "derive_parts", waiting)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    told = progress.Progress("indexing", screen := Terminal())
    library = Library.open(file, progress=told)
    for builds in (1, 2, 3):
        assert (told._timer, told._bar) == (None, None)
        assert screen.getvalue().count("\x1b[?25l") == screen.getvalue().count("\x1b[?25h") == builds
        library.index.rebuild()


def test_a_session_leaves_no_bar_to_a_later_build(file: Path, monkeypatch: pytest.MonkeyPatch):
    from showfacts.commands import progress, session

    monkeypatch.setattr(progress, "PATIENCE", 0.2)
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    run = session.Session()
    run.use_data((str(file),))
    run.library.index.rebuild()
    assert [each for each in threading.enumerate() if isinstance(each, threading.Timer)] == []
    assert screen.getvalue() == ""


def many(file: Path) -> list[str]:
    """Put so many shows into a file that SQLite does not hold them all in memory; their ids."""
    idents = [f"show-{n:04}" for n in range(4000)]
    file.write_text(dataset(*(show(each, each.title(), f'premise = "{"x" * 1500}"') for each in idents)))
    return idents


def test_damage_that_is_met_when_rows_were_read_already(file: Path):
    """What was read cannot be taken back, so the command is to be given again; then there is an answer."""
    idents = many(file)
    library = Library.open(file)
    rows = library.index.stream("SELECT show, doc FROM docs ORDER BY show")
    next(rows)
    overwritten_with_noise(place(file))
    with pytest.raises(BadDataError, match="the index was damaged, and has been built anew; ask again"):
        list(rows)
    assert [show for show, _ in library.index.stream("SELECT show, doc FROM docs ORDER BY show")] == idents
    assert [show.id for show in Library.open(file).shows()] == idents


def test_damage_that_is_met_at_once_heals_without_a_word(file: Path):
    idents = many(file)
    library = Library.open(file)
    overwritten_with_noise(place(file))
    assert [show for show, _ in library.index.stream("SELECT show, doc FROM docs ORDER BY show")] == idents


def test_a_question_that_meets_damage_while_rows_stream(file: Path):
    many(file)
    library = Library.open(file)
    shows = library.shows()
    next(shows)
    overwritten_with_noise(place(file))
    with pytest.raises(BadDataError, match="ask again"):
        list(shows)
    assert library.show("show-0042").title == "Show-0042"


def test_rows_end_with_a_failure_where_the_index_is_rebuilt_beneath_them(file: Path):
    library = Library.open(file)
    rows = library.index.stream("SELECT id FROM shows ORDER BY id")
    next(rows)
    library.index.rebuild()
    with pytest.raises(BadDataError, match="ask again"):
        list(rows)
    assert library.index.ask("SELECT id FROM shows ORDER BY id") == [("alpha",), ("beta",)]


@pytest.mark.parametrize("question", ["SELEKT 1", "SELECT nothing FROM shows", "SELECT nothing()"])
def test_a_wrong_question_rebuilds_nothing(file: Path, question: str, monkeypatch: pytest.MonkeyPatch):
    found = Library.open(file).index
    read = readings(monkeypatch)
    with pytest.raises(sqlite3.OperationalError):
        found.ask(question)
    with pytest.raises(sqlite3.OperationalError):
        list(found.stream(question))
    with pytest.raises(sqlite3.ProgrammingError):
        found.ask("SELECT ?", ())
    assert read == []


def test_a_rebuild_that_fails_can_be_tried_again(file: Path):
    whole = file.read_text()
    library = Library.open(file)
    file.write_text("format = 1\n[[shows]\n")
    for _ in range(2):
        with pytest.raises(BadDataError):
            library.index.rebuild()
    with pytest.raises(BadDataError):
        library.show("alpha")
    file.write_text(whole)
    assert library.show("alpha").title == "Alpha"


def test_a_file_name_that_is_not_utf_8(file: Path, monkeypatch: pytest.MonkeyPatch):
    odd = file.with_name(os.fsdecode(b"caf\xe9.toml"))
    try:
        file.rename(odd)
    except OSError:
        pytest.skip("this file system has no such names")
    assert titles(odd) == titles(odd.parent) == ["Alpha", "Beta"]
    read = readings(monkeypatch)
    assert titles(odd) == titles(odd.parent) == ["Alpha", "Beta"]
    assert read == []
    base = opening.fresh([Layer(str(odd), "named")], str(place(odd)))
    assert base is not None
    base.close()


def test_threads_that_build_at_once(file: Path):
    answers: list[str] = []
    start = threading.Barrier(6)

    def ask() -> None:
        start.wait()
        with Library.open(file) as library:
            answers.append(library.find("beta").title)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["Beta"] * 6
    assert list(place(file).parent.iterdir()) == [place(file)]


def test_a_library_that_another_thread_forgets(file: Path):
    kept: list[Library] = []

    def fill() -> None:
        kept.append(Library.open(file))

    thread = threading.Thread(target=fill)
    thread.start()
    thread.join()
    kept.clear()


def test_a_library_that_is_forgotten_in_a_circle_lets_go_of_its_database(file: Path):
    library: Any = Library.open(file)
    library.itself = library
    base = library.index._base
    del library
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError):
        base.execute("SELECT 1")


def test_an_index_in_memory_needs_no_disk_at_all(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(making, "_on_disk", lambda *_: None)
    assert Library.open(file).index.ask("PRAGMA temp_store") == [(2,)]


@pytest.mark.parametrize(("age", "waits"), [(0, True), (60, False), (-60, False)])
def test_a_file_that_was_changed_just_now_is_read_a_tick_later(
    file: Path, monkeypatch: pytest.MonkeyPatch, age: int, waits: bool
):
    """So that a change while it is read bears another time, however coarse the clock; it may be set back."""
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    os.utime(file, (now - age, now - age))
    Library.open(file)
    assert bool(waited) is waits


def test_leftovers_are_removed_by_the_next_build(file: Path):
    Library.open(file)
    cache = place(file).parent
    gone = file.with_name("gone.toml")
    gone.write_text(dataset(show("gone", "Gone")))
    Library.open(gone)
    forgotten = place(gone)
    gone.unlink()
    shutil.copy(forgotten, cache / "library-of-old.sqlite")
    base = sqlite3.connect(cache / "library-of-old.sqlite")
    base.execute("PRAGMA user_version = 1")
    base.close()
    dead, alive, foreign = (cache / name for name in ("library-1.x.new", "library-2.x.new", "other.new"))
    for each in (dead, alive, foreign):
        each.touch()
    for each in (dead, foreign):
        os.utime(each, (time.time() - 2 * making.DAY,) * 2)
    assert forgotten.exists()
    file.write_text(dataset(show("alpha", "Alpha Two")))
    assert titles(file) == ["Alpha Two"]
    assert set(cache.iterdir()) == {place(file), alive, foreign}


def test_an_index_of_files_that_were_named_from_elsewhere_stays(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(file.parent)
    Library.open(file.name)
    here = place(Path(file.name))
    monkeypatch.chdir(file.parent.parent)
    other = file.with_name("other.toml")
    other.write_text(dataset(show("other", "Other")))
    Library.open(other)
    assert here.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_pipe_in_the_cache_folder_is_not_waited_for(file: Path):
    cache = place(file).parent
    cache.mkdir(parents=True)
    os.mkfifo(cache / "library-deadbeef.sqlite")
    done = subprocess.run(
        [sys.executable, "-m", "showfacts", "list", "--data", file],
        timeout=60,
        check=True,
        capture_output=True,
    )
    assert b"Alpha" in done.stdout
    assert place(file).exists()


def run_out(*_: object, **__: object) -> Any:
    raise MemoryError


def test_a_text_that_takes_more_memory_than_there_is(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(piecewise, "structure", run_out)
    monkeypatch.setattr(references, "read", run_out)
    with pytest.raises(BadDataError, match=r"shows\.toml: too large to read here"):
        Library.open(file)


def test_a_file_that_takes_more_memory_than_there_is(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(piecewise, "pieces", run_out)
    monkeypatch.setattr(references, "opened", run_out)
    with pytest.raises(BadDataError, match=r"shows\.toml: too large to read here"):
        Library.open(file)


def test_an_index_of_a_program_that_knew_other_fields_is_made_anew(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        for module in ("shape", "make"):
            patch.setattr(f"showfacts.index.{module}.shape", lambda: 7)
        Library.open(file)
    read = readings(monkeypatch)
    Library.open(file)
    assert len(read) == 1
    Library.open(file)
    assert len(read) == 1


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped files with their index, which was made of copies elsewhere."""
    made, folder = tmp_path / "made", tmp_path / "package"
    for each in (made, folder):
        each.mkdir()
        (each / "shows.toml").write_text(dataset(show("alpha", "Alpha"), show("beta", "Beta")))
    monkeypatch.setattr(layers, "shipped_file", lambda: str(folder / "shows.toml"))
    monkeypatch.setattr(opening, "shipped_file", lambda: str(folder / "shows.toml"))
    making.write_packaged(
        [Layer(str(made / "shows.toml"), "shipped", Standing.CURATED)], folder / "library.sqlite"
    )
    return folder


@pytest.fixture
def users() -> Path:
    folder = layers.users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    return folder


def test_the_index_in_the_package_answers_and_nothing_is_read_or_written(
    package: Path, monkeypatch: pytest.MonkeyPatch
):
    read = readings(monkeypatch)
    library = Library.open()
    assert [each.title for each in library.shows()] == ["Alpha", "Beta"]
    assert library.index.path == package / "library.sqlite"
    assert (read, place().exists()) == ([], False)
    monkeypatch.setattr(os, "getuid", lambda: 4242)  # As after a system administrator installed it
    assert Library.open().index.path == package / "library.sqlite"


def test_own_files_are_indexed_on_top_of_the_package(
    package: Path, users: Path, monkeypatch: pytest.MonkeyPatch
):
    (users / "own.toml").write_text(dataset(show("gamma", "Gamma"), show("alpha", "Aleph")))
    read = readings(monkeypatch)
    assert (titles(), read) == (["Aleph", "Beta", "Gamma"], ["own.toml"])
    assert titles() == ["Aleph", "Beta", "Gamma"]
    assert read == ["own.toml"]
    (users / "own.toml").unlink()
    assert titles() == ["Alpha", "Beta"]
    assert Library.open().index.path == package / "library.sqlite"


def test_own_files_on_top_of_the_package_where_there_is_no_cache_folder(
    package: Path, users: Path, monkeypatch: pytest.MonkeyPatch
):
    (users / "own.toml").write_text(dataset(show("gamma", "Gamma")))
    monkeypatch.setattr("showfacts.index.open.cache_folder", lambda: None)
    read = readings(monkeypatch)
    assert (titles(), read) == (["Alpha", "Beta", "Gamma"], ["own.toml"])


def test_a_new_version_of_the_package_comes_with_its_index(
    package: Path, users: Path, monkeypatch: pytest.MonkeyPatch
):
    (users / "own.toml").write_text(dataset(show("gamma", "Gamma")))
    titles()
    (package / "shows.toml").write_text(dataset(show("alpha", "Alpha"), show("omega", "Omega")))
    (package / "library.sqlite").unlink()
    shipped = Layer(str(package / "shows.toml"), "shipped", Standing.CURATED)
    making.write_packaged([shipped], package / "library.sqlite")
    read = readings(monkeypatch)
    assert (titles(), read) == (["Alpha", "Gamma", "Omega"], ["own.toml"])


def with_a_shipped_file_changed(path: Path) -> None:
    path.with_name("shows.toml").write_text(dataset(show("alpha", "Alpha"), show("beta", "Beta"), ""))


@pytest.mark.parametrize("has_own", [False, True])
@pytest.mark.parametrize(
    "damage",
    [
        cut_short,
        overwritten_with_noise,
        no_database,
        emptied,
        of_another_version,
        with_a_few_bytes_of_noise,
        with_a_shipped_file_changed,
        Path.unlink,
    ],
)
def test_an_index_in_the_package_that_does_not_serve_is_done_without(
    package: Path, users: Path, damage, has_own: bool
):
    own = ["Gamma"] if has_own else []
    if has_own:
        (users / "own.toml").write_text(dataset(show("gamma", "Gamma")))
    damage(package / "library.sqlite")
    for _ in range(2):
        library = Library.open()
        assert (library.find("alpha").title, library.broken) == ("Alpha", ())
        assert [each.title for each in library.shows()] == ["Alpha", "Beta", *own]
    assert library.index.path == place()


def test_an_index_is_not_packaged_of_files_with_problems(tmp_path: Path):
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(dataset(show("alpha", "Alpha")))
    bad.write_text(dataset(show("beta", "Beta", "year = 1")))
    files = [Layer(str(each), "shipped") for each in (good, bad)]
    with pytest.raises(BadDataError, match=r"bad\.toml:5: "):
        making.write_packaged(files, tmp_path / "library.sqlite")
