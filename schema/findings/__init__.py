"""What is wrong in a register that loaded cleanly, and what of it is silenced."""
