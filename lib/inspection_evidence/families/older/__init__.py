"""Inspections of 2009 to 2013, before the single inspection framework."""
