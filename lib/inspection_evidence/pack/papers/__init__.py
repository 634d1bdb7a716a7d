"""Council papers in pack and notebooks: what committees recommended and decided."""
