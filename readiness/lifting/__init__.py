"""The smallest number of additions that raises a level."""
