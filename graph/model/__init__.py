"""Nodes and relationships, each declared once, and the values they hold."""
