"""Exit codes of the command line, and the refusal that carries one."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command ends with; docs/commands.md lists them."""

    OK = 0
    REFUSED = 1  # bad files, an unknown team, a question with errors
    USAGE = 2  # wrong arguments or settings
    STORE = 3  # the database cannot be reached, is locked, or is of another shape
    PORT = 4  # the address to listen on is taken or not allowed


class Refusal(Exception):
    """Ends a command with a sentence in both languages on stderr."""

    def __init__(self, code: Exit, zh: str, en: str) -> None:
        super().__init__(en)
        self.code, self.zh, self.en = code, zh, en
