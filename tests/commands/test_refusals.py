"""Every refusal of the command line: a sentence on stderr and a documented exit code."""

import socket
from pathlib import Path

import pytest

from api.commands import app
from api.commands.exits import Exit
from tests.commands.conftest import Run


def test_a_busy_port_is_told_before_anything_is_loaded(run: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = run("serve", "--sample", "--port", port, "--database", f"sqlite:///{tmp_path}/new.db")
    assert told.code == Exit.PORT
    assert f"127.0.0.1 的端口 {port} 已被另一个程序占用" in told.err
    assert f"Port {port} on 127.0.0.1 is in use" in told.err
    assert not (tmp_path / "new.db").exists()


def test_a_database_that_cannot_be_opened_ends_with_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no database, and long enough to be sure of it " * 100)
    told = run("assess", "--database", f"sqlite:///{tmp_path}/file")
    assert told.code == Exit.STORE
    assert "数据库无法使用" in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", "--on", "2026-13-01"),
        ("assess", "--on", "yesterday"),
        ("assess", "--lang", "fr"),
        ("serve", "--host", "0.0.0.0"),
        ("assess", "--database", "mysql://somewhere"),
        ("load",),
        ("nonsense",),
    ],
)
def test_wrong_arguments_and_settings_end_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    told = run(*arguments)
    assert told.code == Exit.USAGE
    assert told.out == ""
    assert told.err
    assert "Traceback" not in told.err


def test_a_setting_that_is_refused_is_named_with_the_reason_in_both_languages(run: Run) -> None:
    told = run("assess", "--database", "mysql://somewhere")
    assert "--database 为 'mysql://somewhere'，须写成 sqlite:///var/muster.db、" in told.err
    assert "--database is 'mysql://somewhere', but must be like sqlite:///var/muster.db" in told.err


def test_every_command_and_exit_code_is_documented() -> None:
    page = Path("docs/commands.md").read_text("utf-8")
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"`muster {command.callback.__name__}" in page
    for code in Exit:
        assert f"| {code.value} |" in page
