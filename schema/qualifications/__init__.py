"""Qualifications and their types."""
