"""The server's jars on this machine: fetched once, verified each time."""

import fcntl
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.local_neo4j import lock, maven, packages, places
from scripts.local_neo4j.refused import Refused

NEEDED = 600_000_000  # bytes, with what is fetched by the way


def ensure(say: Callable[[str, str], None]) -> Path:
    """The folder with exactly the locked jars; `say` is told in both languages what takes long."""
    kept = places.cache() / lock.version()
    with _alone():
        if kept.exists() and not lock.differing(kept):
            return kept
        shutil.rmtree(kept, ignore_errors=True)
        _room(kept.parent)
        say(
            f"正在下载 Neo4j {lock.version()}（约 125 MB，仅首次）…",
            f"Fetching Neo4j {lock.version()} (some 125 MB, only the first time) ...",
        )
        with tempfile.TemporaryDirectory(dir=kept.parent, prefix="fetching-") as name:
            fetched = Path(name) / "jars"
            fetched.mkdir()
            _fetch(fetched, say)
            fetched.rename(kept)
    return kept


def _fetch(into: Path, say: Callable[[str, str], None]) -> None:
    failed = None
    if command := maven.found():
        failed = maven.fetch(command, into)
        if failed:
            say(f"Maven 未能下载（{failed}），改用 Python 包。", f"Maven failed ({failed}); trying Python packages.")
    repository = places.cache() / "repository"
    if failed or not command:
        failed = packages.fetch(lock.FILE, repository, into, say)
        if failed:
            raise Refused(
                f"无法下载 Neo4j：{failed}。请检查网络后重试；已下载的部分会保留。",
                f"Neo4j could not be fetched: {failed}. Check the network and try again; what was fetched is kept.",
            )
    shutil.rmtree(repository, ignore_errors=True)
    if wrong := lock.differing(into):
        some = ", ".join(wrong[:5])
        raise Refused(
            f"下载的文件与锁文件不符，未采用：{some}（共 {len(wrong)} 个）。请检查所用的镜像。",
            f"What was fetched is not what the lock says and is not used: {some} ({len(wrong)} in all). "
            "Check the mirror in use.",
        )


def _room(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < NEEDED:
        raise Refused(
            f"磁盘空间不足：{folder} 所在磁盘剩余 {free // 1_000_000} MB，需要 {NEEDED // 1_000_000} MB。",
            f"The disk of {folder} has {free // 1_000_000} MB left; {NEEDED // 1_000_000} MB are needed.",
        )


@contextmanager
def _alone() -> Iterator[None]:
    """One process at a time fetches; others wait and find what it brought."""
    places.cache().mkdir(parents=True, exist_ok=True)
    with (places.cache() / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
