"""The dispatcher's questions: who can go, how soon, with what."""
