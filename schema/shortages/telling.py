"""Sums of gaps as the contract tells them, out of the groups that the store counted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Any

import orjson

from graph.model.identity import global_id
from graph.model.labels.equipment import UNITS
from graph.model.values import MILLION, decimal_text
from graph.ports.group import Key, Sum
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told, View
from loaders.moment import Moment
from loaders.refusals import out_of_range
from planning.shortages import Amount, Measure, Short, Shortage, shortages
from readiness.exact import Number
from schema.shortages.axes import AXES
from schema.shortages.sparing import HOLDERS_MOST, Held, Spares, spares
from schema.tables.headings import Heading, heading, place
from schema.tables.opening import Where, at_home, both, same

SUMS_MOST = 1_000
SPARE_AT_MOST = 5
COUNTED = frozenset(choice.code for choice in UNITS)
EQUIPMENT = "EQUIPMENT"
TEAMS = View(different=("team",))
AMOUNTS = View(
    keys=(
        (Key(property="subject"), ()),
        (Key(("equipment_type",)), ("unit", "unit_cost")),
        (Key(("requirement",)), ("asks", "id")),
    ),
    sums=(Sum("short", is_ratio=True), Sum("short_on_hand", is_ratio=True)),
)
FIELDS = {"EQUIPMENT_TYPE": "equipmentType", "NECESSITY": "necessity", "STANDARD": "standard"}
ASKED = {"QUALIFICATION": "asksQualifications", "POST": "asksRoles"}


async def summed(store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment) -> Any:
    """The sums."""
    most = SUMS_MOST if arguments.get("first") is None else arguments["first"]
    if not 1 <= most <= SUMS_MOST:
        raise Refused(out_of_range("first", 1, SUMS_MOST, most))
    side = arguments["by"]
    touched, amounts = groups
    teams = [(_named(one, arguments), one.different[0]) for one in touched]
    found = shortages(_shorts(amounts, arguments), teams)
    found.sort(key=lambda one: (ORDERS[arguments["orderBy"]](one), place(AXES[side], _heading(one))))
    asked: Where | None = arguments.get("where")
    spare = await spares(store, _lines(amounts, found[:most], arguments), moment) if arguments["spare"] else None
    told = [_told(one, both(asked, _opening(arguments, _heading(one).value)), spare) for one in found[:most]]
    return {"sums": told, "truncated": len(found) > most, "spares": None if spare is None else _looked_at(spare)}


def _lines(amounts: Sequence[Told], found: Sequence[Shortage], arguments: Arguments) -> dict[Heading, frozenset[str]]:
    """By heading the lines of equipment that gaps under it are of."""
    lines: dict[Heading, set[str]] = {_heading(one): set() for one in found}
    for one in amounts:
        of = _named(one, arguments)
        if one.more[0] == EQUIPMENT and of in lines:
            lines[of].add(one.more[-1])
    return {of: frozenset(ids) for of, ids in lines.items()}


def _looked_at(spare: Spares) -> dict[str, Any]:
    return {"teams": spare.teams, "limit": HOLDERS_MOST, "truncated": spare.is_truncated}


ORDERS: dict[str, Callable[[Shortage], tuple[int, ...]]] = {
    "TEAMS": lambda one: (-one.teams, -one.gaps),
    "COST": lambda one: (-(one.cost or 0), -one.teams),
    "KEY": lambda _one: (),
}


def _named(one: Told, arguments: Arguments) -> Heading:
    return heading(AXES[arguments["by"]], one.by[0], arguments)


def _heading(of: Shortage) -> Heading:
    assert isinstance(of.heading, Heading)
    return of.heading


def _shorts(amounts: Sequence[Told], arguments: Arguments) -> Iterator[Short]:
    for one in amounts:
        subject, unit, unit_cost, asks, _ = one.more
        is_bought = subject == EQUIPMENT
        capacity = orjson.loads(asks).get("capacity") if is_bought and asks is not None else None
        short, on_hand = (total for total, _ in one.sums)
        yield Short(
            _named(one, arguments),
            (subject, capacity or unit),
            one.count,
            short or 0,
            on_hand,
            unit_cost if is_bought and capacity is None else None,
            is_bought,
        )


def _opening(arguments: Arguments, value: str | None) -> Where:
    side = arguments["by"]
    if side == "REGION":
        return {"team": {"is": at_home(arguments, value)}}
    if side == "FORCE":
        return {"team": {"is": {"force": same(value)}}}
    if side in ASKED:
        return {"requirement": {"is": {ASKED[side]: same(value)}}}
    return {FIELDS[side]: same(value)}


def _told(one: Shortage, where: Where, spare: Spares | None) -> dict[str, Any]:
    held = None if spare is None else spare.amounts[_heading(one)]
    return {
        "of": _heading(one).words,
        "gaps": one.gaps,
        "teams": one.teams,
        "amounts": [_amount(measure, amount, held) for measure, amount in sorted(one.amounts.items(), key=_order)],
        "cost": _text(one.cost),
        "costOnHand": _text(one.cost_on_hand),
        "uncosted": one.uncosted,
        "where": where,
    }


def _order(item: tuple[Measure, Amount]) -> tuple[str, str]:
    (subject, unit), _ = item
    return subject, unit or ""


def _amount(measure: Measure, amount: Amount, held: Held | None) -> dict[str, Any]:
    subject, unit = measure
    spare = held.get(unit, {}) if held is not None and subject == EQUIPMENT and unit in COUNTED else None
    return {
        "subject": subject,
        "unit": unit,
        "short": _text(amount.short),
        "shortOnHand": _text(amount.on_hand),
        "spare": None if spare is None else _text(int(sum(spare.values()) * MILLION)),
        "spareAt": [global_id("Team", team) for team in nsmallest(SPARE_AT_MOST, spare or {}, _most(spare or {}))],
    }


def _most(spare: Mapping[str, Number]) -> Callable[[str], tuple[Number, str]]:
    """Who can give most first, then by id."""
    return lambda team: (-spare[team], team)


def _text(value: int | None) -> str | None:
    return None if value is None else decimal_text(value)
