"""All teams, one a row: level, coverages, and what holds each down."""

from rich.table import Table
from rich.text import Text

from api.commands.assess.judged import Judged
from graph.model.requirements import Dimension
from readiness import words
from readiness.assessment import Assessment
from readiness.words import Lang

HEADS = {
    Lang.ZH: ("队伍", "名称", "等级", "标准", "P", "S", "C", "T", "取决于", "注"),
    Lang.EN: ("team", "name", "level", "standard", "P", "S", "C", "T", "because of", "notes"),
}


class Overview:
    """Rows of a table as teams are judged."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.table = Table(*HEADS[lang], box=None, header_style="dim", pad_edge=False)

    def add(self, judged: Judged) -> None:
        """A row for each assessment of the team, one without numbers where there is none."""
        facts = judged.facts
        for _, assessment in judged.against:
            numbers = (_percent(assessment, dimension) for dimension in Dimension)
            binding = words.binding(assessment.binding, self.lang)
            row = (assessment.level.value, assessment.standard, *numbers, binding, self._notes(assessment))
            self.table.add_row(facts.code, Text(facts.name), *row)
        if not judged.against:
            level = words.level(judged.readiness.level, self.lang)
            standards = ", ".join(judged.readiness.unassessed) or "-"
            self.table.add_row(facts.code, Text(facts.name), level, standards, *"----", "", "", style="dim")

    def _notes(self, assessment: Assessment) -> str:
        marks = (
            (assessment.stale, "资料过期", "stale"),
            (assessment.incomplete, "资料不全", "incomplete"),
            (not assessment.split_proven, "分配未证最优", "split not proven"),
        )
        return ", ".join(zh if self.lang is Lang.ZH else en for is_so, zh, en in marks if is_so)


def _percent(assessment: Assessment, dimension: Dimension) -> str:
    coverage = assessment.dimensions[dimension].coverage
    return "-" if coverage is None else words.percent(coverage)
