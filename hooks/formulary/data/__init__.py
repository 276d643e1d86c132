"""Data: what the collection says, for scripts, other directories and editors."""
