"""What a draft edition would change."""
