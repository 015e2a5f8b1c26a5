"""Units of equipment: demanded days, serial numbers, and measures that cannot be."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from findings.finding import Finding, Row, Rule, Severity, Words, in_order, listed, touched
from graph.model.labels.equipment import DEMANDED
from graph.model.values import MILLION, decimal_text

TIMES = 5
"""A measured value that is so many times that of its type, or its so manieth part, cannot be."""
DAYS = {choice.code: (choice.code.lower(), choice) for choice in DEMANDED}

NO_DAY = Rule(
    "equipment-date-missing",
    Severity.WARNING,
    Words("装备缺少类别必填的日期", "equipment without a date that its type demands"),
    Words("补填日期：没有它的装备不算可用", "give the date: a unit without it does not count as usable"),
)
SERIAL_TWICE = Rule(
    "equipment-serial-twice",
    Severity.WARNING,
    Words("同类装备的序列号重复", "a serial number twice, of one type"),
    Words("核对铭牌；重复登记的删除一行", "look at the plate; remove what is registered twice"),
)
SERIAL_OF_LOT = Rule(
    "equipment-serial-of-lot",
    Severity.NOTICE,
    Words("一批装备只有一个序列号", "a lot with a serial number"),
    Words("有序列号的每件一行，数量为 1", "give each item with a serial number a row, with quantity 1"),
)
UNLIKELY = Rule(
    "equipment-measure-unlikely",
    Severity.WARNING,
    Words("实测规格与类别相差太大", "a measured value far from that of the type: 100 people in a boat for 6"),
    Words("核对数值和单位，或更正类别", "check the value and its unit, or the type"),
)
RULES = (NO_DAY, SERIAL_TWICE, SERIAL_OF_LOT, UNLIKELY)


def of_unit(row: Row, demands: frozenset[str], specifications: Mapping[str, Fraction]) -> Iterator[Finding]:
    """What is wrong with one; `demands` and `specifications` are those of its type."""
    if row["condition"] == "RETIRED":
        return
    for code, (field, day) in DAYS.items():
        if code in demands and row[field] is None:
            said = Words(f"{row['code']} 未填{day.zh}", f"{row['code']} has no {day.en}")
            yield Finding(NO_DAY, (touched("Equipment", row),), said, field)
    if row["serial"] is not None and row["quantity"] > MILLION:
        amount = decimal_text(row["quantity"])
        said = Words(
            f"{row['code']} 数量 {amount}，序列号只有 {row['serial']}",
            f"{row['code']} is a lot of {amount} with the serial number {row['serial']}",
        )
        yield Finding(SERIAL_OF_LOT, (touched("Equipment", row),), said)
    if row["measures"] is not None and specifications:
        yield from _measures(row, specifications)


def _measures(row: Row, specifications: Mapping[str, Fraction]) -> Iterator[Finding]:
    for measure, text in json.loads(row["measures"]).items():
        value, usual = Fraction(text), specifications.get(measure)
        if usual is not None and usual > 0 and (value > usual * TIMES or value * TIMES < usual):
            of_type = decimal_text(int(usual * MILLION))
            said = Words(
                f"{row['code']} 的 {measure} 为 {text}，其类别为 {of_type}",
                f"{row['code']} has {measure} {text}; its type has {of_type}",
            )
            yield Finding(UNLIKELY, (touched("Equipment", row),), said, measure)


def by_serial(row: Row) -> str | None:
    """What units of one serial number share."""
    return None if row["serial"] is None or row["condition"] == "RETIRED" else f"{row['type']} {row['serial']}"


def serials(rows: Sequence[Row]) -> Iterator[Finding]:
    """Of units that seem to have one serial number those that do."""
    by_text: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        by_text[by_serial(row)].append(row)
    for text, same in sorted(by_text.items(), key=lambda pair: pair[0] or ""):
        if text is not None and len(same) > 1:
            codes, serial = sorted(row["code"] for row in same), same[0]["serial"]
            said = Words(
                f"序列号 {serial} 重复：{listed(codes, '、')}",
                f"the serial number {serial} is that of {listed(codes, ', ')}",
            )
            yield Finding(SERIAL_TWICE, in_order("Equipment", same), said)
