"""Settings by environment and file, checked at the start with every problem named at once."""

from datetime import date
from pathlib import Path

import pytest

from api import bootstrap
from api.settings import DATABASE_SCHEMES, Settings, SettingsRefused, masked, read_settings
from api.settings.page import table

DOCS = Path(__file__).parents[2] / "docs" / "settings.md"


def problems(**overrides: object) -> list[str]:
    with pytest.raises(SettingsRefused) as refused:
        read_settings(overrides)
    assert all(one.zh and not one.zh.isascii() for one in refused.value.problems)
    return [one.en for one in refused.value.problems]


def test_defaults_listen_on_loopback_only() -> None:
    settings = read_settings()
    assert (settings.host, settings.port, settings.today) == ("127.0.0.1", 8000, None)
    assert settings.database == "sqlite:///var/muster.db"
    assert settings.timezone == "Asia/Shanghai"


def test_the_command_line_goes_before_the_environment_and_that_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("muster.toml").write_text('port = 1\ntimezone = "UTC"\nmax_depth = 7\ntoday = 2026-05-01\n')
    monkeypatch.setenv("MUSTER_PORT", "2")
    monkeypatch.setenv("MUSTER_TIMEZONE", "Asia/Tokyo")
    settings = read_settings({"port": 3, "host": None})
    assert (settings.port, settings.timezone, settings.max_depth) == (3, "Asia/Tokyo", 7)
    assert settings.today == date(2026, 5, 1)


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("muster.toml").write_text("port = 9\n")
    monkeypatch.setenv("MUSTER_PORT", "")
    monkeypatch.setenv("MUSTER_TODAY", "")
    assert (read_settings().port, read_settings().today) == (9, None)


def test_every_problem_is_named_at_once_with_where_it_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("muster.toml").write_text('max_depth = 0\ncolour = "red"\ngraphiql = "perhaps"\n')
    for name, value in {
        "PORT": "http",
        "HOST": "0.0.0.0",
        "TODAY": "2026-02-30",
        "TIMEZONE": "Mars/Olympus",
        "DATABASE": "postgresql://host/db",
        "REQUEST_SECONDS": "inf",
        "LOG_LEVEL": "loud",
        "TYPO": "1",
    }.items():
        monkeypatch.setenv(f"MUSTER_{name}", value)
    said = problems(max_tokens="many")
    expected = [
        "MUSTER_TYPO is no setting",
        "muster.toml: colour is no setting",
        "MUSTER_DATABASE is 'postgresql://host/db', but must be like sqlite:///",
        "MUSTER_HOST is '0.0.0.0', but must be a loopback address",
        "MUSTER_PORT is 'http', but must be a whole number.",
        "MUSTER_TODAY is '2026-02-30', but must be a day of the calendar.",
        "MUSTER_TIMEZONE is 'Mars/Olympus', but must be the name of a time zone",
        "muster.toml: graphiql is 'perhaps', but must be true or false.",
        "--max-tokens is 'many', but must be a whole number.",
        "muster.toml: max_depth is '0', but must be",
        "MUSTER_REQUEST_SECONDS is 'inf', but must be",
        "MUSTER_LOG_LEVEL is 'loud', but must be 'debug', 'info', 'warning' or 'error'.",
    ]
    assert len(said) == len(expected)
    for sentence, start in zip(said, expected, strict=True):
        assert sentence.startswith(start)
        assert sentence.endswith(".")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
def test_loopback_hosts_are_taken(host: str) -> None:
    assert read_settings({"host": host}).host == host


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.168.0.4", "example.org", "localhost.example.org", "127.0.0.1:80"]
)
def test_any_other_host_is_refused_with_the_reason(host: str) -> None:
    (sentence,) = problems(host=host)
    assert "loopback" in sentence
    assert "sign-in" in sentence


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.1.2.3", "127.0.0.1"])
def test_a_promised_private_network_lets_any_address_be_listened_on(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("MUSTER_PRIVATE_NETWORK", "true")
    assert read_settings({"host": host}).host == host


def test_a_private_network_makes_no_address_of_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSTER_PRIVATE_NETWORK", "true")
    (sentence,) = problems(host="example.org")
    assert "loopback" in sentence


@pytest.mark.parametrize("day", ["2026-5-1", "20260501", "1700000000", "today", "2026-05-01T00:00:00"])
def test_a_day_has_one_form(day: str) -> None:
    (sentence,) = problems(today=day)
    assert sentence.endswith("must be a day like 2026-05-01.")


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///",
        "sqlite:///dir/",
        "sqlite:///a.db?mode=ro",
        "muster.db",
        "neo4j://",
        "neo4j://host?x=1",
        "bolt+x://host",
        "postgresql://host/db",
        "postgresql+psycopg://",
        "postgresql+psycopg://a b/c",
        "sqlite:///a\n.db",
    ],
)
def test_a_database_that_cannot_be_is_refused(url: str) -> None:
    assert len(problems(database=url)) == 1


@pytest.mark.parametrize("url", ["neo4j://x", "bolt+ssc://u:p@[::1]:7687/name", "neo4j+s://x/", "sqlite:///a/b.db"])
def test_each_kind_of_database_is_taken(url: str) -> None:
    assert read_settings({"database": url}).database == url


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("neo4j://host/name", "neo4j://:a%3A%40b@host/name"),
        ("bolt://u@host", "bolt://u:a%3A%40b@host"),
        ("bolt://u:own@host", "bolt://u:own@host"),
        ("postgresql+psycopg://u@/db?host=x", "postgresql+psycopg://u:a%3A%40b@/db?host=x"),
        ("sqlite:///a.db", "sqlite:///a.db"),
    ],
)
def test_the_database_takes_its_password_from_a_setting_of_its_own(
    monkeypatch: pytest.MonkeyPatch, url: str, whole: str
) -> None:
    monkeypatch.setenv("MUSTER_DATABASE_PASSWORD", "a:@b")
    settings = read_settings({"database": url})
    assert settings.database == whole
    assert "a:@b" not in repr(settings)
    assert "a%3A%40b" not in masked(settings.database)


def test_the_settings_file_may_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    named = tmp_path / "other.toml"
    named.write_text("port = 77\n")
    Path("muster.toml").write_text("port = 1\n")
    monkeypatch.setenv("MUSTER_SETTINGS", str(named))
    assert read_settings().port == 77


@pytest.mark.parametrize(
    ("content", "says"), [(None, "cannot be read"), (b"port = ", "no TOML"), (b'timezone = "\xff"', "not UTF-8")]
)
def test_a_named_file_that_cannot_be_used_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None, says: str
) -> None:
    named = tmp_path / "named.toml"
    if content is not None:
        named.write_bytes(content)
    monkeypatch.setenv("MUSTER_SETTINGS", str(named))
    (sentence,) = problems()
    assert says in sentence


def test_each_kind_of_database_has_an_opener_and_no_other() -> None:
    assert tuple(bootstrap.OPENERS) == DATABASE_SCHEMES


def test_an_unknown_kind_of_database_is_told_in_a_sentence() -> None:
    with pytest.raises(bootstrap.UnknownStore, match="names no database Muster can use"):
        bootstrap.open_store("mongodb://x", 1.0)


def test_the_page_of_settings_has_the_table_as_it_is_declared() -> None:
    assert table() in DOCS.read_text(encoding="utf-8")


def test_every_setting_is_described() -> None:
    assert all(declared.description for declared in Settings.model_fields.values())
