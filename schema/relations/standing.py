"""Who stands in for someone on a day, in order, and whether they are there."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from graph.model.facts import Person
from graph.model.identity import global_id
from graph.model.standing import Standing
from graph.model.values import day
from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness.closures import Closures, closures_of
from readiness.presence import Turns, flaws, lacks, turns
from schema.fields import entry, lead, part
from schema.references import PERSON
from schema.relations.limits import STANDING_DEPTH, STANDING_MOST, bounded, depth, first
from schema.relations.presence import ON, Missing, plain_flaws

STAND_INS = (ON, depth(3, STANDING_DEPTH), first(20, STANDING_MOST))
STANDS_IN = (ON,)
NEEDS = ("id",)
THERE = "Whether the person is there: active, in some team that day, and not absent. 当日是否在岗。"
WHY_NOT = "Why not, where they are not. 不在岗的原因。"


@part("A stand-in in turn. 依次的替补人员。")
class StandInTurn:
    """A stand-in in turn."""

    level: int = entry("1 for the person's own stand-ins, 2 for those of these, and so on. 第几级替补。")
    order: int = entry("The place among the stand-ins of one person, 1 first. 次序。")
    person: Any = lead(PERSON, "Who stands in. 替补人员。", "Person")
    instead_of: Any = lead(PERSON, "For whom: the person, or a stand-in who is not there. 替代谁。", "Person")
    there: bool = entry(THERE)
    missing: list[Missing] = entry(WHY_NOT, is_list=True)
    lacks: list[str] = entry(
        "The codes of qualification types that the person asked about validly holds that day and this one does not,"
        " what others imply counted. 当日所缺的资质类别代码（与被替代者相比，含可涵盖者）。",
        is_list=True,
    )


@part("Who stands in for someone on a day: their own in order; where none is there, those of these. 当日替补次序。")
class StandingIn:
    """Who stands in for someone on a day."""

    there: bool = entry(THERE)
    missing: list[Missing] = entry(WHY_NOT, is_list=True)
    acting: Any = lead(
        PERSON, "The person if there, else the first in turn who is; null: nobody. 当日实际履职者。", "Person"
    )
    truncated: bool = entry("Whether there are more than these. 是否还有未列出的。")
    turns: list[StandInTurn] = entry("The stand-ins in turn, each once. 依次的替补人员，各一次。", is_list=True)


@part("Someone for whom a person stands in, on a day. 当日替补的对象。")
class StoodInFor:
    """Someone for whom a person stands in."""

    order: int = entry("The place of the person among the stand-ins. 次序。")
    person: Any = lead(PERSON, "For whom. 替代谁。", "Person")
    there: bool = entry(THERE)
    missing: list[Missing] = entry(WHY_NOT, is_list=True)
    called: bool = entry("Whether it is the person who acts for them that day. 当日是否由本人履职。")


async def stand_ins(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (person) who stands in."""
    steps, most = bounded(arguments, "depth", STANDING_DEPTH), bounded(arguments, "first", STANDING_MOST)
    on = day(arguments.get("on") or moment.today)
    standing = await store.standing([id for (id,) in calls], [], [], steps)
    closures = closures_of(await store.catalogue())
    return await in_turns(
        _plain_turns(turns(standing, id, on, steps, most), standing, id, closures, on)
        if id in standing.people
        else None
        for (id,) in calls
    )


async def stood_in_for(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[list[dict[str, Any]]]:
    """For each (person) whom they stand in for, by code."""
    on = day(arguments.get("on") or moment.today)
    relations = (await store.edges("Person", "stands_in_for", [id for (id,) in calls])).values()
    standing = await store.standing(sorted({row["to_id"] for row in relations}), [], [], STANDING_DEPTH)
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for row in relations:
        other = standing.people.get(row["to_id"])
        if other is not None:
            acting = turns(standing, other.id, on, STANDING_DEPTH, STANDING_MOST).acting
            found.setdefault(row["from_id"], []).append(
                (other.code, _plain(row["order"], other, acting == row["from_id"], on))
            )
    return [[plain for _, plain in sorted(found.get(id, ()), key=lambda pair: pair[0])] for (id,) in calls]


def _plain(order: int, other: Person, is_called: bool, on: date) -> dict[str, Any]:
    missing = flaws(other, on)
    return {
        "order": order,
        "person": global_id("Person", other.id),
        "there": not missing,
        "missing": plain_flaws(missing),
        "called": is_called,
    }


def _plain_turns(found: Turns, standing: Standing, person: str, closures: Closures, on: date) -> dict[str, Any]:
    asked = standing.people[person]
    return {
        "there": not found.flaws,
        "missing": plain_flaws(found.flaws),
        "acting": None if found.acting is None else global_id("Person", found.acting),
        "truncated": found.is_truncated,
        "turns": [
            {
                "level": turn.level,
                "order": turn.relation.order,
                "person": global_id("Person", turn.relation.person),
                "insteadOf": global_id("Person", turn.relation.instead_of),
                "there": not turn.flaws,
                "missing": plain_flaws(turn.flaws),
                "lacks": list(lacks(asked, standing.people[turn.relation.person], closures, on)),
            }
            for turn in found.turns
        ],
    }
