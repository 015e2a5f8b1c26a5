"""The GraphiQL page: files built by scripts/graphiql and committed, served from here and nowhere else."""
