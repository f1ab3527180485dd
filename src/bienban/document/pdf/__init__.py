"""Pages: Word files made into PDF by LibreOffice, read back, compared, drawn. The only room that knows PDF."""
