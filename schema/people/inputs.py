"""How people, their absences, memberships and stand-ins are filtered and ordered."""

from schema.deriving import edge_inputs, node_inputs
from schema.people.memberships import Membership
from schema.people.stand_ins import StandIn
from schema.people.types import Absence, Person

PersonWhere, PersonOrder, PersonFilter, PersonManyFilter = node_inputs(Person)
AbsenceWhere, AbsenceOrder, AbsenceFilter, AbsenceManyFilter = node_inputs(Absence)
MembershipWhere, MembershipOrder, MembershipManyFilter = edge_inputs(Membership)
StandInWhere, StandInOrder, StandInManyFilter = edge_inputs(StandIn)
