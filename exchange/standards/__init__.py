"""Standards as data: YAML files read into value types, and checked against the catalogue and the vocabularies.

    documents, problems = read(paths)              # docs/standards-format.md
    problems += check(documents, catalogue, terms, known)
    standards = [document.standard for document in documents]

Nothing of `documents` may be used when a problem `is_error`.
"""

from exchange.standards.checking.check import check
from exchange.standards.document import Document, Named, Reference, Written
from exchange.standards.problem import Problem, Severity
from exchange.standards.reading.read import read, read_text

__all__ = ["Document", "Named", "Problem", "Reference", "Severity", "Written", "check", "read", "read_text"]
