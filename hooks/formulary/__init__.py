"""The machine of the social formulary: reads entries, checks them, and makes pages, pads and data of them."""

__version__ = "0.1.0"
