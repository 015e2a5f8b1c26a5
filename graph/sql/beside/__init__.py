"""What SQL keeps beside a node to find it by: its words and its place, each in a table of its own."""
