"""What cannot be done is refused before anything is fetched or started, and told in both languages."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.local_neo4j import __main__ as command
from scripts.local_neo4j import jars, java, lock, maven, packages, server
from scripts.local_neo4j.configuration import Configuration
from scripts.local_neo4j.home import Home
from scripts.local_neo4j.refused import Refused

Say = Callable[[str, str], None]


@pytest.fixture
def said() -> list[str]:
    """What was said in English."""
    return []


@pytest.fixture
def say(said: list[str]) -> Say:
    return lambda _, en: said.append(en)


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    return tmp_path / "cache" / "muster" / "neo4j"


def java_command(folder: Path, printed: str) -> Path:
    file = folder / "java"
    file.write_text(f"#!/bin/sh\necho '{printed}' >&2\n")
    file.chmod(0o755)
    return file


def test_a_busy_port_is_refused_before_anything_is_fetched(tmp_path: Path, empty_cache: Path, say: Say) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(Refused, match=f"Port {port} is in use"):
            server.start(Home(tmp_path / "home"), Configuration(port=port), say)
    assert not empty_cache.exists()


def test_a_server_that_was_never_started_is_not_running(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = f"--home={tmp_path / 'none'}"
    assert command.main(["status", home]) == command.NOT_RUNNING
    assert command.main(["stop", home]) == 0
    assert command.main(["logs", home]) == command.FAILED
    assert "没有日志" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_jars_that_are_not_the_locked_ones_are_not_kept(
    monkeypatch: pytest.MonkeyPatch, empty_cache: Path, say: Say
) -> None:
    monkeypatch.setattr(maven, "found", lambda: "mvn")

    def fetch_something_else(_: str, into: Path) -> None:
        for jar in lock.jars():
            (into / jar.name).write_bytes(b"something else")

    monkeypatch.setattr(maven, "fetch", fetch_something_else)
    with pytest.raises(Refused, match="is not what the lock says"):
        jars.ensure(say)
    assert [path.name for path in empty_cache.iterdir()] == ["lock"]


def test_what_maven_cannot_fetch_is_asked_of_packages(
    monkeypatch: pytest.MonkeyPatch, said: list[str], say: Say
) -> None:
    monkeypatch.setattr(maven, "found", lambda: "mvn")
    monkeypatch.setattr(maven, "fetch", lambda *_: "no route")
    monkeypatch.setattr(packages, "fetch", lambda *_: "no route either")
    with pytest.raises(Refused, match="could not be fetched: no route either"):
        jars.ensure(say)
    assert said[-1] == "Maven failed (no route); trying Python packages."


def test_a_java_that_neo4j_does_not_support_is_told_and_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: list[str], say: Say
) -> None:
    monkeypatch.setenv("PATH", str(java_command(tmp_path, 'openjdk version "25.0.1" 2025-10-21').parent))
    monkeypatch.setattr(packages, "java", lambda _: Path("java-of-a-package"))
    assert java.ensure(say) == Path("java-of-a-package")
    assert "is Java 25, and Neo4j needs 17 or 21" in said[0]


@pytest.mark.parametrize(
    ("printed", "release"),
    [
        ('openjdk version "17.0.15" 2025', 17),
        ('java version "1.8.0_402"', 8),
        ('openjdk version "21" 2023', 21),
        ("", None),
    ],
)
def test_a_java_tells_its_release(tmp_path: Path, printed: str, release: int | None) -> None:
    assert java.release(java_command(tmp_path, printed)) == release
