"""Change, one entry of the history, and ChangedRow, what it did to one node or relationship: append-only."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

ACTIONS = (Choice("LOAD", "导入", "load"),)
ROW_ACTIONS = (
    Choice("CREATED", "新增", "created"),
    Choice("CHANGED", "更改", "changed"),
    Choice("REMOVED", "删除", "removed"),
)

CHANGE = Label(
    name="Change",
    plural="changes",
    zh="变更记录",
    en="history entry",
    doc="Who changed what, when and why. Never changed nor removed; in commit order, chained by hash.",
    from_files=False,
    key=("seq",),
    properties=(
        Property("seq", Kind.INTEGER, "序号", "number", "1, 2, 3 ... without holes.", required=True, minimum=1),
        Property("at", Kind.INSTANT, "时间", "at", "What it wrote has this stamp.", required=True),
        Property("actor", Kind.TEXT, "操作人", "actor", "As told, not as proven.", required=True),
        Property("action", Kind.CHOICE, "操作", "action", required=True, choices=ACTIONS),
        Property(
            "subject", Kind.TEXT, "对象", "subject", "Of a load the name of its register or folder.", required=True
        ),
        Property("reason", Kind.TEXT, "原因", "reason", max_length=1_000),
        Property(
            "files",
            Kind.STRUCTURE,
            "文件",
            "files",
            'By name: [{"file", "sha256", "bytes", "rows"}]; rows of a table only.',
            required=True,
            max_length=10_000_000,
        ),
        Property(
            "counts",
            Kind.STRUCTURE,
            "数量",
            "counts",
            'By label or "Label.field": {"created", "changed", "removed"}.',
            required=True,
            max_length=100_000,
        ),
        Property(
            "row_count",
            Kind.INTEGER,
            "明细行数",
            "number of rows",
            "Less than the counts come to where too many were created to be listed.",
            required=True,
            minimum=0,
        ),
        Property("previous", Kind.TEXT, "上一条的散列值", "hash of the entry before", "The first entry has none."),
        Property("hash", Kind.TEXT, "散列值", "hash", "SHA-256 over all else, the rows included.", required=True),
    ),
)

CHANGED_ROW = Label(
    name="ChangedRow",
    plural="changed_rows",
    zh="变更明细",
    en="changed row",
    doc="One node, or one row of a relationship, as it was and as it became.",
    from_files=False,
    key=("change", "position"),
    properties=(
        Property(
            "position", Kind.INTEGER, "次序", "position", "1, 2, 3 ... within its entry.", required=True, minimum=1
        ),
        Property("label", Kind.TEXT, "类别", "label", 'Of a relationship "Label.field".', required=True),
        Property("subject", Kind.TEXT, "对象", "subject", 'The text "label:id".', required=True, indexed=True),
        Property("key", Kind.TEXT, "代码", "key", "In words, as files name it.", required=True, max_length=1_000),
        Property("action", Kind.CHOICE, "操作", "action", required=True, choices=ROW_ACTIONS),
        Property(
            "before",
            Kind.STRUCTURE,
            "之前",
            "before",
            "The fields that differ; of what was removed the whole of it.",
            max_length=10_000_000,
        ),
        Property(
            "after",
            Kind.STRUCTURE,
            "之后",
            "after",
            "The fields that differ; of what was created the whole of it.",
            max_length=10_000_000,
        ),
    ),
    relationships=(Relationship("OF_CHANGE", "change", "Change", "rows", "变更记录", "history entry", required=True),),
)

HISTORY = frozenset({CHANGE.name, CHANGED_ROW.name})
"""The labels that tell of the registry, and are none of its facts."""
