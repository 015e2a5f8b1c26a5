"""The words of readiness levels, necessities and subjects, shared by several labels."""

from graph.model.declaration.property import Choice

LEVELS = (
    Choice("R1", "一级", "R1"),
    Choice("R2", "二级", "R2"),
    Choice("R3", "三级", "R3"),
    Choice("R4", "四级", "R4"),
)
NECESSITIES = (
    Choice("MANDATORY", "必配", "mandatory"),
    Choice("RECOMMENDED", "推荐", "recommended"),
    Choice("OPTIONAL", "选配", "optional"),
)
SUBJECTS = (
    Choice("EQUIPMENT", "装备", "equipment"),
    Choice("POST", "岗位", "post"),
    Choice("HEADCOUNT", "人数", "headcount"),
    Choice("REDUNDANCY", "岗位冗余", "post redundancy"),
    Choice("QUALIFICATION", "资质", "qualification"),
    Choice("RECENCY", "训练演练", "recency"),
    Choice("MEASURE", "指标", "measure"),
)
CONFIDENCES = (
    Choice("VERIFIED", "已核对原文", "verified in the source"),
    Choice("SECONDARY", "二手来源", "secondary source"),
    Choice("ASSUMED", "假设，非官方文本", "assumed, not an official text"),
)
