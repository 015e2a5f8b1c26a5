"""Ratios measured side by side in one run: compiled, stock, hand-written and static endpoints."""
