"""Files of standards, all of them in one pass: documents, and every problem of every file."""

from collections.abc import Iterable
from pathlib import Path

from exchange.fingerprint import Fingerprint, read_whole
from exchange.standards.document import Document, Named, Written
from exchange.standards.problem import Problem, error
from exchange.standards.reading import reasons
from exchange.standards.reading.editions import edition
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Items, Node, Unreadable, tree
from graph.model.labels.standard import STANDARD
from graph.model.requirements import Edition, Standard

KEYS = ("standard", "title", "title_en", "issuer", "supersedes", "editions")


def read(
    paths: Iterable[Path], fingerprints: dict[str, Fingerprint] | None = None
) -> tuple[list[Document], list[Problem]]:
    """The documents of these files in their order; a file with an error gives none. Problems name files as given.

    The fingerprint of each file goes under that name.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    taken = {} if fingerprints is None else fingerprints
    for path in paths:
        name = str(path)
        try:
            text = read_whole(path, taken.setdefault(name, Fingerprint())).decode("utf-8-sig")
        except OSError as problem:
            problems.append(error(name, None, reasons.unreadable(problem.strerror or str(problem))))
            continue
        except UnicodeDecodeError:
            problems.append(error(name, None, reasons.not_utf8()))
            continue
        document, found = read_text(name, text)
        problems += found
        if document is not None:
            documents.append(document)
    return documents, problems


def read_text(file: str, text: str) -> tuple[Document | None, list[Problem]]:
    """The document of one text, named `file` in problems; None where there is an error."""
    form = Form(file)
    try:
        document = _document(form, tree(text.removeprefix("\ufeff")))
    except Unreadable as problem:
        for line, reason in problem.found:
            form.problems.append(error(file, line, reason))
        document = None
    if any(problem.is_error for problem in form.problems):
        document = None
    return document, sorted(form.problems, key=lambda problem: problem.line or 0)


def _document(form: Form, node: Node) -> Document | None:
    fields = form.fields(node, KEYS, ("standard", "title", "editions"))
    if fields is None:
        return None
    code = form.get(fields, "standard", lambda held: form.code(held, STANDARD.property("code").max_length))
    title = form.get(fields, "title", lambda held: form.text(held, STANDARD.property("title").max_length))
    title_en = form.get(fields, "title_en", lambda held: form.text(held, STANDARD.property("title_en").max_length))
    issuer = form.get(fields, "issuer", lambda held: form.text(held, STANDARD.property("issuer").max_length))
    supersedes = form.get(fields, "supersedes", lambda held: form.codes(held, Named.STANDARD)) or ()
    named = tuple(form.references)
    editions = form.get(fields, "editions", lambda held: _editions(form, held, code or "")) or ()
    if code is None or title is None or not editions:
        return None
    standard = Standard(code, title, title_en, issuer, supersedes, tuple(held for held, _ in editions))
    written = tuple(one for _, lines in editions for one in lines)
    return Document(form.file, standard, fields.entries["standard"].line, named, written)


def _editions(form: Form, node: Node, standard: str) -> tuple[tuple[Edition, tuple[Written, ...]], ...]:
    if not isinstance(node, Items):
        form.refuse(node.line, reasons.no_list())
        return ()
    if not node.items:
        form.refuse(node.line, reasons.empty_list())
    found = []
    versions: dict[str, int] = {}
    for item in node.items:
        held = edition(form, item, standard)
        if held is None:
            continue
        version = held[0].version
        if version in versions:
            form.refuse(item.line, reasons.version_twice(version, versions[version]))
        versions.setdefault(version, item.line)
        found.append(held)
    return tuple(found)
