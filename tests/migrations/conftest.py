"""Empty places on both SQL databases; a graph database has no tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import Place, places


@pytest.fixture(params=["postgresql", "sqlite"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Each in turn."""
    with places(request.param, request, tmp_path) as found:
        yield found
