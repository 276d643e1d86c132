"""Lets the command line be called as ``python -m formulary``."""

from formulary.cli.main import main

if __name__ == "__main__":
    main()
