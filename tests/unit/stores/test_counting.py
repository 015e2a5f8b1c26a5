"""A run tells how many tests each store had, and fails in CI where the numbers differ."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CONFTEST = """
import pytest
from pathlib import Path
from tests.counting import Counting

def pytest_configure(config):
    here = Path(__file__).parent
    counting = Counting(must_be_equal={must}, stores=("one", "other"), contract=here / "contract")
    config.pluginmanager.register(counting)

@pytest.fixture(params={kinds}, scope="session")
def store_kind(request):
    if request.param == "away":
        pytest.skip("no server")
    return request.param

@pytest.fixture
def place(store_kind):
    if store_kind == "{skipped}":
        pytest.skip("no server to be had")
"""
TESTS = "def test_one(place): pass\ndef test_two(place): pass\ndef test_without_a_store(): pass\n"
OWN = "import pytest\n@pytest.mark.parametrize('store_kind', ['one'], indirect=True)\ndef test_own(store_kind): pass\n"


def run(folder: Path, *given: str, must: bool = True, kinds: object = ("one", "other"), skipped: str = "") -> str:
    """Run such a suite; its exit code and what it printed."""
    (folder / "contract" / "one").mkdir(parents=True)
    (folder / "conftest.py").write_text(CONFTEST.format(must=must, kinds=kinds, skipped=skipped), "utf-8")
    (folder / "contract" / "test_all.py").write_text(TESTS, "utf-8")
    (folder / "contract" / "one" / "test_own.py").write_text(OWN, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", "--rootdir", "."]
    done = subprocess.run(
        [*command, *given],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    return f"{done.returncode}\n{done.stdout}{done.stderr}"


def test_equal_numbers_are_told_and_a_stores_own_tests_are_not_among_them(tmp_path: Path) -> None:
    told = run(tmp_path, "contract/test_all.py")
    assert told.startswith("0\n")
    assert "contract tests run: one 2, other 2\n" in told
    assert "other tests run on every store: one 0, other 0\n" in told


@pytest.mark.parametrize("must", [True, False])
def test_a_store_that_is_missing_fails_the_run_only_where_it_must_be_there(tmp_path: Path, must: bool) -> None:
    told = run(tmp_path, "contract/test_all.py", must=must, skipped="other")
    assert told.startswith(f"{int(must)}\n")
    assert "contract tests run: one 2, other 0\n" in told
    assert "the other half was skipped: no server to be had\n" in told
    assert f"{'ERROR' if must else 'note'}: the stores ran unequal numbers of contract tests: one 2, other 0\n" in told


def test_a_store_that_ran_fewer_tests_fails_the_run(tmp_path: Path) -> None:
    told = run(tmp_path, "contract/test_all.py", "--deselect", "contract/test_all.py::test_two[other]")
    assert told.startswith("1\n")
    assert "ERROR: the stores ran unequal numbers of contract tests: one 2, other 1\n" in told


def test_a_store_that_nobody_asked_for_is_missed(tmp_path: Path) -> None:
    told = run(tmp_path, "contract/test_all.py", kinds=("one",))
    assert told.startswith("1\n")
    assert "contract tests run: one 2, other 0\n" in told


def test_a_run_without_stores_says_nothing_of_them(tmp_path: Path) -> None:
    told = run(tmp_path, "-k", "without_a_store")
    assert told.startswith("0\n")
    assert "contract tests run" not in told
