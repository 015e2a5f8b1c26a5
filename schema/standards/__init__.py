"""Standards, editions and lines."""
