"""How the tables of published numbers are written down."""

Line = tuple[str, str, str]  # numbers, marks, grades


def by_grade(code: str, grades: tuple[str, ...], marks: str, *held: str | None) -> dict[str, Line]:
    """One line for each grade, numbered from 1; None: nothing is asked of that grade."""
    pairs = zip(grades, held, strict=True)
    return {f"{code}-{place}": (one, marks, grade) for place, (grade, one) in enumerate(pairs, 1) if one is not None}


def lines(code: str, grade: str, marks: str, *held: str, first: int = 1) -> dict[str, Line]:
    """Several lines of one item, numbered from `first`."""
    return {f"{code}-{place}": (one, marks, grade) for place, one in enumerate(held, first)}
