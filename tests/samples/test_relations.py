"""The saved questions about relations, with answers worked out by hand from the sample's files."""

import pytest

from tests.samples.conftest import SAMPLES, Ask

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _document(name: str) -> str:
    return (SAMPLES / "queries" / "relations" / f"{name}.graphql").read_text(encoding="utf-8")


async def test_a_leader_on_leave_is_stood_in_for_by_the_deputy(ask: Ask) -> None:
    command = (await ask(_document("1-who-commands")))["team"]["commandOn"]
    assert command["role"] == "team_leader"
    assert command["commander"] == {"code": "QL-SO-03-002", "name": "王军"}
    assert command["missing"] == [{"why": "ABSENT", "kind": "LEAVE", "until": "2026-09-19"}]
    assert command["insteadOf"] == {
        "name": "莫海飞",
        "standInsOn": {
            "there": False,
            "acting": {"name": "王军"},
            "turns": [
                {"level": 1, "order": 1, "there": True, "lacks": ["physician_licence"], "person": {"name": "王军"}}
            ],
        },
    }


async def test_a_chain_of_command_goes_up_to_the_detachment(ask: Ask) -> None:
    [edge] = (await ask(_document("2-chain-of-command")))["team"]["members"]["edges"]
    assert edge["node"]["person"]["name"] == "刘文栋"
    chain = edge["node"]["person"]["chainOfCommand"]
    assert chain["truncated"] is False
    assert [(step["depth"], step["person"]["name"]) for step in chain["people"]] == [
        (1, "马涛"),
        (2, "李华"),
        (3, "李月欣"),
    ]


async def test_people_of_two_teams_are_found_from_one_of_them(ask: Ask) -> None:
    shared = (await ask(_document("3-shared-people")))["team"]["sharedPeople"]
    assert shared["truncated"] is False
    assert [one["person"]["code"] for one in shared["people"]] == [
        *(f"QL-DI-02-{n}" for n in ("033", "041", "048", "049")),
        *(f"QL-FR-01-{n}" for n in ("016", "021", "022", "032")),
        *(f"QL-GR-01-{n}" for n in ("014", "015", "019", "020", "022")),
    ]
    for one in shared["people"]:
        assert {team["code"] for team in one["teams"]} == {"QL-SO-01", one["person"]["code"][:8]}


async def test_a_pilot_and_a_company_are_linked_by_the_bureau_above_both(ask: Ask) -> None:
    paths = (await ask(_document("4-how-are-they-linked")))["paths"]
    assert (paths["length"], paths["truncated"]) == (3, False)
    assert paths["paths"] == [
        {
            "nodes": [
                {"name": "侯生"},
                {"name": "青岚通航应急救援队"},
                {"name": "青岚区应急管理局"},
                {"name": "枫坪森林消防中队"},
            ],
            "relations": [{"relation": "MEMBER_OF"}, {"relation": "OVERSEEN_BY"}, {"relation": "RUN_BY"}],
        }
    ]
