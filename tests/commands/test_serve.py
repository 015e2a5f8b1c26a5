"""`muster serve`: what it says where nothing can be served."""

from pathlib import Path

import pytest

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
