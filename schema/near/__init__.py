"""What lies near a place, by distance."""
