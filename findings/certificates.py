"""Certificates: their days, and their numbers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from findings.finding import Finding, Row, Rule, Severity, Words, in_order, listed, touched

ENDS_EARLY = Rule(
    "certificate-ends-early",
    Severity.ERROR,
    Words("资质在发证之前失效", "a certificate that ends before it begins"),
    Words("核对发证日、有效期和吊销日", "check the days of issue, expiry and revocation"),
)
NO_END = Rule(
    "certificate-without-end",
    Severity.NOTICE,
    Words("应有期限的资质没有有效期", "a certificate without an end, of a type that has a validity"),
    Words("填写有效期至：没有期限的资质永远有效", "give `expires_on`: without one it never lapses"),
)
TWICE = Rule(
    "certificate-twice",
    Severity.WARNING,
    Words("两人持同一证书号", "two people with one certificate number"),
    Words("核对证书原件；同一人登记两次的合并", "look at the certificates; merge a person registered twice"),
)
RULES = (ENDS_EARLY, NO_END, TWICE)
ENDS = (("expires_on", "有效期至", "expires"), ("revoked_on", "吊销日", "was revoked"))


def of_certificate(row: Row, validity: int | None) -> Iterator[Finding]:
    """What is wrong with one; `validity`: the months of its type."""
    begun = row["issued_on"]
    for field, zh, en in ENDS:
        end = row[field]
        if begun is not None and end is not None and end < begun:
            said = Words(
                f"{row['code']} {begun} 发证，{zh} {end}", f"{row['code']} was issued on {begun} and {en} on {end}"
            )
            yield Finding(ENDS_EARLY, (touched("Qualification", row),), said, field)
    if validity is not None and row["expires_on"] is None and row["revoked_on"] is None:
        said = Words(
            f"{row['code']} 的类别有效 {validity} 个月，未填有效期",
            f"{row['code']} has no end; its type has {validity} months",
        )
        yield Finding(NO_END, (touched("Qualification", row),), said)


def by_number(row: Row) -> str | None:
    """What certificates of one number share."""
    return None if row["number"] is None else f"{row['type']} {row['number']}"


def twice(rows: Sequence[Row]) -> Iterator[Finding]:
    """Of certificates that seem to have one number those that do, where they are of several people."""
    by_text: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        by_text[by_number(row)].append(row)
    for text, same in sorted(by_text.items(), key=lambda pair: pair[0] or ""):
        if text is not None and len({row["person"] for row in same}) > 1:
            codes, number = sorted(row["code"] for row in same), same[0]["number"]
            said = Words(
                f"证书号 {number} 为多人所有：{listed(codes, '、')}",
                f"the number {number} is that of several people: {listed(codes, ', ')}",
            )
            yield Finding(TWICE, in_order("Qualification", same), said)
