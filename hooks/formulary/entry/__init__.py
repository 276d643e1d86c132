"""Entries: what each kind of file says, as typed values. The fields mirror the schemas."""
