"""By hand on SQLite."""
