"""A registry as files: the way back from what exchange reads."""
