"""What to do about it: who can go, how soon, with what; pure, over facts and assessments."""
