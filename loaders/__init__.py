"""Reads: compiles a document's selection into a plan of walks, keeps plans, shapes what no store can finish."""
