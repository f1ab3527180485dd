"""The roll call, and who arrives or leaves meanwhile."""
