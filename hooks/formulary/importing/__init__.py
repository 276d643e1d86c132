"""Importing: entries from other people's lists. What cannot be read is reported; nothing is guessed or overwritten."""
