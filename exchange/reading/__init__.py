"""Files as units keep them: which encoding, which row is the header, how a day or a number is spelled."""
