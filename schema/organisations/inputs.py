"""How organisations are filtered and ordered."""

from schema.deriving import node_inputs
from schema.organisations.types import Organisation

OrganisationWhere, OrganisationOrder, OrganisationFilter, OrganisationManyFilter = node_inputs(Organisation)
