"""The command line: one module a verb, and one table of exit codes."""
