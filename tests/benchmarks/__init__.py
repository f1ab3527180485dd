"""Speed, measured against peers in the same run: ``python3 dev.py bench`` prints the table. Never part of the tests."""
