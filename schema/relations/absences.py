"""Kinds of absence."""

from graph.model.labels.person import ABSENCES
from schema.enumerations import enumeration

ABSENCE_KIND = enumeration("AbsenceKind", "Why someone is away. 缺勤类别。", ABSENCES)
