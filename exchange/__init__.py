"""Registers in and out: load folders and files, their templates, and the errors of each row."""
