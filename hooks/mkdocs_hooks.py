"""What MkDocs loads: the events of the adapter, and nothing else."""

import sys
from pathlib import Path

# Without the package installed, this folder is where it lies; workers that make PDFs need it as well.
if (here := str(Path(__file__).parent)) not in sys.path:
    sys.path.insert(0, here)

from formulary.mkdocs_adapter import Adapter

adapter = Adapter()
on_startup = adapter.on_startup
on_config = adapter.on_config
on_files = adapter.on_files
on_env = adapter.on_env
on_page_content = adapter.on_page_content
on_post_page = adapter.on_post_page
on_post_build = adapter.on_post_build
on_serve = adapter.on_serve
