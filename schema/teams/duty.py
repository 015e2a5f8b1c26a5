"""Duty: whether a team can be sent now, as it was told."""

from collections.abc import Sequence
from typing import Any

from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from schema.fields import computed, part
from schema.fields import value as held
from schema.scalars import Instant
from schema.teams.enumerations import DUTY_STATE


def _lapsed(values: Sequence[Any], _arguments: Arguments, moment: Moment) -> bool:
    (until,) = values
    return until is not None and until < moment.now


@part("Whether a team can be sent now, as it was told. 值班状态。", label="Team")
class Duty:
    """The duty state with its times."""

    value: Any = held("The state as recorded. 状态。", DUTY_STATE, of="duty_state")
    since: Instant | None = held("Since when. 状态起始时间。", of="duty_since")
    until: Instant | None = held("Until when it was told for. 状态截止时间。", of="duty_until")
    note: str | None = held("A note to it. 说明。", of="duty_note")
    lapsed: Any = computed(
        bool,
        "Whether `until` has passed, so that the state is to be asked about; on a pinned day seen from that day's "
        "00:00 UTC. 是否已失效、需要询问。",
        _lapsed,
        needs=("duty_until",),
    )
