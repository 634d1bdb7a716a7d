"""Whether a change can be made: each kind's own rules, told in sentences."""

from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.known import moved_mistakes
from inspection_evidence.tracker.checking.mistakes import mistakes_of
from inspection_evidence.tracker.checking.tidying import tidied

__all__ = ["Context", "mistakes_of", "moved_mistakes", "tidied"]
