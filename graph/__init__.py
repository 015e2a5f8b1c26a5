"""What is known: the model, the ports to it, and the stores that keep it."""
