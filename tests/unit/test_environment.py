"""scripts/environment says in a sentence what a machine lacks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("sh", "cksum", "tr", "dirname", "grep", "rm")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A clone with the script and two small locks, and a `bin` with nothing but what the script itself needs."""
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (tmp_path / "bin" / tool).symlink_to(found)
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "environment", tmp_path / "scripts")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text(f"orjson==3.13.0 --hash=sha256:{'0' * 64}\n")
    return tmp_path


def python(machine: Path, script: str) -> None:
    path = machine / "bin" / "python3"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def run(machine: Path, which: str = "run") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(machine / "bin"), "HOME": str(machine), "PIP_NO_INDEX": "1"}
    command = [str(machine / "scripts" / "environment"), which]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_no_python_at_all_is_told(machine: Path) -> None:
    told = run(machine)
    assert told.returncode == 69
    assert "没有找到 Python" in told.stderr
    assert "Install Python 3.11 or later" in told.stderr


def test_an_old_python_is_told_with_its_version(machine: Path) -> None:
    python(machine, 'case "$*" in *sys.exit*) exit 1;; *) echo 3.8.18;; esac')
    told = run(machine)
    assert told.returncode == 69
    assert "Python 3.11 or later is needed; python3 here is 3.8.18" in told.stderr


def test_a_command_that_does_not_run_is_passed_over(machine: Path) -> None:
    python(machine, "echo 'python3: command not found' >&2; exit 127")
    assert "No Python was found" in run(machine).stderr


def test_a_missing_venv_module_is_told(machine: Path) -> None:
    python(machine, 'case "$*" in *ensurepip*) exit 1;; *) exit 0;; esac')
    told = run(machine)
    assert told.returncode == 69
    assert "lacks the venv module" in told.stderr


def test_packages_that_cannot_be_fetched_are_told_and_leave_no_stamp(machine: Path) -> None:
    (machine / "bin" / "python3").symlink_to(Path(os.path.realpath(sys.executable)))
    told = run(machine, "dev")
    assert told.returncode == 75
    assert "could not be installed" in told.stderr
    assert not (machine / ".venv" / "stamp").exists()


def test_anything_else_is_a_wrong_use(machine: Path) -> None:
    assert run(machine, "nonsense").returncode == 64
