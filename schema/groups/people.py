"""Root: counts of people."""

from typing import Any

import strawberry

from graph.model.labels.person import STATUSES
from graph.model.labels.team import FORCES
from schema.groups.declaring import by_choice, by_node, by_value, groups
from schema.people.enumerations import PERSON_STATUS
from schema.references import PERSON, QUALIFICATION_TYPE, REGION, TEAM, TERM
from schema.teams.enumerations import FORCE

KEYS = {
    "STATUS": by_choice(PERSON_STATUS, STATUSES, "Whether they serve. 状态。", of="status"),
    "BIRTH_YEAR": by_value(int, "The year of birth. 出生年份。", of="birth_year"),
    "LIVES_IN": by_node(REGION, "The division they live in. 居住地。", "lives_in"),
    "TEAM": by_node(
        TEAM,
        "A team they have a place in today; they count once in each. 今日所属队伍（逐队计入）。",
        "memberships",
        current=True,
    ),
    "ROLE": by_node(
        TERM,
        "A role they have today; they count once in each. 今日岗位（逐岗计入）。",
        "memberships",
        role="role",
        current=True,
    ),
    "FORCE": by_choice(
        FORCE,
        FORCES,
        "A force they serve in today; they count once in each. 今日所属力量（逐项计入）。",
        of="force",
        path=("memberships",),
        current=True,
    ),
    "HOME_REGION": by_node(
        REGION,
        "The home region of a team they have a place in today. 今日所属队伍的属地（逐项计入）。",
        "memberships",
        "home_region",
        current=True,
    ),
    "QUALIFICATION_TYPE": by_node(
        QUALIFICATION_TYPE,
        "A type of qualification held, valid or not; they count once under each. 持有资质类别（逐项计入）。",
        "qualifications",
        "type",
    ),
}


@strawberry.type
class PeopleGroupQueries:
    """Counts of people."""

    people_group_by: Any = groups(PERSON, "How many people there are by some keys. 人员分组统计。", KEYS)
