"""Whether a team can be sent at a moment, by what it told of its duty."""

from enum import StrEnum


class Duty(StrEnum):
    """A duty state that holds, or TO_ASK: none was told, or what was told does not reach to the moment."""

    AVAILABLE = "AVAILABLE"
    LIMITED = "LIMITED"
    COMMITTED = "COMMITTED"
    OFF_DUTY = "OFF_DUTY"
    TO_ASK = "TO_ASK"


def duty_at(state: str | None, since: str | None, until: str | None, at: str) -> Duty:
    """The duty at an instant; instants in raw form, so that their texts compare as they do. Both ends count."""
    if state is None or (since is not None and at < since) or (until is not None and until < at):
        return Duty.TO_ASK
    return Duty(state)
