"""The SQL store: SQLite today, behind the ports; the one place that knows SQLAlchemy."""
