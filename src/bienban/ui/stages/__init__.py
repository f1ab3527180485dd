"""The stages of the minutes in the window."""
