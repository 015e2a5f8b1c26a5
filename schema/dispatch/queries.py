"""Roots: the dispatcher's questions."""

from typing import Any

import strawberry

from loaders.mapping.roots import BatchRoot
from schema.dispatch.alternatives import ALTERNATIVES, ALTERNATIVES_SHOWN, Alternatives, alternatives
from schema.dispatch.candidates import CANDIDATES, CANDIDATES_SHOWN, Candidates, candidates
from schema.dispatch.glance import REGION_READINESS, RegionReadiness, region_readiness
from schema.dispatch.on_duty import ON_DUTY, ON_DUTY_SHOWN, OnDuty, on_duty
from schema.dispatch.together import TOGETHER, TOGETHER_SHOWN, Together, together
from schema.fields import nullable, root


@strawberry.type
class DispatchQueries:
    """Who can go."""

    candidates: Any = root(
        nullable(Candidates),
        "Who can go to a place with what is needed, ranked by when they would be there, and who cannot, and why. "
        "谁能去：按预计到达排列的可派队伍，以及未列队伍的原因。",
        BatchRoot(candidates, CANDIDATES_SHOWN),
        CANDIDATES,
    )
    together: Any = root(
        nullable(Together),
        "Which teams together cover what is needed: the smallest or soonest sets, best first. "
        "哪些队伍合起来能满足需要：最少的或最早到齐的组合。",
        BatchRoot(together, TOGETHER_SHOWN),
        TOGETHER,
    )
    alternatives: Any = root(
        nullable(Alternatives),
        "Who could go instead of a team, and what differs line by line. 谁能替代一支队伍，逐条列出差别。",
        BatchRoot(alternatives, ALTERNATIVES_SHOWN),
        ALTERNATIVES,
    )
    on_duty: Any = root(
        nullable(OnDuty),
        "Who is on duty in a region: who leads, who is on call, which teams are available. "
        "区划值班：谁指挥、谁履职、哪些队伍可出动。",
        BatchRoot(on_duty, ON_DUTY_SHOWN),
        ON_DUTY,
    )
    region_readiness: Any = root(
        nullable(RegionReadiness),
        "The readiness of a region at a glance: levels by force, worst critical lines, stale teams, what changed since "
        "a day. 区划战备概览。",
        BatchRoot(region_readiness),
        REGION_READINESS,
    )
