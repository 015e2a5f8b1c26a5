"""The names that can be declared."""

import re

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
LABEL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
RELATIONSHIP = re.compile(r"[A-Z][A-Z0-9_]*\Z")
RESERVED = frozenset({"id", "created_at", "updated_at", "revision", "from_id", "to_id", "remove"})
