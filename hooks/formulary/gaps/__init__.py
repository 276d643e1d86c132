"""Gaps: what there is for each need, where and when and at what cost; what is missing, and what may soon be."""
