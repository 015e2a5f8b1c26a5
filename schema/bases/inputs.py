"""How bases are filtered and ordered."""

from schema.bases.types import Base
from schema.deriving import node_inputs

BaseWhere, BaseOrder, BaseFilter, BaseManyFilter = node_inputs(Base)
