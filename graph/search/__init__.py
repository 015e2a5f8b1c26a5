"""Text search, the same on every store: the tokens that are kept of a node, and those that a text asks for."""
