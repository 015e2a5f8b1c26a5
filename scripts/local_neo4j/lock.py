"""The jars of Neo4j Community: where each belongs in a Maven repository, and the SHA-256 that it must have."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("jars.lock")
SERVER = ("org.neo4j", "neo4j")


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock: `group:artifact:version[:classifier] sha256`."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.artifact}-{self.version}{self.classifier and f'-{self.classifier}'}.jar"


@cache
def jars() -> Sequence[Jar]:
    """All of them, in the lock's order."""
    return [_jar(*line.split()) for line in FILE.read_text(encoding="ascii").splitlines()]


def version() -> str:
    """The version of Neo4j that is locked."""
    return next(jar.version for jar in jars() if (jar.group, jar.artifact) == SERVER)


def differing(folder: Path) -> list[str]:
    """The names of the files that are missing from this folder or are not what the lock says."""
    with ThreadPoolExecutor() as pool:  # hashing lets other threads run
        fits = pool.map(lambda jar: _sum(folder / jar.name) == jar.sha256, jars())
        return [jar.name for jar, fit in zip(jars(), fits, strict=True) if not fit]


def _jar(coordinates: str, sha256: str) -> Jar:
    group, artifact, version, *classifier = coordinates.split(":")
    return Jar(group, artifact, version, classifier[0] if classifier else "", sha256)


def _sum(file: Path) -> str | None:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except FileNotFoundError:
        return None
