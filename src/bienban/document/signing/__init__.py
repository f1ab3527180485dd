"""The papers of a signing besides the text itself: lists, sign-in sheet, name cards, working copy, checklist."""
