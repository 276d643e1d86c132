"""Printed: what stood on the sheets that people hold in their hands, kept for ever, and what has become of it."""
