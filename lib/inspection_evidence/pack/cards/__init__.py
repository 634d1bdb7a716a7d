"""One card a recommendation: what was told where, who does what by when, and how we know."""
