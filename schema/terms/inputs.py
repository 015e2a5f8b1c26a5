"""How terms are filtered and ordered."""

from schema.deriving import node_inputs
from schema.terms.types import Term

TermWhere, TermOrder, TermFilter, TermManyFilter = node_inputs(Term)
