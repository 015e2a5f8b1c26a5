"""What would raise a level, and which posts too few people can fill."""

from collections.abc import Sequence
from typing import Any

from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness import words_ahead
from readiness.assess import assess
from readiness.assessment import Assessment
from readiness.blocking import blocking_posts
from readiness.explained import plain_blocking, plain_lift
from readiness.lifting.lift import Lift as Found
from readiness.lifting.lift import lift
from readiness.words import Lang
from schema.fields import computed, entry, nullable, part
from schema.readiness.called import Called, called_in_facts
from schema.readiness.enumerations import LEVEL
from schema.readiness.in_force import Explained, explained
from schema.readiness.lines import MissingFact
from schema.readiness.texts import CALLED, IN_LANG
from schema.scalars import Rational


def _lift_said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    (found, called), lang = values, Lang(arguments["lang"])
    return words_ahead.lift(found, lang, called[lang])


def _set_said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    return words_ahead.blocking(values[0], Lang(arguments["lang"]))


@part("Additions to one line. 对一个条目的补充。")
class Addition:
    """Additions to one line."""

    line: str = entry("The code of the line. 条目代码。")
    additions: int = entry(
        "How many: pieces, people or exercises; what is measured takes one for its whole shortage. 补充项数。"
    )
    amount: Rational = entry("What they fill of the line, in its unit. 补足数量。")


@part("The smallest number of additions that raises the level, laid on that day's split. 提升等级的最少补充。")
class Lift:
    """The lift."""

    level: Any = entry(
        "The level reached; null while an unknown critical line holds the level. 可达等级。", nullable(LEVEL)
    )
    number: int = entry("How many additions in all. 补充总项数。")
    additions: list[Addition] = entry("The additions, by position of the line. 各条目的补充。", is_list=True)
    missing: list[MissingFact] = entry("The facts to record first. 须先登记的资料。", is_list=True)
    proven: bool = entry("Whether fewer are proven not to do. 是否已证最少。")
    text: Any = computed(str, "The lift in words. 说明。", _lift_said, keys=("found", CALLED), arguments=[IN_LANG])


@part("Posts that together have fewer candidates than places. 缺人的岗位组合。")
class BlockingSet:
    """A set of blocking posts."""

    lines: list[str] = entry("The codes of the lines. 条目代码。", is_list=True)
    candidates: list[str] = entry("The codes of the people who can fill one of them. 候选人员编号。", is_list=True)
    places: Rational = entry("How many places they have. 岗位数。")
    deficit: Rational = entry("How many people are lacking. 缺少人数。")
    text: Any = computed(str, "The set in words. 说明。", _set_said, keys=("found",), arguments=[IN_LANG])


@part("The minimal sets of posts that too few people can fill, smaller ones first. 缺人岗位。")
class BlockingPosts:
    """The blocking posts."""

    sets: list[BlockingSet] = entry("The sets, at most 20. 各组合。", is_list=True)
    cut: bool = entry("Whether a limit ended the list. 是否未全部列出。")


async def lifts(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (team, edition, day) the lift of that assessment; None at R1 and NOT_ASSESSED."""

    def one(of: Explained) -> Found | None:
        return lift(_assessed(of), of.found.edition, of.catalogue)

    found: list[Found | None] = await explained(store, calls, moment, one)
    called = await called_in_facts(store, (fact for each in found if each is not None for _, fact in each.missing))
    return [_told(each, called) for each in found]


def _told(found: Found | None, called: Called) -> dict[str, Any] | None:
    told = plain_lift(found)
    if found is None or told is None:
        return None
    missing = [{**one, CALLED: called.facts([one["fact"]])} for one in told["missing"]]
    return {**told, "missing": missing, "found": found, CALLED: called.facts(fact for _, fact in found.missing)}


def _assessed(of: Explained) -> Assessment:
    found, course = of.found, of.course
    return assess(course.facts, found.edition, of.catalogue, of.on, found.held, zone=course.zone)


async def blockings(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (team, edition, day) the blocking posts."""

    def one(of: Explained) -> dict[str, Any]:
        found = blocking_posts(of.facts, of.found.edition, of.catalogue, of.on, of.found.held)
        told = plain_blocking(found)
        return {**told, "sets": [{**each, "found": own} for each, own in zip(told["sets"], found.sets, strict=True)]}

    return await explained(store, calls, moment, one)
