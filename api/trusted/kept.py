"""A trusted document, and what is said where one cannot be trusted."""

from dataclasses import dataclass

from api.identifiers import digest, identifier


class TrustedRefused(Exception):
    """Trusted documents that cannot be used; `problems` has a line for each: where, and why."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Kept:
    """Its exact text; where it stands, for people; in a manifest the identifier that it has there."""

    text: str
    where: str
    own: str | None = None

    @property
    def hash(self) -> str:
        """The SHA-256 of its text, in hexadecimal digits."""
        return digest(self.text)

    @property
    def identifiers(self) -> tuple[str, ...]:
        """What it may be asked for by."""
        found = identifier(self.text), self.hash
        return found if self.own is None else (*found, self.own)

    def problem(self, reason: str, line: int | None = None) -> str:
        """A line about it. In a manifest the line is that of the document, not of the file."""
        if line is None:
            return f"{self.where}: {reason}"
        return f"{self.where}:{line}: {reason}" if self.own is None else f"{self.where}, line {line}: {reason}"
