"""Which regions a ready team reaches in time."""
