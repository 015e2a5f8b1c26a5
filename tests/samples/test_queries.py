"""The example questions have answers worth printing."""

import pytest

from tests.samples.conftest import SAMPLES, Ask

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _document(name: str) -> str:
    return (SAMPLES / "queries" / f"{name}.graphql").read_text(encoding="utf-8")


async def test_every_example_opens_with_a_line_in_chinese_and_one_in_english() -> None:
    documents = [path.read_text(encoding="utf-8") for path in sorted((SAMPLES / "queries").glob("*.graphql"))]
    assert len(documents) == 3
    for document in documents:
        zh, en = document.splitlines()[:2]
        assert zh.startswith("# ")
        assert not zh.isascii()
        assert en.startswith("# ")
        assert en.isascii()


async def test_teams_that_can_go_are_listed_the_readiest_first_with_their_phones(ask: Ask) -> None:
    nodes = (await ask(_document("1-who-can-go")))["teams"]["nodes"]
    levels = [team["readiness"]["level"] for team in nodes]
    assert levels == sorted(levels)
    assert len(nodes) >= 3
    assert all(team["dutyState"]["value"] == "AVAILABLE" and team["dutyPhone"] for team in nodes)


async def test_a_level_is_explained_by_the_units_that_do_not_count(ask: Ask) -> None:
    team = (await ask(_document("2-why-this-level")))["team"]
    (assessment,) = team["readiness"]["assessments"]["nodes"]
    (line,) = [line for line in assessment["lines"] if line["code"] == "F-07"]
    assert len(line["reasons"]) == 6
    assert {reason["text"] for reason in line["reasons"]} == {"在修"}


async def test_the_summary_counts_every_level(ask: Ask) -> None:
    summary = (await ask(_document("3-how-ready-is-the-district")))["readinessSummary"]
    assert sum(level["count"] for level in summary["levels"]) == summary["total"]
    assert all(level["count"] for level in summary["levels"])
