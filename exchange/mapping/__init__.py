"""Foreign layouts: which columns of a file make which rows of a register, in a small reviewed YAML file."""
