"""What became of each recommendation: responses, agreed status, actions, dates, evidence.

The face that notebooks, commands, workbooks and packs use; see `docs/tracker.md`.

Its names stand in `__init__.pyi`; a module is loaded when one of its names is first asked for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
