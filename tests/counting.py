"""How many tests ran on each store, told at the end of a run; where it counts, the numbers must be equal."""

from collections import Counter
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from tests.contract.stores import STORES

CONTRACT = Path(__file__).parent / "contract"
PARTS = {2: "half", 3: "third", 4: "quarter"}


class Counting:
    """A plugin. `must_be_equal`: unequal numbers fail the run. A store's own tests, in its own folder, don't count."""

    def __init__(self, *, must_be_equal: bool, stores: Sequence[str] = STORES, contract: Path = CONTRACT) -> None:
        self.must_be_equal = must_be_equal
        self.stores = stores
        self.contract = contract
        self.ran: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        self.skipped: dict[str, str] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note the store that a test ran on."""
        report = yield
        kind = getattr(item, "callspec", None) and item.callspec.params.get("store_kind")  # type: ignore[attr-defined]
        if kind:
            report.ran_on = (kind, item.path.parent == self.contract)  # type: ignore[attr-defined]
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test whose body ran, on whichever worker; keep why the first of a store did not."""
        kind, is_contract = getattr(report, "ran_on", (None, False))
        if kind is None:
            return
        if report.when == "call" and not report.skipped:
            self.ran[is_contract][kind] += 1
        elif report.skipped:
            self.skipped.setdefault(kind, reason(report))

    @property
    def faults(self) -> list[str]:
        """Sentences on stores that ran other tests than the rest, or none."""
        if not any(self.ran.values()):
            return []
        told = []
        for is_contract, name in ((True, "contract tests"), (False, "other tests")):
            ran = self.ran[is_contract]
            if len({ran[kind] for kind in self.stores}) > 1:
                told.append(f"the stores ran unequal numbers of {name}: {self.numbers(is_contract)}")
        return told

    def numbers(self, is_contract: bool) -> str:
        """One number a store."""
        return ", ".join(f"{kind} {self.ran[is_contract][kind]}" for kind in self.stores)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run that passed on some stores only."""
        is_whole = not hasattr(session.config, "workerinput")  # a worker sees its part only
        if is_whole and self.must_be_equal and self.faults and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the numbers, what was skipped and why, and what is wrong about it."""
        if not any(self.ran.values()) and not self.skipped:
            return
        write = terminalreporter.write_line
        terminalreporter.section("stores")
        write(f"contract tests run: {self.numbers(True)}")
        write(f"other tests run on every store: {self.numbers(False)}")
        for kind, why in sorted(self.skipped.items()):
            if not self.ran[True][kind] and not self.ran[False][kind]:
                write(f"the {kind} {PARTS.get(len(self.stores), 'part')} was skipped: {why}", yellow=True)
        for fault in self.faults:
            write(f"{'ERROR' if self.must_be_equal else 'note'}: {fault}", red=self.must_be_equal)


def reason(report: pytest.TestReport) -> str:
    """Why a test was skipped."""
    told = report.longrepr
    return str(told[2] if isinstance(told, tuple | list) else told).removeprefix("Skipped: ")
