"""Documents that are known beforehand: read and checked at the start, then asked for by their hash."""

from api.trusted.checking import check
from api.trusted.kept import Kept, TrustedRefused
from api.trusted.reading import read

__all__ = ["Kept", "TrustedRefused", "check", "read"]
