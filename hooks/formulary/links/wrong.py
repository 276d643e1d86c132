"""What may be wrong with a link: the names of its rules, which of them wait for more days, and how each is mended."""

GONE, CERTIFICATE, PRIVATE, DEAD = "link-gone", "link-certificate", "link-private", "link-dead"
MOVED, UNSURE, MEMORY = "link-moved", "link-unsure", "link-memory"

BAD = (GONE, CERTIFICATE, PRIVATE, DEAD)
"""What makes a bad day. A site that is looked at in vain has neither a good nor a bad one."""
WAITING = (*BAD, UNSURE)
"""What is said only after some days in a row: one bad day is no finding."""
MENDS = {
    GONE: "Look for their new address, or ask them. If there is none, delete this one.",
    CERTIFICATE: "Tell those who look after the site: browsers warn people against it.",
    PRIVATE: "Give the address that everybody can open, or delete this one.",
    DEAD: "Open it. If the page is not what it was, look for a new address, or delete this one.",
    MOVED: "Open the new address. If it is the right page, write that one.",
    UNSURE: "Open it once yourself. If all is well there, nothing needs to be done.",
}
