"""Who commands a team on a day."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from graph.model.facts import Person
from graph.model.identity import global_id, node_id
from graph.model.values import day
from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness.command import Leader, commanding, leaders
from schema.fields import Argument, entry, lead, part
from schema.references import PERSON, TERM
from schema.relations.limits import STANDING_DEPTH, bounded, depth, several
from schema.relations.presence import ON, Missing, plain_flaws
from schema.relations.standing import THERE, WHY_NOT

ROLES = Argument(
    "roles",
    list[str],
    "The codes of leaders' roles, the first in command first. 指挥岗位代码，按指挥顺序。",
    ("team_leader", "company_leader", "station_head", "deputy_leader", "deputy_company_leader"),
)
COMMAND = (ON, ROLES, depth(3, STANDING_DEPTH))
NEEDS = ("id",)
MOST_ROLES = 20
MOST_TURNS = 50
"""Stand-ins of one leader that are looked at."""


@part("One with a leader's role in a team that day, and who acts for them. 当日的指挥岗位人员与实际履职者。")
class Leading:
    """One with a leader's role."""

    role: str = entry("The code of the role. 岗位代码。")
    person: Any = lead(PERSON, "Who holds it. 任职者。", "Person")
    there: bool = entry(THERE)
    missing: list[Missing] = entry(WHY_NOT, is_list=True)
    acting: Any = lead(
        PERSON, "They themselves if there, else the first stand-in in turn who is; null: nobody. 实际履职者。", "Person"
    )


@part("Who commands a team on a day, and why they. 当日谁指挥及其原因。")
class Command:
    """Who commands a team on a day."""

    commander: Any = lead(
        PERSON,
        "Who acts for the first leader who is there or has a stand-in who is; null: nobody. 当日指挥者。",
        "Person",
    )
    role: str | None = entry("The code of that leader's role. 所履行的岗位代码。")
    post: Any = lead(TERM, "That role, as it is called. 所履行的岗位。", "Term")
    instead_of: Any = lead(PERSON, "That leader, where it is a stand-in who commands. 替代谁。", "Person")
    missing: list[Missing] = entry(
        "Why that leader is not there, where it is a stand-in. 被替代者不在岗的原因。", is_list=True
    )
    leaders: list[Leading] = entry(
        "All with such a role that day, in the order of the roles, then by code. 全部指挥岗位人员。", is_list=True
    )


async def commands(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """For each (team) who commands."""
    steps, roles = bounded(arguments, "depth", STANDING_DEPTH), several(arguments, "roles", MOST_ROLES)
    on = day(arguments.get("on") or moment.today)
    if not calls:
        return []
    standing = await store.standing([], [id for (id,) in calls], roles, steps)
    members: dict[str, dict[str, Person]] = defaultdict(dict)
    for person in standing.people.values():
        for one in person.memberships:
            members[one.team][person.id] = person
    return await in_turns(
        _plain(leaders(standing, id, members[id].values(), roles, on, steps, MOST_TURNS)) for (id,) in calls
    )


def _plain(found: list[Leader]) -> dict[str, Any]:
    first = commanding(found)
    told = [_leading(leader) for leader in found]
    if first is None:
        return {"commander": None, "role": None, "post": None, "insteadOf": None, "missing": [], "leaders": told}
    is_stand_in = first.turns.acting != first.person
    return {
        "commander": global_id("Person", str(first.turns.acting)),
        "role": first.role,
        "post": global_id("Term", node_id("Term", "role", first.role)),
        "insteadOf": global_id("Person", first.person) if is_stand_in else None,
        "missing": plain_flaws(first.turns.flaws) if is_stand_in else [],
        "leaders": told,
    }


def _leading(leader: Leader) -> dict[str, Any]:
    acting = leader.turns.acting
    return {
        "role": leader.role,
        "person": global_id("Person", leader.person),
        "there": not leader.turns.flaws,
        "missing": plain_flaws(leader.turns.flaws),
        "acting": None if acting is None else global_id("Person", acting),
    }
