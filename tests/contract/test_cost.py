"""One object and many cost the same number of statements."""

import pytest

from graph.ports.filters import Param, Related, Within
from graph.ports.walk import Listing, Many, Nodes, One, Order, Page, PageFact, PageInfo, Part, Total, Value, Walk
from tests.contract.stores import Registry

CODE = Value("code", "code")
INFO = PageInfo("pageInfo", (("next", PageFact.HAS_NEXT),))


def _list(hop: str, *parts: Part) -> Many:
    shown = (Nodes("nodes", (CODE, *parts)), INFO, Total("total"))
    return Many(hop, hop, Listing(shown, Page(Param("all")), None, (Order("code"),)))


TEAM = (
    CODE,
    One("base", "base", (CODE, One("region", "region", (CODE,)))),
    _list("members", _list("qualifications", One("type", "type", (CODE,))), One("chief", "reports_to", (CODE,))),
    _list("equipment", One("type", "type", (CODE,))),
    _list("capabilities"),
)


@pytest.mark.parametrize("first", [1, 5])
async def test_a_page_costs_the_same_whatever_its_size(registry: Registry, first: int) -> None:
    where = Related("home_region", Within("part_of", "code", Param("in")))
    shown = (Nodes("nodes", TEAM), INFO, Total("total"))
    walk = registry.store.prepare(Walk("teams", "Team", Listing(shown, Page(Param("first")), where, (Order("code"),))))
    before = registry.asked()
    await registry.store.ask(walk, {"first": first, "all": 100, "in": ["44", "11"]})
    taken = registry.asked() - before
    assert taken == walk.statements <= 2 * 5, "at most rows and total, of teams and of four lists below"


async def test_nothing_is_counted_that_nobody_asked_for(registry: Registry) -> None:
    walk = registry.store.prepare(Walk("teams", "Team", Listing((Nodes("nodes", (CODE,)), INFO), Page(Param("first")))))
    before = registry.asked()
    await registry.store.ask(walk, {"first": 2})
    assert registry.asked() - before == 1


async def test_a_total_alone_reads_no_rows(registry: Registry) -> None:
    walk = registry.store.prepare(Walk("teams", "Team", Listing((Total("total"),), Page(Param("first")))))
    before = registry.asked()
    assert await registry.store.ask(walk, {"first": 2}) == b'{"total":5}'
    assert registry.asked() - before == 1
