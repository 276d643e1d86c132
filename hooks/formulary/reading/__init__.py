"""Reading: from a folder of files to values that know their line. Nothing here knows a schema."""
