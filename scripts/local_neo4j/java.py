"""The Java that runs the server: the machine's own where it is one that Neo4j supports, else that of a package."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.local_neo4j import packages

SUPPORTED = (17, 21)


def ensure(say: Callable[[str, str], None]) -> Path:
    """The command; `say` is told in both languages why the machine's own will not do, if there is one."""
    for command in _candidates():
        version = release(command)
        if version in SUPPORTED:
            return command
        said = "?" if version is None else version
        say(
            f"{command} 是 Java {said}，Neo4j 需要 17 或 21；改用 Python 包中的 Java。",
            f"{command} is Java {said}, and Neo4j needs 17 or 21; the Java of a Python package is used instead.",
        )
    return packages.java(say)


def release(command: Path) -> int | None:
    """The release of a Java command: 17 of "17.0.15", 8 of "1.8.0_402"; None when it does not tell."""
    try:
        done = subprocess.run([command, "-version"], capture_output=True, text=True, errors="replace", check=False)
    except OSError:
        return None
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr)
    return int(found[1]) if found and not done.returncode else None


def _candidates() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if command := shutil.which("java"):
        yield Path(command)
