"""Papers that councils write: reports, minutes, records of decision, scrutiny."""
