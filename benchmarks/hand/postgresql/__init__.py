"""By hand on PostgreSQL."""
