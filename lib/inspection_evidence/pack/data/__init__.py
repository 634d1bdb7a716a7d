"""The data beside a pack: evidence as tables, where it was quoted, what it was made from, the register."""
