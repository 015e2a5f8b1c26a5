"""How silences are filtered and ordered."""

from schema.deriving import node_inputs
from schema.findings.types import Silence

SilenceWhere, SilenceOrder, SilenceFilter, SilenceManyFilter = node_inputs(Silence)
