"""Roots: an organisation by code, and organisations."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import ORGANISATION


@strawberry.type
class OrganisationQueries:
    """Organisations."""

    organisation: Any = by_code(ORGANISATION, "The organisation with this code, or null. 按代码取单位。")
    organisations: Any = listed(ORGANISATION, "Organisations, by code where no order is given. 单位列表。", BY_CODE)
