"""Writes the lock of the jars anew: `python -m scripts.local_neo4j.relock 5.26.31`, on a machine with Maven."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.local_neo4j.lock import FILE

POM = """<project><modelVersion>4.0.0</modelVersion>
<groupId>muster</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
<dependencies><dependency>
<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version>
</dependency></dependencies></project>
"""


def main(version: str) -> None:
    """Let Maven choose what this version needs, and keep the coordinates and the sum of each file."""
    with tempfile.TemporaryDirectory() as name:
        pom, repository = Path(name) / "pom.xml", Path(name) / "repository"
        pom.write_text(POM.format(version=version), encoding="ascii")
        options = ("-DincludeScope=runtime", "-Dmdep.useRepositoryLayout=true", f"-DoutputDirectory={repository}")
        command = ["mvn", "--quiet", "--batch-mode", f"--file={pom}", "dependency:copy-dependencies", *options]
        subprocess.run(command, check=True)
        FILE.write_text("".join(sorted(_line(jar, repository) for jar in repository.rglob("*.jar"))), encoding="ascii")


def _line(jar: Path, repository: Path) -> str:
    *group, artifact, version, _ = jar.relative_to(repository).parts
    classifier = jar.stem.removeprefix(f"{artifact}-{version}").removeprefix("-")
    coordinates = ":".join(filter(None, (".".join(group), artifact, version, classifier)))
    return f"{coordinates} {hashlib.sha256(jar.read_bytes()).hexdigest()}\n"


if __name__ == "__main__":
    main(sys.argv[1])
