"""How a node or a relationship is declared; a wrong one fails when built, with a message for its author."""
