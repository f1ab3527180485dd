"""Reading texts by value: what two languages say, not how they say it."""
