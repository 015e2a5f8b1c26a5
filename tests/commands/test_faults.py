"""A full disk, a read-only place, a lock, damage: a sentence in both languages each, and nothing is lost."""

import io
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from api import bootstrap
from api.commands.exits import Exit
from graph.sql.sqlite.connection import FileConnection
from graph.sql.store import SqlStore
from tests.commands.conftest import Run
from tests.commands.test_backup import contents
from tests.district import DAY

ENVIRONMENT = {"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": "/usr/bin:/bin"}
PROGRAM = """
import asyncio, os, sys
from api.commands import main
given = sys.argv[1:]
sys.argv[1:] = ["load", ".", "--database", "sqlite:///{here}/own.db"]
try:
    main()  # whatever is imported late may lie where nobody else can read
except SystemExit:
    pass
sys.argv[1:] = given
if os.geteuid() == 0:
    os.setuid(65534)
print("---", file=sys.stderr)
main()
"""


@pytest.fixture
def correction(tmp_path: Path) -> Path:
    """A load that needs more room than the database has."""
    folder = tmp_path / "correction"
    folder.mkdir()
    rows = "".join(f"QL-FF-04-N{n},新队员,ACTIVE\n" for n in range(3_000))
    (folder / "people.csv").write_text("code,name,status\n" + rows, "utf-8")
    return folder


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No database may grow by more than ten pages."""
    set_up = FileConnection._set_up

    def limited(self: FileConnection, *, make: bool) -> None:
        set_up(self, make=make)
        pages = self.execute("PRAGMA page_count").fetchone()[0]
        self.execute(f"PRAGMA max_page_count = {pages + 10}")

    with monkeypatch.context() as patch:
        patch.setattr(FileConnection, "_set_up", limited)
        yield


@pytest.mark.usefixtures("full_disk")
def test_a_load_on_a_full_disk_leaves_what_was_there(run: Run, database: str, correction: Path) -> None:
    before = contents(database)
    told = run("load", correction, "--database", database, "--today", DAY)
    assert (told.code, told.out) == (Exit.STORE, "")
    assert "所在的磁盘已满" in told.err
    assert "is full" in told.err
    assert contents(database) == before


@pytest.mark.usefixtures("full_disk")
def test_a_backup_on_a_full_disk_leaves_no_file(run: Run, database: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    told = run("backup", folder, "--database", database)
    assert told.code == Exit.STORE
    assert f"the disk that holds {folder}" in told.err
    assert list(folder.iterdir()) == []


def test_a_restore_on_a_full_disk_leaves_what_was_there(
    run: Run, database: str, correction: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    small = f"sqlite:///{shutil.copy(database.removeprefix('sqlite:///'), tmp_path / 'small.db')}"
    assert run("load", correction, "--database", database, "--today", DAY).code == 0
    assert run("backup", tmp_path / "large.db", "--database", database).code == 0
    before = contents(small)
    request.getfixturevalue("full_disk")
    told = run("restore", tmp_path / "large.db", "--replace", "--database", small)
    assert told.code == Exit.STORE
    assert "is full" in told.err
    assert contents(small) == before


@pytest.fixture
def locked_away(database: str) -> Iterator[Path]:
    """A folder with the registry in it, both of which others than their owner can only read."""
    folder = Path(tempfile.mkdtemp(prefix="muster-"))
    shutil.copy(database.removeprefix("sqlite:///"), folder / "muster.db")
    (folder / "muster.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_somebody_else(*arguments: object) -> tuple[int, str]:
    """Exit code and stderr of the command line, run by a user who may read but not write there."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        program = PROGRAM.format(here=folder)
        command = [sys.executable, "-c", program, *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=ENVIRONMENT)
    return done.returncode, done.stderr.partition("---")[2]


def test_a_load_into_a_read_only_folder_is_told(locked_away: Path, correction: Path) -> None:
    registry = locked_away / "muster.db"
    held = registry.read_bytes()
    shutil.copytree(correction, register := Path(tempfile.mkdtemp(prefix="muster-")), dirs_exist_ok=True)
    register.chmod(0o755)
    code, told = as_somebody_else("load", register, "--database", f"sqlite:///{registry}")
    shutil.rmtree(register)
    assert code == Exit.STORE, told
    assert "read-only" in told
    assert "只读" in told
    assert registry.read_bytes() == held


def test_no_registry_can_be_made_in_a_read_only_folder(locked_away: Path) -> None:
    code, told = as_somebody_else("migrate", "--database", f"sqlite:///{locked_away}/new.db")
    assert code == Exit.STORE, told
    assert f"the folder {locked_away} is read-only" in told
    assert "只读" in told


def test_no_backup_can_be_put_into_a_read_only_folder(locked_away: Path, database: str) -> None:
    readable = Path(tempfile.mkdtemp(prefix="muster-"))
    shutil.copy(database.removeprefix("sqlite:///"), readable / "muster.db")
    for path, mode in ((readable, 0o777), (readable / "muster.db", 0o666)):
        path.chmod(mode)
    code, told = as_somebody_else("backup", locked_away, "--database", f"sqlite:///{readable}/muster.db")
    shutil.rmtree(readable)
    assert code == Exit.STORE, told
    assert f"the folder {locked_away} is read-only" in told


def test_a_locked_registry_takes_no_load_and_says_so(
    run: Run, database: str, correction: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "SqlStore", partial(SqlStore, wait=0.1))
    before = contents(database)
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told = run("load", correction, "--database", database, "--today", DAY)
        other.execute("ROLLBACK")
    assert (told.code, told.out) == (Exit.STORE, "")
    assert "正被另一个程序写入" in told.err
    assert "locked by another program" in told.err
    assert contents(database) == before
    monkeypatch.undo()
    assert run("load", correction, "--database", database, "--today", DAY).code == 0


def test_a_damaged_registry_takes_no_load_and_says_so(run: Run, database: str, correction: Path) -> None:
    registry = Path(database.removeprefix("sqlite:///"))
    held = bytearray(registry.read_bytes())
    held[8_192:] = b"\xff" * (len(held) - 8_192)
    registry.write_bytes(held)
    told = run("load", correction, "--database", database, "--today", DAY)
    assert (told.code, told.out) == (Exit.STORE, "")
    assert "已损坏" in told.err
    assert "damaged" in told.err
    assert registry.read_bytes() == bytes(held), "what is left can still be rescued"


@pytest.mark.parametrize(
    "command",
    ["export out", "template mine.xlsx", "query", "assess", "assess QL-FF-04", "history", "history 1", "check"],
)
def test_a_database_that_is_not_there_is_not_made_by_reading_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("{ teams { totalCount } }"))
    monkeypatch.chdir(tmp_path)
    told = run(*command.split(), "--database", f"sqlite:///{tmp_path}/folder/missing.db")
    assert told.code == Exit.STORE
    assert "folder is not there, so there can be no database in it" in told.err
    assert list(tmp_path.iterdir()) == []
