"""How the program is built: its catalogues, its wheel. Not part of what is installed."""
