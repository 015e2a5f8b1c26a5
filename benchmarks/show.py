"""What was measured, printed: medians, and ratios worked out round by round."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from benchmarks.load import Figure
from benchmarks.questions import FLAT

HAND = ("rows", "json")
GOALS = {"stock": ">= 8", "rows": ">= 0.7", "json": ">= 0.7", "static": ""}


@dataclass(frozen=True)
class Line:
    """One line of the table: what was asked of what; CPU of the compiled and the better hand; ratios by rate, CPU."""

    of: tuple[str, ...]
    cpu: float
    hand_cpu: float
    stock: tuple[float, float] | None
    hand: tuple[float, float]


def better(figures: dict[str, list[Figure]]) -> str:
    """Which of those written by hand takes less CPU."""
    return min(HAND, key=lambda kind: median(one.cpu for one in figures[kind]))


def ratios(figures: dict[str, list[Figure]], other: str) -> tuple[float, float]:
    """The compiled one's rate, and its thrift of CPU, as a multiple of another's."""
    pairs = list(zip(figures["compiled"], figures[other], strict=True))
    return median(mine.rate / its.rate for mine, its in pairs), median(its.cpu / mine.cpu for mine, its in pairs)


def show(name: str, size: int, connections: int, figures: dict[str, list[Figure]]) -> None:
    """Print one question's medians and ratios."""
    print(f"\n{name}: {size:,} bytes, {connections} connection(s)")
    hand = better(figures)
    for kind, held in figures.items():
        marked = "  <- the better by hand" if kind == hand else ""
        rate, cpu, store = (median(values) for values in zip(*((f.rate, f.cpu, f.store) for f in held), strict=True))
        there = f" ({store:.3f} of it the database server's)" if store else ""
        print(f"  {kind:9} {rate:9,.0f} a second {cpu:8.3f} ms CPU{there}{marked}")
    for other in ("stock", hand, "static"):
        if other in figures:
            rate, cpu = ratios(figures, other)
            goal = GOALS[other] and f"goal {GOALS[other]}"
            print(f"  compiled / {other:7} rate {rate:6.2f}   by CPU {cpu:6.2f}   {goal}".rstrip())


def line(of: tuple[str, ...], figures: dict[str, list[Figure]]) -> Line:
    """The same for the table at the end."""
    hand = better(figures)
    compiled, by_hand = (median(one.cpu for one in figures[kind]) for kind in ("compiled", hand))
    stock = ratios(figures, "stock") if "stock" in figures else None
    return Line(of, compiled, by_hand, stock, ratios(figures, hand))


def table(lines: list[Line]) -> str:
    """All ratios side by side, as Markdown."""
    head = "| size | store | question, connections | compiled, CPU | better hand, CPU | by stock | by the better hand |"
    told = ["", head, f"|{'---|' * 7}"]
    for one in lines:
        size, store, name, connections = one.of
        stock = "-" if one.stock is None else _pair(one.stock)
        told.append(
            f"| {size} | {store} | {name}, {connections} | {one.cpu:.2f} ms | {one.hand_cpu:.2f} ms | {stock} "
            f"| {_pair(one.hand)} |"
        )
    return "\n".join([*told, "", "Ratios: by rate, by CPU."])


def flatness(lines: list[Line]) -> str:
    """What the questions that must cost the same at each size cost at one, as a multiple of a smaller one."""
    told = ["", "| store | question, connections | sizes | compiled, CPU | better hand, CPU |", f"|{'---|' * 5}"]
    told += [
        f"| {small.of[1]} | {small.of[2]}, {small.of[3]} | {large.of[0]} / {small.of[0]} "
        f"| {large.cpu / small.cpu:.2f} | {large.hand_cpu / small.hand_cpu:.2f} |"
        for small, large in _grown(lines)
    ]
    return "\n".join([*told, "", "As much fits these questions at each size."]) if len(told) > 3 else ""


def _grown(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """The same question asked of the same store at two sizes."""
    flat = [one for one in lines if one.of[2] in FLAT]
    return ((one, other) for one, other in combinations(flat, 2) if one.of[1:] == other.of[1:])


def _pair(ratio: tuple[float, float]) -> str:
    return ", ".join(f"{one:.1f}" if one >= 10 else f"{one:.2f}" for one in ratio)
