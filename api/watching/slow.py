"""The line that a slow question leaves in the log: whose it is and where its time went, never what was asked with."""

from api.identifiers import identifier
from api.logs import log
from api.watching.course import Course

LONGEST_NAME = 100


def tell(course: Course, seconds: float, outcome: str, code: str) -> None:
    """One line. The document goes by its hash: neither it nor any value is ever shown."""
    known = course.arriving + course.waiting + course.planning + course.store
    named = {"operation": course.name[:LONGEST_NAME]} if course.name else {}
    failed = {"code": code} if code else {}
    log.warning(
        "slow",
        document=identifier(course.document or ""),
        **named,
        asks=course.asks,
        outcome=outcome,
        **failed,
        cost=course.cost,
        questions=course.questions,
        ms=_ms(seconds),
        arriving_ms=_ms(course.arriving),
        waiting_ms=_ms(course.waiting),
        planning_ms=_ms(course.planning),
        store_ms=_ms(course.store),
        shaping_ms=_ms(max(seconds - known, 0.0)),
    )


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)
