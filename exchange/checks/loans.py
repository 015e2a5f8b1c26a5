"""No row of equipment is lent twice on one day."""

from collections import defaultdict

from exchange.checks import reasons
from exchange.loading import Loading
from graph.ports.rows import Row

CHUNK = 2_000


async def check(loading: Loading) -> None:
    """Of each piece of equipment whose loans were changed, those that overlap are refused."""
    lent = sorted(loading.lent)
    for start in range(0, len(lent), CHUNK):
        loans: dict[str, list[Row]] = defaultdict(list)
        for row in (await loading.work.edges("Equipment", "loans", lent[start : start + CHUNK])).values():
            loans[row["from_id"]].append(row)
        for rows in loans.values():
            _overlaps(loading, sorted(rows, key=lambda row: (row["since"] or "", row["id"])))


def _overlaps(loading: Loading, rows: list[Row]) -> None:
    table = loading.tables["loans"]
    latest = rows[0]
    for row in rows[1:]:
        if latest["until"] is None or (row["since"] or "") <= latest["until"]:
            for one, other in ((row, latest), (latest, row)):
                place = loading.keys.place(table, one["id"])
                if place is not None:
                    reason = reasons.overlapping_loan(other["since"] or "…", other["until"] or "…")
                    loading.refuse(place, "since", one["since"], reason)
                    break
        if latest["until"] is not None and (row["until"] is None or row["until"] > latest["until"]):
            latest = row
