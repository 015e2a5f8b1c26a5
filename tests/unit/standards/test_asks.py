"""Each subject, condition and mark of a line becomes the value type that it says."""

from fractions import Fraction as Exact

from graph.model.requirements import (
    Alternative,
    AskedQualification,
    Dimension,
    Equipment,
    Headcount,
    Level,
    Measure,
    Necessity,
    Post,
    Qualified,
    Recency,
    Redundancy,
)
from graph.model.rules import (
    AllOf,
    AnyOf,
    Base,
    BaseKind,
    Bound,
    Compare,
    HasTask,
    HasUnits,
    IsGrade,
    MeasureIs,
    Not,
)
from tests.unit.standards.writing import read, requirement, standard


def test_equipment_takes_worths_a_specification_and_no_substitutes() -> None:
    asks = requirement(
        """\
        equipment:
          any_of: [{type: assault_boat, worth: 2.5}, inflatable_boat]
          specification: {engine_power: {minimum: 15}, seats: {minimum: 6, maximum: 12}}
          substitutes: false
        quantity: 4
        """
    ).asks
    bounds = (Bound("engine_power", Exact(15)), Bound("seats", Exact(6), Exact(12)))
    boats = (Alternative("assault_boat", Exact(5, 2)), Alternative("inflatable_boat"))
    assert asks == Equipment(boats, bounds, None, False)


def test_equipment_takes_a_capacity() -> None:
    asks = requirement("equipment: {any_of: drainage_pump, capacity: drainage_flow}\nquantity: 3000").asks
    assert asks == Equipment((Alternative("drainage_pump"),), capacity="drainage_flow")


def test_a_post_takes_roles_qualifications_and_bounds() -> None:
    asks = requirement(
        """\
        post:
          roles: [medic, physician]
          qualifications: [{any_of: [emt, first_aid], not_older_than: 24}, driver_licence_c1]
          bounds: {age: {maximum: 45}}
        quantity: 2
        """
    ).asks
    asked = (AskedQualification(("emt", "first_aid"), 24), AskedQualification(("driver_licence_c1",)))
    assert asks == Post(("medic", "physician"), asked, ((Bound("age", None, Exact(45)),),))


def test_people_may_meet_either_of_two_lists_of_bounds() -> None:
    asks = requirement(
        """\
        headcount:
          roles: pilot_in_command
          bounds:
            - hours_commander: {minimum: 500}
            - hours_hoist_co_pilot: {minimum: 500}
              hours_hoist_supervised: {minimum: 100}
        quantity: 1
        """
    ).asks
    co_pilot = (Bound("hours_hoist_co_pilot", Exact(500)), Bound("hours_hoist_supervised", Exact(100)))
    assert asks == Headcount(("pilot_in_command",), ((Bound("hours_commander", Exact(500)),), co_pilot))


def test_a_redundancy_may_be_over_one_hundred_percent() -> None:
    document, problems = read(
        standard(
            """\
            - {code: A, name: 甲, post: medic, quantity: 1, confidence: ASSUMED}
            - {code: B, name: 乙, redundancy: 150%, confidence: ASSUMED}
            """
        )
    )
    assert not problems
    assert document is not None
    assert document.written[1].requirement.asks == Redundancy(Exact(3, 2))


def test_a_qualification_line_without_a_quantity_has_no_rule() -> None:
    line = requirement("qualification: {any_of: [first_aid, emt], roles: medic}")
    assert line.asks == Qualified(AskedQualification(("first_aid", "emt")), ("medic",))
    assert line.rule is None


def test_a_recency_takes_a_window_a_grace_and_what_counts() -> None:
    asks = requirement(
        """\
        recency:
          exercises: [proficiency_check]
          count: 1
          months: 12
          grace_months: 1
          passed: true
          roles: co_pilot
          exercise_hours: {minimum: 1.5}
        """
    ).asks
    assert asks == Recency(
        kinds=("proficiency_check",),
        count=1,
        months=12,
        grace_months=1,
        passed=True,
        roles=("co_pilot",),
        exercise_hours=Bound("hours", Exact(3, 2)),
    )


def test_a_recency_takes_hours_in_days_of_the_team_as_one() -> None:
    asks = requirement("recency: {exercises: safety_training, hours: 40, days: 365, as_one: true}").asks
    assert asks == Recency(kinds=("safety_training",), hours=Exact(40), days=365, as_one=True)


def test_a_measure_may_be_a_sum_of_factors() -> None:
    asks = requirement(
        """\
        measure:
          sum_of: [{factor: 15, of: major_operations}, {factor: -0.5, of: person}, {of: shifts}]
          minimum: 105
          dimension: P
        """
    ).asks
    terms = (
        (Exact(15), Base(BaseKind.MEASURE, "major_operations")),
        (Exact(-1, 2), Base(BaseKind.STRENGTH)),
        (Exact(1), Base(BaseKind.SHIFTS)),
    )
    assert asks == Measure(terms, Dimension.P, Exact(105))


def test_conditions_say_what_they_are_made_of() -> None:
    line = requirement(
        """\
        headcount: anyone
        quantity: 1
        when:
          all_of:
            - {task: toxic_liquids}
            - {grade: [T1, "2"]}
            - not: {on_hand: personal_alarm_light}
            - any_of:
                - {value: squads, equals: 1}
                - {value: water_temperature, below: -1.5}
                - {value: {role: diver}, up_to: 3}
                - {value: {units: boat}, above: 4}
                - {value: person, at_least: 5}
        """
    )
    compared = AnyOf(
        (
            MeasureIs(Base(BaseKind.SQUADS), Compare.EQ, Exact(1)),
            MeasureIs(Base(BaseKind.MEASURE, "water_temperature"), Compare.LT, Exact(-3, 2)),
            MeasureIs(Base(BaseKind.ROLE, "diver"), Compare.LE, Exact(3)),
            MeasureIs(Base(BaseKind.UNITS, "boat"), Compare.GT, Exact(4)),
            MeasureIs(Base(BaseKind.STRENGTH), Compare.GE, Exact(5)),
        )
    )
    alarm = Not(HasUnits("personal_alarm_light"))
    assert line.condition == AllOf((HasTask("toxic_liquids"), IsGrade(("T1", "2")), alarm, compared))


def test_a_line_carries_its_necessity_weight_cap_and_source() -> None:
    line = requirement(
        """\
        name_en: one
        headcount: anyone
        quantity: 1
        necessity: RECOMMENDED
        weight: 7
        critical: true
        cap: R2
        source: 表 1
        """
    )
    assert (line.name_en, line.necessity, line.weight) == ("one", Necessity.RECOMMENDED, 7)
    assert (line.critical, line.cap, line.source) == (True, Level.R2, "表 1")


def test_a_line_is_mandatory_of_weight_one_and_not_critical_unless_it_says_so() -> None:
    line = requirement("headcount: anyone\nquantity: 1")
    assert (line.necessity, line.weight, line.critical, line.cap) == (Necessity.MANDATORY, 1, False, Level.R4)
