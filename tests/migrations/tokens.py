"""The text of a definition, freed of what says nothing: blanks, and quotes about plain names."""

import re

TOKEN = re.compile(r"'(?:[^']|'')*'|\"[^\"]+\"|\s+|\w+|.")


def normal(text: str) -> str:
    """The text in its plainest form."""
    return "".join(_tokens(text)).strip()


def parts(text: str) -> list[str]:
    """A table's columns, constraints and options, sorted: SQLite puts a column that is added behind the others."""
    depth, found = 0, [""]
    for token in _tokens(text):
        was, depth = depth, depth + (token == "(") - (token == ")")
        is_edge = {was, depth} == {0, 1} or (depth == 1 and token == ",")
        if is_edge:
            found.append("")
        else:
            found[-1] += token
    return sorted(part.strip() for part in found if part.strip())


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    for token in TOKEN.findall(text):
        if token.isspace():
            if found and found[-1] not in " (),":
                found.append(" ")
            continue
        if token in "()," and found and found[-1] == " ":
            found.pop()
        found.append(token[1:-1] if token.startswith('"') else token)
    return found
