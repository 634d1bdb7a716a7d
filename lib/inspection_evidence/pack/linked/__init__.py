"""Links in pack and notebooks: what would show improvement, what was told before, the queue to confirm."""
