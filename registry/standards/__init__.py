"""Standards as rows of the registry."""
