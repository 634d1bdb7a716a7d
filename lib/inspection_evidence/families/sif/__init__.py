"""The single inspection framework, 2013 to 2018, with its review of the safeguarding board."""
