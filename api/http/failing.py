"""What goes wrong while a question is answered, as refusals that say nothing of its inside."""

from collections.abc import Iterator
from contextlib import contextmanager

from api.http.refusal import Refusal, internal, took_too_long, unavailable
from api.logs import log
from graph.ports.errors import StoreError, TimedOut
from loaders.errors import RequestRefused


@contextmanager
def failures(seconds: float) -> Iterator[None]:
    """Raises Refusal for failures of the store and of ours, which are logged; what is refused already goes on."""
    try:
        yield
    except (Refusal, RequestRefused):
        raise
    except TimedOut:
        raise took_too_long(seconds) from None
    except StoreError as failure:
        log.error("store", failure=str(failure))
        raise unavailable() from None
    except Exception:
        log.exception("unexpected")
        raise internal() from None
