"""What any view is made of; knows nothing of minutes."""
