"""What only the catalogue, the vocabularies and other standards can tell of a file that was read."""
