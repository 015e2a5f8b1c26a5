"""Enumerations of people."""

from graph.model.labels.person import ABSENCES, STATUSES
from schema.enumerations import enumeration

PERSON_STATUS = enumeration("PersonStatus", "Whether someone serves. 人员状态。", STATUSES)
ABSENCE_KIND = enumeration("AbsenceKind", "Why someone is away. 缺勤类别。", ABSENCES)
