"""Fetches the locked jars with the machine's own Maven, by its own settings, mirrors and repository."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from scripts.local_neo4j.lock import Jar, jars

# A pom that depends on nothing: Maven is told each file, and has nothing to choose.
POM = """<project>
<modelVersion>4.0.0</modelVersion>
<groupId>muster</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin>
<groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version>
<configuration><artifactItems>
{items}
</artifactItems></configuration>
</plugin></plugins></build>
</project>
"""
ITEM = (
    "<artifactItem><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version>"
    "<classifier>{}</classifier></artifactItem>"
)


def found() -> str | None:
    """The command, where there is one."""
    return shutil.which("mvn")


def fetch(command: str, into: Path) -> str | None:
    """Copy the jars into this folder; what Maven complained of when it could not."""
    pom = into / "pom.xml"
    pom.write_text(POM.format(items="\n".join(map(_item, jars()))), encoding="utf-8")
    try:
        done = subprocess.run(
            [command, "--quiet", "--batch-mode", f"--file={pom}", "dependency:copy", f"-DoutputDirectory={into}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        return str(error)
    finally:
        pom.unlink()
    return _first_error(done.stdout) if done.returncode else None


def _item(jar: Jar) -> str:
    return ITEM.format(*map(escape, (jar.group, jar.artifact, jar.version, jar.classifier)))


def _first_error(printed: str) -> str:
    lines = [line for line in printed.splitlines() if line.strip()]
    return next((line for line in lines if "ERROR" in line), lines[-1] if lines else "mvn failed without a word")
