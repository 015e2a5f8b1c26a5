"""What is to be said beside the rows of one file: its problems and what becomes of the good rows."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from exchange.outcome import Became, Outcome, Unlisted
from exchange.problem import Problem
from exchange.reading.header import Header
from exchange.report import Report

WORDS = {
    Became.CREATED: ("将新增", "to be created"),
    Became.UPDATED: ("将更新", "to be changed"),
    Became.UNCHANGED: ("不变", "kept"),
    Became.REMOVED: ("将删除", "to be removed"),
    Became.ENDED: ("将结束", "to be ended"),
}
Sides = tuple[str, str]
"""The same in Chinese and in English."""


@dataclass(slots=True)
class Marks:
    """By row; `whole` holds what is wrong with the file as a whole or with its header.

    `unlisted` holds the rows of the registry that it leaves out, as their whole list.
    """

    problems: dict[int, list[Problem]] = field(default_factory=lambda: defaultdict(list))
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    whole: list[Problem] = field(default_factory=list)
    unlisted: list[Unlisted] = field(default_factory=list)

    @property
    def has_more(self) -> bool:
        """Whether there is anything to say that has no row here."""
        return bool(self.whole or self.unlisted)

    def said(self, row: int) -> Sides:
        """What is said at the end of a row; blank of one that nothing is known of."""
        if bad := self.problems.get(row):
            zh = "；".join(f"{each.place}：{each.reason_zh}".lstrip("：") for each in bad)
            return zh, "; ".join(f"{each.place}: {each.reason_en}".lstrip(": ") for each in bad)
        outcome = self.outcomes.get(row)
        if outcome is None:
            return "", ""
        zh, en = WORDS[outcome.became]
        changed = ", ".join(outcome.columns)
        return (f"{zh}：{changed}", f"{en}: {changed}") if changed else (zh, en)

    def cells(self, row: int, header: Header | None) -> dict[int, Sides]:
        """What is said of single cells, by their position."""
        names = [column.name if column else None for column in header.columns] if header else []
        found: dict[int, Sides] = {}
        for each in self.problems.get(row, ()):
            if each.column in names:
                found.setdefault(names.index(each.column), (each.reason_zh, each.reason_en))
        return found


def marks(report: Report, files: Mapping[str, int | None]) -> dict[str, Marks]:
    """By file, for these files, each with the row of its header."""
    found = {name: Marks() for name in files}
    for each in report.problems:
        if each.file in found:
            at = found[each.file]
            if each.row is not None:
                at.problems[each.row].append(each)
            if each.row in (None, files[each.file]):
                at.whole.append(each)
    for outcome in report.rows:
        if outcome.file in found:
            found[outcome.file].outcomes[outcome.row] = outcome
    for left in report.unlisted:
        if left.file in found:
            found[left.file].unlisted.append(left)
    return found
