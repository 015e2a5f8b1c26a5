"""docs/guards.md names tests and settings that are there, and their defaults."""

import re
from pathlib import Path

from api.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "guards.md").read_text("utf-8")
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
SETTING = re.compile(r"([\d.,]+|on)(?: bytes| s)? \(`(\w+)`\)")


def test_every_guard_names_a_test_that_is_there() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "攻击" not in line]
    assert len(rows) > 40
    for row in rows:
        named = TEST.findall(row)
        assert named, row
        for path, name in named:
            assert f"def {name}(" in (ROOT / path).read_text("utf-8"), name


def test_every_default_is_the_one_that_is_declared() -> None:
    found = SETTING.findall(PAGE)
    assert len(found) > 15
    for said, name in found:
        default = Settings.model_fields[name].default
        assert (said == "on") is (default is True)
        assert said == "on" or float(said.replace(",", "")) == float(default), name
