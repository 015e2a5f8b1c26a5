"""Whether what a store holds is what Muster would have written: finds what another program wrote wrong."""
