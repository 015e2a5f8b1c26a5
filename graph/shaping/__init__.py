"""From the parts of a walk to the code that shapes a store's rows into the answer, the same for every store."""
