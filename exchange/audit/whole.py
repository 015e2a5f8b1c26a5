"""What only the whole of a registry can tell: circles, and what lies beside the model."""

from exchange import reasons as general
from exchange.audit import reasons
from exchange.audit.finding import Findings, Severity
from exchange.checks.cycles import shown
from exchange.problem import Reason
from graph.model.circles import circle_of_each
from graph.model.declaration.model import Model
from graph.ports.store import Store
from graph.ports.strays import Astray, Stray
from registry.history.words import Words

UNSEEN = frozenset({Astray.LABEL, Astray.TYPE, Astray.PROPERTY})
"""What Muster never looks at."""


async def circles(store: Store, model: Model, words: Words, findings: Findings) -> None:
    """Acyclic relationships lead back to nothing; of one relationship at a time all pairs are in memory."""
    for label in model.labels:
        for rel in label.relationships:
            if rel.acyclic:
                for path in circle_of_each(await store.links(label.name, rel.field)):
                    keys = await words.of(label.name, path) if findings.has_room else {}
                    told = [keys.get(id, id) for id in path]
                    findings.add(label.name, told[0], rel.field, general.cycle(shown(told)))


async def strays(store: Store, model: Model, words: Words, findings: Findings) -> None:
    """What lies in the database beside the model."""
    labels = {label.name for label in model.labels}
    for stray in await store.strays():
        start = stray.owner.partition(".")[0].partition(" → ")[0]
        is_known = stray.example is not None and start in labels and stray.astray is not Astray.SEVERAL_STARTS
        keys = await words.of(start, [stray.example or ""]) if is_known else {}
        severity = Severity.WARNING if stray.astray in UNSEEN else Severity.ERROR
        key = keys.get(stray.example or "", stray.example)
        findings.add(stray.owner, key, stray.name, _told(stray), severity)


def _told(stray: Stray) -> Reason:
    zh, en = reasons.STRAYS[stray.astray]
    return Reason(*(text.format(count=stray.count, name=stray.name) for text in (zh, en)))
