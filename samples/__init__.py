"""Samples made for this project: vocabularies, types, standards, and registers with the generator that wrote them."""
