"""Writing: entries as text, in the one way in which all of them are written."""
