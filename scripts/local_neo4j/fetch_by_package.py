"""Run by the environment of packages.py: fetches the jars of a lock, eight at a time, with a Maven client in Python."""

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.maven import MavenContext


def main(lock: Path, repository: Path, into: Path) -> None:
    """Fetch by way of the repository on disk, which keeps what an interrupted run had fetched; verifies nothing."""
    maven = MavenContext(repo_cache=repository)

    def fetch(coordinates: str) -> None:
        group, artifact, version, *classifier = coordinates.split(":")
        wanted = maven.project(group, artifact).at_version(version).artifact(classifier[0] if classifier else "", "jar")
        shutil.copy(wanted.resolve(), into)

    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(fetch, [line.split()[0] for line in lock.read_text(encoding="ascii").splitlines()]):
            pass


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
