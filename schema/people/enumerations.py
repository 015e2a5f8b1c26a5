"""Enumerations of people."""

from graph.model.labels.person import STATUSES
from schema.enumerations import enumeration

PERSON_STATUS = enumeration("PersonStatus", "Whether someone serves. 人员状态。", STATUSES)
