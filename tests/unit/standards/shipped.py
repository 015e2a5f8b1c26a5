"""The files that ship with Muster, as the tests of standards read them."""

import csv
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

from exchange.standards import read
from graph.model.facts import Catalogue, EquipmentType, QualificationType
from graph.model.requirements import Requirement, Standard

ROOT = Path(__file__).parents[3]
STANDARDS = sorted((ROOT / "samples/standards").glob("*.yaml"))
SCHEMA = ROOT / "exchange/standards/schema.json"
FORMAT = ROOT / "docs/standards-format.md"


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a file under samples/."""
    with (ROOT / "samples" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def terms() -> frozenset[tuple[str, str]]:
    """The reviewed terms as pairs (list, code)."""
    return frozenset((row["list"], row["code"]) for row in rows("terms/terms.csv"))


@cache
def catalogue() -> Catalogue:
    """The catalogue as readiness sees it."""
    ratios: dict[str, dict[str, Fraction]] = {}
    for row in rows("catalogue/substitutions.csv"):
        ratios.setdefault(row["equipment_type"], {})[row["substitutes_for"]] = Fraction(row["ratio"])
    equipment = {
        row["code"]: EquipmentType(row["code"], row["unit"], row["kind_of"] or None, ratios.get(row["code"], {}))
        for row in rows("catalogue/equipment_types.csv")
    }
    qualifications = {
        row["code"]: QualificationType(row["code"], frozenset(filter(None, row["implies"].split(";"))))
        for row in rows("catalogue/qualification_types.csv")
    }
    return Catalogue(equipment, qualifications)


@cache
def standards() -> dict[str, Standard]:
    """The standards by their codes, read without a problem or a warning."""
    documents, problems = read(STANDARDS)
    assert not problems
    return {document.standard.code: document.standard for document in documents}


def line(standard: str, code: str) -> Requirement:
    """A line of the first edition of a standard."""
    (found,) = (line for line in standards()[standard].editions[0].requirements if line.code == code)
    return found
