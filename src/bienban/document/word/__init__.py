"""Word originals: templates with named slots, and the writer that lays blocks into them.

The only room that knows lxml. ``writer.write(paper, template)`` makes a file; ``template.Template.read`` opens a
template once for many; ``python -m bienban.document.word.build`` makes the shipped templates from ``styles``.
"""
