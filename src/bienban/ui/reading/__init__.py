"""The read-through: the text read aloud before the signing, one clause at a time in large type."""
