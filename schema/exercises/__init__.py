"""Trainings and drills."""
