"""The reference page of a load folder in Chinese and English, derived from the model."""

from collections.abc import Iterator

from exchange.reference_words import BEFORE, takes
from exchange.tables import Column, Table, tables
from graph.model.declaration.model import Model

HEAD = "| 列 column | 名称 name | 必填 required | 填写 takes | 说明 notes |\n|---|---|---|---|---|\n"


def reference(model: Model) -> str:
    """The whole page, as Markdown."""
    return BEFORE + "".join("\n" + _section(table) for table in tables(model).values())


def _section(table: Table) -> str:
    zh, en = table.words
    doc = table.relationship.doc if table.relationship else table.label.doc
    keys = "、".join(f"`{column.name}`" for column in table.keys)
    told = f"{doc}\n\n" if doc else ""
    rows = "".join(_row(column) for column in table.columns)
    return f"## {table.plural}.csv：{zh} / {en}\n\n{told}标识列 key columns: {keys}\n\n{HEAD}{rows}"


def _row(column: Column) -> str:
    need = "标识 key" if column.is_key else "是 yes" if column.is_required else ""
    cells = (f"`{column.name}`", f"{column.zh} / {column.en}", need, takes(column), "; ".join(notes(column)))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def notes(column: Column) -> Iterator[str]:
    """What else there is to say of a column."""
    if column.doc:
        yield column.doc.rstrip(".")
    prop = column.property
    if prop is None:
        return
    if prop.unit:
        yield f"单位 unit: {prop.unit}"
    if prop.minimum is not None or prop.maximum is not None:
        low = "" if prop.minimum is None else prop.minimum
        high = "" if prop.maximum is None else prop.maximum
        yield f"范围 range: {low}..{high}"
