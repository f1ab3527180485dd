"""What goes on paper: words for facts, blocks, and the writers that lay blocks into HTML and Word."""
