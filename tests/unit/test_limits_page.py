"""docs/limits.md tells the numbers that the program has."""

import re
from importlib import import_module
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "limits.md").read_text("utf-8")
ROW = re.compile(r"^\|.*\| .*?([\d,]+).*\| `([\w.]+)\.(\w+)` \|$", re.M)


def test_every_limit_on_the_page_is_the_one_that_is_declared() -> None:
    rows = ROW.findall(PAGE)
    assert len(rows) == PAGE.count("` |\n") > 15
    for said, module, name in rows:
        assert int(said.replace(",", "")) == getattr(import_module(module), name), name
