"""KPIs in pack and notebooks: which are drawn, their charts, messages and tables."""
