"""Teams side by side, line by line: of each edition that any of them is assessed against."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.requirements import Requirement
from readiness.assessment import Assessment, Line, TeamReadiness

Edition = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One line, and how it stands with each team; None with those that are not assessed against its edition."""

    requirement: Requirement
    lines: tuple[Line | None, ...]

    @property
    def differs(self) -> bool:
        """Whether it stands otherwise with one of the teams assessed against its edition than with another."""
        return len({_standing(line) for line in self.lines if line is not None}) > 1


@dataclass(frozen=True, slots=True)
class Compared:
    """One edition: the assessment of each team (None: it has none), and its lines by position."""

    edition: Edition
    assessments: tuple[Assessment | None, ...]
    rows: tuple[Row, ...]


def compared(teams: Sequence[TeamReadiness]) -> list[Compared]:
    """By standard, then by version."""
    editions = sorted({(one.standard, one.version) for team in teams for one in team.assessments})
    return [_edition(edition, teams) for edition in editions]


def _edition(edition: Edition, teams: Sequence[TeamReadiness]) -> Compared:
    found = tuple(
        next((one for one in team.assessments if (one.standard, one.version) == edition), None) for team in teams
    )
    lines = [{} if one is None else {line.requirement.code: line for line in one.lines} for one in found]
    known = {code: line.requirement for of_team in lines for code, line in of_team.items()}
    ordered = sorted(known.values(), key=lambda line: (line.position, line.code))
    return Compared(
        edition,
        found,
        tuple(Row(requirement, tuple(of_team.get(requirement.code) for of_team in lines)) for requirement in ordered),
    )


def _standing(line: Line) -> object:
    filled, short = (tuple(sorted((held or {}).items())) for held in (line.filled, line.short))
    return line.state, line.required, line.on_hand, line.usable, filled, short
