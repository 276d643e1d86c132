"""Asking: the questions whose answers make an entry, made from the schema; forms on screen and paper ask them."""
