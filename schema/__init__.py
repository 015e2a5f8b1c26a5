"""The GraphQL contract, a folder a concept; schema.graphql is its printed form."""
