"""The process: settings, the one place that chooses real parts, GraphQL over HTTP, health and the command line."""
