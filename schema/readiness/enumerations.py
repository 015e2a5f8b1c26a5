"""Enumerations of readiness."""

from graph.model.declaration.property import Choice
from graph.model.labels.assessment import READINESS
from graph.model.labels.levels import CONFIDENCES, NECESSITIES, SUBJECTS
from readiness.assessment import LineState, Why
from readiness.turning.causes import Turn
from readiness.words import STATES, WHYS, Lang
from readiness.words_ahead import TURNS
from schema.enumerations import enumeration

LEVEL = enumeration("ReadinessLevel", "A level of readiness; R1 is the best. 战备等级。", READINESS)
NECESSITY = enumeration("Necessity", "How strongly a line is asked. 必要性。", NECESSITIES)
SUBJECT = enumeration("Subject", "What a line asks about. 条目对象。", SUBJECTS)
CONFIDENCE = enumeration(
    "Confidence", "How far a figure can be trusted; an ASSUMED one is no official text. 可信度。", CONFIDENCES
)
DIMENSION = enumeration(
    "Dimension",
    "One of the four sides of readiness. 战备维度。",
    (
        Choice("P", "人员", "People: posts filled"),
        Choice("S", "装备", "Supply: equipment on hand"),
        Choice("C", "完好", "Condition: equipment on hand and usable"),
        Choice("T", "训练", "Training: qualifications and exercises current"),
    ),
)
LINE_STATE = enumeration(
    "LineState",
    "Whether a line is met. 条目状态。",
    (Choice(state.value, STATES[state][Lang.ZH], STATES[state][Lang.EN]) for state in LineState),
)
WHY = enumeration(
    "Why",
    "Why a unit or person that looks right does not count. 不计入的原因。",
    (Choice(why.value, WHYS[why][Lang.ZH], WHYS[why][Lang.EN]) for why in Why),
)
TURN = enumeration(
    "Turn",
    "How a dated fact turns on a day. 事实的变化方式。",
    (Choice(turn.value, TURNS[turn][Lang.ZH], TURNS[turn][Lang.EN]) for turn in Turn),
)
BASIS = enumeration(
    "Basis",
    "What a readiness rests on. 依据。",
    (
        Choice("KEPT", "登记变更时即时评估并留存", "Kept since its facts last changed, as of today"),
        Choice(
            "CURRENT_RECORDS",
            "按今日登记推算该日，不含当日实际记录",
            "Worked out from today's records as of that day, not from what was recorded then",
        ),
    ),
)
LANG = enumeration(
    "Lang",
    "A language that explanations are told in. 语言。",
    (Choice("ZH", "中文", "Chinese"), Choice("EN", "英文", "English")),
)
