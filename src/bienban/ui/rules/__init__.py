"""The rules of the paper in the window."""
