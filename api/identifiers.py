"""A document by its hash, as the draft of GraphQL over HTTP names it."""

from hashlib import sha256

HASHED = "sha256:"
"""Before the hash."""


def digest(document: str) -> str:
    """The SHA-256 of a document's text, in hexadecimal digits."""
    return sha256(document.encode()).hexdigest()


def identifier(document: str) -> str:
    """The identifier that a document's own text gives it."""
    return HASHED + digest(document)
