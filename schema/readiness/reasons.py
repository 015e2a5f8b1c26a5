"""Why units and people do not count in a line: worked out when asked, for all lines of a level at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.model.facts import TeamFacts
from graph.model.identity import node_id
from graph.model.requirements import Standard
from graph.model.values import day, exact_text
from graph.ports.store import Store
from loaders.mapping import Arguments
from loaders.moment import Moment
from readiness import words
from readiness.assessment import Reason as Found
from readiness.assessment import Why
from readiness.editions import InForce, editions_in_force
from readiness.reasons import reasons
from readiness.words import Lang
from schema.fields import computed, entry, part
from schema.readiness.enumerations import WHY
from schema.readiness.texts import IN_LANG
from schema.scalars import Day, Rational

NEEDS = ("team", "edition", "on")
KEYS = ("code",)
Key = tuple[str, str, str]


def _said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    (found,) = values
    return words.reason(found, Lang(arguments["lang"]))


@part("A unit or person that looks right for a line, and why it does not count. 不计入的单位或人员。")
class Reason:
    """Why one unit or person does not count."""

    why: Any = entry("Why. 原因。", WHY)
    code: str = entry("The code of the unit or person. 编号。")
    is_person: bool = entry("Whether it is a person. 是否人员。")
    amount: Rational = entry("What it would have added, in the unit of the line. 数量。")
    on: Day | None = entry("The day of an expiry, due date, lapse, or the last day of a loan or absence. 日期。")
    detail: str | None = entry("A measure, type, team or line that the reason is about, by code or id. 细节。")
    text: Any = computed(str, "The reason in words. 说明。", _said, keys=("found",), arguments=[IN_LANG])


async def reasons_of(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, _moment: Moment
) -> list[list[dict[str, Any]]]:
    """For each (team, edition, day, line code) the reasons of that line."""
    keys = dict.fromkeys((team, edition, on) for team, edition, on, _ in calls)
    standards, catalogue = await store.standards(), await store.catalogue()
    told = {facts.id: facts for facts in await store.facts(list(dict.fromkeys(team for team, _, _ in keys)))}
    found: dict[Key, dict[str, tuple[Found, ...]]] = {}
    for team, edition, on in keys:
        chosen = _in_force(told.get(team), standards, edition, on)
        if chosen is not None:
            found[team, edition, on] = reasons(told[team], chosen.edition, catalogue, day(on), chosen.held)
    return [_plain(found.get((team, edition, on), {}).get(line, ())) for team, edition, on, line in calls]


def _in_force(facts: TeamFacts | None, standards: Sequence[Standard], edition: str, on: str) -> InForce | None:
    if facts is None:
        return None
    editions = editions_in_force(standards, facts.held_to, day(on)).in_force
    return next((one for one in editions if _id(one) == edition), None)


def _id(one: InForce) -> str:
    return node_id("Edition", node_id("Standard", one.edition.standard), one.edition.version)


def _plain(found: Iterable[Found]) -> list[dict[str, Any]]:
    return [
        {
            "why": Why(reason.why).value,
            "code": reason.code,
            "isPerson": reason.is_person,
            "amount": exact_text(reason.amount),
            "on": None if reason.on is None else reason.on.isoformat(),
            "detail": reason.detail,
            "found": reason,
        }
        for reason in found
    ]
