"""How gaps and assessments are filtered and ordered."""

from graph.ports.walk import Order
from schema.comparisons import DecimalFilter
from schema.deriving import node_inputs
from schema.readiness.assessment import Assessment
from schema.readiness.gaps import Gap
from schema.wheres import condition

SHORT = "How much is short, cut to six places. 短缺（截取六位小数）。"
GapWhere, GapOrder, GapFilter, GapManyFilter = node_inputs(
    Gap,
    without=("short_decimal",),
    orders={"SHORT": (Order("short_millionths"), SHORT)},
    short=condition(DecimalFilter, SHORT, of="short_millionths"),
)
AssessmentWhere, AssessmentOrder, AssessmentFilter, AssessmentManyFilter = node_inputs(Assessment)
