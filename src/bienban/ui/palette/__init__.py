"""Every command in one list: found by a few letters, called by Enter, given other keys by F2."""
