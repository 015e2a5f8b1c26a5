"""All rules, in the order in which findings are told: the worst first, then family by family."""

from collections.abc import Mapping

from findings import certificates, circles, dates, editions, members, names, places, silences, teams, units
from findings.finding import Rule, Severity

FAMILIES = (members, names, certificates, units, teams, editions, places, circles, dates, silences)
RULES: Mapping[str, Rule] = {
    rule.code: rule
    for severity in Severity
    for family in FAMILIES
    for rule in family.RULES
    if rule.severity is severity
}
PLACES: Mapping[str, int] = {code: place for place, code in enumerate(RULES)}
"""Where each stands in that order."""
