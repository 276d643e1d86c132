"""Checking: holds sources against the schemas and the rules of meaning. Nothing here knows a website."""
