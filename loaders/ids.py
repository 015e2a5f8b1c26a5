"""Global ids, the texts `Label:uuid`."""

from collections.abc import Mapping

from loaders import refusals
from loaders.errors import Refused
from loaders.paging import is_id


def label_of(text: str, argument: str, types: Mapping[str, str]) -> str:
    """The label that a global id names; Refused when the text is no id of a label there is."""
    label, colon, node = text.partition(":")
    if not colon or label not in types or not is_id(node):
        raise Refused(refusals.no_id(argument, text))
    return label


def node_of(text: str, argument: str) -> str:
    """The id behind the label."""
    _, colon, node = text.partition(":")
    if not colon or not is_id(node):
        raise Refused(refusals.no_id(argument, text))
    return node
