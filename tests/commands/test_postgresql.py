"""The command line and a server that is not there."""

from tests.commands.conftest import Run


def test_a_server_that_is_not_there_is_told_without_the_password(run: Run) -> None:
    told = run("assess", "--database", "postgresql+psycopg://muster:secret@127.0.0.1:1/registry")
    assert (told.code, told.out) == (3, "")
    assert "数据库无法使用：无法连接 postgresql://127.0.0.1/registry\n" in told.err
    assert "postgresql://127.0.0.1/registry cannot be reached" in told.err
    assert "secret" not in told.err
