"""The sample's questions, asked of the running server and printed with their answers."""

import json
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path
from typing import Any

from rich.padding import Padding
from rich.text import Text

from api.commands.outline import outline
from api.commands.screen import out

QUERIES = Path(__file__).resolve().parents[2] / "samples" / "queries"
SHOWN = 3
LIMIT = 60


def show(address: str, today: date | None) -> None:
    """Ask the first questions of the server at this address, and print both; `today` is the day it is pinned to."""
    console = out()
    pinned = "" if today is None else f" --today {today.isoformat()}"
    for number, path in enumerate(sorted(QUERIES.glob("*.graphql"))[:SHOWN], 1):
        document = path.read_text("utf-8")
        console.print(Text(f"\n{number}. {title(document)}", style="bold"))
        console.print(Text(f"   .venv/bin/muster query {path.relative_to(QUERIES.parents[1])}{pinned}", style="dim"))
        answer = _ask(address, document)
        for error in answer.get("errors", []):
            console.print(Padding(Text(error["message"], style="red"), (0, 0, 0, 3), expand=False))
        if answer.get("data"):
            console.print(Padding(outline(answer["data"]), (0, 0, 0, 3), expand=False))


def title(document: str) -> str:
    """What the document says of itself: the comment it opens with."""
    lines = []
    for line in document.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# ").rstrip())
    return "\n   ".join(lines)


def _ask(address: str, document: str) -> dict[str, Any]:
    request = urllib.request.Request(
        f"{address}/graphql",
        json.dumps({"query": document}).encode(),
        {"Content-Type": "application/json", "Accept": "application/json"},
    )
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=LIMIT) as response:
            found: dict[str, Any] = json.load(response)
    except urllib.error.HTTPError as refusal:  # a question past its time, on a database that has just started
        with refusal:
            found = json.load(refusal)
    return found
