"""From the text of a file to value types, every problem with its line."""
