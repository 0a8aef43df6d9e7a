"""The wheel: what is in it, and that it runs by itself, away from the source tree."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="the build backend, hatchling, is not installed"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline by the backend that pyproject.toml names."""
    folder = tmp_path_factory.mktemp("dist")
    code = "import sys, hatchling.build; print(hatchling.build.build_wheel(sys.argv[1]))"
    built = subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the unpacked wheel, its dependencies and no source tree."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip())
    zipfile.ZipFile(wheel).extractall(site)
    for dependency in ("typer", "rich", "tomli", "tomli_w", "cattrs", "rapidfuzz", "platformdirs"):
        found = importlib.util.find_spec(dependency)
        assert found is not None
        assert found.origin is not None
        around = Path(found.origin).parent.parent
        # After its own packages, and without the link of an editable install
        (site / f"{dependency}.pth").write_text(f"{around}\n", encoding="utf-8")
    return python


def run(python: Path, *words: str, away: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SHOWFACTS"))}
    return subprocess.run(
        [str(python), *words], cwd=away, env=env, capture_output=True, encoding="utf-8", check=False
    )


def test_it_holds_the_package_the_dataset_and_nothing_else(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()
    assert "showfacts/data/shows.toml" in names
    assert "showfacts/py.typed" in names
    metadata = f"{wheel.name.rsplit('-', 3)[0]}.dist-info"
    assert {name.split("/")[0] for name in names} == {"showfacts", metadata}
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
    assert "\nLicense-Expression: MIT\n" in text
    assert "\nRequires-Python: >=3.11\n" in text
    assert "showfacts = showfacts.__main__:run" in scripts


def test_the_dataset_inside_is_the_one_of_the_source_tree(wheel: Path):
    inside = zipfile.ZipFile(wheel).read("showfacts/data/shows.toml")
    assert inside == (ROOT / "data" / "shows.toml").read_bytes()


def test_it_answers_without_the_source_tree(installed: Path, tmp_path: Path):
    done = run(installed, "-m", "showfacts", "cast", "Soundtrack #1", away=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Park Hyung-sik\t")
    path = run(installed, "-m", "showfacts", "data", "path", away=tmp_path)
    file = Path(path.stdout.split("\t")[0])
    assert not file.is_relative_to(ROOT)
    assert file.parts[-3:] == ("showfacts", "data", "shows.toml")


def test_its_python_side_works_too(installed: Path, tmp_path: Path):
    code = "from showfacts import Library; print(Library.open().find('Soundtrack #1').cast[0].character)"
    assert run(installed, "-c", code, away=tmp_path).stdout == "Han Sun-woo\n"
    version = run(installed, "-m", "showfacts", "--version", away=tmp_path)
    assert version.stdout.startswith("showfacts ")
