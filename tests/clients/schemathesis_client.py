"""schemathesis: documents drawn from the contract, for every root field; each is answered or refused with a code."""

import os
from datetime import date

import schemathesis
from graphql.language import StringValueNode
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as drawn
from schemathesis import Case

EXAMPLES = 12
REFUSALS = {"BAD_USER_INPUT", "LIMIT_EXCEEDED"}
settings.register_profile(
    "clients",
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def main() -> None:
    """Ask the server that MUSTER_URL names."""
    settings.load_profile("clients")
    days = drawn.dates(min_value=date(1, 1, 1)).map(lambda day: StringValueNode(value=day.isoformat()))
    decimals = drawn.decimals(places=3, allow_nan=False, allow_infinity=False, min_value=-9999, max_value=9999)
    texts = drawn.text(max_size=20).map(lambda text: StringValueNode(value=text))
    schemathesis.graphql.scalar("Day", days)
    schemathesis.graphql.scalar("Instant", days.map(lambda node: StringValueNode(value=f"{node.value}T00:00:00Z")))
    schemathesis.graphql.scalar("Decimal", decimals.map(lambda one: StringValueNode(value=str(one))))
    for name in ("Measures", "Rational", "Structure"):
        schemathesis.graphql.scalar(name, texts)
    answered = refused = 0
    contract = schemathesis.graphql.from_url(os.environ["MUSTER_URL"])
    for operation in contract.get_all_operations():

        @given(operation.ok().as_strategy())
        def ask(case: Case) -> None:
            nonlocal answered, refused
            response = case.call(headers={"accept": "application/graphql-response+json"})
            codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
            assert response.status_code in (200, 400), (response.status_code, case.body)
            assert codes <= REFUSALS, (codes, case.body)
            refused += bool(codes)
            answered += not codes

        ask()
    assert min(answered, refused) > 0, (answered, refused)
    print(f"schemathesis: {answered} documents answered, {refused} refused with a code")


if __name__ == "__main__":
    main()
