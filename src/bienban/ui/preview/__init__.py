"""The pane at the right: the paper, instant and exact."""
