"""What teams of each kind are made of: posts with their certificates, equipment, drills, capabilities."""
