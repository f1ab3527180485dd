"""The versions of the open file: looked through, compared, put back."""
