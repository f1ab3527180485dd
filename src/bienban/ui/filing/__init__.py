"""The file that is open: opening, saving, its lock, and what others did to it meanwhile."""
