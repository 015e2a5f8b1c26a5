"""Takes down what happens in a process, cheaply, and tells it to Prometheus."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from prometheus_client import Counter
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from api.watching.course import COURSE, Course
from api.watching.measures import Measures
from api.watching.processes import together
from api.watching.slow import tell
from api.watching.tally import Tally
from graph.ports.walk import Prepared

OFTEN = 1.0
"""Seconds between two times of publishing: what other processes tell of this one is so old at most."""
NEVER = float("inf")
MEDIA_TYPE = CONTENT_TYPE_PLAIN_0_0_4
SEVERAL = "several"


class Watch:
    """The numbers of one application; plain ones until they are published, before a scrape and once a second.

    `slow_seconds`: a question that takes as long is logged.
    """

    def __init__(self) -> None:
        self.measures = Measures()
        self.slow_seconds = NEVER
        self._requests: dict[tuple[str, str, str], int] = defaultdict(int)
        self._durations: dict[str, Tally] = {}
        self._costs = Tally(self.measures.costs)
        self._questions: dict[str, int] = defaultdict(int)
        self._trips: dict[str, Tally] = {}
        self._looks: list[Callable[[], None]] = []
        self._counted: dict[Counter, int] = {}

    def answered(self, course: Course, outcome: str, code: str) -> None:
        """A request to /graphql has its answer; `code` of its first error, or nothing."""
        seconds = time.perf_counter() - course.began
        operation = course.operation
        self._requests[operation, outcome, code] += 1
        tally = self._durations.get(operation)
        if tally is None:
            tally = self._durations[operation] = Tally(self.measures.durations.labels(operation))
        tally.observe(seconds)
        if course.cost is not None:
            self._costs.observe(course.cost)
        if seconds >= self.slow_seconds and course.document is not None:
            self.measures.slow.inc()
            tell(course, seconds, outcome, code)

    def refused_early(self, status: int) -> None:
        """A connection or a request was refused before it was read."""
        self.measures.early.labels(str(status)).inc()

    def waited(self, seconds: float) -> None:
        """A request found no place free, and had one, or gave up, after this time."""
        self.measures.waits.observe(seconds)
        course = COURSE.get()
        if course is not None:
            course.waiting += seconds

    def asked(self, name: str, seconds: float) -> None:
        """A question of this name to the store."""
        self._questions[name] += 1
        self._trip(name, 1, seconds)

    def asked_together(self, questions: Sequence[tuple[Prepared, Any]], seconds: float) -> None:
        """Walks, in one trip to the store."""
        names = [prepared.name for prepared, _ in questions]
        for name in names:
            self._questions[name] += 1
        self._trip(names[0] if len(set(names)) == 1 else SEVERAL, len(names), seconds)

    def _trip(self, name: str, questions: int, seconds: float) -> None:
        tally = self._trips.get(name)
        if tally is None:
            tally = self._trips[name] = Tally(self.measures.question_seconds.labels(name))
        tally.observe(seconds)
        course = COURSE.get()
        if course is not None:
            course.questions += questions
            course.store += seconds

    def failed(self, name: str, error: str) -> None:
        """The store did not answer."""
        self.measures.failures.labels(name, error).inc()

    def look(self, at: Callable[[], None]) -> None:
        """Call this before each publishing, for what is cheaper looked at than told."""
        self._looks.append(at)

    def count(self, counter: Counter, total: int) -> None:
        """What has been counted elsewhere, as a total from the start."""
        counter.inc(total - self._counted.get(counter, 0))
        self._counted[counter] = total

    def publish(self) -> None:
        """Tell the library all that it was not told at once."""
        for key, count in self._requests.items():
            self.measures.requests.labels(*key).inc(count)
        for name, count in self._questions.items():
            self.measures.questions.labels(name).inc(count)
        self._requests = defaultdict(int)
        self._questions = defaultdict(int)
        for tally in (*self._durations.values(), *self._trips.values(), self._costs):
            tally.publish()
        for look in self._looks:
            look()

    async def keep_publishing(self) -> None:
        """For ever, so that whichever process is scraped knows of this one."""
        while True:
            self.publish()
            await asyncio.sleep(OFTEN)

    async def page(self) -> bytes:
        """All of it, of all processes, in Prometheus' text format."""
        self.publish()
        return await asyncio.to_thread(lambda: generate_latest(together() or self.measures.registry))
