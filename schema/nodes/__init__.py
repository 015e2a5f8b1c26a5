"""Nodes of the graph by id."""
