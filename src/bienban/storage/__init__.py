"""Between bytes and the record: the codec of the file format and its migrations."""
