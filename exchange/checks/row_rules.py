"""Rules that a whole row must keep, whatever part of it a file gives."""

from collections.abc import Callable, Iterator, Sequence

from exchange import reasons as general
from exchange.checks import reasons
from exchange.checks.wrong import Merged, Wrong, shown
from exchange.problem import Reason
from exchange.row import Parsed
from exchange.tables import Table
from findings.catalogue import RULES
from graph.model.values import MILLION
from graph.ports.rows import Row, Rows

SPANS = (("since", "until"), ("duty_since", "duty_until"), ("issued_on", "expires_on"))
HUNDREDTH = MILLION // 100
Found = Iterator[tuple[str, Reason]]
Rule = Callable[[Merged], Found]


async def check(kept: Rows, table: Table, merged: Sequence[Merged]) -> list[Wrong]:
    """Everything that is wrong with these rows of one file."""
    rules = _rules(table)
    found = [_wrong(table, row, *what) for row in merged for rule in rules for what in rule(row)]
    if table.plural == "equipment":
        found += await _whole(kept, table, merged)
    return found


def broken(table: Table, row: Row) -> Iterator[tuple[str, Reason]]:
    """The rules that a row breaks by itself, each with the field that is wrong."""
    for rule in _rules(table):
        yield from rule(Merged(Parsed(0), row))


def _rules(table: Table) -> list[Rule]:
    rules: list[Rule] = [_spans]
    if table.relationship is not None and table.relationship.to == table.label.name:
        rules.append(_itself)
    return [*rules, *SPECIAL.get(table.plural, ())]


def _wrong(table: Table, merged: Merged, field: str, reason: Reason) -> Wrong:
    name = next(column.name for column in table.columns if column.field == field)
    return Wrong(merged.parsed.number, name, shown(merged, field), reason)


def _spans(merged: Merged) -> Found:
    for since, until in SPANS:
        first, last = merged.row.get(since), merged.row.get(until)
        if first is not None and last is not None and first > last:
            yield until, reasons.since_after_until(since, until)


def _itself(merged: Merged) -> Found:
    if merged.row["from_id"] == merged.row["to_id"]:
        yield "to_id", general.itself()


def _stored(merged: Merged) -> Found:
    if merged.row.get("team") is None and merged.row.get("base") is None:
        yield "team", reasons.neither_held_nor_stored()


def _turnout(merged: Merged) -> Found:
    held = merged.row.get("turnout_minutes")
    if held is not None and (held.count(",") not in (0, 23) or "-" in held):
        yield "turnout_minutes", reasons.turnout_count()


def _ratio(merged: Merged) -> Found:
    ratio = merged.row["ratio"]
    if ratio <= 0 or ratio % HUNDREDTH:
        yield "ratio", reasons.ratio_places()


def _rule(merged: Merged) -> Found:
    rule = merged.row["rule"]
    if rule not in RULES:
        yield "rule", reasons.no_rule(rule, {code: held.title for code, held in RULES.items()})


async def _whole(kept: Rows, table: Table, merged: Sequence[Merged]) -> list[Wrong]:
    types = await kept.nodes("EquipmentType", sorted({each.row["type"] for each in merged}))
    pieces = {id for id, row in types.items() if row["unit"] == "PIECE"}
    return [
        _wrong(table, each, "quantity", reasons.not_whole())
        for each in merged
        if each.row["quantity"] % MILLION and each.row["type"] in pieces
    ]


SPECIAL: dict[str, tuple[Rule, ...]] = {
    "equipment": (_stored,),
    "teams": (_turnout,),
    "substitutions": (_ratio,),
    "silences": (_rule,),
}
