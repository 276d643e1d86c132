"""Pads: what a clinician tears off and a patient takes home, as sheets, pages that print, and PDFs."""
