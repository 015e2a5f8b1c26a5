"""How regions are filtered and ordered."""

from schema.deriving import node_inputs
from schema.regions.types import Region

RegionWhere, RegionOrder, RegionFilter, RegionManyFilter = node_inputs(Region)
