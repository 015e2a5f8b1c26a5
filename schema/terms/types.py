"""Term: a word of a reviewed vocabulary."""

from typing import Any

from graph.model.labels.term import LISTS
from schema.enumerations import enumeration
from schema.fields import node, value
from schema.nodes.types import Node

TERM_LIST = enumeration("TermList", "A reviewed vocabulary. 词表。", LISTS)


@node("Term", "A word of a reviewed vocabulary: a capability, role, task, speciality, measure or exercise kind. 词条。")
class Term(Node):
    """A word of a vocabulary."""

    list: Any = value("The vocabulary it belongs to. 所属词表。", TERM_LIST)
    code: str = value("Its code, unique in its vocabulary. 代码。")
    name: str = value("The Chinese word. 中文名称。", of="zh")
    name_en: str = value("The English word. 英文名称。", of="en")
    unit: str | None = value("The one unit of a measure. 单位。")
