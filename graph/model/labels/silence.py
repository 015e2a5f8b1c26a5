"""Silence: a finding, or all of a rule, that somebody looked at and left as it is."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.kinds import Kind

SILENCE = Label(
    name="Silence",
    plural="silences",
    zh="静默",
    en="silence",
    doc="A finding that somebody looked at and left as it is, with the reason; findings are told beside the registry.",
    key=("rule", "touches"),
    properties=(
        Property(
            "rule",
            Kind.CODE,
            "规则代码",
            "rule",
            "The code of a rule, such as person-twice.",
            required=True,
            max_length=60,
        ),
        Property(
            "touches",
            Kind.TEXT,
            "涉及对象",
            "touches",
            "The key of one finding, or * for all of the rule.",
            required=True,
            max_length=500,
        ),
        Property("reason", Kind.TEXT, "静默原因", "reason", required=True, max_length=500),
        Property("silenced_by", Kind.TEXT, "静默人", "silenced by", required=True),
        Property("since", Kind.DAY, "起", "since", required=True),
        Property("until", Kind.DAY, "止", "until", "The last day; absent: for good."),
    ),
)
