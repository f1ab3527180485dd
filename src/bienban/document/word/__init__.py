"""Word documents: templates with named slots, and the writer that lays blocks into them. The only room that knows python-docx and lxml."""
