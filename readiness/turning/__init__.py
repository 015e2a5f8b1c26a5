"""The days on which dated facts turn, and which facts they are."""
