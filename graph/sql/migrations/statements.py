"""The statements of one step: a file for each dialect, run as they stand there."""

from importlib.resources import files

from alembic import op


def run(version: str) -> None:
    """Run the statements of this version in the dialect of the database that is migrated."""
    connection = op.get_bind()
    for text in statements(connection.dialect.name, version):
        # Without parameters no driver looks for marks of them in the text.
        connection.exec_driver_sql(text, execution_options={"no_parameters": True})


def statements(dialect: str, version: str) -> list[str]:
    """The statements of a file; each ends with a semicolon at the end of a line, a line of -- is for its readers."""
    text = files(__package__).joinpath(dialect, f"{version}.sql").read_text("utf-8")
    told = "".join(f"{line}\n" for line in text.splitlines() if not line.startswith("--"))
    return [one.strip() for one in told.split(";\n") if one.strip()]
