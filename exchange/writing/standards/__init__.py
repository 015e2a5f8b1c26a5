"""Standards as files again: docs/standards-format.md, from value types to YAML."""

from exchange.writing.standards.document import document

__all__ = ["document"]
