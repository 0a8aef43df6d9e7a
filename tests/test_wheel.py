"""The wheel: what is in it, and that it runs by itself, away from the source tree."""

from __future__ import annotations

import email
import hashlib
import importlib.util
import json
import lzma
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="the build backend, hatchling, is not installed"
)


DEPENDENCIES = ("typer", "rich", "tomli", "tomli_w", "cattrs", "rapidfuzz", "platformdirs", "urllib3")

INDEX = "showfacts/data/library.sqlite"
MANUAL = "share/man/man1/showfacts.1"


def build(what: str, folder: Path, *, tree: Path = ROOT, **settings: str) -> Path:
    """What the backend that pyproject.toml names builds, offline: "wheel", "editable" or "sdist"."""
    code = f"import sys, hatchling.build; print(hatchling.build.build_{what}(sys.argv[1]))"
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    built = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=tree,
        env={**env, "PYTHONHASHSEED": "0", **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (file,) = folder.iterdir()
    return file


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the source tree."""
    return build("wheel", tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the unpacked wheel, its dependencies and no source tree."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip())
    zipfile.ZipFile(wheel).extractall(site)
    for dependency in DEPENDENCIES:
        found = importlib.util.find_spec(dependency)
        assert found is not None
        assert found.origin is not None
        around = Path(found.origin).parent.parent
        # After its own packages, and without the link of an editable install
        (site / f"{dependency}.pth").write_text(f"{around}\n", encoding="utf-8")
    return python


def run(python: Path, *words: str, away: Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A run in the folder ``away``, with a home or, as a service has it, with none."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "SHOWFACTS", "XDG")) and name != "HOME"
    }
    env |= {"HOME": str(home)} if home else {"HOME": "none"}
    return subprocess.run(
        [str(python), *words], cwd=away, env=env, capture_output=True, encoding="utf-8", check=False
    )


READ = """
from showfacts import Library
from showfacts.index import build
read, original = [], build.read_pieces
build.read_pieces = lambda path: [read.append(path.name), original(path)][1]
print(Library.open().find("Soundtrack #1").cast[0].character, read)
"""
"""The Python side: an answer, and which files were read for it."""


@pytest.fixture
def index(installed: Path) -> Iterator[Path]:
    """The index in the package, which is put back as it was."""
    found = run(installed, "-c", "import showfacts; print(showfacts.__file__)", away=installed.parent)
    place = Path(found.stdout.strip()).parent / "data" / "library.sqlite"
    whole = place.read_bytes()
    yield place
    place.unlink(missing_ok=True)
    place.write_bytes(whole)


def test_it_holds_the_package_the_dataset_and_nothing_else(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()
    assert "showfacts/data/shows.toml" in names
    assert INDEX in names
    assert "showfacts/py.typed" in names
    metadata = f"{wheel.name.rsplit('-', 3)[0]}.dist-info"
    beside = f"{metadata.removesuffix('.dist-info')}.data"
    assert {name.split("/")[0] for name in names} == {"showfacts", metadata, beside}
    assert [name for name in names if name.startswith(beside)] == [f"{beside}/data/{MANUAL}"]
    assert [name for name in names if "test" in name or "__pycache__" in name or "golden" in name] == []
    source = {str(file.relative_to(ROOT / "src").as_posix()) for file in (ROOT / "src").rglob("*.py")}
    assert {name for name in names if name.endswith(".py")} == source


def test_it_says_what_it_is(wheel: Path):
    from showfacts import __version__

    with zipfile.ZipFile(wheel) as archive:
        metadata = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        text = archive.read(metadata).decode("utf-8")
        scripts = archive.read(metadata.replace("METADATA", "entry_points.txt")).decode("utf-8")
    assert f"\nVersion: {__version__}\n" in text
    assert "\nLicense-Expression: MIT AND " in text
    assert "\nRequires-Python: >=3.11\n" in text
    assert "showfacts = showfacts.__main__:run" in scripts


def test_the_dataset_inside_is_the_one_of_the_source_tree(wheel: Path):
    archive = zipfile.ZipFile(wheel)
    for name in ("shows.toml", "LICENSE-base.txt"):
        assert archive.read(f"showfacts/data/{name}") == (ROOT / "data" / name).read_bytes()
    packed = archive.read("showfacts/data/base.toml.xz")
    assert lzma.decompress(packed) == (ROOT / "data" / "base.toml").read_bytes()
    (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    assert "CC-BY-SA-4.0" in archive.read(metadata).decode()


def test_it_answers_without_the_source_tree(installed: Path, tmp_path: Path):
    done = run(installed, "-m", "showfacts", "cast", "Soundtrack #1", away=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Park Hyung-sik\t")
    path = run(installed, "-m", "showfacts", "data", "path", away=tmp_path)
    files = [Path(line.split("\t")[0]) for line in path.stdout.splitlines()]
    assert [file for file in files if file.is_relative_to(ROOT)] == []
    inside = [("showfacts", "data", "base.toml.xz"), ("showfacts", "data", "shows.toml")]
    assert [file.parts[-3:] for file in files] == inside
    assert files[0].with_name("LICENSE-base.txt").is_file()


def test_its_python_side_works_too(installed: Path, tmp_path: Path):
    code = "from showfacts import Library; print(Library.open().find('Soundtrack #1').cast[0].character)"
    assert run(installed, "-c", code, away=tmp_path).stdout == "Han Sun-woo\n"
    version = run(installed, "-m", "showfacts", "--version", away=tmp_path)
    assert version.stdout.startswith("showfacts ")


@pytest.mark.parametrize("has_home", [True, False])
def test_the_first_question_is_answered_from_the_index_inside(
    installed: Path, index: Path, tmp_path: Path, has_home: bool
):
    """Of an installation that cannot be written to, in a home where nothing is yet or in none."""
    home = tmp_path / "home"
    home.mkdir()
    before = [(each, each.stat().st_mtime_ns) for each in index.parent.iterdir()]
    modes = {each: each.stat().st_mode for each in (index, index.parent)}
    for each, mode in modes.items():
        each.chmod(mode & 0o555)
    done = run(installed, "-c", READ, away=tmp_path, home=home if has_home else None)
    for each, mode in modes.items():
        each.chmod(mode)
    assert (done.stdout, done.stderr) == ("Han Sun-woo []\n", "")
    assert list(home.iterdir()) == []
    assert [(each, each.stat().st_mtime_ns) for each in index.parent.iterdir()] == before


def test_own_files_are_read_and_no_others(installed: Path, index: Path, tmp_path: Path):
    own = tmp_path / ".local" / "share" / "showfacts" / "own.toml"
    own.parent.mkdir(parents=True)
    own.write_text('format = 2\n[[shows]]\nid = "mine"\ntitle = "My Own Lantern"\n', encoding="utf-8")
    assert run(installed, "-c", READ, away=tmp_path, home=tmp_path).stdout == "Han Sun-woo ['own.toml']\n"
    assert run(installed, "-c", READ, away=tmp_path, home=tmp_path).stdout == "Han Sun-woo []\n"
    mine = run(installed, "-m", "showfacts", "show", "my own lantern", "--json", away=tmp_path, home=tmp_path)
    assert mine.returncode == 0


def cut(index: Path) -> None:
    os.truncate(index, index.stat().st_size // 2)


def gone(index: Path) -> None:
    index.unlink()


def with_noise(index: Path) -> None:
    data = bytearray(index.read_bytes())
    data[8192:] = os.urandom(len(data) - 8192)
    index.write_bytes(data)


@pytest.mark.slow
@pytest.mark.parametrize("damage", [cut, gone, with_noise])
def test_without_a_sound_index_it_answers_from_the_files(
    installed: Path, index: Path, tmp_path: Path, damage
):
    damage(index)
    done = run(installed, "-m", "showfacts", "cast", "Soundtrack #1", away=tmp_path, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Park Hyung-sik\t")
    assert run(installed, "-c", READ, away=tmp_path, home=tmp_path).stdout == "Han Sun-woo []\n"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source tree as the source archive has it, elsewhere and with other times."""
    folder = tmp_path_factory.mktemp("sources")
    packed = build("sdist", folder)
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    packed.unlink()
    (tree,) = folder.iterdir()
    return tree


USUAL_TIME = "1580601600"
"""The time in the files of a wheel where none is named, as hatchling has it."""


@pytest.mark.slow
def test_a_wheel_is_the_same_byte_for_byte_wherever_and_whenever_it_is_built(
    wheel: Path, unpacked: Path, tmp_path: Path
):
    settings = {"SOURCE_DATE_EPOCH": USUAL_TIME, "PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "LC_ALL": "C"}
    again = build("wheel", tmp_path, tree=unpacked, **settings)
    assert again.name == wheel.name
    for one, other in zip(zipfile.ZipFile(wheel).infolist(), zipfile.ZipFile(again).infolist(), strict=True):
        assert (one.filename, one.CRC, one.date_time) == (other.filename, other.CRC, other.date_time)
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.slow
def test_the_tests_pass_from_the_source_archive(unpacked: Path):
    """A few that read files beside the package, of which the archive may lack one."""
    tests = [f"tests/test_{name}.py" for name in ("check_documents", "fold", "fields")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests],
        cwd=unpacked,
        env={**os.environ, "PYTHONPATH": str(unpacked / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_it_brings_its_manual_page(wheel: Path):
    from showfacts.commands.help.manual import page

    archive = zipfile.ZipFile(wheel)
    (place,) = (name for name in archive.namelist() if name.endswith(MANUAL))
    assert archive.read(place).decode("utf-8") == page()


def bill(wheel: Path) -> str:
    """The SBOM of a wheel, where PEP 770 has it."""
    archive = zipfile.ZipFile(wheel)
    (place,) = (name for name in archive.namelist() if "/sboms/" in name)
    assert place.split("/")[0].endswith(".dist-info")
    return archive.read(place).decode("utf-8")


def test_it_says_what_it_is_made_of(wheel: Path):
    told = json.loads(bill(wheel))
    archive = zipfile.ZipFile(wheel)
    (place,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    headers = email.message_from_bytes(archive.read(place))
    needed = {
        re.split(r"[^\w-]", each)[0].lower()
        for each in headers.get_all("Requires-Dist", [])
        if ";" not in each
    }
    parts = {each["name"]: each for each in told["components"]}
    assert {name for name, each in parts.items() if each.get("scope") == "required"} == needed
    assert parts["base.toml"]["licenses"] == [{"license": {"id": "CC-BY-SA-4.0"}}]
    base = lzma.decompress(archive.read("showfacts/data/base.toml.xz"))
    assert parts["base.toml"]["hashes"][0]["content"] == hashlib.sha256(base).hexdigest()
    assert told["metadata"]["component"]["version"] == headers["Version"]
    (whole,) = told["dependencies"]
    assert set(whole["dependsOn"]) == {each["bom-ref"] for each in told["components"]}


@pytest.mark.slow
def test_what_it_is_made_of_is_said_as_cyclonedx_has_it(wheel: Path):
    validators = pytest.importorskip(
        "cyclonedx.validation.json", reason="cyclonedx-python-lib is not installed"
    )
    from cyclonedx.schema import SchemaVersion

    assert validators.JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill(wheel)) is None


def test_an_editable_install_has_no_index_of_files_that_are_edited(tmp_path: Path):
    assert INDEX not in zipfile.ZipFile(build("editable", tmp_path)).namelist()
