"""One step a file, named by its version."""
