"""Chains: who or what is above or below, by one relationship again and again."""

from collections.abc import Sequence
from typing import Any

from graph.model.identity import global_id
from graph.ports.store import Store
from loaders.mapping.computing import Arguments, Batch
from loaders.moment import Moment
from schema.fields import entry, lead, part
from schema.references import ORGANISATION, PERSON, TEAM
from schema.relations.limits import CHAIN_DEPTH, CHAIN_MOST, bounded, depth, first

UPWARDS = (depth(20, CHAIN_DEPTH), first(50, CHAIN_MOST))
DOWNWARDS = (depth(1, CHAIN_DEPTH), first(50, CHAIN_MOST))
NEEDS = ("id",)
TRUNCATED = "Whether there are more than these: further away, or beyond `first`. 是否还有未列出的。"
STEPS = "In how many steps, 1 for the nearest. 第几步，直接的为 1。"


@part("Someone in a chain. 链上的人员。")
class PersonStep:
    """Someone in a chain."""

    depth: int = entry(STEPS)
    person: Any = lead(PERSON, "The person. 人员。", "Person")


@part("People above or below someone, the nearest first, then by code. 由近到远的上下级人员。")
class PersonChain:
    """People above or below someone."""

    truncated: bool = entry(TRUNCATED)
    people: list[PersonStep] = entry("The people, each once. 人员，各一次。", is_list=True)


@part("A team in a chain. 链上的队伍。")
class TeamStep:
    """A team in a chain."""

    depth: int = entry(STEPS)
    team: Any = lead(TEAM, "The team. 队伍。", "Team")


@part("Teams above or below one, the nearest first, then by code. 由近到远的上下级队伍。")
class TeamChain:
    """Teams above or below one."""

    truncated: bool = entry(TRUNCATED)
    teams: list[TeamStep] = entry("The teams, each once. 队伍，各一次。", is_list=True)


@part("An organisation in a chain. 链上的单位。")
class OrganisationStep:
    """An organisation in a chain."""

    depth: int = entry(STEPS)
    organisation: Any = lead(ORGANISATION, "The organisation. 单位。", "Organisation")


@part("Organisations above or below one, the nearest first, then by code. 由近到远的上下级单位。")
class OrganisationChain:
    """Organisations above or below one."""

    truncated: bool = entry(TRUNCATED)
    organisations: list[OrganisationStep] = entry("The organisations, each once. 单位，各一次。", is_list=True)


def chain(label: str, hop: str, one: str, several: str) -> Batch:
    """The batch of a chain, its items named `several` and what each leads to `one`."""

    async def batch(
        store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, _moment: Moment
    ) -> list[dict[str, Any]]:
        steps, most = bounded(arguments, "depth", CHAIN_DEPTH), bounded(arguments, "first", CHAIN_MOST)
        chains = await store.chains(label, hop, [id for (id,) in calls], steps, most)
        return [
            {
                "truncated": found.is_truncated,
                several: [{"depth": step, one: global_id(label, id)} for id, step in found.found],
            }
            for found in chains
        ]

    return batch


SUPERIORS = chain("Person", "reports_to", "person", "people")
SUBORDINATES = chain("Person", "reports", "person", "people")
TEAMS_ABOVE = chain("Team", "part_of", "team", "teams")
TEAMS_BELOW = chain("Team", "parts", "team", "teams")
ORGANISATIONS_ABOVE = chain("Organisation", "part_of", "organisation", "organisations")
ORGANISATIONS_BELOW = chain("Organisation", "parts", "organisation", "organisations")
