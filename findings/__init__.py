"""What is wrong in a register that loaded cleanly: pure rules, a file a family; no store, no clock."""
