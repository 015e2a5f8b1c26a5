"""Tables out of answers: the lists that a document asks for, their columns in words, the rows of its pages."""
