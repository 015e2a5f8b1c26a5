"""Sums of gaps as the contract tells them, out of the groups that the store counted."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import orjson

from graph.model.values import decimal_text
from graph.ports.group import Key, Sum
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping import Arguments, Told, View
from loaders.moment import Moment
from loaders.refusals import out_of_range
from planning.shortages import Amount, Measure, Short, Shortage, shortages
from schema.shortages.axes import AXES
from schema.tables.headings import Heading, heading, place
from schema.tables.opening import Regions, Where, both, regions_of, same

SUMS_MOST = 1_000
EQUIPMENT = "EQUIPMENT"
TEAMS = View(different=("team",))
AMOUNTS = View(
    keys=(
        (Key(property="subject"), ()),
        (Key(("equipment_type",)), ("unit", "unit_cost")),
        (Key(("requirement",)), ("asks",)),
    ),
    sums=(Sum("short", is_ratio=True), Sum("short_on_hand", is_ratio=True)),
)
FIELDS = {"EQUIPMENT_TYPE": "equipmentType", "NECESSITY": "necessity", "STANDARD": "standard"}
ASKED = {"QUALIFICATION": "asksQualifications", "POST": "asksRoles"}


async def summed(store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, _moment: Moment) -> Any:
    """The sums."""
    most = SUMS_MOST if arguments.get("first") is None else arguments["first"]
    if not 1 <= most <= SUMS_MOST:
        raise Refused(out_of_range("first", 1, SUMS_MOST, most))
    side = arguments["by"]
    touched, amounts = groups
    teams = [(heading(AXES[side], one.by[0]), one.different[0]) for one in touched]
    found = shortages(_shorts(side, amounts), teams)
    found.sort(key=lambda one: (ORDERS[arguments["orderBy"]](one), place(AXES[side], _heading(one))))
    homes = [one for one, _ in teams] if side == "REGION" else []
    regions = await regions_of(store, homes, is_level=arguments.get("regionLevel") is not None)
    asked: Where | None = arguments.get("where")
    told = [_told(one, both(asked, _opening(side, _heading(one).value, regions))) for one in found[:most]]
    return {"sums": told, "truncated": len(found) > most}


ORDERS: dict[str, Callable[[Shortage], tuple[int, ...]]] = {
    "TEAMS": lambda one: (-one.teams, -one.gaps),
    "COST": lambda one: (-(one.cost or 0), -one.teams),
    "KEY": lambda _one: (),
}


def _heading(of: Shortage) -> Heading:
    assert isinstance(of.heading, Heading)
    return of.heading


def _shorts(side: str, amounts: Sequence[Told]) -> Iterator[Short]:
    for one in amounts:
        subject, unit, unit_cost, asks = one.more
        is_bought = subject == EQUIPMENT
        capacity = orjson.loads(asks).get("capacity") if is_bought and asks is not None else None
        short, on_hand = (total for total, _ in one.sums)
        yield Short(
            heading(AXES[side], one.by[0]),
            (subject, capacity or unit),
            one.count,
            short or 0,
            on_hand,
            unit_cost if is_bought and capacity is None else None,
            is_bought,
        )


def _opening(side: str, value: str | None, regions: Regions) -> Where:
    if side == "REGION":
        return {"team": {"is": regions.home(value)}}
    if side == "FORCE":
        return {"team": {"is": {"force": same(value)}}}
    if side in ASKED:
        return {"requirement": {"is": {ASKED[side]: same(value)}}}
    return {FIELDS[side]: same(value)}


def _told(one: Shortage, where: Where) -> dict[str, Any]:
    return {
        "of": _heading(one).words,
        "gaps": one.gaps,
        "teams": one.teams,
        "amounts": [_amount(measure, amount) for measure, amount in sorted(one.amounts.items(), key=_order)],
        "cost": _text(one.cost),
        "costOnHand": _text(one.cost_on_hand),
        "uncosted": one.uncosted,
        "where": where,
    }


def _order(item: tuple[Measure, Amount]) -> tuple[str, str]:
    (subject, unit), _ = item
    return subject, unit or ""


def _amount(measure: Measure, amount: Amount) -> dict[str, Any]:
    subject, unit = measure
    return {"subject": subject, "unit": unit, "short": _text(amount.short), "shortOnHand": _text(amount.on_hand)}


def _text(value: int | None) -> str | None:
    return None if value is None else decimal_text(value)
