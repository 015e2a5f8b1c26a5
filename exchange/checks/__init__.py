"""Rules that span several columns, rows or files."""
