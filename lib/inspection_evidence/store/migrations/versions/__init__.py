"""One file a change of the register's tables."""
