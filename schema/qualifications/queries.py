"""Roots: a qualification or a type by code, and lists of them."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import QUALIFICATION, QUALIFICATION_TYPE


@strawberry.type
class QualificationQueries:
    """Qualifications and their types."""

    qualification: Any = by_code(QUALIFICATION, "The qualification with this code, or null. 按编号取资质。")
    qualifications: Any = listed(
        QUALIFICATION, "Qualifications that people hold, by code where no order is given. 资质列表。", BY_CODE
    )
    qualification_type: Any = by_code(
        QUALIFICATION_TYPE, "The type of qualification with this code, or null. 按代码取资质类别。"
    )
    qualification_types: Any = listed(
        QUALIFICATION_TYPE, "Types of qualification, by code where no order is given. 资质类别列表。", BY_CODE
    )
