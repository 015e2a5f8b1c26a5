"""Root: counts of qualifications."""

from typing import Any

import strawberry

from graph.model.labels.person import STATUSES
from graph.model.labels.team import FORCES
from schema.groups.declaring import by_choice, by_node, by_part, groups
from schema.people.enumerations import PERSON_STATUS
from schema.references import QUALIFICATION, QUALIFICATION_TYPE, REGION, TEAM
from schema.teams.enumerations import FORCE

WAY = ("person", "memberships")
KEYS = {
    "TYPE": by_node(QUALIFICATION_TYPE, "The type. 类别。", "type"),
    "PERSON_STATUS": by_choice(
        PERSON_STATUS, STATUSES, "Whether the holder serves. 持证人状态。", of="status", path=("person",)
    ),
    "TEAM": by_node(
        TEAM,
        "A team the holder has a place in today; it counts once in each. 持证人今日所属队伍（逐队计入）。",
        *WAY,
        current=True,
    ),
    "FORCE": by_choice(
        FORCE,
        FORCES,
        "A force the holder serves in today. 持证人今日所属力量（逐项计入）。",
        of="force",
        path=WAY,
        current=True,
    ),
    "HOME_REGION": by_node(
        REGION,
        "The home region of a team the holder has a place in today. 持证人今日所属队伍的属地（逐项计入）。",
        *WAY,
        "home_region",
        current=True,
    ),
    "ISSUED_YEAR": by_part("The year it was issued in, YYYY. 发证年份。", of="issued_on", letters=4),
    "EXPIRES_YEAR": by_part("The year it expires in, YYYY. 失效年份。", of="expires_on", letters=4),
    "EXPIRES_MONTH": by_part("The month it expires in, YYYY-MM. 失效月份。", of="expires_on", letters=7),
    "REVOKED_YEAR": by_part("The year it was revoked in, YYYY. 吊销年份。", of="revoked_on", letters=4),
}


@strawberry.type
class QualificationGroupQueries:
    """Counts of qualifications."""

    qualifications_group_by: Any = groups(
        QUALIFICATION, "How many qualifications there are by some keys. 资质分组统计。", KEYS
    )
