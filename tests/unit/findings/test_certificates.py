"""Certificates."""

from findings.certificates import by_number, of_certificate, twice
from tests.unit.findings.rows import certificate, id_of, told


def test_a_certificate_that_ends_before_it_begins_is_found() -> None:
    assert told(of_certificate(certificate(), 24)) == []
    found = of_certificate(certificate(expires_on="2025-12-31", revoked_on="2025-01-01"), 24)
    assert told(found) == [
        ("certificate-ends-early", "Qualification:C-1#expires_on"),
        ("certificate-ends-early", "Qualification:C-1#revoked_on"),
    ]


def test_an_end_is_missed_where_the_type_has_a_validity() -> None:
    endless = certificate(expires_on=None)
    assert told(of_certificate(endless, 24)) == [("certificate-without-end", "Qualification:C-1")]
    assert told(of_certificate(endless, None)) == []


def test_one_number_of_two_people_is_found() -> None:
    other = certificate("C-2", person=id_of("P-2"))
    assert told(twice([certificate(), other])) == [("certificate-twice", "Qualification:C-1;Qualification:C-2")]
    assert told(twice([certificate(), certificate("C-2")])) == []
    assert by_number(certificate(number=None)) is None
