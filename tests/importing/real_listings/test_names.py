"""Who runs the services of the real listings, however the tables spell it."""

import pytest

from importing.listings import Listings, rows_of


def test_a_misspelt_organisation(listings: Listings) -> None:
    """A name with a letter missing is not joined: the report offers the one that it is like."""
    row = listings.services["SRV026"]
    first, second = row["Organisation(s)"].split(";")
    (remark,) = listings.remarks("SRV026", "import-organisation")
    assert second in remark.message
    assert remark.mend.startswith("Did you mean '")
    offered = remark.mend.split("'")[1]
    assert offered != second
    assert offered in {one["Organisation"] for one in rows_of("organisations.csv")}
    entry = listings.entry("SRV026")
    assert entry["description"].endswith(f"Other organisations that take part: {second}.")
    assert listings.files("SRV026")[0].split("/")[2] == listings.files("SRV028")[0].split("/")[2]
    assert first == listings.services["SRV028"]["Organisation(s)"]


@pytest.mark.parametrize("service", ["SRV040", "SRV065", "SRV074", "SRV075", "SRV076", "SRV084"])
def test_names_that_differ_in_form_only(service: str, listings: Listings) -> None:
    """An apostrophe, a capital or '&' for 'and' makes no other organisation, and nothing is said."""
    written = listings.services[service]["Organisation(s)"]
    assert written not in {one["Organisation"] for one in rows_of("organisations.csv")}
    assert listings.files(service)
    assert not listings.remarks(service, "import-organisation")


@pytest.mark.parametrize("service", ["SRV001", "SRV003", "SRV015", "SRV062", "SRV067", "SRV089", "SRV096"])
def test_several_organisations(service: str, listings: Listings) -> None:
    """An activity of several organisations belongs to the first; report and description name the others."""
    first, *others = listings.services[service]["Organisation(s)"].split(";")
    (file,) = listings.files(service)
    folder = file.rpartition("/")[0]
    by_file = {document.source.file: document.values for document in listings.checked.documents}
    assert by_file[f"{folder}/organisation.yml"]["name"] == first
    (remark,) = listings.remarks(service, "import-organisations")
    for other in others:
        assert other in listings.entry(service)["description"]
        assert other in remark.mend


def test_two_rows_of_one_name(listings: Listings) -> None:
    """Two rows with one name at two places are told apart by the place."""
    one, other = listings.entry("SRV029"), listings.entry("SRV030")
    assert listings.services["SRV029"]["Service"] == listings.services["SRV030"]["Service"]
    assert one["name"] != other["name"]
    assert listings.files("SRV029") != listings.files("SRV030")
