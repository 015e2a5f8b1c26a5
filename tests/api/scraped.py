"""What /metrics says, read by the library's own parser."""

from collections.abc import Mapping

from prometheus_client.parser import text_string_to_metric_families


class Scraped:
    """One scrape: the value of a sample by its name and labels; 0 where there is none."""

    def __init__(self, text: str) -> None:
        self.families = {family.name: family for family in text_string_to_metric_families(text)}
        self._values = {
            (sample.name, frozenset(sample.labels.items())): sample.value
            for family in self.families.values()
            for sample in family.samples
        }

    def __call__(self, name: str, **labels: str) -> float:
        return self._values.get((name, frozenset(labels.items())), 0.0)

    def by(self, name: str, label: str) -> Mapping[str, float]:
        """The values of one name, added up by one label."""
        found: dict[str, float] = {}
        for (sample, labels), value in self._values.items():
            if sample == name:
                key = dict(labels)[label]
                found[key] = found.get(key, 0.0) + value
        return found
