"""The model: the collection as everything behind it sees it. It knows neither files nor websites."""
