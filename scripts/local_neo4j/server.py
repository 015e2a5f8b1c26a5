"""Starts and stops the server of a home."""

import fcntl
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scripts.local_neo4j import jars, java
from scripts.local_neo4j.bolt import answers
from scripts.local_neo4j.configuration import ADDRESS, Configuration
from scripts.local_neo4j.home import Home
from scripts.local_neo4j.process import Process
from scripts.local_neo4j.refused import Refused
from scripts.local_neo4j.trouble import trouble

SECONDS = 180.0  # to start, and to stop
Say = Callable[[str, str], None]


def start(home: Home, configuration: Configuration, say: Say) -> bool:
    """Start it and wait until it answers; False when it runs already.

    Raises Refused, and then nothing is left running.
    """
    home.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(home):
        if home.process:
            return False
        _ports_free(configuration)
        classes, command = jars.ensure(say), java.ensure(say)
        run = [str(command), *configuration.java(), "-cp", f"{classes}/*"]
        home.prepare(configuration)
        _tell_password(home, run)
        say("正在启动 Neo4j…", "Starting Neo4j ...")
        _serve(home, run)
    return True


def stop(home: Home) -> bool:
    """End the server that was started in this home, and no other process; False when none runs."""
    process = home.process
    if not process:
        return False
    if not process.end(SECONDS):
        raise Refused(
            f"Neo4j（进程 {process.pid}）在 {SECONDS:.0f} 秒内没有停止。",
            f"Neo4j (process {process.pid}) did not stop within {SECONDS:.0f} seconds.",
        )
    (home.folder / "pid").unlink(missing_ok=True)
    return True


def _serve(home: Home, run: list[str]) -> None:
    with home.log.open("wb") as log:
        entry = "org.neo4j.server.CommunityEntryPoint"
        child = subprocess.Popen(
            [*run, entry, f"--home-dir={home.folder}", f"--config-dir={home.conf}", "--console-mode"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    process = Process.of(child.pid)
    process.write(home.folder / "pid")
    try:
        _wait(home, child)
    except BaseException:
        child.kill()
        child.wait()
        (home.folder / "pid").unlink(missing_ok=True)
        raise
    child.returncode = 0  # it is meant to outlive this process, which otherwise warns of that


def _wait(home: Home, child: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS
    password = home.password()
    while not answers(home.configuration.port, password):
        if child.poll() is not None:
            raise trouble(home.log)
        if time.monotonic() > until:
            raise Refused(
                f"Neo4j 在 {SECONDS:.0f} 秒内没有应答，已停止；日志：{home.log}",
                f"Neo4j did not answer within {SECONDS:.0f} seconds and was stopped; its log: {home.log}",
            )
        time.sleep(0.1)


def _tell_password(home: Home, run: list[str]) -> None:
    home.password()
    if home.has_password:
        return
    done = subprocess.run(
        [*run, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", f"@{home.password_file}"],
        env={**os.environ, "NEO4J_HOME": str(home.folder), "NEO4J_CONF": str(home.conf)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        home.log.write_bytes(done.stdout)
        raise trouble(home.log)


def _ports_free(configuration: Configuration) -> None:
    for port in configuration.ports:
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((ADDRESS, port))
            except OSError:
                raise Refused(
                    f"端口 {port} 已被占用；可换一个：scripts/neo4j start --port {port + 1}",
                    f"Port {port} is in use; choose another: scripts/neo4j start --port {port + 1}",
                ) from None


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    with (home.folder / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
