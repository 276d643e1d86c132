"""The form on paper: the questions about an activity on one sheet, to fill in by hand or on the screen."""
