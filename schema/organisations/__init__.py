"""Bureaux, departments, enterprises, social organisations."""
