"""The form: one scrolling page of real inputs in which every part of the record is filled, ordered and removed."""
