"""Where the day begins and ends: in London, whatever clock a machine or a commit goes by."""

from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/London")
