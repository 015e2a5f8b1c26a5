"""The kinds of value a property can hold, and the form each is stored and handed over in."""

from enum import StrEnum


class Kind(StrEnum):
    """How a property's value looks in a file cell, in a store and in Python.

    The *raw* form is what every port hands over and takes: plain JSON values, the same from every store.
    """

    TEXT = "TEXT"  # NFC text without control characters; raw: str
    CODE = "CODE"  # text that names a node: no blanks around, no ";" in it; raw: str
    INTEGER = "INTEGER"  # raw: int
    DECIMAL = "DECIMAL"  # exact, at most six places; raw: int, millionths
    BOOLEAN = "BOOLEAN"  # cell: true/false; raw: bool
    DAY = "DAY"  # raw: str "YYYY-MM-DD"
    INSTANT = "INSTANT"  # raw: str "YYYY-MM-DDTHH:MM:SS.ffffffZ"
    CHOICE = "CHOICE"  # one of the declared choices; raw: str
    TERM = "TERM"  # code of a Term in the declared list; raw: str
    CODES = "CODES"  # several choices, cell "a;b"; raw: str, a sorted JSON list
    MEASURES = "MEASURES"  # measured values by measure term, cell "flow=200;head=30.5"; raw: JSON {"flow": "200"}
    NUMBERS = "NUMBERS"  # several decimals, cell "1;2.5"; raw: JSON ["1","2.5"]
    STRUCTURE = "STRUCTURE"  # one structured value; raw: canonical JSON text
