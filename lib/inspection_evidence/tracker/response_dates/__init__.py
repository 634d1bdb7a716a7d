"""By when an authority answers an inspection: the date printed, or an estimate marked as one."""

from inspection_evidence.tracker.response_dates.dates import ResponseDate, response_dates
from inspection_evidence.tracker.response_dates.working_days import is_working_day, working_days_after

__all__ = ["ResponseDate", "is_working_day", "response_dates", "working_days_after"]
