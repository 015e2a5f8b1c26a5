"""The command line behind `scripts/neo4j`."""

import argparse
import dataclasses
import subprocess
import sys
from pathlib import Path

from scripts.local_neo4j import places, server
from scripts.local_neo4j.configuration import ADDRESS
from scripts.local_neo4j.home import Home
from scripts.local_neo4j.refused import Refused

FAILED, NOT_RUNNING = 1, 3


def main(given: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    asked = _parser().parse_args(given)
    home = Home(asked.home.expanduser().absolute())
    try:
        return int(asked.run(home, asked))
    except Refused as refused:
        print(refused.zh, refused.en, sep="\n", file=sys.stderr)
    except OSError as error:
        print(f"无法使用 {error.filename}：{error.strerror}", file=sys.stderr)
        print(f"Cannot use {error.filename}: {error.strerror}", file=sys.stderr)
    return FAILED


def _start(home: Home, asked: argparse.Namespace) -> int:
    wanted = {name: getattr(asked, name) for name in ("port", "http_port", "heap", "page_cache")}
    changed = {name: value for name, value in wanted.items() if value is not None}
    if not server.start(home, dataclasses.replace(home.configuration, **changed), _say):
        _say("Neo4j 已在运行。", "Neo4j runs already.")
    return _status(home, asked)


def _stop(home: Home, _: argparse.Namespace) -> int:
    if server.stop(home):
        print("Neo4j 已停止 / stopped")
    else:
        print("Neo4j 没有运行 / is not running")
    return 0


def _status(home: Home, _: argparse.Namespace) -> int:
    process, is_at = home.process, home.configuration
    if not process:
        print(f"Neo4j 没有运行 / is not running  ({home.folder})")
        return NOT_RUNNING
    print(f"Neo4j 正在运行 / is running: bolt://{ADDRESS}:{is_at.port}  (pid {process.pid})")
    if is_at.http_port:
        print(f"HTTP: http://{ADDRESS}:{is_at.http_port}")
    print(f"口令 / password: {home.password_file}")
    print(f"数据 / data:     {home.folder}")
    print(f"日志 / log:      {home.log}")
    print("让 Muster 使用它 / for Muster to use it:")
    print(f'export MUSTER_DATABASE="{home.url(f"$(cat {_quoted(home.password_file)})")}"')
    return 0


def _logs(home: Home, asked: argparse.Namespace) -> int:
    if not home.log.exists():
        raise Refused(f"没有日志：{home.log}", f"There is no log: {home.log}")
    follow = ["-F"] if asked.follow else []
    return subprocess.run(["tail", "-n", str(asked.lines), *follow, str(home.log)], check=False).returncode


def _quoted(path: Path) -> str:
    text = str(path)
    return "'" + text.replace("'", "'\\''") + "'"


def _say(zh: str, en: str) -> None:
    print(zh, en, sep="\n", file=sys.stderr, flush=True)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError
    return port


def _parser() -> argparse.ArgumentParser:
    home = argparse.ArgumentParser(add_help=False)
    home.add_argument("--home", type=Path, default=places.data(), help="数据文件夹 / its folder (%(default)s)")
    parser = argparse.ArgumentParser(prog="scripts/neo4j", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="start|stop|status|logs")
    start = commands.add_parser(
        "start", parents=[home], help="下载、启动并等待应答 / fetch, start, wait until it answers"
    )
    start.add_argument("--port", type=_port, help="Bolt 端口 / Bolt port (7687)")
    start.add_argument("--http-port", type=_port, help="HTTP 端口，0 为关闭 / HTTP port, 0 for none (0)")
    start.add_argument("--heap", help="Java 内存 / memory of Java (512m)")
    start.add_argument("--page-cache", help="页缓存 / page cache (128m)")
    start.set_defaults(run=_start)
    for name, run, said in (("stop", _stop, "停止 / stop"), ("status", _status, "状态与地址 / state and address")):
        commands.add_parser(name, parents=[home], help=said).set_defaults(run=run)
    logs = commands.add_parser("logs", parents=[home], help="日志 / what it printed")
    logs.add_argument("-n", "--lines", type=int, default=50, help="行数 / how many lines (%(default)s)")
    logs.add_argument("-f", "--follow", action="store_true", help="持续显示 / keep showing")
    logs.set_defaults(run=_logs)
    return parser


if __name__ == "__main__":
    sys.exit(main())
