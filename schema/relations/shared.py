"""People who are members of several teams on a day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import strawberry

from graph.model.facts import Person
from graph.model.identity import global_id
from graph.model.values import day
from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.ids import label_of, node_of
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness.presence import flaws
from schema.fields import Argument, entry, lead, nullable, part
from schema.references import PERSON, TEAM
from schema.relations.limits import CHAIN_MOST, bounded, first, several
from schema.relations.presence import ON, Missing, plain_flaws
from schema.relations.standing import THERE, WHY_NOT

WITH = Argument(
    "with",
    nullable(list[strawberry.ID]),
    "Only those shared with one of these teams, at most 200; with any where it is not said. 仅与这些队伍共用的人员。",
    None,
)
TEAMS = Argument("teams", list[strawberry.ID], "The ids of the teams, at most 200. 队伍编号。", ...)
SHARED = (ON, WITH, first(50, CHAIN_MOST))
SHARED_AMONG = (TEAMS, ON, first(50, CHAIN_MOST))
NEEDS = ("id",)
LABEL = {"Team": "Team"}


@part("Someone who is a member of several teams on a day. 当日属于多支队伍的人员。")
class SharedPerson:
    """Someone who is a member of several teams."""

    person: Any = lead(PERSON, "The person. 人员。", "Person")
    teams: Any = lead(
        TEAM,
        "The teams that count here in which they are a member that day, by id. 所属的相关队伍。",
        "Team",
        is_list=True,
    )
    there: bool = entry(THERE)
    missing: list[Missing] = entry(WHY_NOT, is_list=True)


@part("People who are members of several teams on a day, by code. 当日属于多支队伍的人员。")
class SharedPeople:
    """People who are members of several teams."""

    truncated: bool = entry("Whether there are more than these. 是否还有未列出的。")
    people: list[SharedPerson] = entry("The people, each once. 人员，各一次。", is_list=True)


async def shared_with(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """For each (team) whom it shares with others."""
    most = bounded(arguments, "first", CHAIN_MOST)
    on = day(arguments.get("on") or moment.today)
    others = None if arguments.get("with") is None else set(_teams(arguments, "with"))
    people = await _members(store, [id for (id,) in calls])
    by_team: dict[str, list[tuple[Person, set[str]]]] = defaultdict(list)
    for person in people:
        teams = _teams_on(person, on)
        for team in teams:
            by_team[team].append((person, teams if others is None else teams & (others | {team})))
    return await in_turns(_plain([pair for pair in by_team[id] if len(pair[1]) > 1], on, most) for (id,) in calls)


async def shared_among(
    store: Store, _calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """The one answer: who is in at least two of the teams."""
    most = bounded(arguments, "first", CHAIN_MOST)
    on = day(arguments.get("on") or moment.today)
    teams = set(_teams(arguments, "teams"))
    pairs = [(person, _teams_on(person, on) & teams) for person in await _members(store, sorted(teams))]
    return [_plain([pair for pair in pairs if len(pair[1]) > 1], on, most)]


async def _members(store: Store, teams: Sequence[str]) -> Iterable[Person]:
    return (await store.standing([], teams, None, 0)).people.values()


def _teams(arguments: Arguments, name: str) -> list[str]:
    texts = several(arguments, name)
    for text in texts:
        label_of(text, name, LABEL)
    return [node_of(text, name) for text in texts]


def _teams_on(person: Person, on: date) -> set[str]:
    return {one.team for one in person.memberships if one.span.holds(on)}


def _plain(pairs: list[tuple[Person, set[str]]], on: date, most: int) -> dict[str, Any]:
    ordered = sorted(pairs, key=lambda pair: (pair[0].code, pair[0].id))
    return {"truncated": len(ordered) > most, "people": [_person(*pair, on) for pair in ordered[:most]]}


def _person(person: Person, teams: set[str], on: date) -> dict[str, Any]:
    missing = flaws(person, on)
    return {
        "person": global_id("Person", person.id),
        "teams": [global_id("Team", team) for team in sorted(teams)],
        "there": not missing,
        "missing": plain_flaws(missing),
    }
