"""History: what changed in the collection, when, and what about it, as git remembers it."""
