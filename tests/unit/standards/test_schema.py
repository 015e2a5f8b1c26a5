"""The JSON Schema that editors use takes what the reader takes, and refuses broken shapes."""

import json
import re
from textwrap import dedent
from typing import Any

import jsonschema
import pytest
import yaml

from exchange.standards.reading import bands, bases, conditions, editions, equipment, lines, quantities, read, recency
from tests.unit.standards import shipped, writing
from tests.unit.standards.test_refused import LINES

SCHEMA: dict[str, Any] = json.loads(shipped.SCHEMA.read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
# What the shape alone cannot tell, or editors read otherwise; the reader tells it.
BEYOND_A_SCHEMA = {
    "a maximum under its minimum",
    "a specification whose maximum is under its minimum",
    "a share over 100 %",
    "a type listed twice",
    "a role listed twice",
    "bands out of order",
    "bands that overlap",
    "a lowest value above the first band",
    "a worth with three decimals",
    "a worth in a capacity",
    "a grace that is not below its window",
    "the team as one with roles",
    "a quantity for the team as one",
    "a number with an exponent",
    "a control character",
    "a flag in another word",
    "a key twice",
}


class EditorLoader(yaml.SafeLoader):
    """Reads as editors do (YAML 1.2): days and ratios are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, found) for tag, found in resolvers if not tag.endswith((":timestamp", ":int"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))


def complaints(text: str) -> list[str]:
    return [problem.message for problem in VALIDATOR.iter_errors(yaml.load(text, Loader=EditorLoader))]


def _keys(*path: str) -> set[str]:
    node: Any = SCHEMA["definitions"]
    for step in path:
        node = node[int(step)] if isinstance(node, list) else node[step]
    return set(node["properties"])


def test_the_schema_is_one_itself() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", shipped.STANDARDS, ids=lambda path: path.stem)
def test_each_sample_standard_passes(path: Any) -> None:
    assert not complaints(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", sorted(LINES.keys() - BEYOND_A_SCHEMA))
def test_a_broken_shape_is_refused(case: str) -> None:
    assert complaints(writing.line(LINES[case][0]))


@pytest.mark.parametrize(
    ("key", "value"),
    [("standard", None), ("editions", []), ("titel", "x"), ("title", ["x"]), ("supersedes", [])],
)
def test_a_broken_head_is_refused(key: str, value: object) -> None:
    text = writing.line("headcount: anyone\nquantity: 1")
    held = yaml.load(text, Loader=EditorLoader)
    assert not list(VALIDATOR.iter_errors(held))
    held[key] = value
    assert list(VALIDATOR.iter_errors(held))


@pytest.mark.parametrize("key", ["standard", "title"])
def test_a_bare_true_is_a_text_like_any_other_scalar(key: str) -> None:
    text = re.sub(rf"(?m)^{key}: .*$", f"{key}: true", writing.line("headcount: anyone\nquantity: 1"))
    document, problems = writing.read(text)
    assert not problems
    assert document is not None
    assert {"standard": document.standard.code, "title": document.standard.title}[key] == "true"
    assert not complaints(text)


def test_the_schema_knows_exactly_the_keys_that_are_read() -> None:
    assert set(SCHEMA["properties"]) == set(read.KEYS)
    assert _keys("edition") == set(editions.KEYS)
    assert _keys("line") == set(lines.KEYS)
    assert _keys("rule") == {key for keys in quantities.KEYS.values() for key in keys} | set(quantities.WRITTEN_ON)
    assert _keys("rule", "properties", "table", "items") == {*bands.ENDS, "value"}
    assert _keys("condition") == {*conditions.KINDS, *conditions.COMPARE}
    assert _keys("equipment", "anyOf", "2") == set(equipment.KEYS)
    assert _keys("recency") == set(recency.KEYS)
    assert SCHEMA["definitions"]["rule"]["properties"]["each"]["enum"] == list(bases.EACH)


def examples() -> list[str]:
    """The examples of the page on the format, each as a whole file."""
    blocks = re.findall(r"```yaml\n(.*?)```", shipped.FORMAT.read_text(encoding="utf-8"), re.DOTALL)
    return [block if "standard:" in block else writing.standard(dedent(block)) for block in blocks]


@pytest.mark.parametrize("text", examples(), ids=lambda text: re.findall(r"code: (\S+)", text)[0])
def test_each_example_of_the_page_is_read_checked_and_passes_the_schema(text: str) -> None:
    text = text.replace("supersedes: [EXAMPLE-00]\n", "")
    document, problems = writing.read(text)
    assert not problems
    assert document is not None
    assert not writing.checked(text)
    assert not complaints(text)


def test_the_page_shows_every_key() -> None:
    shown = set(re.findall(r"([a-z_0-9]+):", "\n".join(examples())))
    asked = {
        *lines.KEYS,
        *conditions.KINDS,
        *conditions.COMPARE,
        *equipment.KEYS,
        *recency.KEYS,
        *quantities.WRITTEN_ON,
    }
    asked |= {key for keys in quantities.KEYS.values() for key in keys} | {*bands.ENDS, *editions.KEYS, *read.KEYS}
    assert asked - shown == {"position"}
