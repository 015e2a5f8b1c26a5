"""The images hold what they promise; they are not built here, so their files are read."""

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from api.settings import Settings
from scripts.local_neo4j import lock

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
STEPS = re.sub(r"\\\n", " ", (ROOT / "Dockerfile").read_text("utf-8")).splitlines()
IGNORED = (ROOT / ".dockerignore").read_text("utf-8").splitlines()


def steps(name: str) -> list[str]:
    return [step.removeprefix(name).strip() for step in STEPS if step.startswith(f"{name} ")]


def copied() -> list[str]:
    """What is copied from the build's folder."""
    return [source for step in steps("COPY") if not step.startswith("--from") for source in step.split()[:-1]]


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each service in turn."""
    return SERVICES[request.param]


def test_the_compose_file_is_one_by_the_schema_of_the_specification() -> None:
    found = importlib.util.find_spec("check_jsonschema")
    assert found is not None
    assert found.origin is not None
    schema = Path(found.origin).parent / "builtin_schemas" / "vendor" / "compose-spec.json"
    jsonschema.validate(COMPOSE, json.loads(schema.read_text("utf-8")))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"services": {"api": {"read_only": []}}}, json.loads(schema.read_text("utf-8")))


def test_a_service_may_do_no_more_than_it_must(service: dict[str, Any]) -> None:
    user, _, group = service["user"].partition(":")
    assert int(user) > 0
    assert int(group) > 0
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "privileged" not in service


def test_a_service_has_limits_and_is_watched(service: dict[str, Any]) -> None:
    assert {"mem_limit", "cpus", "pids_limit"} <= service.keys()
    assert service["healthcheck"]["test"]
    assert {"interval", "timeout", "start_period", "retries"} <= service["healthcheck"].keys()


def test_ports_are_published_on_loopback_only(service: dict[str, Any]) -> None:
    assert service["ports"]
    assert all(re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port) for port in service["ports"])


def test_data_lies_in_named_volumes(service: dict[str, Any]) -> None:
    assert service["volumes"]
    assert all(volume.split(":")[0] in COMPOSE["volumes"] for volume in service["volumes"])


def test_the_password_comes_from_the_environment_without_a_default() -> None:
    told = [str(value) for service in SERVICES.values() for value in service["environment"].values()]
    secret = [value for value in told if "neo4j/" in value or "://" in value]
    assert len(secret) == 2
    for value in secret:
        assert re.search(r"neo4j[/:]\$\{NEO4J_PASSWORD:\?[^}]+\}", value)


def test_the_image_and_the_script_run_the_same_neo4j() -> None:
    assert SERVICES["neo4j"]["image"] == f"neo4j:{lock.version()}-community"


def test_the_api_is_told_settings_that_it_has() -> None:
    names = [name.removeprefix("MUSTER_").lower() for name in SERVICES["api"]["environment"]]
    assert set(names) <= set(Settings.model_fields)
    assert SERVICES["api"]["environment"]["MUSTER_PRIVATE_NETWORK"] == "true"


def test_the_api_waits_for_a_database_that_answers() -> None:
    assert SERVICES["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_the_image_copies_what_exists_and_all_that_ships() -> None:
    assert all((ROOT / source).exists() for source in copied())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shipped = {pattern.rstrip("*") for pattern in project["tool"]["setuptools"]["packages"]["find"]["include"]}
    assert shipped == {source.rstrip("/") for source in copied() if source.endswith("/")}


def test_the_builder_is_sent_what_is_copied_and_no_more() -> None:
    assert "*" in IGNORED
    assert {line.removeprefix("!") for line in IGNORED if line.startswith("!")} == {one.rstrip("/") for one in copied()}


def test_the_image_is_built_from_the_lock_with_hashes() -> None:
    installs = [step for step in steps("RUN") if "pip install" in step]
    assert any("--require-hashes" in step and "requirements.lock" in step for step in installs)
    assert all("--require-hashes" in step or "--no-deps" in step for step in installs)


def test_the_image_names_its_base_exactly_and_does_not_run_as_root() -> None:
    assert all(re.match(r"python:3\.\d+\.\d+-slim-\w+( AS build)?$", base) for base in steps("FROM"))
    assert steps("USER") == [SERVICES["api"]["user"]]


def test_the_image_asks_whether_it_is_ready() -> None:
    (check,) = steps("HEALTHCHECK")
    assert "/health/ready" in check
    assert "/health/ready" in SERVICES["api"]["healthcheck"]["test"][-1]


def test_the_image_listens_on_loopback_unless_told_otherwise() -> None:
    assert not any("MUSTER_HOST" in step or "PRIVATE_NETWORK" in step for step in steps("ENV"))
