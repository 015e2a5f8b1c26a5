"""Equipment of the teams and of the depots: items with serial numbers, lots, their dates and condition."""

from collections.abc import Iterator
from datetime import timedelta

from samples.generate.catalogue import Type, equipment_types
from samples.generate.crew import Crew, Item
from samples.generate.dice import Dice
from samples.generate.people import Member
from samples.generate.size import Size
from samples.generate.tables import Row

FAULTS = ("OVERDUE", "EXPIRED", "NO_DATE", "UNRECORDED")
SPARED = ("vehicle", "aviation")  # the few that decide a level: what is wrong with them is on purpose only


def amount(crew: Crew, item: Item) -> int:
    """How much of an item a team has."""
    return max(0, item.count + int(item.a_head * crew.people) - crew.lacks.get(item.type, 0))


def lots(size: Size, item: Item, total: int) -> list[int]:
    """The quantities of the rows that a total is entered in."""
    lot = max(1, int(item.lot * size.lots))
    full, rest = divmod(total, lot)
    return [lot] * full + ([rest] if rest else [])


def equipment(size: Size, crew: Crew, people: list[Member]) -> Iterator[Row]:
    """The equipment of one team."""
    dice = Dice(size.seed, crew.code, "equipment")
    number = 0
    wrong = {fault.type: fault for fault in crew.faults}
    drivers = [m for m in people if m.post.role in ("driver", "engine_operator") and m.status == "ACTIVE"]
    for item in crew.kind.kit:
        kind = equipment_types()[item.type]
        for index, quantity in enumerate(lots(size, item, amount(crew, item)), start=1):
            number += 1
            row = unit(size, dice, f"{crew.code}-E{number:04d}", kind, index, quantity, item)
            row |= {"team": crew.code, "base": f"{crew.shares_base_of or crew.code}-B"}
            if kind.category == "vehicle" and drivers:
                row["in_charge"] = drivers[index % len(drivers)].code
            fault = wrong.get(item.type)
            if fault is not None and index <= fault.count:
                spoil(size, dice, row, kind, fault.what)
            elif fault is None:
                wear(size, dice, row, kind)
            yield row


def unit(size: Size, dice: Dice, code: str, kind: Type, index: int, quantity: int, item: Item) -> Row:
    """A unit with nothing wrong."""
    made = size.reference_day.year - dice.between(1, 7)
    row = {"code": code, "type": kind.code, "quantity": str(quantity), "condition": "SERVICEABLE"}
    row["measures"] = item.measures
    row["name"] = f"{kind.name}{index}号" if item.lot == 1 else f"{kind.name}第{index}批"
    if item.lot == 1:
        letters = "".join(part[0] for part in kind.code.split("_")).upper()
        drawn = f"{dice.between(0, 99_999):05d}"
        row["serial"] = f"{letters}{made % 100:02d}{code.replace('-', '') if size.is_varied else drawn}"
    if "INSPECTION_DUE" in kind.demands:
        inspected = size.reference_day - timedelta(days=dice.between(8, 330))
        row["inspected_on"] = inspected.isoformat()
        row["inspection_due"] = (inspected + timedelta(days=365)).isoformat()
    if "EXPIRES_ON" in kind.demands:
        row["expires_on"] = (size.reference_day + timedelta(days=dice.between(40, 1_300))).isoformat()
    return row


def spoil(size: Size, dice: Dice, row: Row, kind: Type, what: str) -> None:
    """Make one thing wrong with a unit."""
    past = size.reference_day - timedelta(days=dice.between(5, 75))
    if what == "OVERDUE":
        row["inspection_due"] = past.isoformat()
        row["inspected_on"] = (past - timedelta(days=365)).isoformat()
    elif what == "EXPIRED":
        row["expires_on"] = past.isoformat()
    elif what == "NO_DATE":
        row.pop("inspection_due" if "INSPECTION_DUE" in kind.demands else "expires_on")
    else:
        row["condition"] = "" if what == "UNRECORDED" else what


def wear(size: Size, dice: Dice, row: Row, kind: Type) -> None:
    """What time does to equipment, as often as one meets it."""
    if kind.category in SPARED or not kind.is_piece:
        return
    is_item = "serial" in row
    if "INSPECTION_DUE" in kind.demands and dice.chance(2):
        spoil(size, dice, row, kind, "OVERDUE")
    elif "EXPIRES_ON" in kind.demands and dice.chance(2):
        spoil(size, dice, row, kind, "EXPIRED")
    elif is_item and dice.chance(4):
        row["condition"] = dice.weighted((("IN_REPAIR", 4), ("UNSERVICEABLE", 2), ("RETIRED", 2), ("", 1)))
