"""Lists of people that others wrote: tables read from their bytes or the clipboard, columns matched, rows taken."""
