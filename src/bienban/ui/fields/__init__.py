"""Inputs of the form: fields of running text with marks, pairs of languages, dates with their precision."""
