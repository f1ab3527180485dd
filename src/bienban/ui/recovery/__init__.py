"""What keeps unsaved work, and offers it after a crash."""
