"""Roots: a person or an absence by code, and lists of them."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import ABSENCE, PERSON


@strawberry.type
class PeopleQueries:
    """People and their absences."""

    person: Any = by_code(PERSON, "The person with this code, or null. 按编号取人员。")
    people: Any = listed(PERSON, "People, by code where no order is given. 人员列表。", BY_CODE)
    absence: Any = by_code(ABSENCE, "The absence with this code, or null. 按编号取缺勤记录。")
    absences: Any = listed(ABSENCE, "Absences, by code where no order is given. 缺勤列表。", BY_CODE)
