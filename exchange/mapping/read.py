"""A mapping's file, and every mistake in it with its line."""

import codecs
import re
from collections.abc import Mapping as Tables
from decimal import Decimal, InvalidOperation
from pathlib import Path

from exchange.fingerprint import Fingerprint, read_whole
from exchange.mapping import reasons
from exchange.mapping.document import IN_BRACES, Made, Mapping, Target
from exchange.problem import Problem, problem
from exchange.protected import is_protected
from exchange.reading.nested import Nesting
from exchange.reading.spelling import Dates
from exchange.standards.problem import Problem as Mistake
from exchange.standards.reading import reasons as file_reasons
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node, Scalar, Unreadable, tree
from exchange.tables import REMOVE, Table

NESTED = ("each", "tree")
KEYS = ("file", "sheet", "encoding", "dates", *NESTED, "rows", "leaves_out")
OF_ROWS = ("table", "when", "once", "columns")
SOURCES = ("column", "text", "constant")
OF_MADE = (*SOURCES, "before", "drop", "blank", "values", "otherwise", "times", "places", "split", "digest")
LONGEST = 500


def read(path: Path, tables: Tables[str, Table], fingerprint: Fingerprint) -> tuple[Mapping | None, list[Problem]]:
    """The mapping of a file, None where something is wrong with it."""
    try:
        text = read_whole(path, fingerprint).decode("utf-8-sig")
    except OSError as error:
        return None, [problem(str(path), None, None, None, file_reasons.unreadable(error.strerror or str(error)))]
    except UnicodeDecodeError:
        return None, [problem(str(path), None, None, None, file_reasons.not_utf8())]
    form = Form(path.name)
    try:
        found = _mapping(form, tree(text), tables)
    except Unreadable as error:
        return None, [problem(path.name, line, None, None, reason) for line, reason in error.found]
    return (None if form.problems else found), [_problem(each) for each in form.problems]


def _problem(mistake: Mistake) -> Problem:
    return Problem(mistake.file, mistake.line, None, None, mistake.reason_zh, mistake.reason_en)


def _mapping(form: Form, node: Node, tables: Tables[str, Table]) -> Mapping | None:
    fields = form.fields(node, KEYS, ("rows",))
    if fields is None or "rows" not in fields.entries:
        return None
    targets = form.items(fields.entries["rows"].value, lambda held: _target(form, held, tables))
    left_out = form.get(fields, "leaves_out", lambda held: form.items(held, form.scalar)) or ()
    used = {name for target in targets for name in target.uses}
    for name in left_out:
        if name in used:
            form.refuse(fields.entries["leaves_out"].line, reasons.used_and_left_out(name))
    return Mapping(
        form.file,
        targets,
        form.get(fields, "file", form.scalar),
        form.get(fields, "sheet", form.scalar),
        form.get(fields, "encoding", lambda held: _encoding(form, held)),
        form.get(fields, "dates", lambda held: form.choice(held, Dates)),
        left_out,
        _nesting(form, fields),
    )


def _nesting(form: Form, fields: Fields) -> Nesting | None:
    if not any(key in fields.entries for key in NESTED) or form.only(fields, NESTED) is None:
        return None
    each = form.get(fields, "each", lambda held: form.items(held, form.scalar))
    return Nesting(each or (), form.get(fields, "tree", form.scalar))


def _encoding(form: Form, node: Node) -> str | None:
    name = form.scalar(node)
    if name is None:
        return None
    try:
        return codecs.lookup(name).name
    except LookupError:
        form.refuse(node.line, reasons.no_encoding(name))
        return None


def _target(form: Form, node: Node, tables: Tables[str, Table]) -> Target | None:
    fields = form.fields(node, OF_ROWS, ("table", "columns"))
    if fields is None:
        return None
    name = form.get(fields, "table", form.scalar)
    table = tables.get(name or "")
    if table is None:
        if name is not None:
            form.refuse(fields.entries["table"].line, reasons.no_table(name, ", ".join(tables)))
        return None
    columns = form.get(fields, "columns", lambda held: _columns(form, held, table)) or ()
    when = form.get(fields, "when", lambda held: _when(form, held))
    return Target(table, columns, when, form.get(fields, "once", form.flag) or False)


def _columns(form: Form, node: Node, table: Table) -> tuple[tuple[str, Made], ...]:
    fields = form.mapping(node)
    if fields is None:
        return ()
    found = []
    for name, entry in fields.entries.items():
        if name != REMOVE and table.column(name) is None:
            form.refuse(entry.line, reasons.no_column(name, ", ".join(column.name for column in table.columns)))
            continue
        made = _made(form, entry.value)
        if made is not None:
            found.append((name, made))
    for key in table.keys:
        if key.name not in fields.entries:
            form.refuse(fields.line, reasons.lacks_key(key.name))
    return tuple(found)


def _when(form: Form, node: Node) -> tuple[str, frozenset[str]] | None:
    fields = form.fields(node, ("column", "is"), ("column", "is"))
    if fields is None:
        return None
    column = form.get(fields, "column", form.scalar)
    values = form.get(fields, "is", lambda held: form.items(held, lambda item: _word(form, item)))
    return None if column is None or values is None else (column, frozenset(values))


def _made(form: Form, node: Node) -> Made | None:
    if not isinstance(node, Fields):
        column = form.scalar(node)
        return None if column is None else _open(form, node, Made(column))
    fields = form.fields(node, OF_MADE)
    if fields is None or form.only(fields, SOURCES) is None:
        return None
    made = Made(
        form.get(fields, "column", form.scalar),
        form.get(fields, "text", lambda held: _text(form, held)),
        form.get(fields, "constant", form.scalar),
        form.get(fields, "before", form.scalar),
        form.get(fields, "drop", form.scalar) or "",
        frozenset(form.get(fields, "blank", lambda held: form.items(held, form.scalar)) or ()),
        form.get(fields, "values", lambda held: _values(form, held)),
        form.get(fields, "otherwise", form.scalar),
        form.get(fields, "times", lambda held: _number(form, held)),
        form.get(fields, "places", lambda held: form.whole(held, 0, 6)),
        form.get(fields, "split", form.scalar),
        form.get(fields, "digest", lambda held: form.whole(held, 8, 32)),
    )
    return _open(form, node, made)


def _open(form: Form, node: Node, made: Made) -> Made:
    for name in made.uses:
        if is_protected(name):
            form.refuse(node.line, reasons.protected(name))
    return made


def _text(form: Form, node: Node) -> str | None:
    text = form.text(node, LONGEST)
    if text is not None and re.search(r"[{}]", IN_BRACES.sub("", text)):
        form.refuse(node.line, reasons.broken_text())
        return None
    return text


def _values(form: Form, node: Node) -> tuple[tuple[str, str], ...] | None:
    fields = form.mapping(node)
    if fields is None:
        return None
    read = ((key, _word(form, entry.value)) for key, entry in fields.entries.items())
    return tuple((key, value) for key, value in read if value is not None)


def _word(form: Form, node: Node) -> str | None:
    """A single value, which may be blank."""
    return node.text if isinstance(node, Scalar) else form.scalar(node)


def _number(form: Form, node: Node) -> Decimal | None:
    text = form.scalar(node)
    if text is None:
        return None
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite():
        form.refuse(node.line, reasons.no_number())
        return None
    return found
