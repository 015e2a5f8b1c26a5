"""The house holds: names, locks and recipes."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGES = sorted(path.parent.name for path in ROOT.glob("*/__init__.py") if path.parent.name != "tests")
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)([^\n]*(?:\n {4}--hash=sha256:[0-9a-f]{64}[ \\]*)+)", re.M)
REGISTRY = re.compile(r"https?://[\w.-]*(?:pypi|pythonhosted|npmjs|maven|crates|golang|debian)[\w.-]*", re.I)
NOT_OURS = {"var", "build", "dist", "node_modules", "__pycache__"}


def own_files() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        inside = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in inside)
        if path.is_file() and not hidden and not NOT_OURS.intersection(inside):
            yield path


def pins(name: str) -> dict[str, str]:
    return {found[1].lower(): found[2] for found in PIN.finditer((ROOT / name).read_text("utf-8"))}


def distribution(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].lower()


@pytest.mark.parametrize("package", PACKAGES)
def test_each_top_level_package_is_the_one_of_this_root(package: str) -> None:
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    assert Path(spec.origin).resolve().parent == ROOT / package


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_owns_a_top_level_package(package: str) -> None:
    assert set(packages_distributions().get(package, [])) <= {"muster-registry"}


def test_the_imports_of_every_package_that_ships_are_checked() -> None:
    shipped = {pattern.rstrip("*") for pattern in PYPROJECT["tool"]["setuptools"]["packages"]["find"]["include"]}
    assert set(PYPROJECT["tool"]["importlinter"]["root_packages"]) == shipped - {"samples"}
    assert shipped <= set(PYPROJECT["tool"]["mypy"]["files"])
    assert set(PACKAGES) <= set(PYPROJECT["tool"]["mypy"]["files"])


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_line_of_a_lock_is_a_pin_with_hashes(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    rest = [line for line in PIN.sub("", text).splitlines() if line.strip() and not line.strip().startswith("#")]
    assert pins(name)
    assert rest == []


def test_the_development_lock_holds_all_of_the_other_lock() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_every_direct_dependency_is_locked() -> None:
    direct = {distribution(text) for text in PYPROJECT["project"]["dependencies"]}
    groups = dict(PYPROJECT["dependency-groups"])
    places = {
        "local-neo4j": "scripts/local_neo4j/packages.lock",
        "clients": "tests/clients/packages.lock",
        "site": "scripts/site/packages.lock",
    }
    apart = {name: {distribution(text) for text in groups.pop(name)} for name in places}
    development = {distribution(text) for group in groups.values() for text in group if isinstance(text, str)}
    assert direct <= pins("requirements.lock").keys()
    assert development <= pins("requirements-dev.lock").keys()
    for name, lock in places.items():
        assert apart[name] <= pins(lock).keys()


def test_no_file_names_a_package_registry() -> None:
    found = [str(path.relative_to(ROOT)) for path in own_files() if REGISTRY.search(path.read_text("utf-8", "ignore"))]
    assert found == []


def test_every_recipe_has_a_line_of_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipes = re.findall(r"^([a-z]+):", makefile, re.M)
    assert set(recipes) == set(re.findall(r"^([a-z]+):.*  ## \S", makefile, re.M))
    assert {"run", "test", "check", "contract", "bench", "docs", "sdl", "lock", "help"} <= set(recipes)
