"""How equipment, its types, loans and substitutions are filtered and ordered."""

from schema.deriving import edge_inputs, node_inputs
from schema.equipment.loans import Borrowed, Loan
from schema.equipment.substitutions import Substitution
from schema.equipment.types import Equipment, EquipmentType

EquipmentWhere, EquipmentOrder, EquipmentFilter, EquipmentManyFilter = node_inputs(Equipment)
EquipmentTypeWhere, EquipmentTypeOrder, EquipmentTypeFilter, EquipmentTypeManyFilter = node_inputs(EquipmentType)
BorrowedWhere, BorrowedOrder, BorrowedManyFilter = edge_inputs(Borrowed)
LoanWhere, LoanOrder, LoanManyFilter = edge_inputs(Loan)
SubstitutionWhere, SubstitutionOrder, SubstitutionManyFilter = edge_inputs(Substitution)
