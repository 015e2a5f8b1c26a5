"""The real assessment and the naive reading agree on random registers, to the last number."""

from fractions import Fraction

import pytest

from graph.model.requirements import Dimension
from readiness.assess import assess
from readiness.assessment import Assessment
from tests.oracle.cases import Case, case
from tests.oracle.verdict import Verdict, verdict

CASES = 1_500


def real(one: Case) -> Assessment:
    return assess(one.facts, one.edition, one.catalogue, one.on, one.held)


def naive(one: Case) -> Verdict:
    return verdict(one.facts, one.edition, one.catalogue, one.on, one.held)


Amounts = dict[str, Fraction]


def amounts(held: dict[Dimension, Fraction] | None) -> Amounts:
    return {dimension.value: amount for dimension, amount in (held or {}).items()}


@pytest.mark.parametrize("first", range(0, CASES, 100))
def test_real_and_naive_reading_agree(first: int) -> None:
    for seed in range(first, first + 100):
        one = case(seed)
        found, expected = real(one), naive(one)
        assert found.level.value == expected.level, seed
        dimensions = {d.value: (r.level.value, r.coverage) for d, r in found.dimensions.items()}
        assert dimensions == expected.dimensions, seed
        assert {cap.line: cap.level.value for cap in found.caps} == expected.caps, seed
        assert found.stale == expected.stale, seed
        assert found.split_proven, seed
        for line in found.lines:
            told = expected.lines[line.requirement.code]
            where = (seed, line.requirement.code)
            assert line.state.value == told.state, where
            assert tuple(sorted(line.missing)) == told.missing, where
            if told.is_known:
                assert told.filled is not None
                assert line.required == told.required, where
                assert amounts(dict(line.filled or {})) == told.filled, where
                assert amounts(dict(line.short or {})) == {d: told.short(d) for d in told.filled}, where
                assert line.usable == told.usable, where
                assert line.on_hand == told.on_hand, where
