"""Biên Bản: an editor for bilingual Vietnamese–Chinese conference minutes."""

__version__ = "0.1.0"
