"""Which teams together cover what is needed: the smallest or soonest sets, each person and unit counted once."""

from asyncio import sleep
from collections import Counter
from collections.abc import Sequence
from typing import Any

from graph.model.facts import TeamFacts
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning import needs as planned
from planning.candidates import ranking
from planning.needs import Brought, brought, own
from planning.needs import together as as_one
from planning.sets import MOST_STEPS, MOST_TEAMS, Best, Member, Search
from schema import refusals
from schema.dispatch import asked as arguments_of
from schema.dispatch.asked import When, around, asked, when
from schema.dispatch.candidates import LEVEL_TEXT, LookedAt, looked_at, team_told
from schema.dispatch.enumerations import BEST
from schema.dispatch.judging import Judged, explained, judged, most_looked_at
from schema.dispatch.looking import look
from schema.dispatch.named import Named
from schema.dispatch.needed import Needed, needed
from schema.dispatch.told import Arriving, Bringing, DutyTold, bringing, minutes_told, reasons_in
from schema.fields import Argument, entry, lead, part
from schema.readiness.called import Called, called_in_reasons
from schema.readiness.enumerations import BASIS, LEVEL
from schema.references import TEAM
from schema.relations.limits import bounded, first
from schema.scalars import Day, Decimal

TOGETHER_SHOWN = ("Bringing.reasons",)
MOST = 10
MOST_TRIED = 200
"""Sets that may cover and are judged by all the facts of their teams."""
Set = tuple[Sequence[Judged], Sequence[Brought]]
"""Teams, and what they bring together."""
BEST_FIRST = Argument("best", BEST, "Which sets come first. 优先次序。", BEST.SMALLEST)
TOGETHER = (
    arguments_of.AT,
    arguments_of.CAPABILITIES,
    arguments_of.NEEDS,
    BEST_FIRST,
    arguments_of.MINIMUM,
    arguments_of.WITHIN,
    arguments_of.ON,
    arguments_of.HOUR,
    arguments_of.EXCLUDE,
    arguments_of.REACH,
    first(3, MOST),
)


@part("A team of a set. 组合中的队伍。")
class SetTeam:
    """A team of a set."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    arrival: Arriving = entry("When it would be there, an estimate. 预计到达。")
    level: Any = entry(LEVEL_TEXT, LEVEL)
    duty: DutyTold = entry("What it told of its duty. 值班状态。")
    duty_phone: str | None = entry("The phone of its duty room. 值班电话。")
    brings: list[Bringing] = entry("What it brings by itself. 单独能带来的。", is_list=True)


@part("Teams that together cover all that is needed; none of them can stay. 能满足全部需要、缺一不可的队伍组合。")
class TeamSet:
    """A set of teams."""

    minutes: Decimal = entry("When the last of them would be there, in tenths, rounded up. 最后到达的分钟数。")
    teams: list[SetTeam] = entry("The teams, the soonest first. 队伍，先到的在前。", is_list=True)
    brings: list[Bringing] = entry(
        "What they bring together; whoever and whatever is of two of them counts once. 合计能带来的。",
        is_list=True,
    )


@part("Which teams together cover what is needed. 哪些队伍合起来能满足需要。")
class Together:
    """Sets of teams."""

    on: Day = entry("The day asked about. 日期。")
    hour: int = entry("The hour of it by which turnout is reckoned. 出动时刻（时）。")
    basis: Any = entry("What levels rest on. 依据。", BASIS)
    sets: list[TeamSet] = entry("The sets, best first. 组合，优者在前。", is_list=True)
    proven: bool = entry(
        "Whether no better set of at most `mostTeams` of the candidates that were looked at is missing. 是否已证最优。"
    )
    most_teams: int = entry("How many teams a set has at most. 每个组合最多几支队伍。")
    most_steps: int = entry("After how much work the search ends: teams put into sets. 搜索步数上限。")
    most_tried: int = entry("After how many sets that were judged by facts it ends. 逐一核算的组合数上限。")
    candidates: int = entry("How many teams can go. 可派队伍数。")
    lacking: list[Bringing] = entry(
        "What all of these together lack; where that is not empty, no set covers. 全部可派队伍合起来仍缺的。",
        is_list=True,
    )
    looked_at: LookedAt = entry("Which teams were looked at. 查看了哪些队伍。")


async def together(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """The one answer; the value of the call is that of TOGETHER_SHOWN."""
    [(shows_reasons,)] = calls
    most_sets, then, where = bounded(arguments, "first", MOST), when(arguments, moment), around(arguments)
    level, wanted = asked(arguments), await needed(store, arguments)
    if not wanted.needs:
        raise Refused(refusals.nothing_needed())
    most = most_looked_at(wanted, then)
    found = await look(store, where, wanted, most)
    teams = await judged(store, found.seen, where.spot, wanted, then, moment)
    by_code = {one.contender.code: one for one in teams}
    going = [by_code[one.code] for one in ranking((one.contender for one in teams), level).candidates]
    lacking = _lacking(going, wanted, then, is_explained=shows_reasons) if going else _nothing(wanted)
    best = Best(arguments["best"])
    sets, is_proven = ([], True) if lacking else await _best(going, wanted, then, best, most_sets)
    if shows_reasons:
        sets = [(await explained(teams, wanted, then), joint) for teams, joint in sets]
    told = (each for teams, _ in sets for one in teams for each in one.brought)
    called = await called_in_reasons(store, reasons_in((*lacking, *told)))
    return [
        {
            "on": then.on.isoformat(),
            "hour": then.hour,
            "basis": "KEPT" if then.is_today else "CURRENT_RECORDS",
            "sets": [_told(each, called, wanted.named) for each in sets],
            "proven": is_proven and all(one.is_proven for one in lacking),
            "mostTeams": MOST_TEAMS,
            "mostSteps": MOST_STEPS,
            "mostTried": MOST_TRIED,
            "candidates": len(going),
            "lacking": [bringing(one, called, wanted.named) for one in lacking],
            "lookedAt": looked_at(found, most),
        }
    ]


async def _best(
    going: Sequence[Judged], wanted: Needed, then: When, best: Best, most_sets: int
) -> tuple[list[Set], bool]:
    """The best sets; where the search for the fewest teams ends without one, the soonest, which takes less work."""
    sets, is_proven = await _search(going, wanted, then, best, most_sets)
    if not sets and not is_proven:
        sets, _ = await _search(going, wanted, then, Best.SOONEST, most_sets)
    return sets, is_proven


async def _search(
    going: Sequence[Judged], wanted: Needed, then: When, best: Best, most_sets: int
) -> tuple[list[Set], bool]:
    """The best sets, and whether they are proven to be."""
    by_code = {one.contender.code: one for one in going}
    search = Search([_member(one) for one in going], [need.amount for need in wanted.needs], best)
    sets: list[Set] = []
    is_proven = True
    for tried, numbers in enumerate(search.sets()):
        if tried == MOST_TRIED:
            return sets, False
        await sleep(0)  # between two sets other requests, and the time limit, have their turn
        teams = [by_code[search.members[at].code] for at in sorted(numbers)]
        joint = _joint(teams, wanted, then)
        if any(one.short for one in joint):
            is_proven = is_proven and all(one.is_proven for one in joint)
            continue
        search.covers(numbers)
        sets.append((teams, joint))
        if len(sets) == most_sets:
            break
    return sets, is_proven and not search.is_cut


def _member(one: Judged) -> Member:
    arrival = one.contender.arrival
    assert arrival is not None
    assert arrival.minutes is not None
    return Member(one.contender.code, arrival.minutes, tuple(each.usable for each in one.brought))


def _joint(teams: Sequence[Judged], wanted: Needed, then: When) -> tuple[Brought, ...]:
    capable = Counter(code for one in teams for code in one.seen.capabilities)
    return brought(wanted.needs, capable, _as_one(teams), wanted.catalogue, then.on)


def _lacking(teams: Sequence[Judged], wanted: Needed, then: When, *, is_explained: bool) -> list[Brought]:
    """What all of them together lack, and why."""
    joint, facts = _joint(teams, wanted, then), _as_one(teams)
    if facts is not None and is_explained:
        joint = planned.explained(joint, facts, wanted.catalogue, then.on)
    return [one for one in joint if one.short]


def _as_one(teams: Sequence[Judged]) -> TeamFacts | None:
    facts = [own(one.facts) for one in teams if one.facts is not None]
    return as_one(facts) if facts else None


def _nothing(wanted: Needed) -> list[Brought]:
    return [Brought(need, need.amount * 0, need.amount * 0) for need in wanted.needs]


def _told(found: Set, called: Called, named: Named) -> dict[str, Any]:
    teams, joint = found
    arrivals = [one.contender.arrival for one in teams]
    last = max(one.minutes for one in arrivals if one is not None and one.minutes is not None)
    return {
        "minutes": minutes_told(last),
        "teams": [team_told(one, called, named) for one in teams],
        "brings": [bringing(one, called, named) for one in joint],
    }
