"""What the folder of a server holds, and what the server is told."""

import re
from pathlib import Path

import pytest

from scripts.local_neo4j.configuration import Configuration
from scripts.local_neo4j.home import Home
from scripts.local_neo4j.refused import Refused


def test_the_server_listens_on_this_machine_only_and_reports_nothing() -> None:
    conf = Configuration(port=7700, http_port=7800).conf()
    addresses = re.findall(r"_address=(\S+)", conf)
    assert addresses
    assert all(address.split(":")[0] == "127.0.0.1" for address in addresses)
    assert "server.bolt.listen_address=127.0.0.1:7700" in conf
    assert "server.http.enabled=true" in conf
    assert "dbms.security.auth_enabled=true" in conf
    assert "dbms.usage_report.enabled=false" in conf


def test_no_http_unless_asked_for() -> None:
    assert "server.http.enabled=false" in Configuration().conf()
    assert Configuration().ports == (7687,)


def test_the_password_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    home = Home(tmp_path)
    password = home.password()
    assert len(password) >= 32
    assert home.password() == password
    assert home.password_file.stat().st_mode & 0o777 == 0o600
    assert home.url(password) == f"neo4j://neo4j:{password}@127.0.0.1:7687"


def test_no_password_can_be_taken_for_an_option(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / str(number)).mkdir()
        assert Home(tmp_path / str(number)).password().isalnum()


def test_a_lost_password_of_kept_data_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "data/databases/system").mkdir(parents=True)
    with pytest.raises(Refused, match="is gone"):
        Home(tmp_path).password()


def test_a_start_remembers_how_it_was_started(tmp_path: Path) -> None:
    home = Home(tmp_path / "new")
    asked = Configuration(port=7701, heap="1g")
    home.prepare(asked)
    assert home.configuration == asked
    assert (home.conf / "neo4j.conf").read_text(encoding="ascii") == asked.conf()
    assert home.folder.stat().st_mode & 0o077 == 0
