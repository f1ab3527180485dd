"""A field to type a few letters in, and the list of what they find: for the palette and the quick line."""
