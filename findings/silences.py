"""Silences: findings that somebody looked at and left as they are, with the reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from findings.finding import Finding, Row, Rule, Severity, Touched, Words
from findings.spans import holds

ALL = "*"
"""In the place of what a finding touches: whatever the rule finds."""
UNUSED = Rule(
    "silence-unused",
    Severity.NOTICE,
    Words("静默没有对应的问题", "a silence of nothing"),
    Words(
        "问题已经解决的，删除静默或填写截止日", "remove it, or give it its `until`, where what it silenced is mended"
    ),
)
RULES = (UNUSED,)


@dataclass(frozen=True, slots=True)
class Silence:
    """Who left what as it is, why, since when and until when. `touches` is the key of a finding, or ALL."""

    id: str
    rule: str
    touches: str
    reason: str
    silenced_by: str
    since: str
    until: str | None

    @classmethod
    def of(cls, row: Row) -> "Silence":
        """Out of its row."""
        return cls(*(row[name] for name in cls.__slots__))


@dataclass(slots=True)
class Silences:
    """Those that hold on a day; they remember which of them silenced something."""

    held: dict[tuple[str, str], Silence]
    _used: set[str] = field(default_factory=set)

    @classmethod
    def on(cls, rows: Sequence[Row], today: str) -> "Silences":
        """Those of these rows that hold."""
        found = (Silence.of(row) for row in rows if holds(row, today))
        return cls({(one.rule, one.touches): one for one in found})

    def of(self, finding: Finding) -> Silence | None:
        """What silences a finding: a silence of its own before one of its rule."""
        code = finding.rule.code
        found = self.held.get((code, finding.key)) or self.held.get((code, ALL))
        if found is not None:
            self._used.add(found.id)
        return found

    def unused(self, rules: frozenset[str]) -> Iterator[Finding]:
        """Those of these rules that silenced nothing, once all was looked at."""
        for (rule, touches), one in sorted(self.held.items()):
            if one.id not in self._used and rule in rules:
                said = Words(
                    f"{rule} {touches} 没有找到，静默已无用",
                    f"{rule} {touches} was not found: its silence is of no use",
                )
                yield Finding(UNUSED, (Touched("Silence", one.id, f"{rule}:{touches}"),), said)
