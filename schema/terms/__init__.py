"""Words of the reviewed vocabularies."""
