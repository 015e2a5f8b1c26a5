"""Walks as one statement each, whose answer is finished JSON: where the database writes JSON as fast as we could."""
