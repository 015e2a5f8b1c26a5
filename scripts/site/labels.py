"""A page for each label of the model, made of its declaration."""

from collections.abc import Iterator, Sequence

from exchange.reference_words import form_of
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.labels.change import HISTORY

OVERVIEW = "model/index.md"
HEAD = ["| 字段 field | 名称 name | 取值 values | 说明 notes |", "|---|---|---|---|"]
WAYS = ["| 关系 relationship | 字段 field | 名称 name | 到 to | 说明 notes |", "|---|---|---|---|---|"]
BACK = ["| 关系 relationship | 字段 field | 从 from | 说明 notes |", "|---|---|---|---|"]


def page_of(label: Label) -> str:
    """Where the label's page lies in the site."""
    return f"model/{label.plural}.md"


def pages(model: Model) -> dict[str, str]:
    """The overview and the page of each label, by where they lie, in the model's order."""
    return {OVERVIEW: overview(model), **{page_of(label): page(model, label) for label in model.labels}}


def overview(model: Model) -> str:
    """The page that lists the labels, with the picture of them."""
    lines = [
        "# 模型 / The model",
        "",
        "登记库里有哪几类资料、各有什么字段、彼此怎样相连。各页由 `graph/model/` 的声明生成。",
        "",
        "What kinds of record there are, what is recorded of each, and how they are linked. The pages are made of the",
        "declarations in `graph/model/`; the tables of the stores, the files and the templates are made of the same.",
        "",
        "| 资料 record | label | 文件 file | 说明 notes |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| [{label.zh} {label.en}]({label.plural}.md) | `{label.name}` | {_file(label)} | {label.doc} |"
        for label in model.labels
    ]
    return "\n".join([*lines, "", "![标签与关系 / Labels and relationships](../graph.svg)", ""])


def page(model: Model, label: Label) -> str:
    """All that is declared of the label, and of the relationships that lead to it."""
    key = "、".join(f"`{name}`" for name in label.key)
    lines = [f"# {label.zh} / {label.en[0].upper()}{label.en[1:]}", "", *([label.doc, ""] if label.doc else [])]
    lines += [f"- 标签 label: `{label.name}`", f"- 文件 file: {_file(label)}", f"- 标识 key: {key}"]
    if label.searched:
        lines.append("- 按文字查找 found by text: " + "、".join(f"`{name}`" for name in label.searched))
    if label.is_place:
        lines.append("- 按距离查找 found by distance")
    lines += ["", "## 字段 / Properties", "", *HEAD, *map(_row, label.properties)]
    if label.relationships:
        lines += ["", "## 关系 / Relationships", "", *WAYS]
        lines += [_way(rel, model.label(rel.to)) for rel in label.relationships]
        for rel in label.relationships:
            if rel.has_rows:
                lines += ["", f"### {rel.zh} {rel.en} `{rel.name}`", "", *_of_rows(rel), *HEAD]
                lines += map(_row, rel.properties)
    arriving = list(_arriving(model, label))
    if arriving:
        lines += ["", "## 指向它的关系 / Relationships that lead here", "", *BACK, *arriving]
    return "\n".join([*lines, ""])


def _file(label: Label) -> str:
    if label.derived:
        return "推算得出 derived"
    if label.from_files:
        return f"`{label.plural}.csv`"
    return "由导入留下 left by loads" if label.name in HISTORY else "标准的 YAML 文件 the YAML of standards"


def _row(prop: Property) -> str:
    notes = [prop.doc] if prop.doc else []
    notes += [
        said
        for holds, said in (
            (prop.required, "必填 required"),
            (prop.kept, "由程序推算并留存 derived and kept"),
            (prop.indexed, "有索引 indexed"),
        )
        if holds
    ]
    return _cells(f"`{prop.name}`", f"{prop.zh}<br>{prop.en}", _values(prop), "<br>".join(notes))


def _values(prop: Property) -> str:
    said = [form_of(prop) if prop.kind is not Kind.STRUCTURE else "结构化的值 / structured value"]
    if prop.unit is not None:
        said.append(f"单位 unit: {prop.unit}")
    if prop.minimum is not None or prop.maximum is not None:
        said.append(f"{_bound(prop.minimum)} 至 to {_bound(prop.maximum)}")
    return "<br>".join(said).replace(", `", "<br>`")


def _bound(number: int | None) -> str:
    return "-" if number is None else f"{number:,}"


def _way(rel: Relationship, end: Label) -> str:
    notes = [rel.doc] if rel.doc else []
    notes += [
        said
        for holds, said in (
            (rel.many, "可有多个 several"),
            (rel.required, "必填 required"),
            (rel.has_rows, f"自有文件 a file of its own: `{rel.plural}.csv`"),
            (rel.terms is not None, f"词表 list: `{rel.terms}`"),
            (rel.acyclic, "不得成环 never in a circle"),
            (rel.kept, "由程序推算并留存 derived and kept"),
        )
        if holds
    ]
    target = f"[{end.zh} {end.en}]({end.plural}.md)"
    return _cells(f"`{rel.name}`", f"`{rel.field}`", f"{rel.zh}<br>{rel.en}", target, "<br>".join(notes))


def _of_rows(rel: Relationship) -> Sequence[str]:
    told = f"文件 file: `{rel.plural}.csv`"
    if rel.unique_by:
        told += "；除两端外还按以下字段区分 told apart, beside both ends, by " + "、".join(
            f"`{x}`" for x in rel.unique_by
        )
    return [told, ""]


def _arriving(model: Model, label: Label) -> Iterator[str]:
    for start in model.labels:
        for rel in start.relationships:
            if rel.to == label.name:
                several = "可有多个 several" if rel.inverse_many else ""
                link = f"[{start.zh} {start.en}]({start.plural}.md)"
                yield _cells(f"`{rel.name}`", f"`{rel.inverse}`", f"{link}<br>{rel.zh} {rel.en}", several)


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
