"""What is published of plain numbers is what the library would have counted."""

from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry, Histogram

from api.watching.measures import SECONDS
from api.watching.tally import Tally

VALUES = st.lists(st.one_of(st.floats(0, 20), st.sampled_from(SECONDS)), max_size=30)


def told(histogram: Histogram) -> list[tuple[str, dict[str, str], float]]:
    (family,) = histogram.collect()
    return [(sample.name, sample.labels, round(sample.value, 6)) for sample in family.samples]


def new() -> Histogram:
    return Histogram("a", "A.", buckets=SECONDS, registry=CollectorRegistry())


@given(VALUES, VALUES)
def test_publishing_in_any_portions_is_observing_one_by_one(first: list[float], second: list[float]) -> None:
    published, observed = new(), new()
    tally = Tally(published)
    for portion in (first, second):
        for value in portion:
            tally.observe(value)
            observed.observe(value)
        tally.publish()
        assert told(published) == told(observed)
    tally.publish()
    assert told(published) == told(observed)
