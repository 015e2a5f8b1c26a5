"""Teams side by side."""
