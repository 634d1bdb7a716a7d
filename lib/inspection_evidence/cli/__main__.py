"""`python -m inspection_evidence.cli`."""

from inspection_evidence.cli import main

if __name__ == "__main__":
    main()
