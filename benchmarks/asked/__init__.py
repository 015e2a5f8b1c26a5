"""What a dispatcher's and a planner's questions cost on each store and size, each by the contract alone."""
