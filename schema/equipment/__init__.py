"""Equipment and its types."""
