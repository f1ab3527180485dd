"""The record of a conference as frozen values, and what may be done with them. Standard library only."""
