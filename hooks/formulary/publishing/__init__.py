"""Publishing: joins the pages into the frame, and writes the site."""
