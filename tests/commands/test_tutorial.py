"""The tutorial, in both languages: its commands are run as they stand, and print what it shows."""

import json
import os
import re
import shlex
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console

from api.commands.examples import QUERIES, SHOWN
from api.commands.outline import outline
from scripts.site.answers import ask

BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.M | re.S)
MUSTER = f"{shlex.quote(sys.executable)} -c 'from api.commands import main; main()'"
SAID_AT_THE_START = "Muster 已启动"


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() not in ("", "…")]


async def _outlines(database: str) -> list[str]:
    """What `make run` prints of its questions."""
    documents = {path.stem: path.read_text("utf-8") for path in sorted(QUERIES.glob("*.graphql"))[:SHOWN]}
    console = Console(width=160, record=True, file=StringIO())
    for data in (await ask(database, documents.items())).values():
        console.print(outline(data))
    return lines(console.export_text())


def _ran(command: str, database: str) -> list[str]:
    told = subprocess.run(
        ["sh", "-c", command.replace(".venv/bin/muster", MUSTER)],
        env={**os.environ, "MUSTER_DATABASE": database},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "errors" not in json.loads(told)
    return lines(told)


async def test_what_the_tutorial_shows_is_what_is_printed(database: str) -> None:
    printed = await _outlines(database)
    ran = 0
    for kind, block in BLOCK.findall(Path("docs/tutorial.md").read_text("utf-8")):
        if kind == "sh" and ".venv/bin/muster" in block:
            printed = _ran(block, database)
            ran += 1
        elif kind == "text" and not block.startswith(SAID_AT_THE_START):
            shown = lines(block)
            assert shown
            assert [line for line in shown if not any(each.startswith(line) for each in printed)] == []
    assert ran == 2


def test_both_languages_show_the_same() -> None:
    zh, en = (BLOCK.findall(Path("docs", name).read_text("utf-8")) for name in ("tutorial.md", "tutorial-en.md"))
    assert zh == en
