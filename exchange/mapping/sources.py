"""The sources that a mapping makes of a file."""

from functools import partial
from pathlib import Path

from exchange.mapping import reasons
from exchange.mapping.document import Mapping
from exchange.mapping.translate import is_header, translated
from exchange.problem import Problem, Reason, problem
from exchange.protected import is_protected
from exchange.reading import workbook
from exchange.reading.header import Layout, Source
from exchange.reading.reasons import which_sheet
from exchange.reading.unreadable import Unreadable

JSON = ".json"
WORKBOOK = frozenset({".xlsx", ".xlsm"})


def sources(mapping: Mapping, root: Path) -> tuple[list[Source], list[Problem]]:
    """One source for each target; `root` is the file, or the folder in which it is."""
    if root.is_dir() and mapping.file is None:
        return [], [problem(mapping.name, None, "file", None, reasons.several_files())]
    path = root / (mapping.file or "") if root.is_dir() else root
    if mapping.nesting is not None and path.suffix.lower() != JSON:
        return [], [problem(path.name, None, None, None, reasons.not_nested())]
    sheet = None
    if path.suffix.lower() in WORKBOOK:
        try:
            sheet = mapping.sheet or _only(workbook.sheets(path))
        except Unreadable as error:
            return [], [problem(path.name, None, None, None, error.reason)]
    found = []
    for number, target in enumerate(mapping.targets):
        layout = Layout(
            partial(is_header, mapping),
            partial(translated, mapping, target),
            target.called,
            mapping.encoding,
            mapping.dates,
            () if number else tuple(_notes(mapping)),
            mapping.nesting,
        )
        name = f"{path.name} → {target.table.plural}"
        again = sum(each.table is target.table for each in mapping.targets[:number])
        found.append(Source(path, f"{name} {again + 1}" if again else name, target.table, sheet, layout))
    return found, []


def _only(sheets: list[str]) -> str:
    if len(sheets) != 1:
        raise Unreadable(None, which_sheet(", ".join(sheets), "sheet: …"))
    return sheets[0]


def _notes(mapping: Mapping) -> list[Reason]:
    told = [reasons.by_mapping(mapping.name)]
    if mapping.leaves_out:
        told.append(reasons.left_out(", ".join(mapping.leaves_out)))
    if hidden := [name for name in mapping.leaves_out if is_protected(name)]:
        told.append(reasons.left_out_protected(", ".join(hidden)))
    return told
