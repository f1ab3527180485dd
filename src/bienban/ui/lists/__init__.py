"""Lists of people that come from outside."""
