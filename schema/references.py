"""The types of the contract by name, so that they can name each other without importing each other."""

from strawberry.types.lazy_type import LazyType


def _at(name: str, module: str) -> LazyType[str, str]:
    return LazyType(name, f"schema.{module}")


ABSENCE = _at("Absence", "people.types")
ASSESSMENT = _at("Assessment", "readiness.assessment")
BASE = _at("Base", "bases.types")
BORROWED = _at("Borrowed", "equipment.loans")
CALLED_FOR = _at("CalledFor", "standards.called_for")
EDITION = _at("Edition", "standards.types")
EQUIPMENT = _at("Equipment", "equipment.types")
EQUIPMENT_TYPE = _at("EquipmentType", "equipment.types")
EXERCISE = _at("Exercise", "exercises.types")
GAP = _at("Gap", "readiness.gaps")
HELD_TO = _at("HeldTo", "teams.held_to")
LOAN = _at("Loan", "equipment.loans")
MEASURED_VALUE = _at("MeasuredValue", "teams.measured")
MEMBER = _at("Member", "teams.members")
MEMBERSHIP = _at("Membership", "people.memberships")
ORGANISATION = _at("Organisation", "organisations.types")
PERSON = _at("Person", "people.types")
QUALIFICATION = _at("Qualification", "qualifications.types")
QUALIFICATION_TYPE = _at("QualificationType", "qualifications.types")
READINESS = _at("Readiness", "readiness.types")
REGION = _at("Region", "regions.types")
REQUIREMENT = _at("Requirement", "standards.types")
SILENCE = _at("Silence", "findings.types")
STAND_IN = _at("StandIn", "people.stand_ins")
STANDARD = _at("Standard", "standards.types")
SUBSTITUTION = _at("Substitution", "equipment.substitutions")
TEAM = _at("Team", "teams.types")
TERM = _at("Term", "terms.types")
