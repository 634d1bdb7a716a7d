"""Links: recommendation to KPI, to earlier recommendation, to what later committee papers report.

Its names stand in `__init__.pyi`; a module is loaded when one of its names is first asked for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
