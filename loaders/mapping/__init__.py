"""The map from the contract's types and fields to labels and properties; the contract hands it over."""
