"""How qualifications and their types are filtered and ordered."""

from schema.deriving import node_inputs
from schema.qualifications.types import Qualification, QualificationType

QualificationWhere, QualificationOrder, QualificationFilter, QualificationManyFilter = node_inputs(Qualification)
QualificationTypeWhere, QualificationTypeOrder, QualificationTypeFilter, QualificationTypeManyFilter = node_inputs(
    QualificationType
)
