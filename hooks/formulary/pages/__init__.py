"""Pages: from the collection to (address, page). What a page says is computed here; templates only place it."""
