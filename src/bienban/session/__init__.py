"""The open file: its snapshots, undo, saving and background work. The first room that knows Qt."""
