"""The proof: the real listings of a district, with all that is wrong in them, become a collection without errors.

Skipped only where the listings are not there. Rows are named by the ids in their first column, and by nothing else.
"""

import pytest

from importing.listings import REAL, Listings, import_listings


@pytest.fixture(scope="session")
def listings(tmp_path_factory: pytest.TempPathFactory) -> Listings:
    """The listings, imported once for all tests."""
    if not REAL.is_dir():
        pytest.skip("the real listings lie beside the checkout, not in it")
    return import_listings(tmp_path_factory.mktemp("listings"))
