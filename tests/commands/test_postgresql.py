"""The command line on a server: the same answers as on a file."""

from api.commands.district import FOLDER
from tests.commands.conftest import DAY, Run
from tests.places import in_schemas


def test_a_register_on_a_server_is_assessed_as_in_a_file(run: Run, database: str, postgresql: str) -> None:
    with in_schemas(postgresql) as place:
        url = place()
        loaded = run("load", FOLDER, "--database", url, "--today", DAY)
        assert loaded.code == 0, loaded.err
        there, here = (run("assess", "--json", "--database", one, "--today", DAY) for one in (url, database))
    assert there.code == here.code == 0, there.err
    assert there.out == here.out


def test_a_server_that_is_not_there_is_told_without_the_password(run: Run) -> None:
    told = run("assess", "--database", "postgresql+psycopg://muster:secret@127.0.0.1:1/registry")
    assert (told.code, told.out) == (3, "")
    assert "the PostgreSQL database registry at 127.0.0.1 cannot be reached" in told.err
    assert "secret" not in told.err
