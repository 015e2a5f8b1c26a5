"""One search through several kinds of things."""
