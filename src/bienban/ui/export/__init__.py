"""Word files and signing sets made from the window."""
