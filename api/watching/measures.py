"""All that is measured, declared once; docs/watching.md says how to read each."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
LONG_SECONDS = (0.1, 1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0)
COSTS = (10.0, 100.0, 1_000.0, 5_000.0, 20_000.0, 50_000.0, 100_000.0, 200_000.0, 500_000.0)

disable_created_metrics()  # type: ignore[no-untyped-call]


class Measures:
    """The metrics of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._of_requests()
        self._of_the_queue()
        self._of_the_store()
        self._of_caches()
        self._of_the_sweep()
        self._of_the_process()

    def _of_requests(self) -> None:
        self.requests = self._counter(
            "muster_requests",
            "Requests to /graphql and /export. outcome: ok, partial (an error and data) or refused;"
            " code: of the first error.",
            ("operation", "outcome", "code"),
        )
        self.durations = self._histogram(
            "muster_request_duration_seconds", "From the headers to the whole answer.", SECONDS, ("operation",)
        )
        self.costs = self._histogram("muster_request_cost", "What requests may cost at most, refused ones too.", COSTS)
        self.slow = self._counter("muster_slow_requests", "Requests that took slow_ms or more; each is logged.")
        self.early = self._counter(
            "muster_early_refusals", "Connections and requests refused before they were read.", ("status",)
        )

    def _of_the_queue(self) -> None:
        self.at_work = self._gauge("muster_requests_at_work", "Requests that have a place.", "livesum")
        self.waiting = self._gauge("muster_requests_waiting", "Requests that wait for a place.", "livesum")
        self.at_work_limit = self._gauge("muster_requests_at_work_limit", "Setting max_at_work.", "livesum")
        self.waiting_limit = self._gauge("muster_requests_waiting_limit", "Setting max_waiting.", "livesum")
        self.waits = self._histogram(
            "muster_request_wait_seconds", "How long requests waited that found no place free.", SECONDS
        )
        self.connections = self._gauge("muster_connections", "Open connections of clients.", "livesum")

    def _of_the_store(self) -> None:
        self.questions = self._counter(
            "muster_store_questions", "Questions to the store, by name; several may go together.", ("question",)
        )
        self.question_seconds = self._histogram(
            "muster_store_question_duration_seconds",
            "Time of a trip to the store, waiting for it included; several: of different questions in one.",
            SECONDS,
            ("question",),
        )
        self.failures = self._counter(
            "muster_store_failures", "Questions that the store did not answer.", ("question", "error")
        )

    def _of_caches(self) -> None:
        self.lookups = self._counter("muster_cache_lookups", "Looks into a cache: hit or miss.", ("cache", "result"))
        self.entries = self._gauge("muster_cache_entries", "What a cache holds.", "livesum", ("cache",))

    def _of_the_sweep(self) -> None:
        self.sweeps = self._counter(
            "muster_sweeps", "Times that kept assessments were brought up to the day: done or failed.", ("outcome",)
        )
        self.swept_teams = self._counter("muster_sweep_teams", "Teams assessed anew by that.")
        self.sweep_seconds = self._histogram("muster_sweep_duration_seconds", "What it took.", LONG_SECONDS)
        self.last_sweep = self._gauge(
            "muster_sweep_last_success_timestamp_seconds",
            "When kept assessments were last known to be of the day.",
            "max",
        )

    def _of_the_process(self) -> None:
        self.build = self._gauge("muster_build_info", "Always 1.", "max", ("version", "python", "store"))
        self.is_pinned = self._gauge("muster_day_pinned", "1 where the registry's day is pinned, else 0.", "max")
        self.processes = self._gauge("muster_processes", "Processes that serve.", "livesum")
        self.trusted = self._gauge("muster_trusted_documents", "Trusted documents.", "max")

    def _counter(self, name: str, what: str, labels: tuple[str, ...] = ()) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def _histogram(self, name: str, what: str, buckets: tuple[float, ...], labels: tuple[str, ...] = ()) -> Histogram:
        return Histogram(name, what, labels, buckets=buckets, registry=self.registry)

    def _gauge(self, name: str, what: str, across: str, labels: tuple[str, ...] = ()) -> Gauge:
        """`across` says what several processes make of it."""
        return Gauge(name, what, labels, registry=self.registry, multiprocess_mode=across)  # type: ignore[arg-type]
