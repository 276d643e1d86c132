"""Links: asks the sites that entries name whether they are still there. Nothing else asks the web."""
