"""Times: when activities take place, and whether what we know of them still holds."""
