"""Issues: the form that a code host shows for a new activity, and the entry that an answered one becomes."""
