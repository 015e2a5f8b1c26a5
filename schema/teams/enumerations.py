"""Enumerations of teams."""

from graph.model.declaration.property import Choice
from graph.model.labels.team import DUTY_STATES, FORCES, LIFECYCLES
from schema.enumerations import enumeration

FORCE = enumeration("Force", "The force that a team belongs to. 力量。", FORCES)
FAMILIES = (
    Choice("COMPREHENSIVE", "国家综合性消防救援队伍", "Comprehensive fire-rescue"),
    Choice("PROFESSIONAL", "专业应急救援力量", "Professional: aviation, forest-fire and other professional teams"),
    Choice("SOCIAL", "社会应急力量", "Social forces"),
    Choice("GRASSROOTS", "基层应急救援力量", "Grassroots: township teams, safety patrols, disaster information"),
)
FAMILY = enumeration(
    "Family",
    "A family of forces, as the national plan 应急〔2022〕61号 draws them; derived from the force. 队伍门类。",
    FAMILIES,
)
LIFECYCLE = enumeration("Lifecycle", "How far a team is built up. 建设阶段。", LIFECYCLES)
DUTY_STATE = enumeration("DutyState", "Whether a team can be sent now, as it was told. 值班状态。", DUTY_STATES)
FORCES_OF = {
    "COMPREHENSIVE": ("FIRE_RESCUE",),
    "PROFESSIONAL": ("AVIATION", "FOREST_FIRE", "PROFESSIONAL"),
    "SOCIAL": ("SOCIAL",),
    "GRASSROOTS": ("GRASSROOTS", "SAFETY_PATROL", "DISASTER_INFORMATION"),
}
FAMILY_OF = {force: family for family, forces in FORCES_OF.items() for force in forces}
