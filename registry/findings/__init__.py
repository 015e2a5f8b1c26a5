"""Findings looked for in a registry: its rows told to the rules page by page."""
