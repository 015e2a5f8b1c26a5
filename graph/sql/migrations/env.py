"""What Alembic runs: the steps, on the connection and in the transaction it is handed."""

from alembic import context

handed = context.config.attributes
context.configure(
    connection=handed["connection"],
    version_table=handed["version_table"],
    on_version_apply=handed["on_version_apply"],
)
context.run_migrations()
