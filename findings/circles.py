"""Circles: relationships that lead back to where they start."""

from collections.abc import Iterator, Mapping, Sequence

from findings.finding import Finding, Rule, Severity, Touched, Words
from graph.model.circles import circle_of_each

CIRCLE = Rule(
    "circle",
    Severity.ERROR,
    Words("上下级关系成环", "a circle of reporting lines, regions, organisations, teams, types or standards"),
    Words("改掉其中一环", "change one of its steps"),
)
STAND_INS = Rule(
    "stand-in-circle",
    Severity.NOTICE,
    Words("替补关系成环", "a circle of stand-ins"),
    Words(
        "确认环外还有人可以顶替：大家都不在时无人顶替",
        "see that somebody beyond it stands in, too, for a day when all are away",
    ),
)
RULES = (CIRCLE, STAND_INS)


def circles(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """The circles that these pairs make, each once, from its least id on."""
    seen = set()
    for path in circle_of_each(pairs):
        start = path.index(min(path[:-1]))
        turned = (*path[start:-1], *path[:start])
        if turned not in seen:
            seen.add(turned)
            yield turned


def of_circle(rule: Rule, label: str, field: str, path: Sequence[str], codes: Mapping[str, str]) -> Finding:
    """One circle; it begins with the least code."""
    start = min(range(len(path)), key=lambda at: codes[path[at]])
    turned = (*path[start:], *path[:start])
    words = [codes[id] for id in (*turned, turned[0])]
    shown = words if len(words) <= 8 else [*words[:6], "…", words[-1]]
    said = Words(f"{field}：{' → '.join(shown)}", f"{field}: {' -> '.join(shown)}")
    return Finding(rule, tuple(Touched(label, id, codes[id]) for id in turned), said, field)
