"""What is to be loaded: the files of a folder and of those that it includes, or one file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from os.path import relpath
from pathlib import Path

from exchange import manifest, reasons
from exchange.fingerprint import Fingerprint
from exchange.manifest import Manifest
from exchange.mapping.read import read as read_mapping
from exchange.mapping.sources import WORKBOOK, sources
from exchange.problem import Problem, problem
from exchange.reading import workbook
from exchange.reading.header import Source
from exchange.reading.names import CHECKED
from exchange.reading.reasons import old_workbook, which_sheet
from exchange.reading.unreadable import Unreadable
from exchange.tables import Table

STANDARDS = "standards"
NOTES = ("notes", "说明")
"""Sheets of a template that explain the others, in English and in Chinese."""
TABLE = frozenset({".csv", ".json"})
STANDARD = frozenset({".yaml", ".yml"})


@dataclass(slots=True)
class Files:
    """All files of one load; `standards` holds pairs of path and the name that reports use.

    `fingerprints` holds, by that name, those of the files that were read so far.
    """

    sources: list[Source] = field(default_factory=list)
    standards: dict[Path, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    manifest: Manifest = field(default_factory=Manifest)
    fingerprints: dict[str, Fingerprint] = field(default_factory=dict)


def find(path: Path, tables: Mapping[str, Table], maps: Sequence[Path] = ()) -> Files:
    """The files at a path, ends before starts; with mappings only those that they are for."""
    found = Files()
    if maps:
        _mapped(found, path, tables, maps)
    elif path.is_dir():
        _folder(found, path, tables)
    elif path.is_file():
        _sort(found, [path], path.parent, tables, strict=True)
    else:
        found.problems.append(problem(str(path), None, None, None, reasons.no_such_path()))
    if not (found.sources or found.standards or found.problems):
        found.problems.append(problem(path.name or str(path), None, None, None, reasons.nothing_to_load()))
    order = list(tables)
    found.sources.sort(key=lambda source: order.index(source.table.plural))
    return found


def _mapped(found: Files, path: Path, tables: Mapping[str, Table], maps: Sequence[Path]) -> None:
    for each in maps:
        read, problems = read_mapping(each, tables, found.fingerprints.setdefault(each.name, Fingerprint()))
        found.problems += problems
        if read is not None:
            made, problems = sources(read, path)
            found.sources += made
            found.problems += problems


def _folder(found: Files, folder: Path, tables: Mapping[str, Table]) -> None:
    found.manifest, problems = manifest.read(folder, found.fingerprints)
    found.problems += problems
    folders = [folder]
    for name in found.manifest.include:
        included = folder / name
        if included.is_dir():
            folders.append(included)
        else:
            found.problems.append(problem(manifest.NAME, None, "include", name, reasons.no_such_path()))
    seen: set[Path] = set()
    for each in folders:
        inner = each / STANDARDS
        paths = [*sorted(each.iterdir()), *(sorted(inner.iterdir()) if inner.is_dir() else [])]
        new = [path for path in paths if path.resolve() not in seen and _counts(path, inner)]
        seen.update(path.resolve() for path in new)
        _sort(found, new, folder, tables, strict=False)


def _counts(path: Path, standards: Path) -> bool:
    """Whether what lies in a folder is to be looked at; notes and what hides are not."""
    if path.name == manifest.NAME or path.name.startswith((".", "~$")):
        return False
    return path.parent != standards or path.suffix.lower() in STANDARD


def _sort(found: Files, paths: Iterable[Path], root: Path, tables: Mapping[str, Table], *, strict: bool) -> None:
    for path in paths:
        name = min(Path(relpath(path, root)).as_posix(), path.as_posix(), key=len)
        suffix = path.suffix.lower()
        if path.is_dir():
            if suffix in (*TABLE, *WORKBOOK, *STANDARD):
                found.problems.append(problem(name, None, None, None, reasons.a_folder()))
        elif suffix in WORKBOOK:
            _workbook(found, path, name, tables, strict=strict)
        elif suffix in TABLE and path.stem in tables:
            found.sources.append(Source(path, name, tables[path.stem]))
        elif suffix in STANDARD:
            found.standards[path] = name
        elif suffix == ".csv" or strict:
            reason = old_workbook() if suffix == ".xls" else reasons.unknown_file(_names(tables))
            found.problems.append(problem(name, None, None, None, reason))
        elif suffix in (".xls", ".json", ".tsv", ".txt"):
            found.warnings.append(problem(name, None, None, None, reasons.passed_over()))


def _workbook(found: Files, path: Path, name: str, tables: Mapping[str, Table], *, strict: bool) -> None:
    """Each sheet that is called as a table, by its file's name or its words; or the only one, of a file called so."""
    try:
        sheets = workbook.sheets(path)
    except Unreadable as error:
        found.problems.append(problem(name, None, None, None, error.reason))
        return
    called = {word.casefold(): table for table in tables.values() for word in (table.plural, *table.words)}
    fitting = [(sheet, called[sheet.strip().casefold()]) for sheet in sheets if sheet.strip().casefold() in called]
    if not fitting and path.stem in tables:
        if len(sheets) > 1:
            reason = which_sheet(", ".join(sheets), path.stem)
            found.problems.append(problem(name, None, None, None, reason))
            return
        fitting = [(sheet, tables[path.stem]) for sheet in sheets]
    told = dict(fitting)
    found.sources += [Source(path, f"{name} [{sheet}]", table, sheet) for sheet, table in fitting]
    found.warnings += [
        problem(f"{name} [{sheet}]", None, None, None, reasons.passed_over())
        for sheet in sheets
        if sheet not in told and sheet not in (*NOTES, *CHECKED)
    ]
    if strict and not fitting:
        found.problems.append(problem(name, None, None, None, reasons.unknown_file(_names(tables))))


def _names(tables: Mapping[str, Table]) -> str:
    return ", ".join(f"{plural}.csv" for plural in tables)
