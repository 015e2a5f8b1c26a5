"""The labels of the registry, one file each."""
