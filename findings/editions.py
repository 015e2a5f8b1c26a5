"""Standards that teams are held to without an edition in force."""

from datetime import date

from findings.finding import Finding, Row, Rule, Severity, Words, touched
from readiness.editions import Chain

NO_EDITION = Rule(
    "standard-without-edition",
    Severity.WARNING,
    Words("适用标准当日没有现行版本", "a standard that teams are held to has no edition in force"),
    Words(
        "导入现行版本，或让队伍改用现行标准：否则不评估",
        "load an edition in force, or hold the teams to another standard: else they are not assessed",
    ),
)
RULES = (NO_EDITION,)


def of_standard(row: Row, teams: int, chain: Chain, on: date) -> Finding | None:
    """What is wrong with a standard that so many teams are held to."""
    if chain.in_force(row["code"], on) is not None:
        return None
    said = Words(
        f"{row['title']}（{row['code']}）在 {on} 没有现行版本，适用队伍 {teams} 支",
        f"{row['title_en'] or row['title']} ({row['code']}) has no edition in force on {on}; teams held to it: {teams}",
    )
    return Finding(NO_EDITION, (touched("Standard", row),), said)
