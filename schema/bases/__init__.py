"""Stations, airfields, depots."""
