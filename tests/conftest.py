"""What all tests share: how property tests run, and that nothing is skipped unseen where it counts."""

import os
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import settings

from tests.counting import Counting
from tests.district import district_template
from tests.places import alike, neo4j, place, postgresql, session_place, store_kind, told
from tests.sharing import BySharing

__all__ = ["alike", "district_template", "neo4j", "place", "postgresql", "session_place", "store_kind", "told"]

IN_CI = os.environ.get("CI") == "true"

settings.register_profile("laptop", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if IN_CI else "laptop")


def pytest_configure(config: pytest.Config) -> None:
    """Count what runs on each store."""
    config.pluginmanager.register(Counting(must_be_equal=IN_CI), "counting")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BySharing:
    """What shares loaded registers and servers runs on one worker."""
    return BySharing(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one: what must be there is there."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report
