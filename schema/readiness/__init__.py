"""Readiness: kept, explained, and on other days."""
