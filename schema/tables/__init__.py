"""Tables by sides of what they count: headings in words, and filters that open their entries."""
