"""Answers of examples as people read them."""

import io

from rich.console import Console

from api.commands.examples import title
from api.commands.outline import outline


def shown(data: dict[str, object]) -> str:
    console = Console(file=io.StringIO(), width=80)
    console.print(outline(data))
    file = console.file
    assert isinstance(file, io.StringIO)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def test_a_connection_is_shown_as_a_table_of_its_nodes() -> None:
    nodes = [{"code": "A", "base": {"name": "甲"}}, {"code": "B", "base": None}]
    assert shown({"teams": {"nodes": nodes}}) == "teams:\n  code  base.name  base\n  A     甲\n  B                -"


def test_a_long_list_in_an_item_is_a_table_of_its_own() -> None:
    lines = [{"code": f"L{number}"} for number in range(14)]
    text = shown({"teams": [{"name": "甲", "lines": lines}]})
    assert "  name: 甲\n  lines:\n    code\n    L0\n" in text
    assert text.endswith("… +2")


def test_the_title_is_the_comment_that_a_document_opens_with() -> None:
    assert title("# 问题\n# A question\nquery { x }\n# not this") == "问题\n   A question"
