"""The committed district sample, read as plain rows."""

import csv
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
Rows = list[dict[str, str]]


def read(path: Path) -> Rows:
    """The rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def tables() -> dict[str, Rows]:
    """All files of the district and of the folders it includes, by the name of the file."""
    folders = (SAMPLES / "terms", SAMPLES / "catalogue", SAMPLES / "district")
    return {path.stem: read(path) for folder in folders for path in sorted(folder.glob("*.csv"))}
