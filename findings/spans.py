"""Whether a relationship or an absence holds on a day; days are ISO texts, so they compare as texts."""

from findings.finding import Row


def holds(row: Row, on: str) -> bool:
    """Whether the day lies from `since` to `until`, both included; what is not recorded is open."""
    since, until = row["since"], row["until"]
    return (since is None or since <= on) and (until is None or on <= until)
