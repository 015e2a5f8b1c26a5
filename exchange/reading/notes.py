"""What was decided on a file, for its report: nothing is guessed in silence."""

from collections import Counter
from collections.abc import Iterator

from exchange.problem import Problem, Reason, problem
from exchange.reading.form import Form
from exchange.reading.header import Header, Source
from exchange.reading.spelling import WORDS, How


def notes(source: Source, form: Form, header: Header, spelled: Counter[tuple[str, How]]) -> Iterator[Problem]:
    """The decisions in words: on the file, on its header, on the cells of a column."""
    file = source.name
    for reason in (*(source.layout.notes if source.layout else ()), *form.told()):
        yield problem(file, None, None, None, reason)
    for called, name in header.read_as:
        yield problem(
            file, form.header or None, name, called, Reason(f"这一列按 {name} 读", f"this column is read as {name}")
        )
    for (column, how), count in sorted(spelled.items()):
        zh, en = WORDS[how]
        yield problem(file, None, column, None, Reason(f"{zh}（{count} 格）", f"{en} ({count} cells)"))
