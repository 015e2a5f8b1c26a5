"""The command line `muster`: one command a file."""

import sys

import typer

from api.bootstrap import UnknownStore
from api.commands.assess import assess
from api.commands.backup import backup
from api.commands.check import check
from api.commands.copy import copy
from api.commands.exits import Exit, Refusal
from api.commands.export import export
from api.commands.history import history
from api.commands.load import load
from api.commands.migrate import migrate
from api.commands.query import query
from api.commands.restore import restore
from api.commands.sample import sample
from api.commands.schema import schema
from api.commands.screen import complain
from api.commands.serve import serve
from api.commands.template import template
from api.settings import SettingsRefused
from graph.ports.errors import StoreError

app = typer.Typer(
    name="muster",
    help="救援力量登记册：导入、评估、查询、服务 / A registry of rescue forces: load, assess, query, serve.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    serve,
    load,
    template,
    assess,
    query,
    sample,
    schema,
    export,
    backup,
    restore,
    copy,
    migrate,
    check,
    history,
):
    app.command()(command)


def main() -> None:
    """Run one command; whatever is refused ends in a sentence on stderr and an exit code (api.commands.exits)."""
    try:
        app()
    except Refusal as refusal:
        complain(refusal.zh, refusal.en)
        sys.exit(refusal.code)
    except SettingsRefused as refusal:
        complain("设置有误 / settings:", *(f"{one.zh}\n{one.en}" for one in refusal.problems))
        sys.exit(Exit.USAGE)
    except StoreError as failure:
        complain(f"数据库无法使用：{failure.zh}", str(failure))
        sys.exit(Exit.STORE)
    except UnknownStore as failure:
        complain("数据库无法使用：", str(failure))
        sys.exit(Exit.STORE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(Exit.OK)
