"""Find and replace across both languages."""
