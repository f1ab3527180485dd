"""The window: widgets over the snapshots of a session."""
