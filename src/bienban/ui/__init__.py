"""The window: widgets over the snapshots of a session."""

from bienban.ui.swift import load_swiftly

load_swiftly()
