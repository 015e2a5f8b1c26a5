"""Where the number that a line requires comes from, with the team's own figures in it."""

from collections.abc import Mapping
from fractions import Fraction

from api.commands.said import said
from graph.model.requirements import Equipment, Post, Qualified, Recency, Redundancy, Requirement
from graph.model.rules import Bands, Base, BaseKind, Each, Fixed, Greater, Per, Quantity, Rule, Share
from readiness import words
from readiness.day import Day
from readiness.measures import number
from readiness.missing import Missing
from readiness.words import Lang

BASES = {
    BaseKind.STRENGTH: ("配备人数", "strength"),
    BaseKind.HEADCOUNT: ("在队人数", "headcount"),
    BaseKind.ESTABLISHMENT: ("编制", "establishment"),
    BaseKind.SQUADS: ("班数", "squads"),
    BaseKind.SHIFTS: ("班次数", "shifts"),
    BaseKind.SITES: ("作业点数", "sites"),
}


class Basis:
    """Tells the basis of lines of one team on one day."""

    def __init__(self, day: Day, lang: Lang, names: Mapping[str, str]) -> None:
        self._day, self._lang, self._names = day, lang, names

    def of(self, line: Requirement) -> str:
        """The arithmetic that gives what is required; empty where the standard says a plain number."""
        asks = line.asks
        roles = asks.roles if isinstance(asks, (Post, Qualified, Recency)) else ()
        if line.rule is not None:
            return "" if _is_plain(line.rule) else self._rule(line.rule, roles)
        if isinstance(asks, Redundancy):
            share = words.percent(asks.share)
            return said(self._lang, f"岗位各 ×(1 + {share})", f"each post ×(1 + {share})")
        if isinstance(asks, Equipment) or (isinstance(asks, Recency) and asks.as_one):
            return ""
        return self._share(Fraction(1), roles) if isinstance(asks, (Qualified, Recency)) else ""

    def _rule(self, rule: Rule, roles: tuple[str, ...]) -> str:
        text = self._quantity(rule.quantity, roles)
        for bound, zh, en in ((rule.minimum, "至少", "at least"), (rule.maximum, "至多", "at most")):
            if bound is not None:
                text += said(self._lang, f"，{zh} {words.amount(bound)}", f", {en} {words.amount(bound)}")
        if rule.spare:
            ratio = f"{words.amount(rule.spare)}:1"
            text += said(self._lang, f"，备份 {ratio}", f", spare {ratio}")
        return text

    def _quantity(self, quantity: Quantity, roles: tuple[str, ...]) -> str:
        match quantity:
            case Fixed():
                return words.amount(quantity.number)
            case Per():
                every = "" if quantity.every == 1 else f" ÷ {words.amount(quantity.every)}"
                return f"{words.amount(quantity.count)} × {self._base(quantity.base)}{every}"
            case Share():
                return self._share(quantity.share, quantity.roles or roles)
            case Bands():
                base = self._base(quantity.base)
                return said(self._lang, f"按{base} 分档", f"banded by {base}")
            case Each():
                return f"({self._rule(quantity.rule, roles)}) × {self._base(Base(quantity.kind))}"
            case Greater():
                parts = (self._rule(rule, roles) for rule in quantity.rules)
                return said(self._lang, "取大：", "the greater of ") + " | ".join(parts)
        return " + ".join(f"({self._rule(rule, roles)})" for rule in quantity.rules)

    def _share(self, share: Fraction, roles: tuple[str, ...]) -> str:
        zh, en = BASES[BaseKind.HEADCOUNT]
        who = "/".join(self._names.get(f"role:{role}", role) for role in roles) or said(self._lang, zh, en)
        return f"{words.percent(share)} × {who} {self._day.in_roles(roles)}"

    def _base(self, base: Base) -> str:
        zh, en = BASES.get(base.kind, ("", ""))
        name = self._name(base.kind, base.of) if base.of else said(self._lang, zh, en)
        value = number(base, self._day)
        shown = "?" if isinstance(value, Missing) else words.amount(value)
        return f"{name} {shown}"

    def _name(self, kind: BaseKind, code: str) -> str:
        key = code if kind is BaseKind.UNITS else f"{kind.value.lower()}:{code}"
        return self._names.get(key, code)


def _is_plain(rule: Rule) -> bool:
    return isinstance(rule.quantity, Fixed) and (rule.minimum, rule.maximum, rule.spare) == (None, None, None)
