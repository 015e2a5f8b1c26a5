"""What is wrong in the sample, worked out by hand from its files; and the examples of the page."""

import re
from typing import Any

import pytest

from findings.catalogue import RULES
from tests.samples.conftest import SAMPLES, Ask

pytestmark = pytest.mark.asyncio(loop_scope="module")
PAGE = SAMPLES.parent / "docs" / "findings.md"
FINDINGS = [
    # memberships.csv: both are members of two forest-fire teams; other shared people serve in a social team besides.
    ("person-two-teams", "Person:QL-FF-02-022;Team:QL-FF-02;Team:QL-FF-06"),
    ("person-two-teams", "Person:QL-FF-02-026;Team:QL-FF-02;Team:QL-FF-06"),
    # equipment.csv: types of the catalogue that demand a day, and units without it.
    ("equipment-date-missing", "Equipment:QL-FR-03-E0254#inspection_due"),
    ("equipment-date-missing", "Equipment:QL-GR-04-E0033#inspection_due"),
    ("equipment-date-missing", "Equipment:QL-PR-05-E0063#expires_on"),
    ("equipment-date-missing", "Equipment:QL-PR-05-E0064#expires_on"),
    # Two hand radios with the serial number HR2007999.
    ("equipment-serial-twice", "Equipment:QL-FF-04-E0214;Equipment:QL-GR-04-E0049"),
    # QL-PR-01 has none of its own, but is assessed with QL-PR-00, which pools.
    ("team-without-standard", "Team:QL-FR-00"),
    ("person-same-name", "Person:QL-SP-01-002;Person:QL-SP-01-012"),
    # Confirmed 98 days ago and more; those of less are within the 90 days.
    ("team-stale", "Team:QL-DI-04"),
    ("team-stale", "Team:QL-FF-03"),
    ("team-stale", "Team:QL-FR-03"),
    ("team-stale", "Team:QL-GR-03"),
    ("team-stale", "Team:QL-PR-07"),
]


async def test_what_is_wrong_in_the_sample_is_found_and_nothing_else(ask: Ask) -> None:
    document = (SAMPLES / "queries" / "9-what-is-wrong.graphql").read_text(encoding="utf-8")
    found = (await ask(document))["findings"]
    assert (found["on"], found["teams"], found["truncated"]) == ("2026-09-15", 40, False)
    assert (found["open"], found["silenced"], found["hasNextPage"]) == (len(FINDINGS), 0, True)
    told = [(one["code"], one["key"]) for one in found["findings"]]
    after = found["endCursor"].replace('"', '\\"')
    rest = await ask(f'{{ findings(after: "{after}") {{ findings {{ code key }} hasNextPage }} }}')
    told += [(one["code"], one["key"]) for one in rest["findings"]["findings"]]
    assert (len(found["findings"]), rest["findings"]["hasNextPage"]) == (10, False)
    assert told == FINDINGS
    assert found["findings"][0]["text"]["zh"].startswith("胡庆刚（QL-FF-02-022）同时在专职队伍：")


def _rows() -> dict[str, list[str]]:
    """The table of the page: by code its other cells."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]
    return {row[0].strip("`"): row[1:] for row in cells}


async def test_the_page_lists_every_rule_with_its_severity() -> None:
    assert {code: row[0] for code, row in _rows().items()} == {code: rule.severity for code, rule in RULES.items()}
    assert list(_rows()) == list(RULES)


async def test_the_examples_of_the_page_are_answered(ask: Ask) -> None:
    examples = re.findall(r"```graphql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        found: dict[str, Any] = await ask(example)
        assert all(found.values()), example
