"""Full crews by matching, each person in one place of one crew."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.model.facts import Catalogue, HeldTo
from graph.model.requirements import Necessity, Requirement
from planning.crews import Crews, crews
from tests.unit.readiness.build import ON, F, edition, line, people, person, post, team


def _crews(*lines: Requirement, **known: object) -> Crews | None:
    return crews(team(**known), edition(*lines), Catalogue(), ON, HeldTo("STD"))


def test_each_crew_has_its_own_people() -> None:
    found = _crews(line("L", 1, post("lead")), line("M", 2, post("medic"), 2), people=people(9, "lead", "medic"))
    assert found is not None
    assert found.full == 3
    assert [(one.code, int(one.places), len(one.people)) for one in found.posts] == [("L", 1, 9), ("M", 2, 9)]


def test_the_weakest_posts_are_the_smallest_set_that_lacks_people() -> None:
    members = (*people(6, "lead"), person("both", "lead", "medic"), person("one", "medic"))
    found = _crews(line("L", 1, post("lead")), line("M", 2, post("medic")), people=members)
    assert found is not None
    assert found.full == 2
    (weakest,) = found.weakest
    assert (weakest.lines, weakest.candidates) == (("M",), ("both", "one"))
    assert (weakest.places, weakest.deficit) == (F(3), F(1))


def test_only_mandatory_posts_count_and_without_any_there_are_no_crews() -> None:
    spare = line("M", 2, post("medic"), necessity=Necessity.OPTIONAL)
    found = _crews(line("L", 1, post("lead")), spare, people=people(2, "lead"))
    assert found is not None
    assert found.full == 2
    assert _crews(spare, people=people(2, "medic")) is None


def test_a_team_that_cannot_fill_one_crew_has_none() -> None:
    found = _crews(line("L", 1, post("lead"), 2), people=people(1, "lead"))
    assert found is not None
    assert found.full == 0
    assert found.weakest[0].deficit == 1


ROLES = st.lists(st.frozensets(st.sampled_from("abc")), max_size=7)


@given(ROLES, st.lists(st.integers(1, 2), min_size=1, max_size=3))
def test_as_many_crews_as_no_set_of_posts_forbids(roles: list[frozenset[str]], places: list[int]) -> None:
    """By Hall: k crews can be filled when every set of posts has k times its places of people."""
    members = tuple(person(f"p{n}", *sorted(held)) for n, held in enumerate(roles) if held)
    lines = [line(role, n, post(role), wanted) for n, (role, wanted) in enumerate(zip("abc", places, strict=False), 1)]
    found = _crews(*lines, people=members)
    wanted = min(
        sum(any(role in held for role, _ in chosen) for held in roles) // sum(each for _, each in chosen)
        for size in range(1, len(places) + 1)
        for chosen in combinations(list(zip("abc", places, strict=False)), size)
    )
    assert found is not None
    assert found.full == wanted
