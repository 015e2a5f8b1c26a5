"""What a careful engineer writes by hand for just the measured questions, on the plain driver of each store."""
