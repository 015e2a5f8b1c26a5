"""Which document a request asks for: its own text, or one that is trusted, by an identifier."""

from collections.abc import Mapping

from api.http import reasons
from api.http.question import Question
from api.http.refusal import Refusal, bad_input, forbidden, not_known
from api.identifiers import HASHED


class Trusting:
    """`texts` has each trusted document under each of its identifiers. `is_strict`: no other is answered."""

    def __init__(self, texts: Mapping[str, str], *, is_strict: bool) -> None:
        self._texts = texts
        self._trusted = frozenset(texts.values())
        self._is_strict = is_strict

    def find(self, question: Question) -> tuple[str, bool]:
        """The document's text, and whether it is trusted. Raises 400 for an unknown one, 403 for one that is not."""
        if not self._texts:
            return self._without(question), False
        document = question.document
        if question.document_id is not None:
            named = self._named(question, question.document_id)
            if document is None:
                if named is None:
                    raise not_known(is_by_hash=question.is_by_hash)
                return named, True
            if document != named and question.document_hash != question.document_id:
                raise bad_input(reasons.TWO_DOCUMENTS)
        assert document is not None
        is_trusted = document in self._trusted
        if self._is_strict and not is_trusted:
            raise forbidden(reasons.ONLY_TRUSTED)
        return document, is_trusted

    def _named(self, question: Question, asked: str) -> str | None:
        """What an identifier names; Apollo's clients say one of a manifest's own in the place of the hash."""
        found = self._texts.get(asked)
        if found is None and question.is_by_hash:
            return self._texts.get(asked.removeprefix(HASHED))
        return found

    def _without(self, question: Question) -> str:
        if question.document is not None:
            return question.document
        if question.is_by_hash:
            raise Refusal(400, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
        raise bad_input(reasons.NONE_TRUSTED)
