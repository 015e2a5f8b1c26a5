"""The few fields by which rules know what rows lead to, so that many can be kept in memory."""

from typing import NamedTuple

from findings.finding import Row


class Team(NamedTuple):
    """A team."""

    code: str
    name: str
    force: str
    lifecycle: str
    above: str | None

    @classmethod
    def of(cls, row: Row) -> "Team":
        """Out of its row."""
        return cls(row["code"], row["name"], row["force"], row["lifecycle"], row["part_of"])


class Region(NamedTuple):
    """A region; its centroid in millionths of a degree."""

    code: str
    name: str
    level: str
    latitude: int | None
    longitude: int | None
    above: str | None

    @classmethod
    def of(cls, row: Row) -> "Region":
        """Out of its row."""
        return cls(row["code"], row["name"], row["level"], row["latitude"], row["longitude"], row["part_of"])
