"""How the answers of the example questions are printed."""

from typing import Any

from rich.console import Console

from api.commands.outline import outline


def _printed(data: dict[str, Any]) -> list[str]:
    console = Console(width=100)
    with console.capture() as captured:
        console.print(outline(data))
    return [line.rstrip() for line in captured.get().splitlines()]


def test_a_list_of_rows_is_a_table_and_a_list_of_one_is_that_row() -> None:
    lines = [{"code": "F-01", "reasons": []}, {"code": "F-07", "reasons": [{"code": "E1", "text": "在修"}]}]
    printed = _printed({"team": {"assessments": {"nodes": [{"level": "R4", "lines": lines}]}}})
    assert printed == [
        "team:",
        "  assessments:",
        "    level: R4",
        "    lines:",
        "      code  reasons",
        "      F-01  -",
        "      F-07  E1 在修",
    ]
