"""Freshness: what has to be asked again, whom to ask, and how fresh the whole collection is."""
