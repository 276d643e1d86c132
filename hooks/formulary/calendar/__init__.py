"""Calendars: what takes place when, as files that calendars on phones and computers read."""
