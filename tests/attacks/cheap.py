"""Requests that cost their sender nothing and would cost the server much, were they not refused at once."""

import json

from tests.attacks.wire import ask, request


def nested_fragments(number: int) -> bytes:
    """Each fragment spreads the next one twice: 2 ** 40 fields, if they were walked."""
    chain = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(40))
    return ask(f"query N{number} {{ ...F0 }} {chain} fragment F40 on Query {{ __typename }}")


def fragments_in_a_circle(number: int) -> bytes:
    """Fragments that spread each other."""
    return ask(f"query N{number} {{ ...A }} fragment A on Query {{ ...B }} fragment B on Query {{ ...A }}")


def many_tokens(number: int) -> bytes:
    """As many tokens as a body can hold."""
    return ask(f"query N{number} {{ " + "a " * 120_000 + "}")


def many_comments(number: int) -> bytes:
    """Comments, which are no tokens for the parser."""
    return ask(f"query N{number} {{ __typename }}" + "#\n" * 80_000)


def many_aliases(number: int) -> bytes:
    """One field under many names."""
    return ask(f"query N{number} {{ " + " ".join(f"a{n}: __typename" for n in range(600)) + " }")


def one_field_again(number: int) -> bytes:
    """One field many times, each to be compared with each."""
    return ask(f'query N{number} {{ team(code: "A") {{ ' + "id " * 1_900 + "} }")


def deep_document(number: int) -> bytes:
    """Selections in selections."""
    return ask(f"query N{number} " + "{ a " * 50_000 + "}" * 50_000)


def deep_json(_number: int) -> bytes:
    """Lists in lists."""
    return request(b'{"query": "{ a }", "variables": {"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}")


def huge_number(_number: int) -> bytes:
    """An integer of as many digits as a body can hold."""
    return request(b'{"query": "{ a }", "variables": {"a": ' + b"9" * 200_000 + b"}}")


def long_text(number: int) -> bytes:
    """One text of escapes as large as a body can be."""
    return ask(f'query N{number} {{ team(code: "' + "\\n" * 80_000 + '") { id } }')


def expensive(number: int) -> bytes:
    """A few words that ask for millions of objects."""
    lists = "teams { nodes { " + "parts { nodes { " * 5
    return ask(f"query N{number} {{ {lists} id" + " }" * 13)


def of_no_type(number: int) -> bytes:
    """Variables that are not of their types, every one an error."""
    return ask("query($w: TeamWhere) { teams(where: $w) { totalCount } }", {"w": {"and": [{"code": number}] * 5_000}})


def many_conditions(number: int) -> bytes:
    """More conditions than there may be, in variables."""
    where = {"and": [{"or": [{"code": {"eq": f"{number}"}}] * 2_000}]}
    return ask("query($w: TeamWhere) { teams(where: $w) { totalCount } }", {"w": where})


def as_json(number: int) -> bytes:
    """A body that is nearly JSON."""
    return request(json.dumps({"query": "{ a }", "variables": [number] * 50_000}).encode()[:-1])
