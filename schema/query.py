"""The root of all queries."""

import strawberry

from schema.bases.queries import BaseQueries
from schema.comparing.queries import ComparingQueries
from schema.coverage.queries import CoverageQueries
from schema.criticality.queries import CriticalityQueries
from schema.dispatch.queries import DispatchQueries
from schema.equipment.queries import EquipmentQueries
from schema.exercises.queries import ExerciseQueries
from schema.expiring.queries import ExpiringQueries
from schema.findings.queries import FindingQueries
from schema.groups.equipment import EquipmentGroupQueries
from schema.groups.gaps import GapGroupQueries
from schema.groups.people import PeopleGroupQueries
from schema.groups.qualifications import QualificationGroupQueries
from schema.groups.teams import TeamGroupQueries
from schema.impact.queries import ImpactQueries
from schema.matrix.queries import MatrixQueries
from schema.near.queries import NearQueries
from schema.nodes.queries import NodeQueries
from schema.organisations.queries import OrganisationQueries
from schema.people.queries import PeopleQueries
from schema.qualifications.queries import QualificationQueries
from schema.readiness.queries import AssessmentQueries
from schema.regions.queries import RegionQueries
from schema.relations.queries import RelationQueries
from schema.searching.queries import SearchQueries
from schema.shortages.queries import ShortageQueries
from schema.standards.queries import StandardQueries
from schema.teams.queries import TeamQueries
from schema.teams.summary import ReadinessQueries
from schema.terms.queries import TermQueries
from schema.trends.queries import TrendQueries


@strawberry.type(description="Questions to the registry. 查询。")
class Query(
    TeamQueries,
    ReadinessQueries,
    AssessmentQueries,
    PeopleQueries,
    EquipmentQueries,
    QualificationQueries,
    ExerciseQueries,
    BaseQueries,
    OrganisationQueries,
    RegionQueries,
    StandardQueries,
    TermQueries,
    RelationQueries,
    NearQueries,
    SearchQueries,
    DispatchQueries,
    NodeQueries,
    TeamGroupQueries,
    PeopleGroupQueries,
    EquipmentGroupQueries,
    QualificationGroupQueries,
    GapGroupQueries,
    MatrixQueries,
    ShortageQueries,
    ExpiringQueries,
    ComparingQueries,
    TrendQueries,
    ImpactQueries,
    CriticalityQueries,
    CoverageQueries,
    FindingQueries,
):
    """All roots."""
