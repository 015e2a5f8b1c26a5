"""How standards, editions and lines are filtered and ordered."""

from schema.deriving import edge_inputs, node_inputs
from schema.standards.called_for import CalledFor
from schema.standards.types import Edition, Requirement, Standard

StandardWhere, StandardOrder, StandardFilter, StandardManyFilter = node_inputs(Standard)
EditionWhere, EditionOrder, EditionFilter, EditionManyFilter = node_inputs(Edition)
RequirementWhere, RequirementOrder, RequirementFilter, RequirementManyFilter = node_inputs(Requirement)
CalledForWhere, CalledForOrder, CalledForManyFilter = edge_inputs(CalledFor)
