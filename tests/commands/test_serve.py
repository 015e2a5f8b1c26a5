"""`muster serve`: what it says where nothing can be served, and where there is nothing to serve."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from api import serve as server
from api.serve import Opener
from api.settings import Settings
from tests.commands.conftest import Run


@pytest.mark.parametrize("workers", [1, 2])
def test_trusted_documents_that_cannot_be_are_told_by_file_line_and_reason(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    wrong = tmp_path / "board.graphql"
    wrong.write_text("query Board {\n  teams { nodes { nothing } }\n}\n")
    monkeypatch.setenv("MUSTER_TRUSTED_DOCUMENTS", str(tmp_path))
    ran = run("serve", "--port", 0, "--workers", workers, "--database", f"sqlite:///{tmp_path}/muster.db")
    assert ran.code == 1
    assert f"{wrong}:2: 类型 'Team' 没有字段 'nothing' / Cannot query field 'nothing' on type 'Team'." in ran.err
    assert "没有启动服务" in ran.err


def _opens_and_announces(settings: Settings, announce: Callable[[str], None], opener: Opener) -> None:
    async def opened() -> None:
        async with opener(settings):
            announce("http://127.0.0.1:1")

    asyncio.run(opened())


def test_an_empty_registry_is_told_of_as_it_may_be_another_one_than_was_meant(
    run: Run, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "serve", _opens_and_announces)
    mistyped = run("serve", "--database", f"sqlite:///{tmp_path}/muste.db").out
    assert "登记库是空的" in mistyped
    assert "is --database another one?" in " ".join(mistyped.split())
    right = run("serve", "--database", database).out
    assert "Muster 已启动" in right
    assert "空的" not in right
