"""Why a site is not published."""


class CannotPublish(Exception):  # noqa: N818 - what is wrong stands in findings; it is no bug
    """Something cannot be published as it should be; the message says what and how to mend it."""
