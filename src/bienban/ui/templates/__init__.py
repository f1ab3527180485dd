"""The office's own Word templates in the window."""
