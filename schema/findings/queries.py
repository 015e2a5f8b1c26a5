"""Roots: what is wrong in the register, and what of it is silenced."""

from typing import Any

import strawberry

from findings.gathered import Shown
from graph.ports.walk import Order
from loaders.mapping.roots import KeyRoot
from loaders.mapping.tables import TableRoot, Telling
from schema.fields import Argument, listed, nullable, root
from schema.findings.telling import findings
from schema.findings.types import SEVERITY, SHOWN, Findings
from schema.references import SILENCE
from schema.tables.fitting import FITTING
from schema.teams.inputs import TeamWhere

BY_RULE = (Order("rule"), Order("touches"))
FINDINGS = (
    Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。"),
    Argument("codes", nullable(list[str]), "Only by the rules with these codes. 规则代码。"),
    Argument("severities", nullable(list[SEVERITY]), "Only as bad as this. 严重程度。"),
    Argument("silenced", SHOWN, "Which findings to list; all are counted. 列出哪些问题。", SHOWN[Shown.OPEN.value]),
    Argument("first", int, "How many to give at most, from 1 to 200. 最多几条。", 50),
    Argument("after", nullable(str), "The cursor after which to go on. 从此游标之后继续。"),
)


@strawberry.type
class FindingQueries:
    """What is wrong."""

    findings: Any = root(
        nullable(Findings),
        "What is wrong, though it loaded, with teams and what belongs to them: people, certificates, equipment,"
        " exercises, bases, standards; worked out when asked, for at most 200 teams. 数据问题。",
        TableRoot("Team", "", {}, (), Telling((FITTING,), findings)),
        FINDINGS,
    )
    silence: Any = root(
        nullable(SILENCE),
        "The silence of this rule and key, or null. 按规则和涉及对象取静默。",
        KeyRoot("Silence", (("rule", "rule"), ("touches", "touches"))),
        [
            Argument("rule", str, "The code of the rule. 规则代码。", ...),
            Argument("touches", str, "The key of the finding, or *. 涉及对象。", ...),
        ],
    )
    silences: Any = listed(SILENCE, "Silences, by rule and key where no order is given. 静默列表。", BY_RULE)
