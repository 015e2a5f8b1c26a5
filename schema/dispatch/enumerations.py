"""Enumerations of dispatch."""

from graph.model.declaration.property import Choice
from planning.candidates import LeftOut
from planning.duty import Duty
from planning.sets import Best
from planning.travel import Way
from planning.words import DUTIES, LEFT_OUT
from readiness.words import Lang
from schema.enumerations import enumeration

DUTY_THEN = enumeration(
    "DutyThen",
    "What a team told of its duty, for a moment. 某一时刻的值班状态。",
    (Choice(duty.value, DUTIES[duty][Lang.ZH], DUTIES[duty][Lang.EN]) for duty in Duty),
)
LEFT_OUT_WHY = enumeration(
    "LeftOut",
    "Why a team is not offered. 未列为可派的原因。",
    (Choice(why.value, LEFT_OUT[why][Lang.ZH], LEFT_OUT[why][Lang.EN]) for why in LeftOut),
)
WAY = enumeration(
    "Way",
    "What a time of travel was reckoned by. 行进时间的估算依据。",
    (Choice(Way.GREAT_CIRCLE.value, "直线距离", "great circle, at the team's own speed"),),
)
BEST = enumeration(
    "BestSet",
    "Which sets of teams come first. 队伍组合的优先次序。",
    (
        Choice(Best.SMALLEST.value, "队伍最少的，其次最早到齐的", "the fewest teams, then the soonest to be all there"),
        Choice(Best.SOONEST.value, "最早到齐的，其次队伍最少的", "the soonest to be all there, then the fewest teams"),
    ),
)
